/** Words that `clock-times.ts` looks up: one word or phrase per line, sorted. */
import { lexicon } from "../text/tokens.ts";

export const changeVerbs = lexicon(`
above
beat
below
brings
brought
came
climbed
cut
cutting
declined
decreased
down
drop
dropped
dropping
early
exceeded
extended
fall
fallen
falling
fell
go
going
gone
got
grew
grow
grown
halved
improved
increase
increased
jumped
late
lost
lowered
missed
moved
outnumbered
over
pushed
raised
ranged
reduce
reduced
reducing
rise
risen
rising
rose
sank
shaved
short
shortened
shrank
slashed
slid
slipped
stretched
took
trimmed
under
up
went
won
`);

/** Of these, verbs of moving, which say nothing about an amount in "home by ten". */
export const motionVerbs = lexicon(`
brought
came
go
going
gone
got
moved
pushed
took
went
`);

/** What makes a number of what follows "at": "capped at 12", "running at 4", "now at 3". */
export const levels = lexicon(`
are
averaged
averages
be
been
bought
buy
capped
clocked
currently
ended
estimated
fixed
flat
frozen
held
hit
hold
holding
is
kept
level
limited
measured
now
peaked
pitched
plateaued
priced
quoted
ran
rated
read
reads
remained
remains
running
sat
score
scored
sell
sells
set
settled
sold
stand
stayed
stays
steady
still
stood
stuck
tick
ticked
tied
trading
valued
was
were
`);

export const levelsWithParticle = lexicon(`
averaged
bottomed
came
ended
evened
flattened
levelled
maxed
topped
worked
wound
`);

/** Their object may come in between: "capped the group at ten". */
export const levelsOfObject = lexicon(`
cap
capped
fix
fixed
froze
limit
limited
peg
pegged
price
priced
rated
scored
value
valued
`);

export const amounts = lexicon(`
cap
count
fee
headcount
level
limit
maximum
minimum
number
price
quota
rate
score
target
threshold
total
`);

export const betweenLevelAndAt = lexicon(`
about
around
back
firmly
it
just
only
roughly
that
them
this
us
`);

export const people = lexicon(`
crew
everybody
everyone
he
i
lads
people
she
staff
they
we
who
you
`);

export const clockPrepositions = lexicon(`
about
after
around
at
before
between
by
from
past
since
til
till
until
`);

export const onlyOfTime = lexicon(`
after
before
since
til
till
until
`);
