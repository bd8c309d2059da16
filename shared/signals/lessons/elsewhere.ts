/** A lesson that landed in another section: "I've counted blind on every audit since". */
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

export const misplaced: Rules = [
  {
    id: "have-since",
    pattern: "(?:i|we)(?:'ve| have) [^.!?\\n]*\\b(?:since|ever since|from then|on every)",
    why: "a change since",
    yes: ["i've asked each driver ever since"],
    no: ["i've asked him"],
  },
  {
    id: "now-do",
    pattern: lines`
    (?:i now (?!have|am|had|get|got|see|make|earn|sell)|we now (?!have|are|had|get|got|see|make|earn|sell|bake|do|
    serve|take|need|produce|ship|run|reach|hit|finish))
  `,
    why: "what is done now",
    yes: ["i now ring first"],
    no: ["i now have"],
  },
  {
    id: "learned",
    pattern: lines`
    (?:i|we) (?:learned|learnt|realised|realized)|what (?:i|we) (?:took|take|learned|learnt) from|(?:the|my|
    our) (?:lesson|takeaway)|lesson(?:\?|:)
  `,
    why: "a lesson by its name",
    yes: ["i learned to wait"],
    no: ["the learner"],
  },
  {
    id: "ever-since",
    pattern: lines`
    (?:ever since|since then|from then on|from that \w+ on|these days|since that \w+),? (?:i|we) (?!have|had|got|
    get|were|was|are|am|sell|sold|make|made|earn)
  `,
    why: "a change since",
    yes: ["since then we weigh each one"],
    no: ["since then we had"],
  },
  {
    id: "do-now",
    pattern: lines`
    i (?:always |also |only |never )?(?!(?:was|am|had|have|got|get|can|could|know|knew|feel|felt|think|thought|
    see|saw|earn|make|made|sell|sold|did|would|will|went|lead|run|manage|hear|\w+ed)\b)\w+ [^.!?\n]{3,80}\b(?:now|
    nowadays|these days|from now on)
  `,
    why: "a habit now",
    yes: ["i ring the owner first now"],
    no: ["i had it by now"],
  },
  {
    id: "no-longer",
    pattern: "i no longer|i used to|i never \\w+ [^.!?\\n]{2,60} (?:again|any ?more|without)",
    why: "a habit that ended",
    yes: ["I no longer guess"],
    no: ["no longer than this"],
  },
  {
    id: "next-time",
    pattern: "next time|taught me|(?:from|since) then (?:on )?(?:i|we)",
    why: "a lesson outside its section",
    yes: ["next time I ask"],
    no: ["the next bus"],
  },
  {
    id: "would-do",
    pattern: "(?:i'd|i would) (?:have )?(?:do|done|start|started|ask|asked|now)",
    why: "what would be done",
    yes: ["i'd ask"],
    no: ["i'd gone"],
  },
];
