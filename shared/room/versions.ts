/**
 * What each seat is shown, with its version. The version of a seat rises by one when, and only when, what it may see has
 * changed: views before and after are compared, so nothing that is hidden from a seat can move its version.
 *
 * `expiresAtMs` would reveal hidden activity if it followed every use of the room. Instead it is the time of the last change
 * this seat saw, plus the retention. The room lives at least that long, and longer when others are active.
 */
import type { RoomState } from "./state.ts";
import { seenByAll, shownTo } from "./view.ts";

/** The views after a batch. `before` is the state that the batch met; undefined when it opened the room. */
export function viewsAfter(before: RoomState | undefined, after: RoomState): RoomState["views"] {
  const alike = seenByAll(after, before);
  const changed = after.seats.flatMap((seat) => {
    const known = after.views[seat.seatId];
    // Nobody can see a removed seat's view any more.
    if (known && seat.gone === "removed") return [];
    const { room, rest } = shownTo(seat, after, alike, known && before && { state: before, view: known });
    if (known && room === known.room && rest === known) return [];
    const version = (known?.version ?? 0) + 1;
    const view = { ...rest, version, room: { ...room, expiresAtMs: after.atMs + after.retentionMs } };
    return [[seat.seatId, view] as const];
  });
  return changed.length === 0 ? after.views : { ...after.views, ...Object.fromEntries(changed) };
}
