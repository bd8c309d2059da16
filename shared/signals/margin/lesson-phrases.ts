/** The lesson to ask about: a short one that names nothing that changed. */
import { phraseAt, type Phrase } from "./phrase.ts";
import { praises } from "../lessons/lesson-patterns.ts";
import type { Passage } from "../text/passages.ts";
import * as rules from "./lesson-phrase-rules.ts";
import { heard } from "../text/rules.ts";

const lead = heard(rules.beforeLesson);
const toYou = heard(rules.ownLesson);
const personal = heard(rules.personalWord);
const plainLesson = heard(rules.plainLesson);
const stumbles = heard(rules.stumbles);

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
  if (personal.test(told) || praises.test(told) || stumbles.test(told) || /[,;:(]/.test(told)) return undefined;
  // A proverb read back sounds like mockery, and one word alone like a heading.
  return plainLesson.test(told) ? phraseAt(learning, { from, to: first.to }, "stock-lesson") : undefined;
}
