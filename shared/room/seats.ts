/** Who sits where: questions about the seats of a room that rules, deciders and views share. */
import type { Format, Role, RoundNo, SeatId } from "../contract/ids.ts";
import type { RoomState, Round, Seat } from "./state.ts";
import { askingRoles } from "./roles.ts";

export function seatOf(state: RoomState, seatId: SeatId): Seat | undefined {
  return state.seats.find((seat) => seat.seatId === seatId);
}

/** The role a seat has, or had, in a round. */
export function roleIn(seat: Seat, no: RoundNo): Role {
  const role = seat.roles[no - 1] ?? seat.roles.at(-1);
  if (!role) throw new Error(`seat ${seat.seatId} has no role`);
  return role;
}

export function roleNow(state: RoomState, seat: Seat): Role {
  return roleIn(seat, state.round);
}

/** Seats that have not left, with one of these roles now, in the order of joining. */
export function presentAs(state: RoomState, ...roles: readonly Role[]): readonly Seat[] {
  return state.seats.filter((seat) => !seat.gone && roles.includes(roleNow(state, seat)));
}

/** Can only one seat have this role? */
export function isForOne(format: Format, role: Role): boolean {
  return role === "candidate" || role === "soloist" || (format === "peer" && role === "interviewer");
}

/** Is the only seat of this role held by somebody who has not left? */
export function isPlaceTaken(state: RoomState, role: Role): boolean {
  return isForOne(state.format, role) && presentAs(state, role).length > 0;
}

/** First bar raiser; else the host if an interviewer; else the first interviewer; solo: the soloist. A seat that has left does not lead. */
export function leaderOf(state: RoomState): SeatId | undefined {
  const interviewers = presentAs(state, "interviewer");
  return (
    presentAs(state, "barRaiser")[0] ??
    interviewers.find((seat) => seat.seatId === state.hostSeat) ??
    interviewers[0] ??
    presentAs(state, "soloist")[0]
  )?.seatId;
}

/**
 * Who acts as host. If the host has left, somebody in the interview stands in, so that nothing breaks: the leader,
 * else the candidate. A host who comes back is host again.
 */
export function hostOf(state: RoomState): SeatId | undefined {
  const host = seatOf(state, state.hostSeat);
  if (host && !host.gone) return host.seatId;
  return leaderOf(state) ?? presentAs(state, "candidate")[0]?.seatId;
}

/** Whose seal the reveal waits for: interviewers by card, the candidate of a peer room and the soloist by self-rating. */
export const scoringRoles: Readonly<Record<Format, readonly Role[]>> = {
  peer: ["interviewer", "candidate"],
  panel: askingRoles,
  solo: ["soloist"],
};

/** Everybody who scores and has not left. */
export function scorersOf(state: RoomState): readonly Seat[] {
  return presentAs(state, ...scoringRoles[state.format]);
}

/** Who has sealed a card or a self-rating in a round. */
export function sealedIn(round: Round): readonly SeatId[] {
  return [...round.cards, ...round.selfRatings].map((seal) => seal.seatId);
}
