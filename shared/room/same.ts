/** Equal as JSON. Unchanged parts of a room are the same object, so this seldom goes deep. */
export function isSame(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (typeof first !== "object" || typeof second !== "object" || first === null || second === null) return false;
  if (Array.isArray(first) || Array.isArray(second)) {
    if (!Array.isArray(first) || !Array.isArray(second) || first.length !== second.length) return false;
    return first.every((item, at) => isSame(item, second[at]));
  }
  const [before, after] = [first as Fields, second as Fields]; // neither a list nor null
  // Object.keys and plain look-ups: this runs for every seat at every batch of a log.
  for (const key of Object.keys(before)) if (!isSame(before[key], after[key])) return false;
  for (const key of Object.keys(after)) if (after[key] !== undefined && before[key] === undefined) return false;
  return true;
}

type Fields = Readonly<Record<string, unknown>>;
