/** A new habit, as told at the end of a run of speech. */
import { habit, stillDo } from "./changes.ts";
import { lines } from "../text/lines.ts";
import type { Rules } from "../text/rules.ts";

const teller = "(?:i|we|he|she|you)";
/** Verbs in the past tense, of states and of knowing, which do not describe a habit. */
const noHabit = lines`
  (?:was|were|am|are|is|had|have|has|know|knew|understand|reali[sz]e|think|thought|feel|felt|see|saw|get|got|believe|need|
  can|could|would|should|will|did|don't know|mean|guess|hope|want|love|like|earn|sell|\w+ed|went|took|made|found|put it|
  told|said|came|ran|rang|gave|left|sent)\b
`;
const nowadays = "(?:now|these days|nowadays|since then|ever since|from then on|every time|whenever|next time|since)";
const speaking =
  "(?:say|like|love|recommend|describe|guess|think|imagine|have|be (?:happy|proud|glad|lost|dead|surprised)|rather)";
export const tellingHabit: Rules = [
  {
    id: "still-do",
    pattern: `\\b${stillDo}`,
    why: "a habit that stayed",
    yes: ["i still keep a tally"],
    no: ["i still kept it", "i still know"],
  },
  {
    id: "now-i",
    pattern: lines`
      \b${nowadays}\b[^.!?;]{0,60}?\b${teller} (?:um |always |still |just |only |do |also |never |really |first )*
      (?:am (?:always )?\w+ing|(?!${noHabit})\w+)
    `,
    why: "a habit after now",
    yes: ["now i always ring first", "now i am always putting alerts"],
    no: ["now i know", "now i was late"],
  },
  {
    id: "i-now",
    pattern: lines`
    \b${teller} (?:always |still |just |only |do |also |never |really |
    first )*(?!${noHabit})[\w']+ [^.!?;]{0,70}?\b${nowadays}\b(?! (?:know|that|i see))
  `,
    why: "a habit before now",
    yes: ["i film the feet of everyone now"],
    no: ["i knew it by now"],
  },
  {
    id: "have-ever-since",
    pattern: lines`
      \b(?:i|we)(?:'ve| have) (?:always )?(?:(?:\w+ed|kept|put|set|taken|run) [^.!?;]{3,60} ever|(?:\w+ed|done|made|kept|put|taken|run|
      asked) [^.!?;]{3,60} (?:every|each|all) \w+) since\b|\bi do (?:that|it|this|the same) (?:with|for|on|at|in) (?:any|every|all|each)
    `,
    why: "what has been done each time since",
    yes: [
      "i've measured chimneys twice ever since",
      "i've done the smell test on every barrel since",
      "i do that with anyone who doubts",
    ],
    no: ["i've had it ever since", "i do that with him", "i've seen him every week since"],
  },
  {
    id: "is-how-now",
    pattern: lines`
      \bnow (?:that's|it's) (?:just )?(?:how|what|in|on|part)\b|\b(?:that's|it's) (?:just )?(?:how|what|in|on|part) [^.!?;]{3,40}\bnow\b
    `,
    why: "a way of doing things that stayed",
    yes: ["now that's just how they do it", "and that's in the guest email now"],
    no: ["that's how it was", "it's in the van"],
  },
  {
    id: "stands-now",
    pattern: lines`
      \bthere'?s (?:(?:a|an|always|one) )+(?:[a-z-]+ ){1,5}now\b|\bnow (?:um |uh |there'?s )?(?:nothing|nobody|no one|no [a-z]+|every [a-z]+) (?!(?:is|was|has|
      feels|seems|knows|likes|loves|works|comes|ever|can|could)\b)[a-z]{3,}s\b
    `,
    why: "a rule that stands since",
    yes: ["there's a lock on that drawer now", "now nothing leaves without a stamp", "now every crate gets a tag"],
    no: ["there's no one now", "now nobody is late", "now nothing works"],
  },
  {
    id: "you-do-before",
    pattern: `\\byou (?:always |never |just |have to |need to |got to )*${habit} [^.!?;]{2,50}\\b(?:before (?:you|it|they|anyone)|first)\\b`,
    why: "what one does before anything else",
    yes: ["you ring round before you drive", "you have to ask the porter first"],
    no: ["you ring round", "you said that first"],
  },
  {
    id: "came-of-it",
    pattern: lines`
      \bwhat came (?:out )?of it (?:is|was) (?:that )?(?:there's |an? |the |we |i )+(?!great|good|better|strong|lovely|nice|sense|feeling|team)\w+|
      \bi ${habit} [^.!?;]{2,50} still\b
    `,
    why: "what was kept of it",
    yes: ["what came out of it is a form with a photo", "that's why i carry a clipboard still"],
    no: ["what came of it was a great team", "i still carry on", "i carried it still"],
  },
  {
    id: "runs-on-every",
    pattern: "\\b(?:that|it|this) (?:now )?\\w+s (?:on|in|at|for|before|with) (?:every|each|all|any)\\b",
    why: "a check that stayed",
    yes: ["that runs on every push"],
    no: ["that ran on friday"],
  },
  {
    id: "i-would",
    pattern: lines`
    (?<!\b(?:word|what|said|told|promised|thought|knew|asked|agreed|wished)[^.!?;]{0,30})\b(?:i'd|i would|we'd|we would|
    you'd|he'd|she'd|wd|i wouldn't) (?:always |never |now |just |only |even |also )*(?!change (?:a|any|one)|${speaking}\b|been\b|gone\b|
    done\b|had\b|got\b|\w+ed\b|put it\b|come in\b)\w+
  `,
    why: "what would be done",
    yes: ["i'd start with the roof"],
    no: ["i'd quoted for it", "i'd say so", "that's the word i'd use"],
  },
];
