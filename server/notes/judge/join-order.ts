/** The order in which Yjs integrates the structs of one update; see `integrateStructs` there. */
import type { UnitId } from "../wire/units.ts";
import type { Struct } from "../wire/scan.ts";

interface Part {
  readonly client: number;
  readonly structs: readonly Struct[];
}

export interface Placing {
  readonly client: number;
  readonly struct: Struct;
}

interface Head extends Part {
  at: number;
}

/**
 * Every struct once: those of the highest client id first, each after its neighbours. Everything they need must be known already or be
 * among them. `clockOf`: what was known before.
 */
export function joinOrder(parts: readonly Part[], clockOf: (client: number) => number): Iterable<Placing> {
  const [only, more] = parts;
  // What somebody types: everything else it needs is known.
  if (only && !more) return only.structs.map((struct) => ({ client: only.client, struct }));
  return ordered(parts, clockOf);
}

function* ordered(parts: readonly Part[], clockOf: (client: number) => number): Generator<Placing> {
  const heads = new Map(parts.map((part): [number, Head] => [part.client, { ...part, at: 0 }]));
  const reached = new Map<number, number>();
  const isKnown = (client: number, clock: number): boolean =>
    clock < Math.max(clockOf(client), reached.get(client) ?? 0);
  const take = (head: Head | undefined): Placing | undefined => {
    const struct = head?.structs[head.at];
    if (!head || !struct) return undefined;
    head.at += 1;
    return { client: head.client, struct };
  };
  const waiting: Placing[] = [];
  for (const client of [...heads.keys()].sort((first, second) => second - first)) {
    const head = heads.get(client);
    for (let next = take(head); next; next = waiting.pop() ?? take(head)) {
      const missing = missingOf(next.struct, next.client, isKnown);
      const before = missing && take(heads.get(missing.client));
      if (before) waiting.push(next, before);
      else {
        yield next;
        reached.set(next.client, next.struct.at + next.struct.length);
      }
    }
  }
}

/** A neighbour from another client that has not been placed yet. */
function missingOf(
  { left, right }: Struct,
  client: number,
  isKnown: (client: number, clock: number) => boolean,
): UnitId | undefined {
  if (left && left.client !== client && !isKnown(left.client, left.clock)) return left;
  if (right && right.client !== client && !isKnown(right.client, right.clock)) return right;
  return undefined;
}
