/** *Next part*, with a way back. */
import type { Room } from "../state/room.svelte.ts";
import type { Toasts } from "../site/toasts.svelte.ts";
import { phaseName } from "../words/phases.ts";

export async function moveOn(room: Room, toasts: Toasts): Promise<void> {
  const { onward } = room;
  if (!onward) return;
  const { forGood } = room.view.steps;
  const reply = await room.act(onward);
  // `wrong-phase`: a colleague pressed it too, and we are where we wanted to be.
  if (!reply.ok) return;
  const { from, to } = onward;
  const words = `Now: ${phaseName(to, room.format, room.isCandidate).toLowerCase()}`;
  const back = (): void => void room.act({ type: "next-phase", from: to, to: from });
  toasts.show(forGood ? { text: words } : { text: words, undo: back });
}
