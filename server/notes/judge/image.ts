/**
 * A document as a node holds it: bytes and what the judge knows, not a live `Y.Doc`. Entries come in log order. A `Y.Doc` is built only to
 * merge many updates into one, when somebody joins or the tail has grown.
 */
import * as Y from "yjs";
import type { SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { Position, StoredNotes, StoredNotesEntry } from "../../store/store.ts";
import { claimedIn } from "../wire/claim-entry.ts";
import type { ContentRules } from "../wire/content-rules.ts";
import { encodeStateVector, step2Frame } from "../wire/frames.ts";
import { inTheLog, isTaken, judge, take } from "./judge.ts";
import type { Most, Verdict } from "./judge.ts";
import { Knowledge } from "./known.ts";
import { scan } from "../wire/scan.ts";
import type { Scan, Scanned } from "../wire/scan.ts";
import { Tail } from "./tail.ts";
import { decodeSnapshot, encodeSnapshot } from "./snapshot.ts";

const emptyUpdate = Uint8Array.of(0, 0);
/** The share of a document's cap that must have arrived since the last merge before it is merged again. */
const trimShare = 1 / 32;
/** A few dozen keystrokes. */
const transactionBytes = 1_024;

export class Image {
  readonly knowledge: Knowledge;
  readonly #rules: ContentRules;
  /** One merged update, then those that came after it. */
  #base: Uint8Array;
  readonly #tail = new Tail();
  /** The tail deletes something. */
  #hasDeletes = false;
  /** What was read since the stored snapshot, and would have to be read again to open the document. */
  #unsaved = { entries: 0, bytes: 0, steps: 0 };
  /** How much of what `knowledge` counts is in `unsaved`. */
  #stepsSeen = 0;
  #position: Position;
  #snapshotPosition: Position;
  #firstReply: Uint8Array | undefined;

  /** @throws when the store returns a snapshot that cannot be read. */
  constructor(rules: ContentRules, stored: StoredNotes) {
    this.#rules = rules;
    this.knowledge = new Knowledge(rules);
    this.#base = emptyUpdate;
    this.#position = stored.snapshotPosition;
    this.#snapshotPosition = stored.snapshotPosition;
    if (stored.snapshot) {
      const { owners, update, measured } = decodeSnapshot(stored.snapshot);
      const found = scanTrusted(update, rules);
      this.knowledge.restore(found, measured);
      for (const [client, seatId] of owners) this.knowledge.claim(client, seatId);
      this.#base = update;
    }
    this.#stepsSeen = this.knowledge.steps;
    for (const entry of stored.tail) this.read(entry);
  }

  /** The log entry that this image has reached. */
  get position(): Position {
    return this.#position;
  }

  get snapshotPosition(): Position {
    return this.#snapshotPosition;
  }

  get unsaved(): { readonly entries: number; readonly bytes: number; readonly steps: number } {
    return this.#unsaved;
  }

  /** Whether this many more bytes would take the document over its cap. */
  isOver(bytes: number): boolean {
    return this.#base.length + this.#tail.byteLength + bytes > this.#rules.maxBytes;
  }

  /**
   * Merges a document that is over its cap, which may make it small again; but not after every word deleted from it. Deleting one piece of a
   * journal frees more than a whole text ever holds, so there it is merged before the next piece would be too much.
   */
  trim(): void {
    const isDue =
      this.#rules.values === "bytes" ? this.#hasDeletes : this.#tail.byteLength > this.#rules.maxBytes * trimShare;
    if (isDue && this.isOver(this.#rules.values === "bytes" ? limits.sealedBytes : 0)) this.merge();
  }

  get stateVector(): Uint8Array {
    return encodeStateVector(this.knowledge.clocks);
  }

  get owners(): ReadonlyMap<number, SeatId> {
    return this.knowledge.owners;
  }

  /** What the verdict on an update would be if it came now. */
  judge(found: Scan, seatId: SeatId): Verdict {
    return judge(this.knowledge, found, seatId, this.#rules.maxRoots);
  }

  /** Adds an update to what is known, if it counts. */
  take(found: Scan, seatId: SeatId, most: Most): Verdict {
    return take(this.knowledge, found, seatId, this.#rules.maxRoots, most);
  }

  /** Judges the next log entry, and takes it if it counts. `known`: what it holds, if that was looked at already. */
  read({ position, entry }: StoredNotesEntry, known?: Scan): Verdict {
    this.#reach(position, entry.update);
    const scanned: Scanned = known ? { ok: true, scan: known } : scan(entry.update, this.#rules);
    if (!scanned.ok) return scanned;
    if (scanned.scan.rest.length > 0) {
      const client = claimedIn(scanned.scan.rest);
      if (client !== undefined) this.knowledge.claim(client, entry.seatId);
      return { ok: true, brings: false };
    }
    const verdict = this.take(scanned.scan, entry.seatId, inTheLog);
    if (!isTaken(verdict)) return verdict;
    this.knowledge.measure();
    this.#keep(entry.update, scanned.scan);
    return verdict;
  }

  /** Adds the next log entry, which was taken before it was stored. */
  readTaken({ position, entry }: StoredNotesEntry, found: Scan): void {
    this.#reach(position, entry.update);
    this.#keep(entry.update, found);
  }

  /** Everything that counted, as one update. */
  merge(): Uint8Array {
    if (this.#tail.count > 0) {
      this.#base = this.#mergeTail();
      const merged = scanTrusted(this.#base, this.#rules);
      if (merged.sections.some(({ client, to }) => to !== this.knowledge.clockOf(client))) {
        throw new Error("a merged document lacks what it was made of");
      }
      this.#tail.clear();
      this.#hasDeletes = false;
    }
    return this.#base;
  }

  /** The framed answer to a sync step 1. Most people who join have nothing yet, and get the same bytes. */
  replyTo(clocks: ReadonlyMap<number, number>, stateVector: Uint8Array): Uint8Array {
    if (clocks.size === 0) return (this.#firstReply ??= step2Frame(this.merge()));
    return step2Frame(Y.diffUpdate(this.merge(), stateVector));
  }

  get snapshot(): Uint8Array {
    return encodeSnapshot({ owners: this.owners, update: this.merge(), measured: this.knowledge.measured });
  }

  /** Says how far the stored snapshot reaches: ours, or one that another node has made meanwhile. */
  snapshotIsAt(position: Position): void {
    if (position === this.#snapshotPosition) return;
    this.#snapshotPosition = position;
    this.#unsaved = { entries: 0, bytes: 0, steps: 0 };
  }

  #reach(position: Position, update: Uint8Array): void {
    this.#position = position;
    this.#unsaved.entries += 1;
    this.#unsaved.bytes += update.length;
  }

  #keep(update: Uint8Array, found: Scan): void {
    const { steps } = this.knowledge;
    this.#unsaved.steps += steps - this.#stepsSeen;
    this.#stepsSeen = steps;
    this.#tail.add(update);
    if (found.deletes.length > 0) this.#hasDeletes = true;
    this.#firstReply = undefined;
  }

  #mergeTail(): Uint8Array {
    const [first] = this.#tail.updates();
    if (first && this.#tail.count === 1 && this.#base === emptyUpdate) return first.slice();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.#base);
    for (const batch of batches(this.#tail.updates())) {
      doc.transact(() => {
        for (const update of batch) Y.applyUpdate(doc, update);
      });
    }
    const merged = Y.encodeStateAsUpdate(doc);
    const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null;
    doc.destroy();
    if (!isWhole) throw new Error("the judge let through what Yjs cannot integrate");
    return merged;
  }
}

/**
 * Groups updates into transactions. After each transaction, Yjs joins what was typed in a row into one item; without that, it would go over
 * every keystroke separately to place another. Cleaning up after every update would cost more than the updates themselves.
 */
function* batches(updates: Iterable<Uint8Array>): Generator<readonly Uint8Array[]> {
  let batch: Uint8Array[] = [];
  let bytes = 0;
  for (const update of updates) {
    batch.push(update);
    bytes += update.length;
    if (bytes < transactionBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  yield batch;
}

/** Scans what we wrote ourselves, so its size is not limited. */
function scanTrusted(update: Uint8Array, rules: ContentRules) {
  const scanned = scan(update, rules, { limited: false });
  if (!scanned.ok) throw new Error(`stored notes do not keep their own rules: ${scanned.code}`);
  return scanned.scan;
}
