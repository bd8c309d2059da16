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
kept everyone
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
resolved
rolled sleeves
solved
sorted
stayed
streamlined
supported
tackled
took care
took charge
took full
took ownership
worked
`);
