/**
 * What has changed from one view of a seat to its next, as few bytes as possible. Made of nothing but these two views, so it holds nothing
 * that the next one does not show, except the names of fields that are gone. Works on any JSON.
 */
import type { Change, Difference } from "../contract/sockets.ts";
import type { RoomView } from "../contract/views.ts";
import { isSame } from "./same.ts";

type Path = Change["at"];
type Fields = Readonly<Record<string, unknown>>;

/** Two things move with every change, and stand beside the others without a path. */
export function differenceOf(before: RoomView, after: RoomView): Difference {
  const { version, room } = after;
  const { expiresAtMs } = room;
  const known = { ...before, version, room: { ...before.room, expiresAtMs } };
  return { from: before.version, to: version, expiresAtMs, changes: changesBetween(known, after) };
}

/** Applied to `before`, these give `after`. */
export function changesBetween(before: object, after: object): readonly Change[] {
  const changes: Change[] = [];
  compare(before, after, [], changes);
  return changes;
}

function compare(before: unknown, after: unknown, at: Path, into: Change[]): void {
  if (before === after) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, at, into);
  else if (isFields(before) && isFields(after)) compareFields(before, after, at, into);
  else into.push({ at, set: after });
}

function compareFields(before: Fields, after: Fields, at: Path, into: Change[]): void {
  const start = into.length;
  const names = Object.keys(after);
  let changed = 0;
  for (const name of Object.keys(before)) {
    if (before[name] === undefined || after[name] !== undefined) continue;
    into.push({ at: [...at, name], gone: true });
    changed += 1;
  }
  for (const name of names) {
    // Unchanged parts of a view are the same object.
    if (before[name] === after[name] || after[name] === undefined) continue;
    const length = into.length;
    compare(before[name], after[name], [...at, name], into);
    if (into.length > length) changed += 1;
  }
  // Something else stands here now: shorter to send as a whole.
  if (at.length > 0 && 2 * changed > names.length) into.splice(start, Infinity, { at, set: after });
}

/** Lists mostly grow at their end. What lies between the items that stayed is compared item by item as far as both lists go. */
function compareLists(before: readonly unknown[], after: readonly unknown[], at: Path, into: Change[]): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
  const from = shorter - end;
  for (let nth = start; nth < from; nth += 1) compare(before[nth], after[nth], [...at, nth], into);
  if (before.length === after.length) return;
  const drop = before.length - end - from;
  into.push({ at, from, ...(drop > 0 ? { drop } : {}), put: after.slice(from, after.length - end) });
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
