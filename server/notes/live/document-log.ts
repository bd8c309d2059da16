/**
 * The log of one document, as this node reads and writes it. Writes are gathered for a turn of the event loop, stored together, and judged
 * in log order; what counted is passed on, then the writers are told. The log may hold other nodes' entries between ours: when the store
 * says so after an append, it is read on; otherwise what was stored is what comes next. What always holds, by number:
 *
 *  1. Only what the store has is news, in log order, each entry once.
 *  2. A write is settled after the turn that told its news, and never before it is durable.
 *  3. Every node comes to the same verdict on an entry, whatever it held when it read it (`judge.ts`).
 *  4. A write is sifted against the log as read so far with all writes before it; hopeless ones never reach the store.
 *  5. The rest of a write in portions comes before anything its connection sent after it; nobody else waits for it.
 *  6. Trouble with the store closes the document for a while, a fault of ours for longer, and neither ends the process.
 */
import * as Y from "yjs";
import type { Ms, SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { closeCodes } from "../../../shared/contract/notes-wire.ts";
import type { Log } from "../../log.ts";
import { StoreAway } from "../../store/store-away.ts";
import { startPosition } from "../../store/store.ts";
import type { Brought, NotesEntry, Position, Store, StoredNotesEntry } from "../../store/store.ts";
import { claimEntry } from "../wire/claim-entry.ts";
import type { Connection } from "./connection.ts";
import type { ContentRules } from "../wire/content-rules.ts";
import { Hints } from "./hints.ts";
import { Image } from "../judge/image.ts";
import { isTaken } from "../judge/judge.ts";
import type { Held } from "../judge/undo-log.ts";
import type { NotesMetrics } from "./metrics.ts";
import type { Pace } from "./pace.ts";
import type { SnapshotTurns } from "./snapshot-turns.ts";
import { siftAll } from "./waiting.ts";
import type { Spend, Waiting } from "./waiting.ts";

/** What counted, in log order. `writer`: whose frame it was, if it came through this node. */
export interface News {
  readonly update: Uint8Array;
  readonly writer: Connection | undefined;
}

export interface LogParts {
  readonly name: string;
  readonly rules: ContentRules;
  readonly keepsHistory: () => boolean;
  readonly store: Store;
  readonly nowMs: () => Ms;
  readonly log: Log;
  readonly metrics: NotesMetrics | undefined;
  readonly pace: Pace;
  readonly snapshotTurns: SnapshotTurns;
  /** The owners of client ids as they were known before the log went back; see `remembered-claims.ts`. */
  readonly claims?: ReadonlyMap<number, SeatId> | undefined;
}

/** What happened to a document in one go, to be announced in this order: owners, news, settled. */
export interface Turn {
  /** Client ids have owners that have not been announced yet. */
  readonly hasNewOwners: boolean;
  /** The owners of its client ids are known by now. */
  readonly news: readonly News[];
  /** The news that these brought is in this turn or an earlier one. */
  readonly settled: readonly Waiting[];
}

/** Why nothing more happens, for now or for ever. */
export type Stop =
  | { readonly why: "rest" }
  /** The store is away, or the document deleted: a close code. */
  | { readonly why: "failed"; readonly code: number }
  /** A fault of ours: nothing more can be done with the document. */
  | { readonly why: "fault"; readonly error: unknown };

/** All synchronous. */
export interface LogListener {
  readonly onTurn: (turn: Turn) => void;
  readonly onStop: (stop: Stop) => void;
  /** What a write has cost. */
  readonly onSpent: Spend;
  /** Nobody is here: a snapshot is worth making sooner. */
  readonly isLeft: () => boolean;
}

const batchEntries = 512;
/** A snapshot is made when this much has been read since the last one: every reader of the document has to go over all of that. */
const snapshotAfter = { entries: 500, bytes: 128 * 1024, steps: limits.notesStepsPerPortion };
const taken = { ok: true, brings: true } as const;
/** When everybody has left, a snapshot is worth making sooner. */
const snapshotWhenLeft = 50;

export class DocumentLog {
  readonly #parts: LogParts;
  readonly #listener: LogListener;
  #image: Image;
  /** What the writes that are being stored add to the image already. Whoever looks meanwhile must not see that, and takes it back. */
  #ahead: Held | undefined;
  #queue: Waiting[] = [];
  #wantsRead = false;
  /** How far the log is said to go. */
  #saidTo: Position = startPosition;
  readonly #hints = new Hints();
  #running: Promise<void> | null = null;
  #hasEnded = false;
  #toldOwners: number;
  /** Pays for the next snapshot. */
  #lastWriter: Connection | undefined;
  /** No other document of this node makes a snapshot now. */
  #hasSnapshotTurn = false;

  constructor(parts: LogParts, image: Image, listener: LogListener) {
    this.#parts = parts;
    this.#image = image;
    this.#listener = listener;
    this.#toldOwners = image.owners.size;
  }

  /** Reads the document. @throws when the store does not answer: nobody may join a document that was not read. */
  static async read({ store, name, rules, claims, nowMs }: LogParts): Promise<Image> {
    const image = new Image(rules, await store.readNotes(name));
    const lost = [...(claims ?? [])].filter(([client]) => image.knowledge.ownerOf(client) === undefined);
    if (lost.length === 0) return image;
    // Before anybody else can write under them.
    await store.addNotes(
      name,
      lost.map(([client, seatId]) => ({ atMs: nowMs(), seatId, update: claimEntry(client) })),
    );
    return new Image(rules, await store.readNotes(name));
  }

  /** The document as the store has it. */
  get image(): Image {
    this.#goBack();
    return this.#image;
  }

  /** Whose client id it is in the store. */
  ownerOf(client: number): SeatId | undefined {
    if (this.#image.owners.size !== this.#toldOwners) this.#goBack();
    return this.#image.knowledge.ownerOf(client);
  }

  /** Whether somebody has written under a client id, or is about to. */
  isClaimed(client: number): boolean {
    return this.#image.knowledge.ownerOf(client) !== undefined;
  }

  get isAtRest(): boolean {
    return this.#running === null && this.#queue.length === 0;
  }

  /** Queues a write to be stored and judged. */
  add(waiting: Waiting): void {
    this.#queue.push(waiting);
    this.wake();
  }

  /**
   * Looks whether another node has written; hints about that may get lost. `to`: how far the log is said to go; `brought`: what was added
   * last. What is on its way from here is read anyway.
   */
  readOn(to?: Position, brought?: Brought): void {
    if (to === undefined) this.#wantsRead = true;
    else if (to <= this.#image.position) return;
    else {
      if (to > this.#saidTo) this.#saidTo = to;
      this.#hints.add(brought, this.#image.position);
    }
    this.wake();
  }

  get #isBehind(): boolean {
    return this.#wantsRead || this.#saidTo > this.#image.position;
  }

  /** Does whatever there is to do, if anything. */
  wake(): void {
    if (this.#running || this.#hasEnded) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
      this.#endSnapshotTurn();
      if (this.#hasEnded) return;
      if (this.#queue.length > 0 || this.#isBehind) this.wake();
      else {
        this.#hints.clear();
        this.#listener.onStop({ why: "rest" });
      }
    });
  }

  /** Resolves when everything that has arrived is stored and acknowledged, or cannot be. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  end(): void {
    this.#hasEnded = true;
    this.#queue = [];
    this.#parts.snapshotTurns.withdraw(this.#takeSnapshotTurn);
  }

  async #run(): Promise<void> {
    try {
      await this.#parts.pace.next(); // whatever else arrives until then goes along
      while (!this.#hasEnded && (this.#queue.length > 0 || this.#isBehind)) {
        if (this.#queue.length > 0) await this.#storeBatch();
        else await this.#readToEnd();
        if (this.#isSnapshotDue) await this.#saveSnapshot();
      }
      if (this.#isSnapshotDue) await this.#saveSnapshot();
    } catch (error) {
      if (!(error instanceof StoreAway)) {
        this.#listener.onStop({ why: "fault", error });
        return;
      }
      this.#parts.log.warn(
        { err: error, kind: "notes" },
        "A document could not be stored or read; its readers come back.",
      );
      this.#fail(closeCodes.store);
    }
  }

  async #storeBatch(): Promise<void> {
    let batch = this.#queue.splice(0, batchEntries);
    /** What there was no time for, or what depends on the rest of an earlier write, waits for its turn. */
    const sift = (isLast: boolean): boolean => {
      const { count, mayHeal, held } = siftAll(batch, this.#image, { isLast, spend: this.#listener.onSpent });
      this.#ahead = held;
      this.#queue.unshift(...batch.slice(count));
      batch = batch.slice(0, count);
      return mayHeal;
    };
    if (sift(false)) {
      // Perhaps the client was at another node a moment ago, and what it wrote there is what is missing here.
      this.#goBack();
      this.#wantsRead = true;
      await this.#readToEnd();
      if (this.#hasEnded) return;
      sift(true);
    }
    const kept = batch.filter(({ isToBeStored }) => isToBeStored);
    const news: News[] = [];
    if (kept.length > 0) {
      const atMs = this.#parts.nowMs();
      const entries = kept.map(({ connection, entry }): NotesEntry => ({
        atMs,
        seatId: connection.seatId,
        update: entry,
      }));
      const added = await ofStore(this.#parts.store.addNotes(this.#parts.name, entries));
      if (added === "gone") {
        this.#fail(closeCodes.deleted);
        return;
      }
      if (added.after !== this.#image.position) {
        this.#goBack();
        await this.#readToEnd(new Map(added.positions.map((position, nth) => [position, kept[nth]])));
      } else {
        const isAhead = this.#arrive(kept);
        entries.forEach((entry, nth) => {
          const stored = { position: added.positions[nth] ?? added.after, entry };
          const counted = isAhead ? this.#take(stored, kept[nth]) : this.#judge(stored, kept[nth]);
          if (counted) news.push(counted);
        });
      }
    }
    this.#goBack();
    this.#tell({ news, settled: batch });
    const last = batch.at(-1);
    if (last?.isUnfinished === true) this.#goOnWith(last);
    if (this.#queue.length > 0) await this.#parts.pace.next(); // other documents get a turn
  }

  /** Whether the image has these already, and only these. */
  #arrive(stored: readonly Waiting[]): boolean {
    const ahead = this.#ahead;
    if (!ahead || stored.some(({ scan }) => scan === undefined)) {
      this.#goBack();
      return false;
    }
    this.#ahead = undefined;
    ahead.keep();
    return true;
  }

  #goBack(): void {
    this.#ahead?.undo();
    this.#ahead = undefined;
  }

  /** Others do not wait for the rest of a long write; what its own connection has sent since may depend on it. */
  #goOnWith(unfinished: Waiting): void {
    const isOwn = (waiting: Waiting): boolean => waiting.connection === unfinished.connection;
    const queue = this.#queue;
    this.#queue = [...queue.filter((waiting) => !isOwn(waiting)), unfinished, ...queue.filter(isOwn)];
  }

  /** Judges what the log holds beyond the image. `own`: what is waiting for which entry. */
  async #readToEnd(own: ReadonlyMap<Position, Waiting | undefined> = new Map()): Promise<void> {
    const { position } = this.#image;
    const saidTo = this.#saidTo;
    const last = [...own.keys()].at(-1) ?? saidTo;
    const heard = this.#wantsRead ? undefined : this.#hints.from(position, last > saidTo ? last : saidTo);
    this.#hints.clear();
    if (heard) {
      this.#tell({ news: heard.flatMap((stored) => this.#judge(stored, own.get(stored.position)) ?? []) });
      return;
    }
    this.#wantsRead = false;
    const read = await ofStore(this.#parts.store.readNotes(this.#parts.name, position));
    const news: News[] = [];
    if (read.snapshot) {
      // The log was cut shorter than what was read here: start over, and give everybody the difference.
      const before = this.#image.stateVector;
      this.#image = new Image(this.#parts.rules, { ...read, tail: [] });
      news.push({ update: Y.diffUpdate(this.#image.merge(), before), writer: undefined });
    }
    this.#image.snapshotIsAt(read.snapshotPosition);
    for (const stored of read.tail) {
      const counted = this.#judge(stored, own.get(stored.position));
      if (counted) news.push(counted);
    }
    // What had been said by then has been read, or is not there.
    if (this.#saidTo === saidTo) this.#saidTo = startPosition;
    this.#tell({ news });
  }

  /** Judges the next entry of the log, which `waiting` brought if it was one of ours. Undefined: it does not count. */
  #judge(stored: StoredNotesEntry, waiting: Waiting | undefined): News | undefined {
    const began = performance.now();
    const verdict = this.#image.read(stored, waiting?.scan);
    if (waiting) {
      this.#listener.onSpent(waiting.connection, performance.now() - began);
      this.#lastWriter = waiting.connection;
      waiting.verdict = verdict;
    }
    return isTaken(verdict) ? { update: stored.entry.update, writer: waiting?.connection } : undefined;
  }

  /** The same for an entry that the image has, as it was judged on its way into the log. */
  #take(stored: StoredNotesEntry, waiting: Waiting | undefined): News | undefined {
    if (!waiting?.scan) return this.#judge(stored, waiting);
    this.#image.readTaken(stored, waiting.scan);
    this.#lastWriter = waiting.connection;
    waiting.verdict = taken;
    return { update: stored.entry.update, writer: waiting.connection };
  }

  #tell({ news = [], settled = [] }: Partial<Turn>): void {
    const { size } = this.#image.owners;
    const hasNewOwners = size !== this.#toldOwners;
    this.#toldOwners = size;
    if (hasNewOwners || news.length > 0 || settled.length > 0) this.#listener.onTurn({ hasNewOwners, news, settled });
  }

  #fail(code: number): void {
    this.#listener.onStop({ why: "failed", code });
  }

  get #isSnapshotDue(): boolean {
    const { entries, bytes, steps } = this.#image.unsaved;
    const enough = this.#listener.isLeft() ? snapshotWhenLeft : snapshotAfter.entries;
    return entries >= enough || bytes >= snapshotAfter.bytes || steps >= snapshotAfter.steps;
  }

  /** Documents of a busy node come to it at the same time, and words of all of them would wait meanwhile. So each waits for its turn. */
  async #saveSnapshot(): Promise<void> {
    const { snapshotTurns } = this.#parts;
    if (this.#hasEnded) return;
    if (!this.#hasSnapshotTurn) snapshotTurns.ask(this.#takeSnapshotTurn);
    if (!this.#hasSnapshotTurn) return;
    await this.#saveSnapshotNow();
    this.#endSnapshotTurn();
  }

  #endSnapshotTurn(): void {
    if (!this.#hasSnapshotTurn) return;
    this.#hasSnapshotTurn = false;
    this.#parts.snapshotTurns.done();
  }

  readonly #takeSnapshotTurn = (): void => {
    this.#hasSnapshotTurn = true;
    this.wake();
  };

  async #saveSnapshotNow(): Promise<void> {
    const began = performance.now();
    const { position, snapshotPosition: from, snapshot } = this.#image;
    if (this.#lastWriter) this.#listener.onSpent(this.#lastWriter, performance.now() - began);
    const keepHistory = this.#parts.keepsHistory();
    const saved = await ofStore(
      this.#parts.store.saveNotesSnapshot(this.#parts.name, { from, position, bytes: snapshot, keepHistory }),
    );
    if (saved === "saved") this.#image.snapshotIsAt(position);
    else if (saved === "gone") this.#fail(closeCodes.deleted);
    else {
      this.#wantsRead = true;
      await this.#readToEnd();
    }
  }
}

/** Whatever is wrong with the store, readers come back; faults of ours are another matter. */
async function ofStore<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof StoreAway ? error : new StoreAway("The store did not answer.", error);
  }
}
