/** Who spoke when: each seat switches its own on, and its browser reports the times. */
import { limits } from "../../contract/limits.ts";
import { seatOf } from "../seats.ts";
import { countedOf, spansOf } from "../speech.ts";
import { liveRound } from "../state.ts";
import type { DecidersOf } from "./decider.ts";

export const speechDeciders: DecidersOf<"set-listening" | "add-speech"> = {
  "set-listening": (room, { on }, { seatId }) =>
    seatOf(room, seatId)?.isListening === on ? [] : [{ type: "listening-set", seatId, on }],

  /** `needs.ts` checks that this seat's own is on. What does not count is left out without a word. */
  "add-speech": (room, { spans }, { seatId, nowMs }) => {
    const counted = countedOf(room, seatId, spans, nowMs);
    if (counted.length === 0) return [];
    const kept = spansOf(liveRound(room), seatId).length;
    return kept + counted.length > limits.spansPerSeat ? "too-many" : [{ type: "spoken", seatId, spans: counted }];
  },
};
