/** The lines that a panel's leader may share: what cards and the decision say, without names, each chosen separately. */
import type { LineId } from "../../../../../shared/contract/ids.ts";
import type { RoundView, SharedLine } from "../../../../../shared/contract/views.ts";
import { latestRating } from "../../../../../shared/scoring/spread.ts";
import { voteName } from "../../../words/ratings.ts";

/** A line without its id, and whose card it comes from (for the chooser only; never shared). */
export interface Shareable {
  readonly line: Omit<SharedLine, "lineId">;
  /** Whose words they are; undefined: the panel's. */
  readonly from?: string | undefined;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export function shareableLines(round: RoundView): readonly Shareable[] {
  const { decision } = round.debrief ?? {};
  const cards = round.cards ?? [];
  return [
    ...(decision
      ? [{ line: { kind: "decision" as const, text: `${voteName[decision.vote]}. ${decision.rationale}` } }]
      : []),
    ...cards.flatMap((card) => [
      ...linesOf(card.strengths).map((text) => ({ line: { kind: "strength" as const, text }, from: card.seatId })),
      ...linesOf(card.concerns).map((text) => ({ line: { kind: "concern" as const, text }, from: card.seatId })),
    ]),
    ...cards.flatMap((card) =>
      card.ratings.flatMap((sealed) => {
        const rating = latestRating(card, sealed.principleId) ?? sealed.rating;
        if (rating === "notProbed") return [];
        const reason =
          card.revisions.findLast((revision) => revision.principleId === sealed.principleId)?.reason ?? sealed.reason;
        return [
          {
            line: { kind: "rating" as const, principleId: sealed.principleId, rating, text: reason },
            from: card.seatId,
          },
        ];
      }),
    ),
  ];
}

/** The same words about the same thing: it keeps its earlier id, so that sharing again changes only what has changed. */
export const isSameLine = (a: Shareable["line"], b: SharedLine): boolean =>
  a.kind === b.kind && a.principleId === b.principleId && a.text === b.text && a.rating === b.rating;

/** A line with its id. */
export const withId = (line: Shareable["line"], lineId: LineId): SharedLine => ({ lineId, ...line });
