/** Keeps what somebody set out to do better in a room, until it is done, even when the room is long gone. */
import type { RoomView } from "../../../shared/contract/views.ts";
import { fixesIn, isFromFinding } from "../../../shared/journal/fix-of.ts";
import type { Journal } from "./journal.svelte.ts";

/** What they have called done stays done. Doing it again changes nothing. */
export function keepFixes(journal: Journal, view: RoomView): void {
  const fixes = fixesIn(view);
  const ids = new Set(fixes.map(({ id }) => id));
  journal.doc.transact(() => {
    // An action of their own stands in for the other person's change.
    for (const fix of journal.fixes.all)
      if (fix.from?.roomId === view.room.roomId && fix.doneMs === null && !ids.has(fix.id) && !isFromFinding(fix))
        journal.fixes.remove(fix.id);
    for (const fix of fixes) {
      const known = journal.fixes.get(fix.id);
      journal.fixes.put(
        known ? { ...fix, section: known.section, storyId: known.storyId, doneMs: known.doneMs ?? fix.doneMs } : fix,
      );
    }
  });
}
