/** Words that `findings.ts` looks up: one word or phrase per line, sorted. */
import { lexicon } from "../text/tokens.ts";

export const weForms = lexicon(`
we
we'd
we'll
we're
we've
`);
