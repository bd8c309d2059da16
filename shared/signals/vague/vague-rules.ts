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
  pattern: "\\bthan\\b",
  why: "what something is compared with",
  yes: ["more than 3", "quicker than mine"],
  no: ["thank you", "quicker then"],
};

/** Vague only where an outcome is told without a number and nothing is compared with "than". */
export const comparative: Rule = {
  id: "comparative",
  pattern: lines`
    (?:more|fewer|less) (?!than\b|or less)(?:\w+)|(?:better|happier|calmer|faster|quicker|smoother|easier|quieter|
    busier|higher|lower|shorter|stronger|clearer|cleaner|safer|cheaper|tighter|simpler|tidier|friendlier|
    healthier|worse|slower|nicer|bigger|greater|improved a bit|warmer|livelier|steadier|brighter|lighter|closer|
    fitter|sharper|neater)
  `,
  why: "a bare comparative",
  yes: ["the floor is calmer", "fewer calls"],
  no: ["a calm floor", "more than 3"],
};
