/** The rows of a dot plot from scorecards: who stands where on each principle, how far apart they are, and the self-rating. */
import type { Role, SeatId } from "../../../../shared/contract/ids.ts";
import type { Score, Scorecard, SelfRating } from "../../../../shared/contract/views.ts";
import { spreadOf } from "../../../../shared/scoring/spread.ts";
import { apartWords } from "../../words/ratings.ts";

export interface Dot {
  readonly seatId: SeatId;
  readonly name: string;
  readonly role: Role;
  readonly rating: Score;
  /** What was sealed, where a revision moved it. */
  readonly first?: Score | undefined;
  readonly isOutlier?: boolean;
}

export interface DotRow {
  readonly principleId: string;
  readonly name: string;
  /** A word beside the name: "heard in passing". */
  readonly note?: string | undefined;
  readonly dots: readonly Dot[];
  readonly notProbedBy: readonly string[];
  readonly self?: Score | undefined;
}

export interface DotPeople {
  readonly nameOf: (seatId: SeatId) => string;
  readonly roleOf: (seatId: SeatId) => Role;
  readonly principle: (principleId: string) => string;
}

/** In the order of the spreads: the widest first. `asked`: what was asked about; the rest was heard in passing. */
export function dotRows(
  cards: readonly Scorecard[],
  selfRatings: readonly SelfRating[],
  asked: ReadonlySet<string>,
  { nameOf, roleOf, principle }: DotPeople,
): readonly DotRow[] {
  const selves = new Map(
    selfRatings.flatMap((self) => self.ratings).map((rating) => [rating.principleId, rating.rating]),
  );
  const selfOf = (principleId: string): Score | undefined => {
    const rating = selves.get(principleId);
    return rating === "notProbed" ? undefined : rating;
  };
  const rows = spreadOf(cards).map((spread): DotRow => {
    return {
      principleId: spread.principleId,
      name: principle(spread.principleId),
      note: asked.has(spread.principleId) ? undefined : "heard in passing",
      dots: spread.marks.map(({ seatId, rating, isOutlier }) => {
        const first = sealedRating(cards, seatId, spread.principleId);
        return {
          seatId,
          name: nameOf(seatId),
          role: roleOf(seatId),
          rating,
          isOutlier,
          first: first === rating ? undefined : first,
        };
      }),
      notProbedBy: spread.notProbedBy.map(nameOf),
      self: selfOf(spread.principleId),
    };
  });
  const rated = new Set(rows.map((row) => row.principleId));
  const alone = [...selves.keys()]
    .filter((id) => !rated.has(id))
    .map((id): DotRow => ({ principleId: id, name: principle(id), dots: [], notProbedBy: [], self: selfOf(id) }));
  return [...rows, ...alone];
}

function sealedRating(cards: readonly Scorecard[], seatId: SeatId, principleId: string): Score | undefined {
  const rating = cards
    .find((card) => card.seatId === seatId)
    ?.ratings.find((rated) => rated.principleId === principleId)?.rating;
  return rating === "notProbed" ? undefined : rating;
}

/** How far the scorers of a row stand apart, in words; nothing with fewer than two. */
export function spreadWords(dots: readonly Dot[]): string {
  if (dots.length < 2) return "";
  const levels = dots.map((dot) => dot.rating);
  return apartWords(Math.max(...levels) - Math.min(...levels));
}

/** All scores of a row in one sentence. */
export function rowSentence(row: DotRow, candidate: string): string {
  const scores = [
    ...row.dots.map((dot) => `${dot.name} ${dot.rating}${dot.first === undefined ? "" : `, first ${dot.first}`}`),
    ...row.notProbedBy.map((name) => `${name} not probed`),
    ...(row.self === undefined
      ? []
      : [`${candidate} rated ${candidate === "you" ? "yourself" : "themselves"} ${row.self}`]),
  ];
  return `${row.name}: ${scores.join("; ") || "no ratings"}`;
}
