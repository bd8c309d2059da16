/** What somebody set out to do better in a room, as their journal keeps it: until it is done, whether the room still exists or not. */
import type { AskId, Section } from "../contract/ids.ts";
import type { RoomView } from "../contract/views.ts";
import type { Fix } from "./shapes.ts";

const placeOf = ({ room, seats, you }: RoomView): NonNullable<Fix["from"]> => ({
  roomId: room.roomId,
  where: room.title,
  to: seats.filter(({ seatId, gone }) => seatId !== you.seatId && !gone).map(({ name }) => name),
});

export function fixesIn(view: RoomView): readonly Fix[] {
  const { you, rounds, room } = view;
  const from = placeOf(view);
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

/** A finding about one of their own answers, as its owner takes it: what to do, and in which part. */
export interface TakenFinding {
  /** The same for the same finding of an answer. */
  readonly key: string;
  readonly askId: AskId;
  readonly section: Section;
  readonly text: string;
}

export const findingId = (view: RoomView, { askId, key }: Pick<TakenFinding, "askId" | "key">): string =>
  `${view.room.roomId}.${askId}.finding-${key}`;

/** `storyId`: of the story that the answer belongs to. */
export const fixFromFinding = (view: RoomView, finding: TakenFinding, storyId: string | null, atMs: number): Fix => ({
  id: findingId(view, finding),
  atMs,
  text: finding.text,
  section: finding.section,
  storyId,
  from: placeOf(view),
  doneMs: null,
});

/** Somebody took it from a finding: it stays, whatever others wrote down. */
export const isFromFinding = ({ id }: Fix): boolean => id.includes(".finding-");

/** The newest that is not done: the one thing to begin with. */
export const openFix = (fixes: readonly Fix[]): Fix | undefined =>
  fixes.filter(({ doneMs }) => doneMs === null).sort((a, b) => b.atMs - a.atMs)[0];
