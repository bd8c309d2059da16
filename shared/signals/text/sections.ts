/** The five parts of a STAR answer, and how long each is. */
import { countWords } from "./words.ts";
import type { Section } from "../../contract/ids.ts";

export { countWords };
export type { Section };
export const sectionNames: readonly Section[] = ["situation", "task", "action", "result", "learning"];
export type Answer = Readonly<Record<Section, string>>;

/** Each section's share of all words, 0 to 1; all zero in an empty answer. */
export function shareOfWords(answer: Answer): { words: number; share: Record<Section, number> } {
  const counts = sectionNames.map((section) => countWords(answer[section]));
  const words = counts.reduce((sum, count) => sum + count, 0);
  const part = (index: number): number => (words === 0 ? 0 : (counts[index] ?? 0) / words);
  return { words, share: { situation: part(0), task: part(1), action: part(2), result: part(3), learning: part(4) } };
}
