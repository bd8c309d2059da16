/** Words that `years.ts` looks up: one word or phrase per line, sorted. */
import { lexicon } from "../text/tokens.ts";

export const beforeAmount = lexicon(`
all
almost
another
approximately
extra
least
most
nearly
only
over
reached
roughly
served
shipped
sold
some
than
`);

export const beforeYear = lexicon(`
after
and
around
autumn
before
by
during
early
fall
for
from
in
late
mid
of
or
our
season
since
spring
summer
the
till
to
until
winter
`);

export const pointsAtYear = lexicon(`
after
autumn
before
between
born
built
by
c
ca
circa
dated
during
early
est
established
founded
from
in
late
mid
opened
since
spring
summer
till
until
winter
`);

/** What is known by its year: "the strike of 1926". */
export const datedThings = lexicon(`
act
bell
bill
bridge
building
castle
census
chest
church
class
crash
fire
flood
hall
house
law
letter
map
plan
strike
survey
war
`);
