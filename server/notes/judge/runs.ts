/**
 * The units of a document in order, without their content. A unit is one clock of a client id: a UTF-16 unit of text or one value. Units
 * that were written one after the other and still stand together are one run. How units form runs follows from their order alone, however
 * the document came about, so that every node counts the same runs.
 */
import type { RootKind } from "../../../shared/notes/documents.ts";
import type { UnitId } from "../wire/units.ts";
import type { UndoLog } from "./undo-log.ts";

/** A text, an array, or one key of a map: what Yjs keeps as one linked list. */
export interface List {
  readonly name: string;
  readonly kind: RootKind;
  first: Run | null;
}

export interface Run {
  readonly client: number;
  /** The clock of its first unit. */
  readonly clock: number;
  length: number;
  /** The unit after which its first unit was written; each later one was written after the one before it. */
  readonly left: UnitId | undefined;
  /** The unit before which all of them were written. */
  readonly right: UnitId | undefined;
  readonly list: List;
  before: Run | null;
  after: Run | null;
  /**
   * The last search for a place that passed this run, and since when it has stood in the way there: sets of runs would cost ten times as
   * much.
   */
  passed: number;
  conflicts: number;
  /** How many structs of the last placed update it holds: Yjs joins them into one item only after it has taken the whole update. */
  items: number;
  effort: object | undefined;
}

/** Units of one struct, with the neighbours they were written between, not placed yet. */
export type Added = Pick<Run, "client" | "clock" | "length" | "left" | "right" | "list">;

export const isSame = (first: UnitId | undefined, second: UnitId | undefined): boolean =>
  first === second ||
  (first !== undefined && second !== undefined && first.client === second.client && first.clock === second.clock);

export class Runs {
  readonly #undoLog: UndoLog;
  readonly #lists = new Map<string, List>();
  readonly #ofClient = new Map<number, Run[]>();
  #count = 0;

  constructor(undoLog: UndoLog) {
    this.#undoLog = undoLog;
  }

  get count(): number {
    return this.#count;
  }

  /** A client's runs with units from `from` up to, but not including, `to`. */
  *between(client: number, from: number, to: number): Generator<Run> {
    const runs = this.#ofClient.get(client) ?? [];
    for (let nth = Math.max(0, indexOf(runs, from)); nth < runs.length; nth += 1) {
      const run = runs[nth];
      if (!run || run.clock >= to) return;
      if (run.clock + run.length > from) yield run;
    }
  }

  get clients(): Iterable<number> {
    return this.#ofClient.keys();
  }

  list(name: string): List | undefined {
    return this.#lists.get(name);
  }

  openList(name: string, kind: RootKind): List {
    const list: List = { name, kind, first: null };
    this.#lists.set(name, list);
    this.#undoLog.note(() => this.#lists.delete(name));
    return list;
  }

  /** The run that holds a unit. */
  find({ client, clock }: UnitId): Run | undefined {
    const runs = this.#ofClient.get(client);
    const run = runs?.[indexOf(runs, clock)];
    return run && clock < run.clock + run.length ? run : undefined;
  }

  /** Adds a client's newest units after `before`, or at the beginning of the list. Returns the run that holds them. */
  add({ client, clock, length, left, right, list }: Added, before: Run | null): Run {
    if (before && goesOn(before, client, clock, left, right)) {
      before.length += length;
      if (this.#undoLog.isOn) this.#undoLog.note(() => (before.length -= length));
      return before;
    }
    let runs = this.#ofClient.get(client);
    if (!runs) this.#ofClient.set(client, (runs = []));
    const run = newRun({ client, clock, length, left, right, list });
    runs.push(run);
    this.#link(run, before);
    if (this.#undoLog.isOn) this.#undoLog.note(() => this.#takeAway(run));
    return run;
  }

  /** Ends a run before its unit at `clock`, and returns the run that begins there. */
  split(run: Run, clock: number): Run {
    if (clock === run.clock) return run;
    const { client, right, list } = run;
    const length = run.clock + run.length - clock;
    const rest = newRun({ client, clock, length, left: { client, clock: clock - 1 }, right, list });
    this.#part(run, rest);
    this.#undoLog.note(() => this.#unite(run, rest));
    return rest;
  }

  /** Joins two neighbours into one run again, if they belong together. */
  join(run: Run | null, next: Run | null): void {
    if (!run || !next || run.after !== next) return;
    if (!goesOn(run, next.client, next.clock, next.left, next.right)) return;
    this.#unite(run, next);
    // The same object as before: changes that are undone after this may refer to it.
    this.#undoLog.note(() => this.#part(run, next));
  }

  /** Removes a run, which must be its client's newest. */
  #takeAway(run: Run): void {
    this.#unlink(run);
    const runs = this.#ofClient.get(run.client);
    runs?.pop();
    if (runs?.length === 0) this.#ofClient.delete(run.client);
  }

  #part(run: Run, rest: Run): void {
    const runs = this.#ofClient.get(run.client) ?? [];
    run.length -= rest.length;
    runs.splice(indexOf(runs, run.clock) + 1, 0, rest);
    this.#link(rest, run);
  }

  #unite(run: Run, next: Run): void {
    const runs = this.#ofClient.get(run.client) ?? [];
    runs.splice(indexOf(runs, next.clock), 1);
    this.#unlink(next);
    run.length += next.length;
  }

  #link(run: Run, before: Run | null): void {
    const after = before ? before.after : run.list.first;
    run.before = before;
    run.after = after;
    if (before) before.after = run;
    else run.list.first = run;
    if (after) after.before = run;
    this.#count += 1;
  }

  #unlink(run: Run): void {
    if (run.before) run.before.after = run.after;
    else run.list.first = run.after;
    if (run.after) run.after.before = run.before;
    this.#count -= 1;
  }
}

/** Written out: there are thousands of them, and engines are fast only when all have the same shape. */
const newRun = ({ client, clock, length, left, right, list }: Added): Run => ({
  client,
  clock,
  length,
  left,
  right,
  list,
  before: null,
  after: null,
  passed: 0,
  conflicts: 0,
  items: 0,
  effort: undefined,
});

/** Whether units that begin at `clock` were written right after the run, before the same neighbour. */
function goesOn(run: Run, client: number, clock: number, left: UnitId | undefined, right: UnitId | undefined): boolean {
  return (
    run.client === client &&
    run.clock + run.length === clock &&
    left?.client === client &&
    left.clock === clock - 1 &&
    isSame(run.right, right)
  );
}

/** The index of the last run that begins at or before `clock`; -1 if there isn't one. */
function indexOf(runs: readonly Run[], clock: number): number {
  let low = 0;
  let high = runs.length;
  if (high > 0 && (runs[high - 1]?.clock ?? 0) <= clock) return high - 1; // people mostly keep writing where they are
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
