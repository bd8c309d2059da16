/** What takes the vagueness out of a word. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const degreeBesideMeasure: Rule = {
  id: "degree-beside-measure",
  pattern: "^(?:very|so|really|quite|pretty|too|extremely|fairly|rather) \\w+$",
  why: "a degree that a measure may stand beside",
  yes: ["very slow", "too late"],
  no: ["slow", "the very slow"],
};

export const frequency: Rule = {
  id: "frequency",
  pattern: "^(?:sometimes|often|regularly|frequently|occasionally)$",
  why: "how often, which a number right after it tells",
  yes: ["sometimes", "often"],
  no: ["rare", "some"],
};

/** "no better", "the quieter" */
export const notComparing: Rule = {
  id: "not-comparing",
  pattern: "\\b(?:a|no|any|once|never|not|one|the|nothing|nobody)\\s$",
  why: "what takes the comparison out of a comparative",
  yes: ["no ", "the ", "once "],
  no: ["much ", "other "],
};

export const than: Rule = {
  id: "than",
  pattern: lines`
    \bthan\b(?! (?:ever|before|usual|normal|expected|planned|previous\w*|in (?:previous|earlier|other) \w+|last (?:year|time|month|
    term|season)|(?:it|they|we|i) (?:was|were|used to be|did|had|expected|thought|hoped))\b)
  `,
  why: "what something is compared with, unless that is only how it was",
  yes: ["more than 3", "quicker than mine"],
  no: ["thank you", "quicker than usual", "fewer than it used to be", "later than last year"],
};

/** Vague only where an outcome is told without a number and nothing is compared with "than". */
export const comparative: Rule = {
  id: "comparative",
  pattern: lines`
    (?:more|fewer|less) (?!than\b|or less)(?:\w+)|(?:better|happier|calmer|faster|quicker|smoother|easier|quieter|
    busier|higher|lower|shorter|longer|much improved|stronger|clearer|cleaner|safer|cheaper|tighter|simpler|tidier|friendlier|
    healthier|worse|slower|nicer|bigger|greater|improved a bit|warmer|livelier|steadier|brighter|lighter|closer|
    fitter|sharper|neater)|(?<=\b(?:stay|stayed|stays|remained|remains|kept|keeps|became|queue|wait) )(?:short|low|small|
    high|quiet|calm|steady|manageable|minimal)(?! \w+(?:s|ing)\b)
  `,
  why: "a bare comparative, or how something stayed",
  yes: ["the floor is calmer", "fewer calls", "the queue stayed short", "losses remained small"],
  no: ["a calm floor", "more than 3", "kept small tools", "a short queue"],
};
