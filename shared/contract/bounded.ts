/** Checks the outline of what somebody sent before anything else reads it: schemas and `JSON.stringify` recurse as deep as it goes. */
import { limits } from "./limits.ts";

/** The last fault of a list that was cut short. */
export const checkStopped = `The check stops after ${limits.faultsTold} faults; there may be more.`;

/** Plain JSON with a limited number of values and limited nesting. Never recurses itself, whatever it is given. */
export function isBounded(
  given: unknown,
  { depth, values }: { readonly depth: number; readonly values: number } = {
    depth: limits.requestDepth,
    values: limits.requestValues,
  },
): boolean {
  let layer: readonly unknown[] = [given];
  let seen = 0;
  for (let level = 0; layer.length > 0; level += 1) {
    seen += layer.length;
    if (level > depth || seen > values) return false;
    const next: unknown[] = [];
    for (const value of layer) {
      const inner = innerOf(value);
      if (!inner) return false;
      if (seen + next.length + inner.length > values) return false;
      for (const within of inner) next.push(within);
    }
    layer = next;
  }
  return true;
}

/** What a value holds; undefined when it is not plain JSON, such as bytes. */
function innerOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (typeof value !== "object" || value === null) return typeof value === "function" ? undefined : [];
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? Object.values(value) : undefined;
}
