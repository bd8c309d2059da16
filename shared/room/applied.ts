/** Takes a seat's view on to its next one. What has not changed stays the same object. */
import type { Change, Difference } from "../contract/sockets.ts";
import type { RoomView } from "../contract/views.ts";

/** Undefined when the difference does not fit: it was made for another view. */
export function nextView(view: RoomView, { from, to, expiresAtMs, changes }: Difference): RoomView | undefined {
  const known = { ...view, version: to, room: { ...view.room, expiresAtMs } };
  return view.version === from ? applied(known, changes) : undefined;
}

/** Undefined when the changes do not fit. */
export function applied<View extends object>(view: View, changes: readonly Change[]): View | undefined {
  let now: unknown = view;
  for (const change of changes) now = changed(now, change, 0);
  return now as View | undefined; // the changes lead from a view to a view
}

function changed(value: unknown, change: Change, depth: number): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const step = change.at[depth];
  if (step === undefined) return Array.isArray(value) ? spliced(value, change) : undefined;
  const isLast = depth === change.at.length - 1;
  if (isLast && "gone" in change) {
    if (Array.isArray(value)) return undefined;
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== step));
  }
  const next = isLast && "set" in change ? change.set : changed(Reflect.get(value, step), change, depth + 1);
  if (next === undefined) return undefined;
  if (!Array.isArray(value)) return { ...value, [step]: next };
  if (typeof step !== "number" || step >= value.length) return undefined;
  return value.with(step, next);
}

function spliced(list: readonly unknown[], change: Change): unknown {
  if (!("put" in change)) return undefined;
  const { from, drop = 0, put } = change;
  return from + drop > list.length ? undefined : [...list.slice(0, from), ...put, ...list.slice(from + drop)];
}
