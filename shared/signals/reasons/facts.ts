/** Facts that explain the choice beside them: what was left undone, what never works, what costs what. */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

/** "didn't give up" or "didn't know" does not describe a choice. */
const leftUndone = lines`
    (?:did not|didn't|didnt|did'nt|dint|didn't|decided not to|chose not to|resisted) (?!(?:know|have|give|panic|
    stop|think|expect|reali[sz]e|get|lose|sleep|feel|mind|see|like|need|care|matter|work|fit|come|understand|find|
    notice|hear|hesitate|dare|rest|fall|miss|allow|fail|forget|quit|receive|remember|really|even|always|only|just|
    succeed|manage|seem|agree|show up|turn up|shy|back|let (?:up|it|that|them|this|anyone|anybody|myself|down|
    my))\b)\w+
  `;

export const facts: Rules = [
  {
    id: "left-undone",
    pattern: `(?<=(?:^|[,;:(.&-]|\\b(?:i|we|and|but|so|then|also)) ?)${leftUndone}`,
    why: "what was left undone on purpose",
    yes: ["i didn't replace it"],
    no: ["i didn't know"],
  },
  {
    id: "never-holds",
    pattern: lines`
    (?<!\b(?:i|we|you|and|or) )(?:don't|doesn't|do not|does not|dont|doesnt|can't|cannot|cant|couldn't|won't|isn't|aren't|
    is not|are not) (?!matter\b|panic|worry|know)\w+
  `,
    why: "what does not hold in general",
    yes: ["posters don't stop anybody"],
    no: ["i don't mind"],
  },
  {
    id: "priced",
    pattern: lines`
    (?:against|versus|vs\.?|compared (?:to|with)|where (?:the|an?|our|one|a) [^.!?\n,]{3,40}?) [£€$]?(?:\d|one|
    two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a hundred|an hour)
  `,
    why: "two sums set against each other",
    yes: ["against £90"],
    no: ["against the wall"],
  },
  {
    id: "diagnosis",
    pattern:
      "(?:was|were|is)(?: not|n't) [^.!?;\\n]{2,50}?[;,] ?(?:but )?(?:it|they|that|\\w+|the \\w+(?: \\w+)?) (?:was|were|is)\\b",
    why: "what it was not, and what it was",
    yes: ["was not the pump, it was the seal"],
    no: ["was not the pump"],
  },
  {
    id: "it-was-not",
    pattern: lines`
      it (?:wasn't|was not|isn't|weren't) (?:the |about )?\w+(?: \w+){0,3}? it(?:'s| was| is) (?!all|a|so|very|really|my)\w+|
      took (?:like |about )?\w+ (?:seconds|minutes|hours|days) (?:\w+ ){0,3}(?:every|each) time
    `,
    why: "what it was instead, or what it cost each time",
    yes: ["it wasn't staff it was refunds", "the old till took twenty seconds to boot every time"],
    no: ["it wasn't easy it was so hard", "took ten minutes"],
  },
  {
    id: "quietest",
    pattern:
      "(?<=, ?)(?:it's|it was|that's|they're|she's|he's|it is) (?:the|always|much|far|more|better|only)(?: \\w+)?\\b",
    why: "what the choice had for it",
    yes: ["picked the night shift, it's the quietest"],
    no: ["it's the shift"],
  },
];
