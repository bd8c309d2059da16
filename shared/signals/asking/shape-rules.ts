/** What gives away the shape of a follow-up: one that leads, asks two things, or can be answered with yes or no. */
import { lines } from "../text/lines.ts";
import type { Rule, Rules } from "../text/rules.ts";

const auxiliary = "(?:did|do|does|was|were|is|are|am|have|has|had|can|could|will|would|should|might|may)";
const subject = lines`
  (?:you|he|she|it|they|we|i|that|this|these|those|there|any|anyone|anybody|anything|someone|somebody|everyone|everybody|
  nobody|people|the|your|his|her|their|its|our|my|all|both|most|some|one)
`;

/** Small words before the question itself. */
export const leadIn: Rule = {
  id: "lead-in",
  pattern: lines`
    ^(?:(?:and|so|but|or|ok|okay|right|well|now|then|sorry|just|also|hm+|um+|er|ah|oh|great|thanks|thank you|interesting|
    i see|got it|fine|good|nice|yes|yeah|alright|actually|quickly|briefly|one more thing|out of interest)\b[,.:;!…-]*\s*)+
  `,
  why: "small words before a question",
  yes: ["and who else", "ok, so what then", "right, and why"],
  no: ["who else", "soft opening", "andrea left"],
};

/** A question that can stand by itself begins like this. */
export const opening: Rule = {
  id: "opening",
  pattern: `^(?:what|who|whom|whose|how|why|when|where|which|${auxiliary}(?:n't)?)\\b`,
  why: "the first word of a question",
  yes: ["what then", "didn't it"],
  no: ["whatever came", "tell me"],
};

export const interrogative: Rule = {
  id: "interrogative",
  pattern: "\\b(?:what|who|whom|whose|how|why|when|where|which)\\b",
  why: "a word that asks openly",
  yes: ["you cut it: how far", "from what to what"],
  no: ["you cut it", "somewhat late"],
};

/** Each of these suggests its own answer. */
export const leading: Rules = [
  {
    id: "negated-opening",
    pattern: `^${auxiliary}n't\\b`,
    why: "a question with not in its first word",
    yes: ["didn't that annoy him", "wouldn't it be easier"],
    no: ["did that annoy him", "why didn't you go"],
  },
  {
    id: "not-after-subject",
    pattern: `^${auxiliary} (?:you|it|they|that|he|she|we) not\\b`,
    why: "did you not",
    yes: ["did you not think of that", "was it not late"],
    no: ["did you think of that", "why did you not say it"],
  },
  {
    id: "tag",
    pattern: lines`
      , ?(?:right|correct|yes|no|yeah|eh|true|or am i wrong|am i right|${auxiliary}(?:n't)? (?:it|you|they|he|she|we|that|there|i))$
    `,
    why: "a statement with a small question hung on it",
    yes: ["you told her, didn't you", "it was late, right", "that helped, no"],
    no: ["was that right", "what is it", "and what if it did"],
  },
  {
    id: "presumed",
    pattern: lines`
      \b(?:(?:you|that|it|they|he|she|this) must(?:'ve| have| be)\b|surely\b|obviously\b|presumably\b|no doubt\b|
      (?<!what |why |how |who )\bi (?:guess|assume|suppose|imagine|bet|take it|presume|would think|expect)\b)
    `,
    why: "what the asker takes for granted",
    yes: ["you must have been proud", "i guess it was hard", "surely they saw it"],
    no: ["what must have happened", "who was sure", "we must leave"],
  },
  {
    id: "asks-to-agree",
    pattern: "^(?:would|do) you (?:agree|say (?:that|it|this|they|he|she|you)|admit|accept that)\\b",
    why: "asks to agree with the asker",
    yes: ["would you agree it was late", "would you say that it helped"],
    no: ["would you say more", "who would agree"],
  },
  {
    id: "gives-the-reason",
    pattern: `^${auxiliary}\\b(?!.*\\b(?:what|how|why)\\b).*\\b(?:because|due to|down to the)\\b`,
    why: "offers the reason with the question",
    yes: ["was it because of the money", "did you wait because she was away"],
    no: ["what was it due to", "was it because of what they said"],
  },
];

/** Told as a statement; only the voice asks. */
export const statement: Rule = {
  id: "statement",
  pattern: lines`
    ^(?:you(?:'d|'re|'ve)?|it(?:'s)?|that(?:'s)?|this|they(?:'re|'d)?|he(?:'s|'d)?|she(?:'s|'d)?|we|there|your|the|his|her|their|nobody|everyone|
    everybody) \w+
  `,
  why: "a statement where a question should be",
  yes: ["you told her at once", "it was the vendor's fault", "nobody minded"],
  no: ["did you tell her", "which of it was yours"],
};

export const yesOrNo: Rule = {
  id: "yes-or-no",
  pattern: `^${auxiliary} (?:${subject}\\b|\\w+ (?:agree|know|help|like|mind|think|see|say|want|have)\\b)`,
  why: "can be answered with yes or no",
  yes: ["did you check it", "was the manager there", "did ben agree", "have you done it since"],
  no: ["what did you check", "tell me", "willing hands"],
};

/** Polite ways to ask openly. */
export const request: Rule = {
  id: "request",
  pattern: lines`
    ^(?:can|could|would|will|may|might) (?:you|i|we) (?:please |just |maybe |perhaps |also |quickly |briefly |possibly )*(?:tell|say|walk|take|talk|
    describe|explain|give|show|share|expand|elaborate|go|help|name|list|be more|be able|clarify|outline|put|unpack|think of|ask|hear|paint|
    break|remind|quantify|estimate|mind|recall|remember|come back|stay|start|begin|spell|picture|sketch|summari[sz]e|say more)\b
  `,
  why: "a polite way to ask openly",
  yes: ["could you tell me more", "can you please walk me through it", "would you mind going back"],
  no: ["could you have waited", "would you do it again", "tell me more"],
};

/** Asks openly inside a question that does not. */
export const indirect: Rule = {
  id: "indirect",
  pattern: lines`
    \b(?:what|how|why)\b|
    \b(?:know|remember|recall|say|tell|told|find out|idea|see|sure|clear|explain) (?:\w+ )?(?:who|whom|whose|which|when|where|if)\b
  `,
  why: "an open question inside",
  yes: ["do you remember how long", "do you know who did", "was it clear to you why"],
  no: ["did you thank those who came", "was it late"],
};

export const choice: Rule = {
  id: "choice",
  pattern: "\\bor\\b(?! not\\b)",
  why: "two answers to choose from",
  yes: ["was it yours or theirs", "did you ask or tell"],
  no: ["was it yours or not", "was it for them"],
};

/** A second question in the same sentence. */
export const joined: Rule = {
  id: "joined",
  pattern: lines`
    (?:,|;| [-–—¤])? (?:and|plus|or)(?: also| then)? (?=(?:why$|
    (?:what|how|why|when|where|whose|which)(?: \w+){0,3}? (?:did|do|does|was|were|is|are|had|have|has|would|could|will|should|can)(?:n't)? (?:${subject}|\w+)\b|
    what (?:was|were|is|are|came|changed|happened|went)\b|
    who(?: else)? (?:did|was|were|is|had|made|took|gave|told|said|signed|decided|paid|saw|asked|chose|ran|led|built|wrote|wanted|helped|came|owned|
    approved|agreed|disagreed|knew|set|got|\w+ed)\b|
    (?:did|was|were|does|do|is|are|had|have|has|would|could|will) ${subject}\b))
  `,
  why: "a second question after and",
  yes: [
    "how long did it take, and who signed it off",
    "what did you do and why",
    "who came and was it enough",
    "what went wrong, and what did you do",
  ],
  no: [
    "what have you noticed about who pays and who does not",
    "between what you read and what you saw",
    "who knew and did nothing",
  ],
};

/** Both halves ask about the same thing at two times. */
export const pair: Rule = {
  id: "pair",
  pattern:
    "\\bbefore\\b.*\\bafter(?:wards?)?\\b|\\bthen\\b.*\\b(?:now|today)\\b|\\bat first\\b.*\\b(?:in the end|later|at the end)\\b",
  why: "one question about two times",
  yes: ["what was it before, and what was it after", "who did it then, and who does it now"],
  no: ["who left before noon, and who signed", "what was it then"],
};
