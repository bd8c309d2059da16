/** Words that `steps.ts` looks up: one word or phrase per line, sorted. */
import { lexicon } from "../text/tokens.ts";

export const helpers = lexicon(`
did
had
was
were
`);
