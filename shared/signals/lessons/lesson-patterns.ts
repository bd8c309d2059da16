/** What tells a lesson from praise, promises and proverbs. */
import { changes, habit } from "./changes.ts";
import { misplaced } from "./elsewhere.ts";
import { tellingHabit } from "./habits.ts";
import { notedChange, notedHabit } from "./noted.ts";
import { notAHabit } from "./no-habit.ts";
import { pleased } from "./pleased.ts";
import { lines } from "../text/lines.ts";
import { sourcesOf } from "../text/rules.ts";

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

export const onlyKnowsNow = new RegExp(`\\b(?:${sourcesOf(notAHabit).join("|")})\\b`, "i");

/** Resolutions anyone could make: a change is named, but nothing about it is specific. */
export const bareResolve = new RegExp(
  lines`
    ^\W*(?:i|we)?(?:'ll| will|'d| would)? ?(?:always|never|try to|keep|continue to|now)? ?(?:communicate|listen|
    plan|prepare|be|do|work|try|ask)\b[^.!?\n]{0,25}$
  `,
  "i",
);
export const praises = new RegExp(`\\b(?:${sourcesOf(pleased).join("|")})\\b`, "i");
export const outweighsPraise = /\b(?:now|next time|since|would have|i'd|every|each|rule|instead|before)\b/i;
/** What others said about the teller: "the manager told me I'd been a star". */
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
/** A lesson that landed in another section: "I've counted blind on every audit since". */
export const tellsHabitElsewhere = new RegExp(`\\b(?:${sourcesOf(misplaced).join("|")})\\b`, "i");

/** Where one clause of unpunctuated speech, or of notes, ends and the next begins. */
export const clauseJoints = new RegExp(lines`
  [.!?;\n,]|\b(?:and|so|but)(?= (?:um |uh |yeah |then |now |so |like )*(?:i|we|i'd|i'm|since|that|it|now|would|wd)\b)
`);
const toldHabit = new RegExp(`(?:${sourcesOf(tellingHabit).join("|")})`);
export const tellsHabitNow = (clause: string): boolean => toldHabit.test(clause) && !onlyKnowsNow.test(clause);

/** A listener's notes on what has been done since. */
export const notesChange = new RegExp(sourcesOf(notedChange).join("|"));
export const notesHabit = new RegExp(sourcesOf(notedHabit).join("|"));
