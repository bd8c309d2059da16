/** Words that sound like a time or a frequency but give none, over a folded text. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const times: Rules = [
  {
    id: "over-time",
    pattern: lines`
    over time|(?:for|after|within|in) (?:some|quite some|a long|a (?:very )?short|(?:very )?short|a good|
    no) (?:time|while)|
    for (?:ages|a while|weeks|months|hours|so long)\b|
    a while\b|ages ago|as and when|long time`,
    why: "a duration",
    yes: ["for a while"],
    no: ["for a white van"],
  },
  {
    id: "took-ages",
    pattern: lines`
    (?<=(?:took|take|takes|taking|spent|spend|spending|waited|waiting|needed|needs|lasted|lasts|lasting|been|me|
    us) )(?:ages|forever|for ever|an age|an eternity)\b(?! \d)
  `,
    why: "a duration",
    yes: ["took ages"],
    no: ["the ages"],
  },
  {
    id: "rare",
    pattern: lines`
    (?<=(?:is|are|was|were|become|became|been|be|now|very|quite|pretty|fairly) )(?:rare|infrequent|scarce|
    sporadic)\b(?! \w+s?\b(?<!now|and|but|in|since|these|at|on|after))
  `,
    why: "a frequency",
    yes: ["was rare"],
    no: ["a rare bird"],
  },
  {
    id: "quickly",
    pattern: lines`
    (?<!as |how |too |no )(?:very |pretty |quite |fairly |really |so )?(?:quickly|promptly|shortly|
    soon(?! after the)|speedily)\b(?! as)|timely|in good time|before long|
    by the holidays|most (?:\w+days|days|weeks|nights|evenings|mornings|weekends|of the time)
  `,
    why: "a duration",
    yes: ["quickly"],
    no: ["how quickly"],
  },
  {
    id: "often",
    pattern: lines`
    regularly|frequent(?:ly)?|(?<!how |too )often|sometimes|occasional(?:ly)?|periodically|from time to time|
    now and (?:then|again)|every (?:now and (?:then|again)|so often)|once in a while|on and off|repeatedly|
    again and again|time after time|countless times|(?<!(?:how|as) )many times|routinely|time and (?:time )?again|intermittently|
    (?<!\b(?:they|it|people|that|which|you) )(?:seldom|rarely)
  `,
    why: "a frequency",
    yes: ["we met regularly"],
    no: ["how often", "too often", "as they rarely want it"],
  },
];
