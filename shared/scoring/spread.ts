/**
 * How far apart scorers are: a place to begin a conversation, never a verdict.
 *
 * The measure is the mean absolute distance between two scorers, over every pair, in levels of the scale (Gini's mean difference;
 * S. Yitzhaki, "Gini's mean difference: a superior measure of variability for non-normal distributions", Metron 61, 2003). It suits
 * two to six raters and few principles:
 * - As a U-statistic (W. Hoeffding, 1948) its expected value is the same whatever the number of raters, so a panel of two and one of six can
 *   be compared. The range grows with every rater, and with two raters the average deviation of Burke, Finkelstein & Dusig (1999) is halved.
 * - It needs no variance between principles. Chance-corrected coefficients (Krippendorff's alpha, intraclass correlations) do, and
 *   become meaningless with two or three principles that everybody finds about equally strong.
 * - It reads in the words of the scale: "half a level apart on average".
 * The reference is what raters who pick levels evenly at random would show, 1.6 on five levels (the idea of R. H. Finn, "A note on
 * estimating the reliability of categorical data", 1970). *Not probed* is not a level and is left out everywhere.
 */
import type { Rating, SeatId } from "../contract/ids.ts";
import type { Score, Scorecard } from "../contract/views.ts";

/** One scorer's latest word on one principle. */
export interface Mark {
  readonly seatId: SeatId;
  readonly rating: Score;
  /** Two levels or more from everybody else, while the others are within one level of each other. Never with two scorers. */
  readonly isOutlier: boolean;
}

export interface PrincipleSpread {
  readonly principleId: string;
  /** Scorers with a level, in the order of the cards. */
  readonly marks: readonly Mark[];
  readonly notProbedBy: readonly SeatId[];
  /** Levels between the lowest and the highest; 0 with fewer than two. */
  readonly range: number;
  /** Mean distance between two scorers, in levels; undefined with fewer than two. */
  readonly distance: number | undefined;
}

export type Closeness = "agreed" | "close" | "apart" | "farApart";
export interface Agreement {
  /** Mean distance between two scorers in levels, each principle counting once. */
  readonly distance: number;
  readonly closeness: Closeness;
}

/** Mean distance on five levels of two raters who pick evenly at random: (k² − 1) / 3k. */
export const distanceByChance = 1.6;

/** A scorer's latest rating of a principle: the last revision, or else the sealed one. */
export function latestRating(card: Scorecard, principleId: string): Rating | undefined {
  const revised = card.revisions.findLast((revision) => revision.principleId === principleId);
  return (revised ?? card.ratings.find((rating) => rating.principleId === principleId))?.rating;
}

/** Each principle that any card rates, the widest spread first; equals keep the order of the cards. */
export function spreadOf(cards: readonly Scorecard[]): readonly PrincipleSpread[] {
  const principles = new Set(cards.flatMap((card) => card.ratings.map((rating) => rating.principleId)));
  return [...principles]
    .map((principleId) => spreadOfPrinciple(principleId, cards))
    .sort((a, b) => b.range - a.range || (b.distance ?? -1) - (a.distance ?? -1));
}

function spreadOfPrinciple(principleId: string, cards: readonly Scorecard[]): PrincipleSpread {
  const rated: { seatId: SeatId; rating: Score }[] = [];
  const notProbedBy: SeatId[] = [];
  for (const card of cards) {
    const rating = latestRating(card, principleId);
    if (rating === "notProbed") notProbedBy.push(card.seatId);
    else if (rating !== undefined) rated.push({ seatId: card.seatId, rating });
  }
  const levels = rated.map((mark) => mark.rating);
  return {
    principleId,
    marks: rated.map((mark, index) => ({ ...mark, isOutlier: isOutlier(mark.rating, levels.toSpliced(index, 1)) })),
    notProbedBy,
    range: rangeOf(levels),
    distance: meanDistance(levels),
  };
}

function isOutlier(level: number, others: readonly number[]): boolean {
  if (others.length < 2 || rangeOf(others) > 1) return false;
  return others.every((other) => Math.abs(other - level) >= 2);
}

const rangeOf = (levels: readonly number[]): number =>
  levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);

/** Mean absolute distance over all pairs; undefined with fewer than two levels. */
export function meanDistance(levels: readonly number[]): number | undefined {
  if (levels.length < 2) return undefined;
  let sum = 0;
  levels.forEach((level, index) => {
    for (const other of levels.slice(index + 1)) sum += Math.abs(level - other);
  });
  return sum / ((levels.length * (levels.length - 1)) / 2);
}

/** How close the scorers are over all principles that two or more of them rated; undefined when there are none. */
export function agreementOf(spreads: readonly PrincipleSpread[]): Agreement | undefined {
  const distances = spreads.flatMap((spread) => spread.distance ?? []);
  if (distances.length === 0) return undefined;
  const distance = mean(distances);
  return { distance, closeness: closenessOf(distance) };
}

/** Up to half a level is close; at the level of chance, scorers have no common view of the answer. */
function closenessOf(distance: number): Closeness {
  if (distance === 0) return "agreed";
  if (distance <= 0.5) return "close";
  return distance < distanceByChance * 0.75 ? "apart" : "farApart";
}

/** Mean over principles of each principle's mean, so that all weigh the same; undefined without any level. For the decision step only. */
export function equalWeightMean(spreads: readonly PrincipleSpread[]): number | undefined {
  const means = spreads
    .filter((spread) => spread.marks.length > 0)
    .map((spread) => mean(spread.marks.map((mark) => mark.rating)));
  return means.length === 0 ? undefined : mean(means);
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
