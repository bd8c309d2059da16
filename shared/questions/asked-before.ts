/** What a candidate was asked before, as a room shows it. */
import type { Score } from "../contract/ids.ts";
import type { RoomView, RoundView } from "../contract/views.ts";
import { plainName } from "./plain-name.ts";

/** A question that was asked before, here or in an earlier room. */
export interface AskedBefore {
  /** null: hidden from this seat, or not told by them: they only heard the question. */
  readonly principleId: string | null;
  readonly questionId?: string | undefined;
  /** Absent: in this room, or only on deck, which is later than anything else. */
  readonly askedMs?: number | undefined;
  /** The lowest that anybody gave, where it may be seen. */
  readonly rating?: Score | undefined;
}

/** What was asked in a room, over all rounds: an interviewer has heard that round's questions too. */
export function askedIn(view: Pick<RoomView, "rounds" | "deck">): readonly AskedBefore[] {
  return [...view.rounds.flatMap((round) => round.asks), ...(view.deck ?? [])].map(({ principleId, questionId }) => ({
    principleId,
    questionId,
  }));
}

/**
 * What somebody of this name met in another room, when, and how it was rated. A question that they put to others there, or heard, is not
 * new to them either, but says nothing about how well they know its principle.
 */
export function askedOf(name: string, view: Pick<RoomView, "rounds" | "seats">): readonly AskedBefore[] {
  const named = view.seats.filter((seat) => plainName(seat.name) === plainName(name)).map(({ seatId }) => seatId);
  if (named.length === 0) return [];
  return view.rounds.flatMap((round) =>
    round.asks.map(({ principleId, questionId, askedMs }) =>
      named.includes(round.candidate)
        ? { principleId, questionId, askedMs, rating: lowestOf(round, principleId) }
        : { principleId: null, questionId, askedMs },
    ),
  );
}

/** Of all cards that may be seen, and of the rating of oneself. */
function lowestOf({ cards, card, selfRating }: RoundView, principleId: string | null): Score | undefined {
  const seen = [...(cards ?? (card ? [card] : [])), ...(selfRating ? [selfRating] : [])];
  return seen
    .flatMap(({ ratings }) => ratings)
    .flatMap((row) => (row.principleId === principleId && row.rating !== "notProbed" ? [row.rating] : []))
    .toSorted((score, other) => score - other)[0];
}
