/** *Next part*: where it leads for this seat, and going there with a way back. */
import type { Phase } from "../../../shared/contract/ids.ts";
import type { Room } from "../state/room.svelte.ts";
import type { Toasts } from "../ui/toasts.svelte.ts";
import { phaseAfter, phaseName } from "../words/phases.ts";

const to = (room: Room): Phase | undefined => {
  if (room.ended || !room.isAsking) return undefined;
  if (room.phase === "debrief" && !room.me.isLeader) return undefined;
  return phaseAfter(room.phase, room.format);
};

const go = async (room: Room, toasts: Toasts): Promise<void> => {
  const from = room.phase;
  const next = to(room);
  if (next === undefined) return;
  const reply = await room.act({ type: "next-phase", from, to: next });
  // `wrong-phase`: a colleague pressed it too, and we are where we wanted to be.
  if (!reply.ok) return;
  const words = `Now: ${phaseName(next, room.format, room.isCandidate).toLowerCase()}`;
  const back = (): void => void room.act({ type: "next-phase", from: next, to: from });
  toasts.show(next === "review" ? { text: words } : { text: words, undo: back });
};

export const moveOn = { to, go };
