/** Lines of text: to everybody, or among those on the interviewing side. */
import { limits } from "../../contract/limits.ts";
import type { Line } from "../../contract/views.ts";
import type { RefusalCode } from "../../contract/reply.ts";
import type { DecidersOf } from "./decider.ts";

export const talkDeciders: DecidersOf<"say" | "whisper"> = {
  say: (room, { lineId, text }, { seatId }) =>
    cannotAdd(room.chat, lineId) ?? [{ type: "said", lineId, bySeat: seatId, text }],

  whisper: (room, { lineId, text }, { seatId }) =>
    cannotAdd(room.whispers, lineId) ?? [{ type: "whispered", lineId, bySeat: seatId, text }],
};

/** Each list has its own ids, so that `taken` gives away nothing hidden. */
function cannotAdd(lines: readonly Line[], lineId: string): RefusalCode | undefined {
  if (lines.some((line) => line.lineId === lineId)) return "taken";
  return lines.length >= limits.linesPerRoom ? "too-many" : undefined;
}
