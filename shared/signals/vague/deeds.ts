/** Deeds told too vaguely to picture: a hand lent, a part played. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const deeds: Rules = [
  {
    id: "helped-out",
    pattern: lines`
    help(?:ed|ing) (?:out|with|in|around|where|wherever)(?: with| on| in)?|help out|lent a hand|pitch(?:ed|
    ing)? in|chipp?(?:ed)? in|muck(?:ed)? in|assist(?:ed|ing)? (?:with|in|on)|(?:was|were|got|been|being|become|
    became|am) (?:also |heavily |closely |very |deeply |actively |partly )?involved (?:in|with)|involved (?:in|
    with)|contribut(?:ed|ing) (?:to|towards|in)|took part in|participat(?:ed|ing) in|had a hand in|
    played a (?:\w+ )?(?:role|part) in|took care of|dealt with|sort(?:ed)? (?:things|it all|everything|stuff) out
  `,
    why: "a hand lent, without a deed",
    yes: ["helped out with"],
    no: ["helped him up"],
  },
];
