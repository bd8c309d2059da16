/** Words that sound like a time or a frequency but give none, over a folded text. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const times: Rules = [
  {
    id: "over-time",
    pattern: lines`
    over time|(?:for|after|within|in) (?:some|quite some|a long|a (?:very )?short|(?:very )?short|a good|
    no) (?:time|while)|in constant \w+|constant (?:contact|dialogue|communication|touch|feedback)|
    for (?:ages|a while|weeks|months|hours|so long)\b|
    a while\b|ages ago|as and when|long time`,
    why: "a duration",
    yes: ["for a while"],
    no: ["for a white van"],
  },
  {
    id: "often",
    pattern: lines`
    regularly|frequent(?:ly)?|(?<!how |too )often|sometimes|occasional(?:ly)?|periodically|from time to time|
    now and (?:then|again)|every (?:now and (?:then|again)|so often)|once in a while|on and off|repeatedly|
    again and again|time after time|countless times|many times|routinely|time and (?:time )?again|intermittently|
    (?<!\b(?:they|it|people|that|which|you) )(?:seldom|rarely)
  `,
    why: "a frequency",
    yes: ["we met regularly"],
    no: ["how often", "too often", "as they rarely want it"],
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
    id: "appropriate",
    pattern: lines`
    (?:appropriate|suitable|adequate|necessary|sufficient|proper) (?:support|measures|actions?|steps|training|
    guidance|resources|controls|arrangements|channels|adjustments|improvements|corrections|safeguards|
    precautions)\b
  `,
    why: "what nobody can check",
    yes: ["appropriate measures"],
    no: ["a suitable tent"],
  },
  {
    id: "regular",
    pattern: lines`
    regular(?= (?:\w+ )?(?:updates?|meetings?|catch|check|contact|communication|basis|calls?|reviews?|feedback|
    reports?|contact|visits|intervals|briefings?|sessions|one-to-ones|1:1s|syncs?|stand-?ups?|chats?|touchpoints?|
    emails?|follow|training|talks?|checks|inspections?|drills?|classes|walks|rounds|slots|coaching|practice))|
    on a regular basis
  `,
    why: "a frequency",
    yes: ["regular updates"],
    no: ["regular screws"],
  },
  {
    id: "as-needed",
    pattern: lines`
    (?<!only )(?:as|if|where|when|whenever|wherever)(?: and when)? (?:needed|necessary|required|appropriate|possible|
    applicable|relevant|requested|asked|it was needed|
    (?:i|we) could(?! [a-z]+ (?:the|an?|it|them|him|her|my|our|his|that|this|in|on)\b))\b(?! (?:to|for|by) )|as (?:much|well|best|
    far|soon|quickly|fast|good|often|many)(?: \w+)? as (?:possible|i could|we could|needed|necessary|they could)|
    (?:where|when|what|whatever|wherever) (?:(?:i|we|they) could(?! [a-z]+ (?:the|an?|it|them|my|our|his|her)\b)|(?:was|is) (?:needed|necessary|required))|
    as best (?:as )?(?:i|we) could`,
    why: "what nobody can check",
    yes: ["as needed"],
    no: ["as i said", "if we could use the hall", "where they could see my light"],
  },
  {
    id: "quickly",
    pattern: lines`
    (?<!as |how |too |no )(?:very |pretty |quite |fairly |really |so )?(?:quickly|promptly|shortly|
    soon(?! after the)|speedily)\b(?! as)|timely|in good time|before long|
    by the holidays|(?:little by little|bit by bit|step by step|day by day)(?=[.,;]|$)|
    slowly but surely|most (?:\w+days|days|weeks|nights|evenings|mornings|weekends|of the time)
  `,
    why: "a duration",
    yes: ["quickly"],
    no: ["how quickly"],
  },
];
