/** How people tell that something is done differently since, one habit of speech a line. */
import { sourcesOf, type Rules } from "../text/rules.ts";
import { lines } from "../text/lines.ts";

const today = "(?:now|nowadays|these days|since|from now on|from then on|by default|as a rule|as standard)";
const routine = `(?:${today}|every|each|any|before|first|always|instead|when|whenever|on all|on every|on any|again|too)`;
const habit = lines`
    (?:do|use|keep|write|ask|check|start|put|read|make|have|send|book|call|ring|phone|walk|test|run|pack|carry|
    take|get|give|draw|print|show|tell|count|look|bring|set|agree|leave|build|plan|add|say|go|hold|begin|let|log|
    share|record|measure|train|review|meet|sit|stop|rehearse|double-check|time|photograph|weigh|mark|label|try|
    calibrate|insist|spend|open|visit|listen|watch|map|note|pace|offer|warn|explain|teach|sort|pick|order|drive|
    confirm|repeat|track|speak|talk|cook|clean|turn|follow|hand|hang|store)
  `;

export const changes: Rules = {
  "i-now": `(?:i|we)(?:'ve| have)? (?:now|also now|always now|since)`,
  "habit-routine": `(?:i|we)(?:'ll)? (?:\\w+ )?${habit} [^.!?\\n]*\\b${routine}`,
  "does-today": `(?:i|we)(?:'ve|'d|'ll)? [^.!?\\n]{3,80} ${today}$`,
  "since-then":
    "since then|ever since|from (?:then|now|that (?:day|point|moment)) on|from now|nowadays|these days|no longer|any ?more",
  "every-time":
    "(?:every|each) (?:time|new|single|job|shift|project|morning|monday|week|month|one|quarter|season|term)|(?:next|second|another) time",
  "if-i": "if i (?:did|had|were|was|could)",
  would: lines`
    (?:i'd|i would|we'd|we would|id|i'll|we'll|i will|we will) (?!like\b|say\b|love\b|recommend\b|describe\b|hope\b|
    be (?:happy|proud|glad)\b)\w+
  `,
  "should-have":
    "should(?:'ve| have)|shouldn't have|would(?:'ve| have) (?:saved|spared|been|done|asked)|could have (?:saved|avoided|asked|done)",
  "did-it-again": lines`
    did (?:just |exactly |precisely )?(?:it|this|the same|that|so) (?:again|since|for|on|in|with|there)|
    did (?:just|exactly) (?:that|this|so)|done (?:so|it|that|this|the same)
  `,
  "made-a-rule": "(?:have )?made (?:it )?a (?:rule|habit|point|checklist)|a rule",
  "is-now-standard": "(?:is|became|has become|it's|are) (?:now|standard|part of|a standing|routine|my default)",
  started: lines`
    (?:i|we)(?:'ve| have)? (?:started|stopped|begun|began|changed|switched|adopted|added|introduced|set up|
    written|moved|kept|built|put|taught|counted|done|used|asked|run|had|made|given|brought|kept)\b
  `,
  "used-to": "used to\\b[^.!?\\n]*\\b(?:now|not)",
  "goes-into": "goes in|went into|goes? (?:on|into) (?:my|our|the|every)|on the next|in the next|as well",
  "changed-me": "(?:it|that|this) (?:has )?(?:changed|taught me to)|piloted first|since been|has been used",
  "do-it-at": "(?:i|we)(?:'ve)? (?:do|done|did|use|used|run|say) (?:it|this|that|so|the same) (?:at|on|in|with|for|to)",
  "is-on-every": "(?:it's|it is|that's|that is|is) (?:\\w+ ){0,4}(?:in|on) (?:my|our|the|every|each)",
  "written-into": lines`
    standing (?:item|rule)|(?:written|built|taped|pinned|printed|added|put) (?:in|into|on|onto|to) (?:my|our|the|
    every|each|all)|(?:my|our) (?:\S+ )?(?:checklist|template|rule|habit|default|playbook|runbook|handbook|rota|
    routine)
  `,
  "hangs-on": lines`
    (?:hangs?|lives?|sits|stands|stays|is (?:taped|pinned|kept|stuck|written|printed)) (?:now )?(?:on|in|at|by|
    under|beside|next to|over|above) (?:the|my|our|every|each|a)
  `,
  "wish-i": lines`
    i wish (?:i|we)|i used to|(?:the )?first (?:thing|question) (?:i|we) (?:told|tell|said|say|asked?|did|do|
    showed|check(?:ed)?|look(?:ed)?)
  `,
  "tries-to": "i try to|do(?:ne|ing)? (?:it|that|this) (?:weekly|monthly|daily|since)",
};
export const tellsChange = new RegExp(`\\b(?:${sourcesOf(changes).join("|")})\\b`, "i");

/** "I do it at all my quotes", "we do that now every time": the lesson said before, and now carried on. */
export const carriesOn = new RegExp(
  lines`
    \b(?:do|does|did|done|doing|use|used|using|run|ran) (?:just |exactly |precisely )?(?:it|that|this|so|the same|
    same|them)\b(?= (?:now|every|each|again|since|too|as well|for|on|in|with|w/?|at|to|there|weekly|monthly|daily|
    by default)\b|\W*$)|\b(?:wrote|put|added|built|made|passed|taught|noted|pinned) (?:that|it|this|them) (?:down|
    up|in|into|on|onto|to)\b|\b(?:did|do|done|fixed|tried|solved|handled|ran|run|use|used|teach|taught|
    train) (?:\w+ ){0,4}(?:the same|that|this) way\b|\bit was the same with\b|\bi did\W*$|(?:^|
    [.!?;,] ?)(?:and )?(?:we|i|they) (?:still |always |all )?do(?: now| still| too)?\W*$|\b(?:i'd|i would|
    we'd) do (?:it |that |the same )?again\b
  `,
  "i",
);

/** A habit in the present, told as the lesson: "I keep two retired drivers on standby". */
export const presentHabit = new RegExp(`^\\W*(?:so |and )?(?:i|we) (?:also |always )?${habit}\\b`, "i");

/** A "now" that tells what one knows, or only when; no habit. */
const notAHabit: readonly string[] = [
  "now (?:i )?(?:know|understand|reali[sz]e|see|believe|that|think|feel|am(?! \\w+ing)|appreciate)",
  "(?:i|we) (?:now )?(?:know|understand|reali[sz]e|see|believe|think|feel|appreciate)\\b[^.]*\\bnow",
  "(?:until|right|by|before|for) now",
];
export const onlyKnowsNow = new RegExp(`\\b(?:${notAHabit.join("|")})\\b`, "i");

/** Resolves that fit everyone: a change is named, and nothing in it is particular. */
export const bareResolve = new RegExp(
  lines`
    ^\W*(?:i|we)?(?:'ll| will|'d| would)? ?(?:always|never|try to|keep|continue to|now)? ?(?:communicate|listen|
    plan|prepare|be|do|work|try|ask)\b[^.!?\n]{0,25}$
  `,
  "i",
);

/** Praise and thanks, feelings and good wishes, which are no lesson. */
export const pleased: Rules = {
  grateful:
    "grateful|thankful|thanks|thank|proud\\w*|pride|blessed|appreciat\\w+|praised|congratulat\\w+|honou?r(?:ed)?|privileged?|rewarding|kudos",
  enjoyed: lines`
    enjoy\w*|loved|great (?:experience|team|job|time|people|colleagues|customers?|boss)|happy (?:with|that|
    to have)|pleased|compliment\w*|award\w*|recogni[sz]ed|lucky|glad|applau\w+|promot(?:ed|ion)
  `,
  "fantastic-team": lines`
    (?:fantastic|amazing|wonderful|brilliant|outstanding|incredible|lovely|excellent|superb|dream) (?:team|job|
    work|colleagues|people|experience|time|boss|customers?|support)|(?:a|an|the|my|our|were|real|true|
    rock) (?:rock)?(?:star|hero)e?s?
  `,
  "meant-a-lot": lines`
    meant? (?:a lot|the world|so much|everything)|means (?:a lot|the world|so much|everything)|over the moon|
    bonus|voucher|enrich\w+|(?:beautiful|unforgettable|memorable) (?:experience|time|moment)|(?:lots?|a lot|
    so much|great) (?:of )?fun|friends for life|friends
  `,
  "not-without-them": lines`
    (?:couldn't|could not|wouldn't|would not) (?:have|be) (?:\w+ ){1,4}without|believe in (?:myself|yourself|
    ourselves)|(?:i am|i'm|we are|we're) capable of|put my mind to|who i am today|grew (?:a lot )?as
  `,
  "felt-good": lines`
    (?:feel|felt|feeling) (?:\w+ )?(?:bad|sorry|awful|terrible|guilty|sad|good|great|relieved|sick|happy|valued)|
    i wish (?!i\b|we\b|i'd|we'd|i'm|to)(?:\w+ ){1,4}(?:had|would|could|were)|(?:horrible|terrible|stressful|hard|
    tough|difficult|crazy|intense|exhausting|wonderful) (?:\w+ )?(?:time|period|week|weekend|day|days|months?|
    year|experience|situation)|pulled through
  `,
  "stays-with-me": "(?:carry|take|keep) (?:it |this |that |them )?with me|stays? with me|never forget(?! to\\b)",
  "i-am-someone": lines`
    (?:i am|i'm) (?:someone|a person|the (?:kind|type|sort)|still in touch)|look(?:ing)? forward to|(?:i|
    we) (?:was|were|am|are) (?:\w+ )?(?:sad|happy|shocked|surprised|impressed|amazed|touched|moved)
  `,
  "as-they-say": "as they say|as the saying goes|i hope (?:it|this|that|to)|hopefully",
};
export const praises = new RegExp(`\\b(?:${sourcesOf(pleased).join("|")})\\b`, "i");
export const outweighsPraise = /\b(?:now|next time|since|would have|i'd|every|each|rule|instead|before)\b/i;
/** What others said of the teller: "the manager told me I'd been a star". */
export const reportsPraise = new RegExp(
  lines`
    \b(?!(?:i|we)\b)\w+ (?:said|says|told (?:me|us)|wrote|thought|mentioned|called|thanked|praised|congratulated|
    commended)(?: to (?:me|us))?(?: that)? (?:(?:i|we)(?! (?:should|must|need|could|ought|had to|was too|were too|
    always|never))|i'd|we'd|she'd never|he'd never|they'd never|me|us|my|our)\b
  `,
  "i",
);
/** Promises to use what was learned, which do not say what it is: "I will certainly apply this in future". */
export const emptyPromise = new RegExp(
  lines`
    \b(?:will|'ll|would|shall|going to|want to|plan to|hope to|try to) (?:\w+ly |always |never |also |
    be )*(?:us(?:e|ing)|apply(?:ing)?|carry(?:ing)?|tak(?:e|ing)|remember|bring|keep|build on|draw on|forget|
    cherish|benefit from|treasure|look back)(?: back)?(?: on)? (?:(?:this|it|that|these|those|them|
    all)(?= (?:in (?:the |my |any |all )?(?:future|next|new|career|life|work|role|job)|for (?:the|my|a|ever)|
    with me|to (?:my|the|any|heart|other)|going|forward|experiences?|lessons?|knowledge|approach|skills?|
    learnings?|insights?|mindset|one|on board|as)|\W*$)|what(?:ever)? (?:i|we)\b|everything|the (?:lessons?|
    experiences?|knowledge|skills|insights?|learnings?)|my (?:experiences?|new|knowledge|skills|learnings?))
  `,
  "i",
);

export const misplaced: Rules = {
  "have-since": "(?:i|we)(?:'ve| have) [^.!?\\n]*\\b(?:since|ever since|from then|on every)",
  "now-do": lines`
    (?:i now (?!have|am|had|get|got|see|make|earn|sell)|we now (?!have|are|had|get|got|see|make|earn|sell|bake|do|
    serve|take|need|produce|ship|run|reach|hit|finish))
  `,
  learned: lines`
    (?:i|we) (?:learned|learnt|realised|realized)|what (?:i|we) (?:took|take|learned|learnt) from|(?:the|my|
    our) (?:lesson|takeaway)|lesson(?:\?|:)
  `,
  "ever-since": lines`
    (?:ever since|since then|from then on|from that \w+ on|these days|since that \w+),? (?:i|we) (?!have|had|got|
    get|were|was|are|am|sell|sold|make|made|earn)
  `,
  "do-now": lines`
    i (?:always |also |only |never )?(?!(?:was|am|had|have|got|get|can|could|know|knew|feel|felt|think|thought|
    see|saw|earn|make|made|sell|sold|did|would|will|went|lead|run|manage|hear|\w+ed)\b)\w+ [^.!?\n]{3,80}\b(?:now|
    nowadays|these days|from now on)
  `,
  "no-longer": "i no longer|i used to|i never \\w+ [^.!?\\n]{2,60} (?:again|any ?more|without)",
  "next-time": "next time|taught me|(?:from|since) then (?:on )?(?:i|we)",
  "would-do": "(?:i'd|i would) (?:have )?(?:do|done|start|started|ask|asked|now)",
};
/** A lesson that landed in another section: "I've counted blind on every audit since". */
export const tellsHabitElsewhere = new RegExp(`\\b(?:${sourcesOf(misplaced).join("|")})\\b`, "i");
