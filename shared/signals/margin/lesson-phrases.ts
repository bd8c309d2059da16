/** The lesson to ask about: a short one that names nothing that changed. */
import { phraseAt, type Phrase } from "./phrase.ts";
import { praises } from "../lessons/lesson-patterns.ts";
import { lines } from "../text/lines.ts";
import type { Passage } from "../text/passages.ts";

/** What comes before a lesson: "um i think it's about", "i learned that". */
const lead = new RegExp(lines`
  ^(?:\W|(?:um+|uh+|yeah|and|so|well|honestly|basically|really|just|said|says?|s?he|that)\b|(?:i|we) (?:guess|think|suppose|feel)\b|
  it(?:'s| is| was)? (?:just |all )?(?:about|shows|showed|taught me|means)\b|(?:i|we)(?:'ve| have)? (?:learned|learnt|reali[sz]ed|
  found)(?: that| out)?(?= (?!to\b|how\b|about\b|the\b|a\b|so\b|from\b))|how\b(?= important))+
`);
const toYou = /^(?:i(?:'ve| have)? )((?:learned|learnt) (?:to|how|about|the) .+)$/;
const personal = /\b(?:i|i'm|me|my|we|us|our|we're|he|she|him|her|they|you|your|you're)\b/;
const particularStart = /^(?:no|not|nothing|none|same|see|still|a lot|so much|it's|it|well)\b|\bteam\b(?!work)/;

/** A lesson in a few words: "photos sell", "communication is key". */
export function lessonPhrase(learning: Passage): Phrase | undefined {
  const [first] = learning.sentences;
  if (!first || learning.sentences.length > 2) return undefined;
  const text = learning.folded.slice(first.from, first.to);
  const start = text.length - text.trimStart().length;
  const own = toYou.exec(text.trim());
  if (own?.[1] && !personal.test(own[1])) {
    const from = first.from + text.indexOf(own[1]);
    return phraseAt(learning, { from, to: first.to }, "own-lesson");
  }
  const from = first.from + Math.max(start, lead.exec(text)?.[0].length ?? 0);
  const told = learning.folded.slice(from, first.to);
  if (personal.test(told) || praises.test(told) || particularStart.test(told) || /[,;:(]/.test(told)) return undefined;
  if (/\b(?:um|uh|like|(\w+) \1)\b/.test(told) || /\b(?:good|great|fun|experience|excellent|hard)\b/.test(told))
    return undefined;
  // One word alone is read aloud as a heading, not as a question.
  return /\w \w/.test(told) ? phraseAt(learning, { from, to: first.to }, "stock-lesson") : undefined;
}
