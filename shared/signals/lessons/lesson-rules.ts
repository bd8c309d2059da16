/** Single rules for lessons: what carries one on, and what praises, promises or resolves instead. */
import { lines } from "../text/lines.ts";
import { habit } from "./changes.ts";
import type { Rule } from "../text/rules.ts";

/** "I do it at all my quotes", "we do that now every time": the lesson said before, and now carried on. */
export const carriesOn: Rule = {
  id: "carries-on",
  pattern: lines`
    \b(?:do|does|did|done|doing|use|used|using|run|ran) (?:just |exactly |precisely )?(?:it|that|this|so|the same|
    same|them)\b(?= (?:now|every|each|again|since|too|as well|for|on|in|with|w/?|at|to|there|weekly|monthly|daily|
    by default)\b|\W*$)|\b(?:wrote|put|added|built|made|passed|taught|noted|pinned) (?:that|it|this|them) (?:down|
    up|in|into|on|onto|to)\b|\b(?:did|do|done|fixed|tried|solved|handled|ran|run|use|used|teach|taught|
    train) (?:\w+ ){0,4}(?:the same|that|this) way\b|\bit was the same with\b|\bi did\W*$|(?:^|
    [.!?;,] ?)(?:and )?(?:we|i|they) (?:still |always |all )?do(?: now| still| too)?\W*$|\b(?:i'd|i would|
    we'd) do (?:it |that |the same )?again\b
  `,
  why: "the lesson said before, and carried on",
  yes: ["i do it at all my quotes", "we do that now", "i'd do it again"],
  no: ["they did their best", "i do the dishes at home"],
};

/** A habit in the present, told as the lesson: "I keep two retired drivers on standby". */
export const presentHabit: Rule = {
  id: "present-habit",
  pattern: `^\\W*(?:so |and )?(?:i|we) (?:also |always |still )?${habit}\\b`,
  why: "a habit in the present",
  yes: ["i keep two drivers on standby", "so we check the seal"],
  no: ["i kept two drivers", "they keep two"],
};

/** Resolutions anyone could make: a change is named, but nothing about it is specific. */
export const bareResolve: Rule = {
  id: "bare-resolve",
  pattern: lines`
    ^\W*(?:i|we)?(?:'ll| will|'d| would)? ?(?:always|never|try to|keep|continue to|now)? ?(?:communicate|listen|
    plan|prepare|be|do|work|try|ask)(?!.* (?:first|before|every|each|who|what|where|why|which)\b)\b[^.!?\n]{0,25}$
  `,
  why: "a resolution that anyone could make",
  yes: ["i will always communicate", "try to listen", "always plan ahead"],
  no: [
    "i ring the owner before noon",
    "i ask my bins first",
    "i ask people where they wait",
    "i will plan the next rota with the two cooks and the porter",
  ],
};

export const outweighsPraise: Rule = {
  id: "outweighs-praise",
  pattern: "\\b(?:now|next time|since|would have|i'd|every|each|rule|instead|before)\\b(?<!word i'd)",
  why: "what makes praise a lesson after all",
  yes: ["we thank them every week", "now we praise"],
  no: ["they were kind", "a great team", "the word i'd use"],
};

/** What others said about the teller: "the manager told me I'd been a star". */
export const reportsPraise: Rule = {
  id: "reports-praise",
  pattern: lines`
    \b(?!(?:i|we)\b)\w+ (?:said|says|told (?:me|us)|wrote|thought|mentioned|called|thanked|praised|congratulated|
    commended)(?: to (?:me|us))?(?: that)? (?:(?:i|we)(?! (?:should|must|need|could|ought|had to|was too|were too|
    always|never))|i'd|we'd|she'd never|he'd never|they'd never|me|us|my|our)\b
  `,
  why: "what others said about the teller",
  yes: ["the manager told me i'd been a star", "they thanked us", "she said i was kind"],
  no: ["i told them", "he said i should ask", "they said to wait"],
};

/** Promises to use what was learned, which do not say what it is: "I will certainly apply this in future". */
export const emptyPromise: Rule = {
  id: "empty-promise",
  pattern: lines`
    \b(?:will|'ll|would|shall|going to|want to|plan to|hope to|try to) (?:\w+ly |always |never |also |
    be )*(?:us(?:e|ing)|apply(?:ing)?|carry(?:ing)?|tak(?:e|ing)|remember|bring|keep|build on|draw on|forget|
    cherish|benefit from|treasure|look back)(?: back)?(?: on)? (?:(?:this|it|that|these|those|them|
    all)(?= (?:in (?:the |my |any |all )?(?:future|next|new|career|life|work|role|job)|for (?:the|my|a|ever)|
    with me|to (?:my|the|any|heart|other)|going|forward|experiences?|lessons?|knowledge|approach|skills?|
    learnings?|insights?|mindset|one|on board|as)|\W*$)|what(?:ever)? (?:i|we)\b|everything|the (?:lessons?|
    experiences?|knowledge|skills|insights?|learnings?)|my (?:experiences?|new|knowledge|skills|learnings?))
  `,
  why: "a promise to use what was learned",
  yes: ["i will certainly apply this in future", "i'll remember everything", "going to use what i learned"],
  no: ["i will use a torch", "we'll bring a spare"],
};

/** Where one clause of unpunctuated speech, or of notes, ends and the next begins. */
export const clauseJoints: Rule = {
  id: "clause-joints",
  pattern: lines`
    [.!?;\n,]|\b(?:and|so|but)(?= (?:um |uh |yeah |then |now |so |like )*(?:i|we|i'd|i'm|since|that|it|now|would|wd)\b)
  `,
  why: "where one clause of speech ends",
  yes: ["rang him and i left", "late, then", "it broke and now we"],
  no: ["bread and butter", "so red"],
};

/** What everybody resolves to do would fit any story. */
export const goodResolve: Rule = {
  id: "good-resolve",
  pattern: lines`
    \b(?:communicate|listen|plan|prepare|be|do|work|try|care|focus|trust|help|learn|think|talk|stay|keep)\b
  `,
  why: "what everybody resolves to do",
  yes: ["i listen more", "plan ahead", "stay calm"],
  no: ["i weigh it", "count twice"],
};

/** Whose words they are, named before a listener's quote. */
export const saysFirst: Rule = {
  id: "says-first",
  pattern: "^(?:s?he )?(?:says?|said)\\W+",
  why: "whose words they are, before a quote",
  yes: ["says: now i ask", "he said now i ask", "she says, ask"],
  no: ["the chef said", "now says"],
};

export const clauseStarts: Rule = {
  id: "clause-starts",
  pattern: lines`
    ,? (?:and|but|so) (?=(?:i|we|it|that|this|he|she|they|the|my|our)\b)|, (?=(?:and|but|which|as)\b)|; 
  `,
  why: "where a clause of a lesson begins",
  yes: ["kind, and proud", "hard but i learned", "fun; we won"],
  no: ["bread and butter", "so red"],
};

export const sinceThen: Rule = {
  id: "since-then",
  pattern: "\\b(?:now|next time|since|every|each|instead)\\b",
  why: "what makes reported praise a lesson",
  yes: ["told us to ask each time", "since then", "next time"],
  no: ["told us off", "a nice time"],
};

export const nowHabit: Rule = {
  id: "now-habit",
  pattern: "\\bnow\\b|\\b(?:since|these days|nowadays)\\W*$",
  why: "a now that may tell of a habit",
  yes: ["do it monthly now", "have done it since", "ask first these days"],
  no: ["since it rained", "done then"],
};

/** "we now sign in eight days" is an outcome. */
export const nowMeasures: Rule = {
  id: "now-measures",
  pattern: lines`
    \bnow\b[^.!?]{0,40}\b(?:in|at|within|under|for) (?:\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|\w+ty)
  `,
  why: "a now that measures an outcome",
  yes: ["we now sign in eight days", "now ready within an hour"],
  no: ["now i ring first", "in eight days"],
};
