/** Who may change plan and options: the host, whoever asks. The server holds the rule; this only decides whether to offer it. */
import type { Room } from "../../state/room.svelte.ts";

export const mayPlan = (room: Room): boolean =>
  room.phase === "lobby" && !room.ended && (room.me.isHost || room.isAsking);
