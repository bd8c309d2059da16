import { Buffer } from "node:buffer";
import type { Phase, RoomId, SeatId } from "../../shared/contract/ids.ts";
import type { Caption } from "../../shared/contract/sockets.ts";
import { roleNow, seatOf } from "../../shared/room/seats.ts";
import type { RoomState } from "../../shared/room/state.ts";
import type { Guard } from "../guard.ts";
import type { Bus } from "../store/store.ts";

/** A live caption on its way to everybody else in the room. It may be lost; it is never stored. */
export interface Spoken extends Caption {
  readonly from: SeatId;
}

export function publishCaption(bus: Bus, roomId: RoomId, spoken: Spoken): void {
  bus.publish(topicOf(roomId), Buffer.from(JSON.stringify(spoken)));
}

export function subscribeCaptions(parts: {
  readonly bus: Bus;
  readonly roomId: RoomId;
  readonly guard: Guard;
  readonly onCaption: (spoken: Spoken) => void;
}): () => void {
  const { bus, roomId, guard, onCaption } = parts;
  const hear = guard.handler("a caption", (bytes: Uint8Array) => {
    onCaption(JSON.parse(Buffer.from(bytes).toString("utf8")) as Spoken); // only nodes write to the bus
  });
  return bus.subscribe(topicOf(roomId), hear);
}

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

function topicOf(roomId: RoomId): string {
  return `${roomId}/captions`;
}
