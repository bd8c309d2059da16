/** What an outcome is, by its words: which question fits it, and whether its words can be quoted. */
import type { PhraseRule } from "./phrase-kinds.ts";
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

/** A rule that says what kind of phrase it hears; the first that fits wins. */
export interface OutcomeRule extends Rule {
  readonly id: PhraseRule;
}

const comparedTimes = "\\b(?:faster|quicker|slower|sooner|shorter|longer|earlier|later)";
const moods = "\\b(?:happier|calmer|quieter|busier|friendlier|nicer|livelier|kinder|smoother|easier";

/** A result of a few words, quoted whole. Without any of these, no question could tell what the outcome is about. */
export const shortOutcomes: readonly OutcomeRule[] = [
  {
    id: "faster",
    pattern: `${comparedTimes}\\b`,
    why: "a comparison of time",
    yes: ["deals closed much faster", "a shorter queue"],
    no: ["fast deals", "a latercomer"],
  },
  {
    id: "fewer",
    pattern: "^(?:far |many |much )?(?:fewer|less|more) [a-z]+s\\b",
    why: "a comparison of counts",
    yes: ["far fewer calls", "more orders came"],
    no: ["calls were fewer", "more tea"],
  },
  {
    id: "calmer",
    pattern: `${moods}|more [a-z]+(?:ly|ed|ing|ent|able|ive))\\b`,
    why: "a comparison of moods",
    yes: ["the shift was calmer", "staff more relaxed"],
    no: ["the shift was calm", "more tea"],
  },
  {
    id: "degree",
    pattern: "\\b(?:improved|increased|decreased|fell|rose|dropped|grew|shrank|reduced|slowed)\\b",
    why: "a change by its verb",
    yes: ["sales improved", "waste fell a lot"],
    no: ["a good sale", "fellow staff"],
  },
  {
    id: "change",
    pattern: lines`
      \b(?:better|worse|stronger|clearer|cleaner|safer|cheaper|tighter|less|higher|lower)\b|^[a-z]+s (?:are |were )?(?:up|down)$
    `,
    why: "a comparison that nothing measures",
    yes: ["the floor is cleaner", "bookings up"],
    no: ["a clean floor", "bookings up to date"],
  },
  {
    id: "stopped",
    pattern: "^(?!it |that |this |they )(?:the )?[a-z]+ (?:\\w+ )?(?:stopped|ended|went away|never rings? now)$",
    why: "something that ended",
    yes: ["the leak stopped", "complaints soon ended"],
    no: ["the leak stopped him", "it stopped"],
  },
  {
    id: "none",
    pattern: lines`
      ^(?:no|zero|not one|not a single) (?!(?:one|body|data|harm|time|way)\b)(?:more |further )?[a-z]+(?: (?:since|that|after|in|now|
      left)\b.*)?$
    `,
    why: "something of which there is none left",
    yes: ["no more complaints", "no infection since march"],
    no: ["nobody noticed", "no data lost"],
  },
  {
    id: "praise",
    pattern: lines`
      \b(?:happy|pleased|satisfied|delighted|impressed|loved|liked|well(?! within)|great|good|positive|fine|thanked)\b
    `,
    why: "praise of the outcome",
    yes: ["couple happy", "it went well"],
    no: ["well within the day", "a likely couple"],
  },
];

/** The vague words that stand for an outcome. */
export const vagueOutcomes: readonly OutcomeRule[] = [
  {
    id: "faster",
    pattern: `${comparedTimes}$`,
    why: "a comparison of time",
    yes: ["much faster", "a bit later"],
    no: ["faster than", "later on"],
  },
  {
    id: "fewer",
    pattern: "\\bfewer [a-z]+s$|\\bmore [a-z]+s$",
    why: "a comparison of counts",
    yes: ["fewer calls", "more visitors"],
    no: ["fewer", "more tea"],
  },
  {
    id: "degree",
    pattern: "\\b(?:higher|lower|bigger|smaller|greater)$",
    why: "a comparison of degrees",
    yes: ["much higher", "lower"],
    no: ["high", "lower floor"],
  },
  {
    id: "more-or-less",
    pattern: "\\b(?:more|less) [a-z]{3,}$",
    why: "a comparison that nothing measures",
    yes: ["more trust", "less noise"],
    no: ["more or", "noise"],
  },
  {
    id: "calmer",
    pattern: `${moods})$`,
    why: "a comparison of moods",
    yes: ["much calmer", "busier"],
    no: ["calm", "busier road"],
  },
  {
    id: "better",
    pattern: lines`
      \b(?:better|worse|easier|smoother|stronger|clearer|cleaner|safer|cheaper|tighter|simpler|tidier|healthier|steadier|brighter|
      fitter|sharper|neater)$
    `,
    why: "a comparison that nothing measures",
    yes: ["much better", "tidier"],
    no: ["good", "better known"],
  },
];

/** Words for a count or an amount, which need their noun to be quoted. */
export const shareWord: Rule = {
  id: "share",
  pattern: "^(?:most|almost all|nearly all|the majority)",
  why: "a share without its numbers",
  yes: ["most", "almost all"],
  no: ["the most", "all"],
};

export const countWord: Rule = {
  id: "count",
  pattern: lines`
    (?:lots? of|loads of|tons of|a number of|plenty of|hundreds of|dozens of|a bunch of|a handful of|several|many|a few|some|
    various|numerous|few)$
  `,
  why: "a count without its number",
  yes: ["a lot of", "several"],
  no: ["a lot", "a few boxes"],
};

export const pluralNoun: Rule = {
  id: "plural",
  pattern: "[a-z]{3,}(?:[^sui]s|ies|people|children)$|^(?:people|children|men|women|staff)$",
  why: "a plural",
  yes: ["orders", "people"],
  no: ["glass", "tea"],
};

export const degreeAlone: Rule = {
  id: "degree-alone",
  pattern: lines`
    ^(?:significantly|considerably|substantially|dramatically|noticeably|drastically|massively|hugely|greatly|sharply|slightly|a lot|
    a bit|a little|gradually|steadily|markedly)$
  `,
  why: "a degree that needs its verb",
  yes: ["significantly", "a lot"],
  no: ["significant", "a lot of"],
};

export const verbOfChange: Rule = {
  id: "verb-of-change",
  pattern: "\\b(?:dropped|fell|rose|improved|grew|increased|decreased|changed|went (?:up|down)|shrank|slowed) $",
  why: "the verb before a degree",
  yes: ["sales improved ", "it went up "],
  no: ["sales improved", "went "],
};

export const praisedOutcome: Rule = {
  id: "praise",
  pattern: lines`
    (?:feedback|results|responses?|reviews|well|smoothly|success|successful|happy|pleased|satisfied|delighted|impressed|good|great|
    positive)$
  `,
  why: "praise of the outcome",
  yes: ["great feedback", "very happy"],
  no: ["feedback form", "happily"],
};

/** "happy" alone may be about anybody; with its degree it stands for the outcome. */
export const praiseAlone: Rule = {
  id: "praise-alone",
  pattern: "^(?:\\w+ well|happy|pleased|satisfied|good|great|well|positive)$",
  why: "praise that may be about anybody",
  yes: ["happy", "went well"],
  no: ["very happy", "great feedback"],
};

/** Praise or a comparison alone says too little aloud; its subject and verb stand just before it. */
export const subjectBefore: Rule = {
  id: "subject-before",
  pattern: lines`
    (?:^|[.,;!?] ?|\b(?:and|so|but|then|because) )((?:(?:the|this|all|most|both) )?(?!(?:i|we|you|my|our|your|his|her|their|me|us|and|so|
    but|which|who|that|then|there|what|very|really|um|uh|like|yeah|it)\b)[a-z]+(?: (?:was|were|is|are|got|became|felt|looked|seemed|
    went))? )$
  `,
  why: "the subject of an outcome, with its verb",
  yes: ["sales fell, the guests were ", "and she was "],
  no: ["we were ", "which was "],
};

export const opensWithVerb: Rule = {
  id: "opens-with-verb",
  pattern: "^(?:was|were|went|worked|ran|left|came|felt|got|became|held|turned) ",
  why: "an outcome that begins with its verb",
  yes: ["went really well", "left happy"],
  no: ["really well", "wasp"],
};

export const comparesNothing: Rule = {
  id: "compares-nothing",
  pattern: "more or less|\\b(?:more|less) (?:then|than|for|of|in|on|and)$",
  why: "a comparison cut off before its noun",
  yes: ["more or less", "more than"],
  no: ["more trust", "less noise"],
};

export const beforeOutcome: Rule = {
  id: "before-outcome",
  pattern: "^(?:\\W|(?:um+|uh+|yeah|and|so|then|well|in the end|eventually)\\b)+",
  why: "what comes before an outcome",
  yes: ["so in the end sales rose", "um sales"],
  no: ["sales rose", "soon"],
};

export const afterOutcome: Rule = {
  id: "after-outcome",
  pattern: "[,;]| and | but ",
  why: "where the first outcome ends",
  yes: ["calmer, and then", "calmer but late"],
  no: ["calmer", "brand"],
};

export const unsureOutcome: Rule = {
  id: "unsure-outcome",
  pattern: "\\b(?:i|i'm|me|my|we|us|our|you|your|she said|he said|um|uh|like|stuff|(\\w+) \\1)\\b|[?:(]",
  why: "a stumble, or words for somebody else's mouth",
  yes: ["my sales rose", "um sales rose", "rose rose"],
  no: ["sales rose", "mystery"],
};
