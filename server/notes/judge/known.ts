/**
 * What the judge knows about a document: the clocks of every client id, where each unit stands, what is deleted, which top-level types
 * there are, and which seat has claimed which client id. After the same entries in the same order it is equal on every node.
 */
import type { SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { ContentRules } from "../wire/content-rules.ts";
import { Halves } from "./halves.ts";
import { joinOrder } from "./join-order.ts";
import { noEffort, Order } from "./order.ts";
import { addRange, covers, cutsIn } from "./ranges.ts";
import type { Scan } from "../wire/scan.ts";
import { UndoLog } from "./undo-log.ts";
import type { Held } from "./undo-log.ts";

/** What depends on how the document came about, and not on what is in it: a snapshot keeps it. */
export interface Measured {
  /** Items that a reader of the log had to go over to place what was written at the same time in the same place. */
  readonly steps: number;
  /** The values when the work of joining was last measured. */
  readonly last: { readonly steps: number; readonly pieces: number };
  /** The work of joining has reached its limit. */
  readonly isFull: boolean;
}

export const unmeasured: Measured = { steps: 0, last: { steps: 0, pieces: 0 }, isFull: false };

/**
 * A reader's work is measured after this many new pieces and growth by a sixteenth, or when placing them has cost half of what joining may
 * cost.
 */
const measureEvery = { pieces: 256, share: 1 / 16, steps: limits.notesStepsPerJoin / 2 };

export class Knowledge {
  readonly undoLog = new UndoLog();
  readonly order: Order;
  readonly #clocks = new Map<number, number>();
  readonly #owners = new Map<number, SeatId>();
  readonly #roots = new Set<string>();
  readonly #deleted = new Map<number, number[]>();
  readonly #countCuts = (client: number, from: number, to: number): number =>
    cutsIn(this.#deleted.get(client) ?? [], from, to);
  readonly #halves = new Halves(this.undoLog);
  #deletedRanges = 0;
  #measured: Measured = unmeasured;

  constructor(rules: ContentRules) {
    this.order = new Order({
      undoLog: this.undoLog,
      kindOf: rules.root,
      maxKeys: limits.notesKeysPerDocument,
      countCuts: this.#countCuts,
      isHalf: (client, clock) => this.#halves.has(client, clock),
      onParted: (client, clock) => this.#halves.remove(client, clock, clock + 1),
      onReplaced: (client, clock, length) => this.#delete(client, clock, clock + length),
    });
  }

  clockOf(client: number): number {
    return this.#clocks.get(client) ?? 0;
  }

  ownerOf(client: number): SeatId | undefined {
    return this.#owners.get(client);
  }

  hasRoot(name: string): boolean {
    return this.#roots.has(name);
  }

  get clocks(): ReadonlyMap<number, number> {
    return this.#clocks;
  }

  get owners(): ReadonlyMap<number, SeatId> {
    return this.#owners;
  }

  get roots(): ReadonlySet<string> {
    return this.#roots;
  }

  /** See `Measured`. */
  get steps(): number {
    return this.#measured.steps + this.order.steps;
  }

  get measured(): Measured {
    return { ...this.#measured, steps: this.steps };
  }

  hasDeleted(client: number, from: number, to: number): boolean {
    return covers(this.#deleted.get(client) ?? [], from, to);
  }

  /** What a reader has to integrate. */
  get pieces(): number {
    return this.order.runs.count + this.#deletedRanges;
  }

  /** Whether readers already have as much to do as is allowed. Deleting is always possible. */
  get isFull(): boolean {
    const { isFull } = this.#measured;
    return isFull || this.steps > limits.notesStepsPerDocument || this.pieces >= limits.notesPiecesPerDocument;
  }

  /** Runs `work`, and keeps its changes only if `keeps` says so. */
  attempt<Result>(work: () => Result, keeps: (result: Result) => boolean): Result {
    return this.undoLog.attempt(work, keeps);
  }

  /** Runs `work`, and leaves open whether its changes stay. */
  hold(work: () => void): Held {
    return this.undoLog.hold(work);
  }

  /** The first claim stands. */
  claim(client: number, seatId: SeatId): void {
    if (this.#owners.has(client)) return;
    this.#owners.set(client, seatId);
    this.undoLog.note(() => this.#owners.delete(client));
  }

  /** Of which a part is deleted, is no character any more: what repeats the rest may begin in the middle of it. */
  part(deletes: Scan["deletes"]): void {
    for (const { client, ranges } of deletes) {
      for (let at = 0; at + 1 < ranges.length; at += 2) this.#part(client, ranges[at] ?? 0, ranges[at + 1] ?? 0);
    }
  }

  /** Takes what a scan brings besides the places of its units, which are in `order` by now. */
  learn(scan: Scan): void {
    for (const { client, to, structs } of scan.sections) {
      const known = this.clockOf(client);
      this.#reach(client, to);
      for (const { at, length, holds, halves } of structs) {
        // Yjs skips what is repeated about known units.
        const fresh = Math.max(at, known);
        if (holds === "nothing" && fresh < at + length) this.#delete(client, fresh, at + length);
        else if (halves.length > 0)
          this.#halves.add(
            client,
            halves.map((half) => at + half).filter((clock) => clock >= known),
          );
      }
    }
    for (const root of scan.roots) this.#open(root);
    for (const { client, ranges } of scan.deletes) {
      for (let at = 0; at + 1 < ranges.length; at += 2) this.#delete(client, ranges[at] ?? 0, ranges[at + 1] ?? 0);
    }
  }

  /** Measures now and then what a joining reader has to go over. At the same log entries on every node. */
  measure(): void {
    const { last, isFull } = this.#measured;
    const { pieces, steps } = this;
    const isDue =
      pieces - last.pieces >= Math.max(measureEvery.pieces, last.pieces * measureEvery.share) ||
      steps - last.steps >= measureEvery.steps;
    // If nobody ever wrote at the same time as somebody else, there is nothing to go over.
    if (isFull || steps === 0 || !isDue) return;
    const isNowFull = this.order.costOfJoin() > limits.notesStepsPerJoin;
    const before = this.#measured;
    this.#measured = { ...before, last: { steps, pieces }, isFull: isNowFull };
    this.undoLog.note(() => (this.#measured = before));
  }

  /** Starts from a document that was judged earlier. @throws when it breaks its own rules. */
  restore(scan: Scan, measured: Measured): void {
    const effort = noEffort();
    for (const { client, struct } of joinOrder(scan.sections, () => 0)) {
      const refusal = this.order.place(client, struct, struct.at, effort);
      if (refusal) throw new Error(`stored notes do not keep their own order: ${refusal}`);
    }
    this.learn(scan);
    // Placing it just now cost this node something, but not a reader of the log.
    this.#measured = { ...measured, steps: measured.steps - this.order.steps };
  }

  #reach(client: number, clock: number): void {
    const before = this.#clocks.get(client);
    if (clock <= (before ?? 0)) return;
    this.#clocks.set(client, clock);
    this.undoLog.note(() => {
      if (before === undefined) this.#clocks.delete(client);
      else this.#clocks.set(client, before);
    });
  }

  #open(root: string): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.undoLog.note(() => this.#roots.delete(root));
  }

  /** Up to and including the unit that has lost its first half. */
  #part(client: number, from: number, to: number): void {
    this.#halves.remove(client, from, to + 1);
  }

  #delete(client: number, from: number, to: number): void {
    this.#part(client, from, to);
    const deleted = this.#deleted.get(client) ?? [];
    this.#deleted.set(client, deleted);
    const { at, added, removed } = addRange(deleted, from, to);
    const grown = 1 - removed.length / 2;
    this.#deletedRanges += grown;
    this.undoLog.note(() => {
      deleted.splice(at, added, ...removed);
      this.#deletedRanges -= grown;
    });
  }
}
