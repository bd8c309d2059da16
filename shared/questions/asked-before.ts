/** What a candidate was asked before, as a room shows it. */
import type { Score, SeatId } from "../contract/ids.ts";
import type { RoomView, RoundView } from "../contract/views.ts";

/** A question that was asked before, here or in an earlier room. */
export interface AskedBefore {
  /** null: hidden from this seat. */
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

/** What a candidate of this name was asked in another room, when, and how it was rated. */
export function askedOf(name: string, view: Pick<RoomView, "rounds" | "seats">): readonly AskedBefore[] {
  const isNamed = (seatId: SeatId): boolean =>
    plainName(view.seats.find((seat) => seat.seatId === seatId)?.name ?? "") === plainName(name);
  return view.rounds
    .filter((round) => isNamed(round.candidate))
    .flatMap((round) =>
      round.asks.map(({ principleId, questionId, askedMs }) => ({
        principleId,
        questionId,
        askedMs,
        rating: lowestOf(round, principleId),
      })),
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

function plainName(name: string): string {
  return name.trim().normalize("NFKC").toLowerCase();
}
