/** Words that `ids.ts` looks up: one word or phrase per line, sorted. */
import { lexicon } from "../text/tokens.ts";

export const mayCarryHyphen = lexicon(`
about
almost
another
approx
every
mid
near
nearly
non
over
plus
post
pre
sub
top
under
`);
