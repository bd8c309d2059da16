/** Where a telling can be cut, and who acts in a piece. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

const filler = lines`
  um+|uh+|er|yeah|okay|ok|right|well|basically|like|you know|so|and|then|also|first|next|finally|now|just|kind of|sort of|i mean|
  says?|said|later|eventually|what i did was
`;
const group = "(?:the |our |my |whole )*(?:team|crew|staff|group|department|everyone|everybody|they)";

export const pieceEnd: Rule = {
  id: "piece-end",
  pattern: lines`
    (?<!\d)[.,:]|[.,:](?!\d)|[;!?()\n+&–—•→=>"“”]| - | (?:and|but|so|or)(?= )|
    (?<!\b(?:the|an?|my|our|each|every|new|second) )\b(?:cause|till(?! (?:by|to|at|near|beside|from|in|on|with)\b))\b|
    \b(?:because|coz|cos|bc|since|as|which|who|that|when|while|until|after|before|b4|instead|rather|if|where|although|not)\b
  `,
  why: "where a piece ends that can be quoted",
  yes: ["moved it, then", "late because of it", "rang and left", "3 → 2"],
  no: ["moved the till", "1.5"],
};

export const pieceLead: Rule = {
  id: "piece-lead",
  pattern: `^(?:[\\s'-]|(?:${filler})\\b)+`,
  why: "what comes before a piece",
  yes: ["um so i moved it", "and then", "says moved it"],
  no: ["moved it so", "the till"],
};

export const pieceDoer: Rule = {
  id: "piece-doer",
  pattern: `^(?:(i|he|she)|(we)|(${group}))(?:'ve|'d)? (?:(?:have|had|then|just|also|finally|simply|first|all|jointly|both|kind of|sort of) )*`,
  why: "who acts",
  yes: ["i moved it", "we then moved it", "the whole team moved"],
  no: ["moved it", "the van moved"],
};

export const nextWord: Rule = {
  id: "next-word",
  pattern: "^[^a-z0-9]*(?:(?:then|also|so|um|just|later) )*([a-z0-9'-]+)",
  why: "the word after a joint",
  yes: [" then hard", "easy"],
  no: [" ", "..."],
};

/** The participle of what was done. */
export const passive: Rule = {
  id: "passive",
  pattern: "^(?:[a-z'-]+ ){1,4}(?:was|were|got|has been|have been|is|are) (?:\\w+ly )?([a-z-]+)",
  why: "what was done by nobody named",
  yes: ["the brackets were redesigned", "onboarding has been quickly cut"],
  no: ["we redesigned it", "redesigned"],
};

export const notNamed: Rule = {
  id: "not-named",
  pattern: "^(?:it|that|this|there|what|i|he|she)\\b",
  why: "a start that names nothing",
  yes: ["it was moved", "there were rows"],
  no: ["items were moved", "the van was"],
};

export const notedPassive: Rule = {
  id: "noted-passive",
  pattern: "^(?:[a-z'-]+ ){1,3}([a-z-]+)(?: up| out| in)?$",
  why: "the same in notes",
  yes: ["stories split", "old stock sold off"],
  no: ["split", "sold off at once to the trade"],
};

export const unsure: Rule = {
  id: "unsure",
  pattern: lines`
    \b(?:um|uh|er|like|you know|sort of|kind of|stuff|etc)\b|\b(\w+(?: \w+)?) \1\b|[*_~^|<>{}[\]\\]
  `,
  why: "a stumble, or marks of another script",
  yes: ["um moved it", "moved moved it", "they were they were late", "a *b*"],
  no: ["moved it", "a likely tale"],
};

/** Words that would be wrong in somebody else's mouth. */
export const firstPerson: Rule = {
  id: "first-person",
  pattern: "\\b(?:i|me|my|mine|we|us|our|myself|ourselves)\\b",
  why: "words for the teller",
  yes: ["moved my van", "told us"],
  no: ["moved the van", "mystery"],
};

export const thirdPerson: Rule = {
  id: "third-person",
  pattern: "\\b(?:he|she|his|himself|herself|him|her|your|you)\\b",
  why: "words for somebody else",
  yes: ["moved his van", "told her"],
  no: ["moved the van", "heron"],
};

export const leadingWe: Rule = {
  id: "leading-we",
  pattern: "^we\\b",
  why: "the we that a piece opens with",
  yes: ["we moved it", "we"],
  no: ["went", "then we moved"],
};
