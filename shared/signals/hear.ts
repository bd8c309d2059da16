/** Reads what an answer's words contain and lack: counts, quantities, vague spots, gaps. `read` adds the words to ask about. */
import { findGaps, type Telling } from "./margin/gaps.ts";
import { countFirstPerson, type FirstPerson } from "./doers/first-person.ts";
import { findNumbers, type NumberFact } from "./numbers/numbers.ts";
import type { Gap } from "./margin/gap.ts";
import type { Span } from "./text/tokens.ts";
import { shareOfWords, type Answer, type Section } from "./text/sections.ts";
import { readPassages } from "./text/passages.ts";
import { findEvery, onePerSection, weInAction, type Finding } from "./margin/findings.ts";
import { findVague, type VagueSpan } from "./vague/vague.ts";

export interface Signals {
  readonly words: number;
  /** Each section's share of the words, 0 to 1. */
  readonly share: Readonly<Record<Section, number>>;
  readonly firstPerson: FirstPerson;
  /** Places count UTF-16 units in their section; `to` is exclusive. The same goes for `vague` and `findings`. */
  readonly numbers: readonly NumberFact[];
  readonly vague: readonly VagueSpan[];
  readonly gaps: readonly Gap[];
  /** At most one per section, the most valuable first. */
  readonly findings: readonly Finding[];
}

/** The signals, plus what the margin needs. */
export interface Reading {
  readonly signals: Signals;
  /** One per gap, so that a section has another when its first is settled; most valuable first. */
  readonly everyFinding: readonly Finding[];
  /** Places in Action where "we" acts. */
  readonly we: readonly Span[];
}

/** Reads an answer as it stands; it may be unfinished. `listened`: sections that are a listener's notes. */
export function hear(answer: Answer, listened?: ReadonlySet<Section>): Reading & { readonly telling: Telling } {
  const { words, share } = shareOfWords(answer);
  const passages = readPassages(answer, listened);
  const firstPerson = countFirstPerson(passages);
  const numbers = findNumbers(passages);
  const vague = findVague(passages, numbers);
  const telling = { answer, passages, words, share, numbers, vague };
  const gaps = findGaps(telling);
  const everyFinding = findEvery(telling, gaps);
  const findings = onePerSection(everyFinding);
  return {
    telling,
    signals: { words, share, firstPerson, numbers, vague, gaps, findings },
    everyFinding,
    we: weInAction(passages),
  };
}

/** The signals of an answer alone. */
export const analyse = (answer: Answer): Signals => hear(answer).signals;
