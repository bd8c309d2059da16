/**
 * Where each unit of a document stands, found the way Yjs finds it, and what finding it costs a reader. Accepts only what an honest client
 * can have written:
 *
 *  1. A struct's neighbours are in one list, the left one to the left of the right one.
 *  2. Nothing between those two is something its writer must have seen: an editor writes between two units that touch.
 *  3. What a struct says about known units matches what is known, and no part of it is inside a character: repeated, it would make two signs of one on pages that are open, and on no others.
 *
 * Without 1 and 2 the search for a place is quadratic, and replicas that read the same updates in a different order end up with different
 * text. With them, every document is one that people could have typed, and Yjs makes all replicas of such a document agree.
 */
import type { RootKind } from "../../../shared/notes/documents.ts";
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { UndoLog } from "./undo-log.ts";
import { joinOrder } from "./join-order.ts";
import { Past } from "./past.ts";
import { splitListName } from "../wire/units.ts";
import { isSame, Runs } from "./runs.ts";
import type { UnitId } from "../wire/units.ts";
import type { Added, List, Run } from "./runs.ts";
import type { Struct } from "../wire/scan.ts";

/** How many pieces a deletion has left of these units, less one: readers go over each separately. */
export type CountCuts = (client: number, from: number, to: number) => number;

export interface OrderParts {
  readonly undoLog: UndoLog;
  readonly kindOf: (root: string) => RootKind | undefined;
  readonly maxKeys: number;
  readonly countCuts: CountCuts;
  /** The unit is the second half of a character. */
  readonly isHalf: (client: number, clock: number) => boolean;
  /** Something has been put before this unit, or removed from there: it is no longer half of a character. */
  readonly onParted: (client: number, clock: number) => void;
  /** The value of a key was replaced by a later one, which erases it. */
  readonly onReplaced?: (client: number, clock: number, length: number) => void;
  /** Everything has been judged before: only where it stands matters, and what finding that costs. */
  readonly isTrusted?: boolean;
}

/** What one update has cost so far. */
export interface Effort {
  steps: number;
  readonly maxSteps: number;
  /** By client id; most updates need none. */
  pasts: Map<number, Past> | undefined;
}

export const noEffort = (maxSteps = Infinity): Effort => ({ steps: 0, maxSteps, pasts: undefined });

export class Order {
  readonly #parts: OrderParts;
  readonly runs: Runs;
  #keys = 0;
  #steps = 0;
  #searches = 0;

  constructor(parts: OrderParts) {
    this.#parts = parts;
    this.runs = new Runs(parts.undoLog);
  }

  /** Items that a reader of the log has gone over so far to place structs among others. */
  get steps(): number {
    return this.#steps;
  }

  /**
   * Places the units of a struct from the clock `from` on; those before it are known. Refuses: `content` for what breaks
   * the rules above, `full` for too many keys, `size` when the update costs too much.
   */
  place(client: number, struct: Struct, from: number, effort: Effort): NoteReject | undefined {
    if (from > struct.at && !this.isKnown(client, struct)) return "content";
    const left = from > struct.at ? { client, clock: from - 1 } : struct.left;
    const { right } = struct;
    const leftRun = left && this.runs.find(left);
    const rightRun = right && this.runs.find(right);
    if ((left && !leftRun) || (right && !rightRun)) return "content";
    const list = leftRun?.list ?? rightRun?.list ?? this.#listOf(struct.list);
    if (typeof list === "string") return list;
    if (leftRun && rightRun && leftRun.list !== rightRun.list) return "content";
    if (this.#parts.isTrusted !== true && !mayHold(list.kind, struct, right)) return "content";
    if (struct.halves.includes(from - struct.at)) return "content";

    const added = { client, clock: from, length: struct.at + struct.length - from, left, right, list };
    if (touches(leftRun, left, right, list)) {
      if (leftRun) this.#cutBehind(leftRun, left);
      this.#add(added, leftRun ?? null, effort);
    } else {
      const refusal = this.#placeAmong(added, effort);
      if (refusal) return refusal;
    }
    if (left) this.#parts.onParted(left.client, left.clock + 1);
    if (right) this.#parts.onParted(right.client, right.clock);
    if (list.kind === "map") this.#replace(added);
    return undefined;
  }

  /** Items that a joining reader goes over to place the whole document; not counted beyond the limit. */
  costOfJoin(): number {
    const again = new Order({
      ...this.#parts,
      undoLog: new UndoLog(),
      onParted: () => undefined,
      onReplaced: () => undefined,
      isTrusted: true,
    });
    const effort = noEffort();
    const parts = [...this.runs.clients].map((client) => ({
      client,
      structs: [...this.runs.between(client, 0, Infinity)].map(asStruct),
    }));
    for (const { client, struct } of joinOrder(parts, () => 0)) {
      again.place(client, struct, struct.at, effort);
      if (effort.steps > limits.notesStepsPerJoin) break;
    }
    return effort.steps;
  }

  /** Whether a struct whose first unit is known says the same about it. */
  isKnown(client: number, struct: Struct): boolean {
    const run = this.runs.find({ client, clock: struct.at });
    if (!run || !isSame(run.right, struct.right) || this.#isInside(struct.left, struct.right)) return false;
    const left = run.clock === struct.at ? run.left : { client, clock: struct.at - 1 };
    return isSame(left, struct.left) && (struct.list === undefined || struct.list === run.list.name);
  }

  /** As Yjs does in `Item.integrate`, over runs instead of items. */
  #placeAmong(added: Added, effort: Effort): NoteReject | undefined {
    const { client, left, right, list } = added;
    const { runs } = this;
    const before = effort.steps;
    const rightFound = (right && runs.find(right)) ?? null;
    const rightRun = rightFound && right ? runs.split(rightFound, right.clock) : null;
    const leftRun = (left && runs.find(left)) ?? null;
    if (leftRun) this.#cutBehind(leftRun, left);
    const first = leftRun ? leftRun.after : list.first;

    const refusal = this.#parts.isTrusted === true ? undefined : this.#refuseUnseen(added, first, rightRun, effort);
    if (refusal) return refusal;
    let place = leftRun;
    const search = (this.#searches += 1);
    let conflict = search;
    for (let run = first; run && run !== rightRun; run = run.after) {
      effort.steps += this.#cost(run, effort);
      run.passed = search;
      run.conflicts = conflict;
      if (isSame(run.left, left)) {
        if (run.client < client) {
          place = run;
          conflict = this.#searches += 1;
        } else if (isSame(run.right, right)) break;
      } else {
        const origin = run.left && runs.find(run.left);
        if (origin?.passed !== search) break;
        if (origin.conflicts !== conflict) {
          place = run;
          conflict = this.#searches += 1;
        }
      }
    }
    this.#add(added, place, effort);
    this.#spend(effort.steps - before);
    runs.join(leftRun, leftRun?.after ?? null);
    runs.join(rightRun?.before ?? null, rightRun);
    return undefined;
  }

  /** Rules 1 and 2, for a struct with something between its neighbours: from `first` up to, but not including, `end`. */
  #refuseUnseen(added: Added, first: Run | null, end: Run | null, effort: Effort): NoteReject | undefined {
    const { client, clock, left, right } = added;
    const pasts = (effort.pasts ??= new Map<number, Past>());
    const past = pasts.get(client) ?? new Past(this.runs);
    pasts.set(client, past);
    const seen: readonly (UnitId | undefined)[] = [clock > 0 ? { client, clock: clock - 1 } : undefined, left, right];
    for (const unit of seen) if (unit) effort.steps += past.see(unit);
    for (let run = first; run !== end; run = run.after) {
      if (!run) return "content"; // what should be on the right is on the left
      effort.steps += this.#cost(run, effort);
      if (past.has(run)) return "content";
      if (effort.steps > effort.maxSteps) return "size";
    }
    return undefined;
  }

  /** Only the last value of a key remains, as in Yjs. */
  #replace({ client, clock, length }: Added): void {
    const run = this.runs.find({ client, clock });
    if (!run) return;
    const isLast = run.after === null && run.clock + run.length === clock + length;
    if (!isLast) this.#parts.onReplaced?.(client, clock, length);
    else {
      if (length > 1) this.#parts.onReplaced?.(client, clock, length - 1);
      const before = clock > run.clock ? { client, clock: clock - 1 } : run.before && lastOf(run.before);
      if (before) this.#parts.onReplaced?.(before.client, before.clock, 1);
    }
  }

  #spend(steps: number): void {
    this.#steps += steps;
    this.#parts.undoLog.note(() => (this.#steps -= steps));
  }

  /** Rule 3. */
  #isInside(left: UnitId | undefined, right: UnitId | undefined): boolean {
    const { isHalf } = this.#parts;
    return (
      (left && isHalf(left.client, left.clock + 1)) === true || (right && isHalf(right.client, right.clock)) === true
    );
  }

  #add(added: Added, before: Run | null, effort: Effort): void {
    const run = this.runs.add(added, before);
    run.items = itemsOf(run, effort) + 1;
    run.effort = effort;
  }

  /** The most Yjs items that a run can consist of. */
  #cost(run: Run, effort: Effort): number {
    const { client, clock, length } = run;
    return 1 + itemsOf(run, effort) + this.#parts.countCuts(client, clock, clock + length);
  }

  /** Ends a run at one of its units. */
  #cutBehind(run: Run, unit: UnitId | undefined): void {
    if (unit && unit.clock + 1 < run.clock + run.length) this.runs.split(run, unit.clock + 1);
  }

  #listOf(name: string | undefined): List | NoteReject {
    if (name === undefined) return "content";
    const known = this.runs.list(name);
    if (known) return known;
    const { root, key } = splitListName(name);
    const kind = this.#parts.kindOf(root);
    if (kind === undefined) return "content";
    if (key !== undefined) {
      if (this.#keys >= this.#parts.maxKeys) return "full";
      this.#keys += 1;
      this.#parts.undoLog.note(() => (this.#keys -= 1));
    }
    return this.runs.openList(name, kind);
  }
}

const itemsOf = (run: Run, effort: Effort): number => (run.effort === effort ? run.items : 0);

const asStruct = ({ clock, length, left, right, list }: Run): Struct => ({
  at: clock,
  length,
  byte: 0,
  left,
  right,
  list: list.name,
  holds: "nothing",
  halves: [],
});

const lastOf = ({ client, clock, length }: Run): UnitId => ({ client, clock: clock + length - 1 });

/** Whether nothing is between the two. */
function touches(run: Run | undefined, left: UnitId | undefined, right: UnitId | undefined, list: List): boolean {
  if (run && left && left.clock + 1 < run.clock + run.length) return isSame(right, { ...left, clock: left.clock + 1 });
  const next = run ? run.after : list.first;
  return next ? isSame(right, next) : right === undefined;
}

/** A list accepts what its kind accepts, however a struct got there. A map sets a key after its previous value, and before nothing. */
function mayHold(kind: RootKind, { holds }: Struct, right: UnitId | undefined): boolean {
  if (kind === "map" && right !== undefined) return false;
  return holds === "nothing" || (holds === "text") === (kind === "text");
}
