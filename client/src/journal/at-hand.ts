/** Stories in the order in which somebody wants them while a question is open, and the mark that one of them is being told. */
import type { RoundNo } from "../../../shared/contract/ids.ts";
import type { AskView, RoomView } from "../../../shared/contract/views.ts";
import type { Fit, Story } from "../../../shared/journal/shapes.ts";
import type { Journal } from "./journal.svelte.ts";
import { toldElsewhere } from "./told-elsewhere.ts";

export interface AtHand {
  /** Those that serve the principle, first choices first. */
  readonly fitting: readonly Story[];
  readonly others: readonly Story[];
}

/** `principleId`: of the question; null where it is hidden. */
export function atHand(stories: readonly Story[], principleId: string | null): AtHand {
  const fitOf = (story: Story): Fit | undefined => (principleId === null ? undefined : story.serves[principleId]);
  return {
    fitting: [
      ...stories.filter((story) => fitOf(story) === "first"),
      ...stories.filter((story) => fitOf(story) === "also"),
    ],
    others: stories.filter((story) => fitOf(story) === undefined),
  };
}

/** Remembers which story an answer is, from the moment it is put to use. Returns what takes it back. */
export function usedFor(
  journal: Journal,
  story: Story,
  { room, seats, you }: RoomView,
  no: RoundNo,
  { askId, askedMs, text, principleId }: AskView,
): () => void {
  const to = seats.filter(({ seatId, gone }) => seatId !== you.seatId && !gone).map(({ name }) => name);
  const id = `${room.roomId}.${askId}`;
  const known = journal.tellings.get(id);
  const told = known ?? toldElsewhere(story.id, askedMs, room.title, to);
  journal.tellings.put({ ...told, id, storyId: story.id, roomId: room.roomId, round: no, question: text, principleId });
  return () => {
    if (known) journal.tellings.put(known);
    else journal.tellings.remove(id);
  };
}
