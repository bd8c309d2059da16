/** Word signals of a STAR answer: counts, quantities, vague spots, gaps and what to ask next. Prompts, never a grade. */
import { findFindings, type Finding } from "./findings.ts";
import { countFirstPerson, type FirstPerson } from "./first-person.ts";
import type { Gap } from "./gap.ts";
import { findGaps } from "./gaps.ts";
import { findNumbers, type NumberFact } from "./numbers.ts";
import { readPassages } from "./passages.ts";
import { shareOfWords, type Answer, type Section } from "./sections.ts";
import { findVague, type VagueSpan } from "./vague.ts";

export interface Signals {
  readonly words: number;
  /** Each section's part of the words, 0 to 1. */
  readonly share: Readonly<Record<Section, number>>;
  readonly firstPerson: FirstPerson;
  /** Places count UTF-16 units in their section; `to` is exclusive. So for `vague` and `findings`. */
  readonly numbers: readonly NumberFact[];
  readonly vague: readonly VagueSpan[];
  readonly gaps: readonly Gap[];
  /** At most one a section, the most valuable first. */
  readonly findings: readonly Finding[];
}

/** Reads an answer as it stands; an unfinished one is welcome. */
export function analyse(answer: Answer): Signals {
  const { words, share } = shareOfWords(answer);
  const passages = readPassages(answer);
  const firstPerson = countFirstPerson(passages);
  const numbers = findNumbers(passages);
  const vague = findVague(passages, numbers);
  const telling = { answer, passages, words, share, numbers, vague };
  const gaps = findGaps(telling);
  return { words, share, firstPerson, numbers, vague, gaps, findings: findFindings(telling, gaps) };
}
