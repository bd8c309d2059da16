import type { Phase, SeatId } from "../../shared/contract/ids.ts";
import type { Caption } from "../../shared/contract/sockets.ts";
import { roleNow, seatOf } from "../../shared/room/seats.ts";
import type { RoomState } from "../../shared/room/state.ts";
import { roomTopic } from "./room-topic.ts";

/** A live caption on its way to everybody else in the room. It may be lost; it is never stored. */
export interface Spoken extends Caption {
  readonly from: SeatId;
}

export const captions = roomTopic<Spoken>("captions", "a caption");

/** While the interview is told. Scoring and the debrief have no captions, so none of them can reach a candidate. */
const phases: ReadonlySet<Phase> = new Set<Phase>(["intro", "questions", "candidateQuestions"]);

/** Are there captions in this part of the round? */
export const hasCaptions = (state: RoomState): boolean => state.endedMs === null && phases.has(state.phase);

/** May this seat read captions? Those who have left may not. */
export function mayReadCaptions(state: RoomState, seatId: SeatId): boolean {
  const seat = seatOf(state, seatId);
  return seat !== undefined && !seat.gone;
}

/** May this seat be captioned? Observers only listen. */
export function mayBeCaptioned(state: RoomState, seatId: SeatId): boolean {
  const seat = seatOf(state, seatId);
  return seat !== undefined && !seat.gone && roleNow(state, seat) !== "observer";
}
