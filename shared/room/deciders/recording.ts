/** One's own recording. The sound stays on its owner's device: the room only knows, and tells everybody, that it is on. */
import { seatOf } from "../seats.ts";
import type { DecidersOf } from "./decider.ts";

export const recordingDeciders: DecidersOf<"set-recording"> = {
  "set-recording": (room, { on }, { seatId }) =>
    (seatOf(room, seatId)?.isRecording ?? false) === on ? [] : [{ type: "recording-switched", seatId, on }],
};
