/**
 * Decides whether an update counts, from what is known of the document so far and nothing else: every node that reads the log comes to the
 * same verdict, and all skip the same entries. What is accepted can be integrated by Yjs at once, with nothing left pending, at a bounded
 * cost and with the same outcome in every replica, and nobody can write under somebody else's client id.
 */
import type { SeatId } from "../../../shared/contract/ids.ts";
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { joinOrder } from "./join-order.ts";
import type { Knowledge } from "./known.ts";
import { noEffort } from "./order.ts";
import type { Scan, Section, Struct } from "../wire/scan.ts";
import type { UnitId } from "../wire/units.ts";

export type Verdict =
  | { readonly ok: true; /** False: everything in it was known already. */ readonly brings: boolean }
  | {
      readonly ok: false;
      readonly code: NoteReject;
      /** When all of it is too much at once: what would not be. */ readonly placed?: Placed;
    };

/** By client id: how many structs of a section could be placed before it became too much. */
export type Placed = ReadonlyMap<number, number>;

/** What placing one update may cost. */
export interface Most {
  /** Items that readers go over. */
  readonly steps: number;
  /** Structs, and ranges of deletes, that are new. */
  readonly structs: number;
  readonly deletes: number;
}

/** At the door: what a node and a page take in one go. */
export const atTheDoor: Most = {
  steps: limits.notesStepsPerPortion,
  structs: limits.notesStructsPerPortion,
  deletes: limits.notesDeletesPerPortion,
};
/** In the log. What was accepted may cost more by now, as others have written meanwhile, but it was accepted. */
export const inTheLog: Most = {
  steps: limits.notesStepsPerEntry,
  structs: limits.notesStructsPerFrame,
  deletes: limits.notesNewDeletesPerFrame,
};

/**
 * Takes an update if it counts. Refuses: `foreign-client` for new clocks of an id that another seat has claimed, `gap` for clocks,
 * neighbours or deletes beyond what is known, `content` for what no honest client writes (see `order.ts`), `size` for what would cost too
 * much to place, `full` for too many top-level types or a document whose readers would have too much to do.
 */
export function take(known: Knowledge, scan: Scan, seatId: SeatId, maxRoots: number, most: Most): Verdict {
  return known.attempt(() => taken(known, scan, seatId, maxRoots, most), isTaken);
}

/** The verdict on an update if it came now. */
export function judge(known: Knowledge, scan: Scan, seatId: SeatId, maxRoots: number): Verdict {
  return known.attempt(
    () => taken(known, scan, seatId, maxRoots, inTheLog),
    () => false,
  );
}

export const isTaken = (verdict: Verdict): boolean => verdict.ok && verdict.brings;

function taken(known: Knowledge, scan: Scan, seatId: SeatId, maxRoots: number, most: Most): Verdict {
  const newDeletes = countNewDeletes(known, scan);
  const verdict = compared(known, scan, seatId, { maxRoots, newDeletes });
  if (!isTaken(verdict)) return verdict;
  const isNew = scan.sections.some(({ client, to }) => to > known.clockOf(client));
  if (isNew && known.isFull) return refuse("full");
  known.part(scan.deletes);
  const { placed, code } = place(known, scan.sections, most);
  if (code === "size" || (code === undefined && newDeletes > most.deletes)) return { ok: false, code: "size", placed };
  if (code) return refuse(code);
  known.learn(scan);
  for (const { client } of scan.sections) known.claim(client, seatId);
  return verdict;
}

function countNewDeletes(known: Knowledge, { deletes }: Scan): number {
  let count = 0;
  for (const { client, ranges } of deletes) {
    for (let at = 0; at + 1 < ranges.length; at += 2) {
      if (!known.hasDeleted(client, ranges[at] ?? 0, ranges[at + 1] ?? 0)) count += 1;
    }
  }
  return count;
}

/** What clocks and names alone can tell. */
function compared(
  known: Knowledge,
  scan: Scan,
  seatId: SeatId,
  { maxRoots, newDeletes }: { readonly maxRoots: number; readonly newDeletes: number },
): Verdict {
  let brings = newDeletes > 0;
  for (const { client, from, to } of scan.sections) {
    const clock = known.clockOf(client);
    if (from > clock) return refuse("gap");
    if (to <= clock) continue;
    brings = true;
    const owner = known.ownerOf(client);
    if (owner !== undefined && owner !== seatId) return refuse("foreign-client");
  }
  if (hasUnmetNeeds(known, scan.sections)) return refuse("gap");

  if (scan.deletes.length > 0) {
    const after = new Map(scan.sections.map(({ client, to }) => [client, to]));
    for (const { client, ranges } of scan.deletes) {
      const clock = Math.max(known.clockOf(client), after.get(client) ?? 0);
      if ((ranges.at(-1) ?? 0) > clock) return refuse("gap");
    }
  }
  if (newDeletes > limits.notesNewDeletesPerFrame) return refuse("size");

  let roots = known.roots.size;
  for (const root of scan.roots) if (!known.hasRoot(root)) roots += 1;
  return roots > maxRoots ? refuse("full") : { ok: true, brings };
}

const refuse = (code: NoteReject): Verdict => ({ ok: false, code });

/** Places the new units of an update whose needs are met. `code`: why not all of them were placed. */
function place(
  known: Knowledge,
  sections: readonly Section[],
  most: Most,
): { readonly placed: Placed; readonly code: NoteReject | undefined } {
  const effort = noEffort(most.steps);
  const placed = new Map<number, number>();
  let structs = 0;
  for (const { client, struct } of joinOrder(sections, (writer) => known.clockOf(writer))) {
    const clock = known.clockOf(client);
    let code: NoteReject | undefined;
    if (struct.at + struct.length > clock) {
      structs += 1;
      code = structs > most.structs ? "size" : known.order.place(client, struct, Math.max(struct.at, clock), effort);
    } else if (!known.order.isKnown(client, struct)) code = "content";
    if (code) return { placed, code };
    placed.set(client, (placed.get(client) ?? 0) + 1);
  }
  return { placed, code: undefined };
}

/** A single section, as people type them, can only need what is known. */
function hasUnmetNeeds(known: Knowledge, sections: readonly Section[]): boolean {
  const [only, more] = sections;
  if (!only || more) return unmetNeeds(known, sections).size > 0;
  const isUnmet = (unit: UnitId | undefined): boolean =>
    unit !== undefined && unit.client !== only.client && unit.clock >= known.clockOf(unit.client);
  return only.structs.some(({ left, right }) => isUnmet(left) || isUnmet(right));
}

/** A struct that cannot be integrated: number `nth` of its section. */
export interface Unmet {
  readonly nth: number;
  readonly struct: Struct;
}

/**
 * Where each section cannot be integrated any further, in any order: its first struct with a neighbour that nothing brings. Empty when all
 * of them can be. Structs of one update may need each other across clients; a circle would leave all of them pending in every replica,
 * along with whatever their writers add later.
 */
export function unmetNeeds(
  known: Pick<Knowledge, "clockOf">,
  sections: readonly Section[],
): ReadonlyMap<Section, Unmet> {
  const reached = new Map<number, number>();
  const waiting = new Map<number, Section[]>();
  const next = new Map<Section, number>();
  const clockOf = (client: number): number => Math.max(known.clockOf(client), reached.get(client) ?? 0);
  /** The client id whose units a struct waits for. */
  const lacks = ({ left, right }: Struct, client: number): number | undefined => {
    for (const unit of [left, right]) {
      if (unit && unit.client !== client && unit.clock >= clockOf(unit.client)) return unit.client;
    }
    return undefined;
  };

  const ready = [...sections];
  const unmet = new Map<Section, Unmet>();
  for (let section = ready.pop(); section; section = ready.pop()) {
    const { client, structs } = section;
    let nth = next.get(section) ?? 0;
    let struct = structs[nth];
    let lacking: number | undefined;
    while (struct && (lacking = lacks(struct, client)) === undefined) struct = structs[++nth];
    next.set(section, nth);
    const before = clockOf(client);
    reached.set(client, Math.max(before, struct ? struct.at : section.to));
    if (struct && lacking !== undefined) {
      unmet.set(section, { nth, struct });
      const others = waiting.get(lacking);
      if (others) others.push(section);
      else waiting.set(lacking, [section]);
    } else unmet.delete(section);
    if (clockOf(client) > before) {
      ready.push(...(waiting.get(client) ?? []));
      waiting.delete(client);
    }
  }
  return unmet;
}
