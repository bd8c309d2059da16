/** How people tell that something is done differently since, one habit of speech a line. */

const today = "(?:now|nowadays|these days|since|from now on|from then on|by default|as a rule|as standard)";
const routine = `(?:${today}|every|each|any|before|first|always|instead|when|whenever|on all|on every|on any|again|too)`;
const habit =
  "(?:do|use|keep|write|ask|check|start|put|read|make|have|send|book|call|ring|phone|walk|test|run|pack|carry|take|get|give|draw|print|show|tell|count|look|bring|set|agree|leave|build|plan|add|say|go|hold|begin|let|log|share|record|measure|train|review|meet|sit|stop|rehearse|double-check|time|photograph|weigh|mark|label|try|calibrate|insist|spend|open|visit|listen|watch|map|note|pace|offer|warn|explain|teach|sort|pick|order|drive|confirm|repeat|track|speak|talk|cook|clean|turn|follow|hand|hang|store)";

const changes: readonly string[] = [
  `(?:i|we)(?:'ve| have)? (?:now|also now|always now|since)`,
  `(?:i|we)(?:'ll)? (?:\\w+ )?${habit} [^.!?\\n]*\\b${routine}`,
  `(?:i|we)(?:'ve|'d|'ll)? [^.!?\\n]{3,80} ${today}$`,
  "since then|ever since|from (?:then|now|that (?:day|point|moment)) on|from now|nowadays|these days|no longer|any ?more",
  "(?:every|each) (?:time|new|single|job|shift|project|morning|monday|week|month|one|quarter|season|term)|(?:next|second|another) time",
  "if i (?:did|had|were|was|could)",
  "(?:i'd|i would|we'd|we would|id|i'll|we'll|i will|we will) (?!like\\b|say\\b|love\\b|recommend\\b|describe\\b|hope\\b|be (?:happy|proud|glad)\\b)\\w+",
  "should(?:'ve| have)|shouldn't have|would(?:'ve| have) (?:saved|spared|been|done|asked)|could have (?:saved|avoided|asked|done)",
  "did (?:just |exactly |precisely )?(?:it|this|the same|that|so) (?:again|since|for|on|in|with|there)|did (?:just|exactly) (?:that|this|so)|done (?:so|it|that|this|the same)",
  "(?:have )?made (?:it )?a (?:rule|habit|point|checklist)|a rule",
  "(?:is|became|has become|it's|are) (?:now|standard|part of|a standing|routine|my default)",
  "(?:i|we)(?:'ve| have)? (?:started|stopped|begun|began|changed|switched|adopted|added|introduced|set up|written|moved|kept|built|put|taught|counted|done|used|asked|run|had|made|given|brought|kept)\\b",
  "used to\\b[^.!?\\n]*\\b(?:now|not)",
  "goes in|went into|goes? (?:on|into) (?:my|our|the|every)|on the next|in the next|as well",
  "(?:it|that|this) (?:has )?(?:changed|taught me to)|piloted first|since been|has been used",
  "(?:i|we)(?:'ve)? (?:do|done|did|use|used|run|say) (?:it|this|that|so|the same) (?:at|on|in|with|for|to)",
  "(?:it's|it is|that's|that is|is) (?:\\w+ ){0,4}(?:in|on) (?:my|our|the|every|each)",
  "standing (?:item|rule)|(?:written|built|taped|pinned|printed|added|put) (?:in|into|on|onto|to) (?:my|our|the|every|each|all)|(?:my|our) (?:\\S+ )?(?:checklist|template|rule|habit|default|playbook|runbook|handbook|rota|routine)",
  "i try to|do(?:ne|ing)? (?:it|that|this) (?:weekly|monthly|daily|since)",
];
export const tellsChange = new RegExp(`\\b(?:${changes.join("|")})\\b`, "i");

/** "I do it at all my quotes", "we do that now every time": the lesson said before, and now carried on. */
export const carriesOn =
  /\b(?:do|does|did|done|doing|use|used|using|run|ran) (?:just |exactly |precisely )?(?:it|that|this|so|the same|them)\b(?= (?:now|every|each|again|since|too|as well|for|on|in|with|w\/?|at|to|there|weekly|monthly|daily|by default)\b|\W*$)|\b(?:wrote|put|added|built|made|passed|taught|noted|pinned) (?:that|it|this|them) (?:down|up|in|into|on|onto|to)\b|\b(?:did|do|done|fixed|tried|solved|handled|ran|run|use|used|teach|taught|train) (?:\w+ ){0,4}(?:the same|that|this) way\b|\bit was the same with\b|\bi did\W*$|\b(?:i'd|i would|we'd) do (?:it |that |the same )?again\b/i;

/** A habit in the present, told as the lesson: "I keep two retired drivers on standby". */
export const presentHabit = new RegExp(`^\\W*(?:so |and )?(?:i|we) (?:also |always )?${habit}\\b`, "i");

/** A "now" that tells what one knows, or only when; no habit. */
const notAHabit: readonly string[] = [
  "now (?:i )?(?:know|understand|reali[sz]e|see|believe|that|think|feel|am|appreciate)",
  "(?:i|we) (?:now )?(?:know|understand|reali[sz]e|see|believe|think|feel|appreciate)\\b[^.]*\\bnow",
  "(?:until|right|by|before|for) now",
];
export const onlyKnowsNow = new RegExp(`\\b(?:${notAHabit.join("|")})\\b`, "i");

/** Resolves that fit everyone: a change is named, and nothing in it is particular. */
export const bareResolve =
  /^\W*(?:i|we)?(?:'ll| will|'d| would)? ?(?:always|never|try to|keep|continue to|now)? ?(?:communicate|listen|plan|prepare|be|do|work|try|ask)\b[^.!?\n]{0,25}$/i;

/** Praise and thanks, which are no lesson. */
export const praises =
  /\b(?:grateful|thankful|thanks|thank|proud|blessed|appreciat\w+|praised|congratulat\w+|honou?red|rewarding|enjoyed|loved|great experience|happy with|pleased|complimented|award|recogni[sz]ed|lucky|fantastic team|amazing team|glad)\b/i;
export const outweighsPraise = /\b(?:now|next time|since|would have|i'd|every|each|rule|instead|before)\b/i;

const misplaced: readonly string[] = [
  "(?:i|we)(?:'ve| have) [^.!?\\n]*\\b(?:since|ever since|from then|on every)",
  "(?:i|we) now (?!have|are|had|get|got|see)",
  "(?:i|we) (?:learned|learnt|realised|realized)",
  "next time|taught me|(?:from|since) then (?:on )?(?:i|we)",
  "(?:i'd|i would) (?:have )?(?:do|done|start|started|ask|asked|now)",
];
/** A lesson that landed in another section: "I've counted blind on every audit since". */
export const tellsHabitElsewhere = new RegExp(`\\b(?:${misplaced.join("|")})\\b`, "i");
