/** How far each principle is covered in a room, live: planned, asked, probed, evidence, scored. */
import type { ProbeKind, SeatId } from "../contract/ids.ts";
import type { RoomView, Scorecard } from "../contract/views.ts";

export interface Coverage {
  readonly principleId: string;
  readonly planned: boolean;
  /** Who covers it, according to the plan. */
  readonly seatId?: SeatId | undefined;
  /** Times asked in this round. */
  readonly asked: number;
  readonly probed: readonly ProbeKind[];
  /** Pieces of evidence on this seat's own card. */
  readonly evidence: number;
  readonly scored: boolean;
}

/** What counts of a card here, sealed or draft. */
export type CardSoFar = Pick<Scorecard, "ratings">;

/**
 * Coverage of the current round as this seat may see it: planned principles first, in the order of the plan, then others that
 * were asked about, then those only rated (*also heard*).
 */
export function coverageOf(view: Pick<RoomView, "plan" | "rounds" | "round">, card?: CardSoFar): readonly Coverage[] {
  const round = view.rounds.find((round) => round.no === view.round);
  const asks = round?.asks ?? [];
  const ratings = (card ?? round?.card)?.ratings ?? [];
  const plannedIds = view.plan.principles.map((principle) => principle.principleId);
  const askedIds = asks.flatMap((ask) => (ask.principleId === null ? [] : [ask.principleId]));
  const ids = new Set([...plannedIds, ...askedIds, ...ratings.map((rating) => rating.principleId)]);
  return [...ids].map((principleId) => {
    const own = asks.filter((ask) => ask.principleId === principleId);
    const rating = ratings.find((rating) => rating.principleId === principleId);
    const planned = view.plan.principles.find((principle) => principle.principleId === principleId);
    return {
      principleId,
      planned: planned !== undefined,
      ...(planned?.seatId === undefined ? {} : { seatId: planned.seatId }),
      asked: own.length,
      probed: [...new Set(own.flatMap((ask) => ask.probes.map((probe) => probe.kind)))],
      evidence: rating?.evidence.length ?? 0,
      scored: rating !== undefined,
    };
  });
}
