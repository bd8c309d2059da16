/**
 * A document of notes on this node, while somebody has it open. Frames are gathered for a turn of the event loop, stored together,
 * judged in the order of the log, sent to the others and acknowledged, in this order: nobody sees an edit that the store does not
 * have. The log may hold entries of other nodes between ours, so after every append it is read on, and only what was read is judged.
 */
import * as Y from "yjs";
import type { Ms } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import { closeCodes } from "../../shared/contract/reply.ts";
import type { Log } from "../log.ts";
import type { Durability, NotesEntry, Position, Store } from "../store/store.ts";
import type { Announced } from "./awareness-codec.ts";
import type { Awareness } from "./awareness.ts";
import { Budget } from "./budget.ts";
import type { Connection } from "./connection.ts";
import type { ContentRules } from "./content-rules.ts";
import { authorsFrame, helloFrame, parseFrame, parseStateVector, step1Frame, updateFrame } from "./frames.ts";
import { Image } from "./image.ts";
import type { NotesMetrics } from "./metrics.ts";
import { Claim, siftAll, Write } from "./waiting.ts";
import type { Waiting } from "./waiting.ts";

export interface DocumentParts {
  readonly name: string;
  readonly rules: ContentRules;
  /** Star documents: several seats write, so client ids are claimed when they are announced, and `authors` is told. */
  readonly isShared: boolean;
  readonly keepsHistory: () => boolean;
  readonly store: Store;
  readonly nowMs: () => Ms;
  readonly nodeId: string;
  readonly log: Log;
  readonly metrics: NotesMetrics | undefined;
  readonly awareness: Awareness;
  /** The document ended (outage, deletion): whoever comes next needs a new one. */
  readonly onEnd: () => void;
  /** Nobody is here any more, and nothing on its way. */
  readonly onIdle: () => void;
}

const batchEntries = 512;
/** A snapshot is made after so much has been read since the last. */
const snapshotAfter = { entries: 500, bytes: 128 * 1024 };
/** A wild session of reloads is still honest. */
const claimBurstSeconds = 300;
/** When everybody has left, a snapshot pays already for less. */
const snapshotWhenLeft = 50;

export class LiveDocument {
  readonly #parts: DocumentParts;
  readonly #hello: { readonly durability: Durability; readonly epoch: string };
  readonly #connections = new Set<Connection>();
  readonly #claimBudgets = new Map<string, Budget>();
  #image: Image;
  #queue: Waiting[] = [];
  #wantsRead = false;
  #running: Promise<void> | null = null;
  #hasEnded = false;
  #toldOwners = 0;

  private constructor(parts: DocumentParts, image: Image, hello: { durability: Durability; epoch: string }) {
    this.#parts = parts;
    this.#image = image;
    this.#hello = hello;
    this.#toldOwners = image.owners.size;
  }

  /** Reads the document. @throws when the store does not answer: nobody may join what was not read. */
  static async open(parts: DocumentParts): Promise<LiveDocument> {
    const { store, name, rules } = parts;
    const [durability, epoch] = await Promise.all([store.durability(), store.epoch()]);
    return new LiveDocument(parts, new Image(rules, await store.readNotes(name)), { durability, epoch });
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Nobody here, nothing on its way: may be forgotten at once, the log has it all. */
  get isIdle(): boolean {
    return this.#connections.size === 0 && this.#running === null && this.#queue.length === 0;
  }

  enter(connection: Connection): void {
    this.#connections.add(connection);
    if (connection.acknowledges) {
      connection.send(helloFrame(this.#hello.durability, this.#parts.nodeId, this.#hello.epoch));
      if (this.#parts.isShared) connection.send(authorsFrame(this.#image.owners));
    }
    this.#parts.awareness.enter(connection);
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    connection.ended();
    this.#parts.awareness.leave(connection);
    if (this.#connections.size === 0) this.#wake();
  }

  /** One message of a connection. What is no part of the protocol is dropped. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (this.#hasEnded) return;
    connection.spend(bytes.length);
    const frame = parseFrame(bytes);
    switch (frame?.type) {
      case "step1":
        this.#join(connection, frame.stateVector);
        break;
      case "write":
        this.#queue.push(new Write(connection, frame, this.#parts.rules));
        this.#wake();
        break;
      case "awareness":
        this.#announce(connection, frame.update);
        break;
      case "queryAwareness":
        this.#parts.awareness.tellAll(connection);
        break;
      case undefined:
    }
  }

  /** Rights or people changed. */
  recheck(connection: Connection): void {
    const access = connection.access();
    if (access === "none" || access === "missing") connection.close(closeCodes.notAllowed);
    else if (access === "writes" && connection.joined && !connection.asked) this.#ask(connection);
  }

  /** Every 10 s: something to hear for everybody, and a look whether they are still there. */
  beat(): void {
    for (const connection of [...this.#connections]) connection.beat();
    this.#parts.awareness.expire();
  }

  /** Looks whether another node has written; hints about that may get lost. */
  readOn(): void {
    this.#wantsRead = true;
    this.#wake();
  }

  /** Resolves when everything that has arrived is stored and acknowledged, or cannot be. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Closes every connection; the document is of no more use. */
  end(code: number): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    for (const connection of [...this.#connections]) connection.close(code);
    this.#queue = [];
    this.#parts.onEnd();
  }

  #join(connection: Connection, stateVector: Uint8Array): void {
    const clocks = parseStateVector(stateVector);
    if (!clocks) return;
    if (connection.access() === "writes") this.#ask(connection);
    connection.send(this.#image.replyTo(clocks, stateVector));
    connection.joined = true;
    // The first word after the reply: who was not asked for anything by now knows that it only reads.
    connection.tellSettled();
  }

  #ask(connection: Connection): void {
    connection.asked = true;
    connection.send(step1Frame(this.#image.stateVector));
    connection.putOff.asked();
  }

  /** Passes on who is where, once the client id is bound to the seat in the log: nobody may write first under a name just heard. */
  #announce(connection: Connection, update: Uint8Array): void {
    const { awareness, isShared } = this.#parts;
    const own = awareness.ownIn(connection, update);
    if (!own) return;
    const owner = this.#image.knowledge.ownerOf(own.client);
    if (owner === connection.seatId || !isShared || (owner === undefined && connection.access() !== "writes")) {
      awareness.announce(connection, own);
    } else if (owner === undefined) this.#claim(connection, own);
    else awareness.disown(connection);
  }

  #claim(connection: Connection, own: Announced): void {
    const { awareness } = this.#parts;
    const claimed = (isOurs: boolean): void => {
      if (isOurs) awareness.announce(connection, own);
      else awareness.disown(connection);
    };
    this.#queue.push(new Claim(connection, own.client, claimed));
    this.#spendClaims(connection, 1);
    this.#wake();
  }

  #wake(): void {
    if (this.#running || this.#hasEnded) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
      if (this.#queue.length > 0 || this.#wantsRead) this.#wake();
      else if (this.isIdle && !this.#hasEnded) this.#parts.onIdle();
    });
  }

  async #run(): Promise<void> {
    try {
      await new Promise(setImmediate); // whatever else arrives in this turn goes along
      while (!this.#hasEnded && (this.#queue.length > 0 || this.#wantsRead)) {
        if (this.#queue.length > 0) await this.#storeBatch();
        else await this.#readToEnd();
      }
      await this.#saveSnapshot();
    } catch (error) {
      this.#parts.log.warn(
        { err: error, kind: "notes" },
        "A document could not be stored or read; its readers come back.",
      );
      this.end(closeCodes.store);
    }
  }

  async #storeBatch(): Promise<void> {
    const batch = this.#queue.splice(0, batchEntries);
    if (siftAll(batch, this.#image)) {
      // Perhaps the client was at another node a moment ago, and that is what is missing here.
      await this.#readToEnd();
      siftAll(batch, this.#image);
    }
    const kept = batch.filter((one) => one.isToBeStored);
    if (kept.length > 0) {
      const atMs = this.#parts.nowMs();
      const entries = kept.map((one): NotesEntry => ({ atMs, seatId: one.connection.seatId, update: one.entry }));
      const positions = await this.#parts.store.addNotes(this.#parts.name, entries);
      if (positions === "gone") {
        this.end(closeCodes.deleted);
        return;
      }
      await this.#readToEnd(new Map(positions.map((position, nth) => [position, kept[nth]])));
    }
    this.#settle(batch);
  }

  #settle(batch: readonly Waiting[]): void {
    const touched = new Set<Connection>();
    for (const one of batch) {
      const outcome = one.settle(this.#image);
      if (outcome === undefined) continue;
      touched.add(one.connection);
      this.#spendClaims(one.connection, one.newClients);
      this.#parts.metrics?.updates.inc({ outcome });
      this.#parts.metrics?.saveSeconds.observe((performance.now() - one.arrivedMs) / 1_000);
    }
    for (const connection of touched) connection.tellSettled();
  }

  /** Judges what the log holds beyond the image. `own`: who waits for which entry. */
  async #readToEnd(own: ReadonlyMap<Position, Waiting | undefined> = new Map()): Promise<void> {
    this.#wantsRead = false;
    const read = await this.#parts.store.readNotes(this.#parts.name, this.#image.position);
    if (read.snapshot) {
      // The log was shortened beyond what was read here: start over, and give everybody the difference.
      const before = this.#image.stateVector;
      this.#image = new Image(this.#parts.rules, { ...read, tail: [] });
      this.#fanOut(Y.diffUpdate(this.#image.merge(), before));
    }
    this.#image.snapshotIsAt(read.snapshotPosition);
    for (const one of read.tail) {
      const verdict = this.#image.read(one);
      const waiting = own.get(one.position);
      if (waiting) waiting.verdict = verdict;
      if (verdict.ok && verdict.brings) this.#fanOut(one.entry.update, waiting?.connection);
    }
    if (this.#image.owners.size !== this.#toldOwners) this.#tellAuthors();
  }

  #fanOut(update: Uint8Array, writer?: Connection): void {
    const frame = updateFrame(update);
    for (const connection of this.#connections) {
      if (connection.joined && connection !== writer) connection.send(frame);
    }
  }

  #tellAuthors(): void {
    this.#toldOwners = this.#image.owners.size;
    if (!this.#parts.isShared) return;
    const frame = authorsFrame(this.#image.owners);
    for (const connection of this.#connections) if (connection.acknowledges) connection.send(frame);
  }

  /** New client ids have a rate a seat: honest use makes one a page load. */
  #spendClaims(connection: Connection, count: number): void {
    if (count === 0) return;
    const budget =
      this.#claimBudgets.get(connection.seatId) ?? new Budget(limits.clientIdsPerSeatPerMinute / 60, claimBurstSeconds);
    this.#claimBudgets.set(connection.seatId, budget);
    connection.wait(budget.spend(count, performance.now()));
  }

  async #saveSnapshot(): Promise<void> {
    const { entries, bytes } = this.#image.unsaved;
    const enough = this.#connections.size === 0 ? snapshotWhenLeft : snapshotAfter.entries;
    if (this.#hasEnded || (entries < enough && bytes < snapshotAfter.bytes)) return;
    const { position, snapshotPosition: from, snapshot } = this.#image;
    const keepHistory = this.#parts.keepsHistory();
    const saved = await this.#parts.store.saveNotesSnapshot(this.#parts.name, {
      from,
      position,
      bytes: snapshot,
      keepHistory,
    });
    if (saved === "saved") this.#image.snapshotIsAt(position);
    else if (saved === "gone") this.end(closeCodes.deleted);
    else await this.#readToEnd();
  }
}
