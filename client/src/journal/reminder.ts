/** The one thing to change when this device's owner next asks. There is at most one: a new one takes the place of the last. */
import type { Asking } from "../../../shared/journal/shapes.ts";
import type { Journal } from "./journal.svelte.ts";

export const reminderIn = ({ askings }: Journal): Asking | undefined =>
  askings.all.find(({ isReminded, change }) => isReminded && change !== null);

/** Reminds of `text`, which comes from the round of `id`; null: of nothing. */
export function remind({ askings }: Journal, id: string, text: string | null): void {
  for (const earlier of askings.all) if (earlier.isReminded) askings.change(earlier.id, { isReminded: false });
  askings.change(id, { change: text, isReminded: text !== null });
}

/** Done, or not wanted any more; what was done stays with its round. */
export function endReminder({ askings }: Journal, { id, change }: Asking, isDone: boolean): void {
  askings.change(id, { change: isDone ? change : null, isReminded: false });
}
