/** Words that `phrases.ts` looks up: one word or phrase per line, sorted. */
import { lexicon } from "../text/tokens.ts";

/** Verbs of deliberate change: what they describe was a choice. */
export const choosing = lexicon(`
added
automated
banned
batched
borrowed
bought
built
cancelled
capped
changed
chose
closed
culled
cut
decided
deleted
dropped
extended
froze
grouped
halved
hired
introduced
invited
killed
launched
limited
lowered
merged
migrated
moved
offered
opened
paired
picked
piloted
postponed
printed
proposed
put
raised
rearranged
rebuilt
redesigned
reduced
refused
replaced
reseated
reverted
rewrote
rolled
scrapped
selected
separated
shifted
shortened
split
stopped
swapped
switched
trained
trialled
turned
upgraded
`);

/** Verbs of plain deeds: asked for where nothing was chosen in so many words. */
export const deeds = lexicon(`
carried
cleared
covered
emptied
fitted
gave
labelled
lent
made
marked
measured
numbered
ordered
painted
posted
pulled
sent
taped
taught
tested
tossed
turned
`);

/** Verbs, alone or with their object, that name an attitude: no steps lead to it, but it shows in something. */
export const attitudes = lexicon(`
believed in
cared about
drove results
gave 110
gave everything
kept calm
kept cool
kept everyone
kept going
kept motivated
kept people
kept positive
kept spirits
led by
led from
pulled together
pushed hard
pushed through
remained
rolled sleeves
showed commitment
showed empathy
showed initiative
showed leadership
showed respect
stayed
stepped up
took care
took charge
took initiative
took ownership
took responsibility
worked extremely
worked hard
worked incredibly
worked really
worked tirelessly
worked very
`);

/** Verbs that name an action without any step of it. */
export const emptyDeeds = lexicon(`
addressed
aligned
arranged
built relationship
built relationships
collaborated
communicated
coordinated
dealt
developed
did the
drove
engaged
ensured
executed
facilitated
fixed
got everyone
handled
helped
implemented
improved
improvised
led
leveraged
listened
made sure
managed
motivated
organised
organized
oversaw
planned
raised awareness
raised profile
resolved
solved
sorted
streamlined
supported
tackled
took full
worked
`);
