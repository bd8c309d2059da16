/** Two tellings of one story beside each other: their figures, and the words themselves as a difference. Counts, never grades. */
import type { Gap, Ms, Section } from "../contract/ids.ts";
import { sections } from "../contract/star.ts";
import { countWords } from "../signals/text/words.ts";
import { enoughWords } from "./enough-words.ts";
import type { Rated, Telling } from "./shapes.ts";

export type Shares = Readonly<Record<Section, number>>;

export interface Figures {
  /** Each part's share, 0 to 1: of the time where parts were tapped, else of the words; null where there is neither. */
  readonly shares: Shares | null;
  readonly sharesOf: "time" | "words";
  /** Share of Situation and Task together. */
  readonly beforeAction: number | null;
  /** How long it took, by the taps; null where nobody tapped. */
  readonly toldMs: Ms | null;
  readonly words: number;
  /** null where too little was written to count. */
  readonly counts: Telling["counts"] | null;
  /** null where there is nothing to go by. */
  readonly gaps: readonly Gap[] | null;
  readonly followUps: number;
  readonly others: readonly Rated[];
  readonly self: Rated | undefined;
}

/** `principleId`: whose ratings to show; the principle that was asked about unless another is named. */
export function figuresOf(telling: Telling, principleId = telling.principleId): Figures {
  const { toldMs, parts, counts } = telling;
  const totalMs = sections.reduce((sum, section) => sum + toldMs[section], 0);
  const isTapped = totalMs > 0;
  const shares = isTapped
    ? share((section) => toldMs[section] / totalMs)
    : counts.words >= enoughWords
      ? share((section) => countWords(parts[section]) / counts.words)
      : null;
  const ratings = telling.ratings.filter((rated) => principleId === null || rated.principleId === principleId);
  return {
    shares,
    sharesOf: isTapped ? "time" : "words",
    beforeAction: shares && shares.situation + shares.task,
    toldMs: isTapped ? totalMs : null,
    words: counts.words,
    counts: counts.words >= enoughWords ? counts : null,
    gaps: isTapped || counts.words >= enoughWords ? telling.gaps : null,
    followUps: telling.followUps,
    others: ratings.filter(({ isSelf }) => !isSelf),
    self: ratings.find(({ isSelf }) => isSelf),
  };
}

const share = (of: (section: Section) => number): Shares => ({
  situation: of("situation"),
  task: of("task"),
  action: of("action"),
  result: of("result"),
  learning: of("learning"),
});
