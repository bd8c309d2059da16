/** What the words of an answer hold. Several parts of the page ask, and notes arrive in pieces that change none of these words. */
import type { Section } from "../../../shared/contract/ids.ts";
import { analyse, type Signals } from "../../../shared/signals/hear.ts";
import { sectionOrder } from "../words/star.ts";

/** More answers than any review shows. */
const mostKept = 32;
const kept = new Map<string, Signals>();

/** Reads the same words once. */
export function signalsOf(answer: Readonly<Record<Section, string>>): Signals {
  const words = JSON.stringify(sectionOrder.map((section) => answer[section]));
  const known = kept.get(words);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const signals = analyse(answer);
  kept.set(words, signals);
  return signals;
}
