/** What is still to be mended about a story: said about it, or in a room where it was told. */
import { openFix } from "../../../shared/journal/fix-of.ts";
import type { Fix, Telling } from "../../../shared/journal/shapes.ts";

export function fixOf(storyId: string, fixes: readonly Fix[], tellings: readonly Telling[]): Fix | undefined {
  const rooms = new Set(tellings.filter((telling) => telling.storyId === storyId).map(({ roomId }) => roomId));
  return openFix(
    fixes.filter(
      (fix) => fix.storyId === storyId || (fix.storyId === null && fix.from !== null && rooms.has(fix.from.roomId)),
    ),
  );
}
