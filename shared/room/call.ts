/** Who is in the room's call. A panel scores and debriefs without its candidate, until its leader calls them back. */
import type { SeatId } from "../contract/ids.ts";
import type { Call } from "../contract/shapes.ts";
import { roleNow, seatOf } from "./seats.ts";
import { isSame } from "./same.ts";
import type { RoomState, Seat } from "./state.ts";

/** What a panel has done about its candidate's place in the call since scoring began; with a part before it, it starts afresh. */
export interface CandidateInCall {
  /** The leader has seen them out of a call outside the room. */
  readonly left: boolean;
  readonly calledBack: boolean;
}

export const untouched: CandidateInCall = { left: false, calledBack: false };

/** Does the panel talk about its candidate now, in scoring or debrief? */
export function isAmongThemselves({ format, phase }: Pick<RoomState, "format" | "phase">): boolean {
  return format === "panel" && (phase === "scoring" || phase === "debrief");
}

/** May this seat be in the room's call now? */
export function isInCall(state: RoomState, seatId: SeatId): boolean {
  const seat = seatOf(state, seatId);
  return seat !== undefined && !seat.gone && !isShutOut(state, seat);
}

/** Seats that the call is closed to. One that has left the room may still sit in a call outside it. */
export function outOfCall(state: RoomState): readonly SeatId[] {
  return state.seats.filter((seat) => seat.gone !== "removed" && isShutOut(state, seat)).map(({ seatId }) => seatId);
}

/** A call outside the room is nothing that the server can close: somebody has to look. */
export function mustBeSeenOut(state: RoomState): boolean {
  return state.call.kind === "link" && !state.candidateInCall.left && outOfCall(state).length > 0;
}

/** A call that a panel moves to on its own is one that its candidate has never seen. */
export function withCall(state: RoomState, call: Call): RoomState {
  const isTheirs = isAmongThemselves(state) && !isSame(call, state.call);
  return {
    ...state,
    call,
    candidateInCall: isTheirs ? { ...state.candidateInCall, left: true } : state.candidateInCall,
  };
}

function isShutOut(state: RoomState, seat: Seat): boolean {
  return isAmongThemselves(state) && !state.candidateInCall.calledBack && roleNow(state, seat) === "candidate";
}
