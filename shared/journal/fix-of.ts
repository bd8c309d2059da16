/** What somebody set out to do better in a room, as their journal keeps it: until it is done, whether the room still exists or not. */
import type { RoomView } from "../contract/views.ts";
import type { Fix } from "./shapes.ts";

export function fixesIn(view: RoomView): readonly Fix[] {
  const { you, rounds, room, seats } = view;
  const from = {
    roomId: room.roomId,
    where: room.title,
    to: seats.filter(({ seatId, gone }) => seatId !== you.seatId && !gone).map(({ name }) => name),
  };
  const fix = (id: string, atMs: number, text: string, doneMs: number | null): Fix => ({
    id: `${room.roomId}.${id}`,
    atMs,
    text,
    section: null,
    storyId: null,
    from,
    doneMs,
  });
  const mine = rounds.flatMap((round) => round.actions).filter(({ owner }) => owner === you.seatId);
  if (mine.length > 0)
    return mine.map(({ actionId, writtenMs, text, done }) => fix(actionId, writtenMs, text, done ? writtenMs : null));
  // If they have no action of their own: what the other person would change, once both sides are open.
  const told = rounds.findLast((round) => round.candidate === you.seatId && round.revealed);
  const change = told?.cards?.map((card) => card.change.trim()).find((text) => text !== "");
  return told && change !== undefined ? [fix(`change-${told.no}`, told.endedMs ?? told.startedMs, change, null)] : [];
}

/** The newest that is not done: the one thing to begin with. */
export const openFix = (fixes: readonly Fix[]): Fix | undefined =>
  fixes.filter(({ doneMs }) => doneMs === null).sort((a, b) => b.atMs - a.atMs)[0];
