/** Where a clause ends that may state a fact, and what keeps a clause from stating one. */
import { lines } from "../text/lines.ts";
import type { Rule } from "../text/rules.ts";

export const clauseJoint: Rule = {
  id: "clause-joint",
  pattern: "[,;()–.:!?\\n]| - |->|\\b(?:and|so|but|because|cause)\\b",
  why: "where one clause ends and the next begins",
  yes: ["rang them, nobody knew", "opened it and it was wet"],
  no: ["rang both", "a well-known son"],
};

/** The teller's own deeds, and clauses that only go with another. */
export const ownClause: Rule = {
  id: "own-clause",
  pattern: "^\\W*(?:(?:um|uh|then|like|yeah) )*(?:i|we|you|who|which|that|what|when|where|made sure|asked|told)\\b",
  why: "a deed of the teller's, or half a clause",
  yes: ["we were late", "um i was there", "which was wet"],
  no: ["the pump was wet", "they'd one van"],
};

export const listenersTeller: Rule = {
  id: "listeners-teller",
  pattern: "^\\W*(?:(?:then|says?|said) )*\\W?(?:he|she|it)\\b",
  why: "the teller, or the thing itself, in a listener's notes",
  yes: ["she was late", "said he had a van"],
  no: ["they had a van", "half was bread"],
};

/** Moods, praise and talk are no facts that a choice could answer. */
export const moodOrTalk: Rule = {
  id: "mood-or-talk",
  pattern: lines`
    \b(?:good|great|easy|hard|difficult|tough|challenging|happy|calmer?|better|fine|motivat\w+|communication|team|effort|safety|priority|
    discussions?|people were|everyone|everybody|goodwill|scepticism|spirits?|stakeholders?|me|my)\b
  `,
  why: "a mood, praise or talk",
  yes: ["it was hard", "communication was key"],
  no: ["half was bread", "the lock was shut"],
};
