/**
 * What each seat is shown, with its version. The version of a seat rises by one when, and only when, what it may see has
 * changed: views before and after are compared, so nothing that is hidden from a seat can move its version.
 *
 * `expiresAtMs` would reveal hidden activity if it followed every use of the room. Instead it is the time of the last change
 * this seat saw, plus the retention. The room lives at least that long, and longer when others are active.
 */
import type { RoomView } from "../contract/views.ts";
import { shownTo } from "./view.ts";
import type { RoomState, Seat } from "./state.ts";

/** The views after a batch. `before` is the state that the batch met; undefined when it opened the room. */
export function viewsAfter(before: RoomState | undefined, after: RoomState): RoomState["views"] {
  const changed = after.seats.flatMap((seat) => {
    const known = after.views[seat.seatId];
    // Nobody can see a removed seat's view any more.
    if (known && seat.gone === "removed") return [];
    const view = viewAfter(seat, after, known, before);
    return view === known ? [] : [[seat.seatId, view] as const];
  });
  return changed.length === 0 ? after.views : { ...after.views, ...Object.fromEntries(changed) };
}

function viewAfter(seat: Seat, after: RoomState, known: RoomView | undefined, before: RoomState | undefined): RoomView {
  const shown = shownTo(seat, after, known && before && { state: before, view: known });
  const stamped = (version: number, expiresAtMs: number): RoomView => ({
    version,
    ...shown,
    room: { ...shown.room, expiresAtMs },
  });
  if (known && isSame(known, stamped(known.version, known.room.expiresAtMs))) return known;
  return stamped((known?.version ?? 0) + 1, after.atMs + after.retentionMs);
}

/** Equal as JSON. Unchanged parts of a room are the same object, so this seldom goes deep. */
export function isSame(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== "object" || typeof second !== "object" || first === null || second === null) return false;
  if (Array.isArray(first) || Array.isArray(second)) {
    if (!Array.isArray(first) || !Array.isArray(second) || first.length !== second.length) return false;
    return first.every((item, at) => isSame(item, second[at]));
  }
  // Object.keys and plain look-ups: this runs for every seat at every batch of a log.
  for (const key of Object.keys(first)) if (!isSame(Reflect.get(first, key), Reflect.get(second, key))) return false;
  for (const key of Object.keys(second))
    if (!Object.hasOwn(first, key) && Reflect.get(second, key) !== undefined) return false;
  return true;
}
