/** Words that tell a listener's notes from a telling. */
import { patternOf, type Rule } from "./rules.ts";

export const article: Rule = {
  id: "article",
  pattern: "\\b(?:the|an?)\\b",
  why: "an article, which notes leave out",
  yes: ["the van", "an offer"],
  no: ["then", "any offer"],
};

/** The forms of I and we that listeners would use for themselves. */
export const teller: Rule = {
  id: "teller",
  pattern: "\\b(?:i|i'm|i'd|i've|i'll|im|ive|we|we're|we've|we'd|my|our|me|us|ourselves|myself)\\b",
  why: "the teller, as listeners would name themselves",
  yes: ["we left", "i'd ask", "told us"],
  no: ["wed", "item"],
};

/** A listener writes down what was said, not how it was said. */
export const filler: Rule = {
  id: "filler",
  pattern: "\\b(?:um|uh|you know|(?:so|and) yeah)\\b",
  why: "what is said between words",
  yes: ["so um we left", "and uh it was moved"],
  no: ["umbrella", "yeah"],
};

export const quoted: Rule = {
  id: "quoted",
  pattern: '["“«][^"”»]{0,400}["”»]',
  why: "what a listener puts in quotation marks",
  yes: ['"we left"', "«we left»"],
  no: ["we left", '5" pipe'],
};

export const quotedOrTeller: Rule = {
  id: "quoted-or-teller",
  pattern: `${patternOf(quoted)}|${patternOf(teller)}(?![-/.\\d])`,
  why: "the listener's own I and we, outside quotation marks",
  yes: ["we left", '"we left"'],
  no: ["us-1", "item"],
};
