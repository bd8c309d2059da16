/**
 * A document of notes on this node, while somebody has it open: who is here, what they send, and what they are told. Nobody sees an
 * edit that the store does not have.
 */
import type { SeatId } from "../../../shared/contract/ids.ts";
import { barlineFrame, closeCodes } from "../../../shared/contract/notes-wire.ts";
import type { Guard } from "../../guard.ts";
import type { Loads } from "../../loads.ts";
import type { Brought, Durability, Position } from "../../store/store.ts";
import type { Announced } from "../wire/awareness-codec.ts";
import type { Awareness } from "./awareness.ts";
import type { Confirmations } from "./confirmations.ts";
import { Claim } from "./claims.ts";
import type { Connection } from "./connection.ts";
import { DocumentLog } from "./document-log.ts";
import type { LogParts, News, Stop, Turn } from "./document-log.ts";
import { isStep1, isWrite, parseFrame, parseStateVector, step1Frame, updateFrame } from "../wire/frames.ts";
import type { Image } from "../judge/image.ts";
import { wireFrame } from "./outbox.ts";
import { Replies } from "./replies.ts";
import type { Waiting } from "./waiting.ts";
import { Write } from "./write.ts";

export interface DocumentParts extends LogParts {
  /** Star documents: several seats write, so client ids are claimed when they are announced, and `authors` is told. */
  readonly isShared: boolean;
  readonly nodeId: string;
  readonly awareness: Awareness;
  readonly loads: Loads;
  readonly confirmations: Confirmations;
  readonly guard: Guard;
  /** The document has ended, and its connections with this close code: the next visitor needs a new one. */
  readonly onEnd: (code: number) => void;
  /** Nobody is here any more, and nothing is on its way. */
  readonly onIdle: () => void;
  /** Something failed unexpectedly. What is in memory may be wrong now; the log is not. */
  readonly onFault: (error: unknown) => void;
}

/** Anything cheaper than this is not recorded. */
const spentMs = 0.5;

export class LiveDocument {
  readonly #parts: DocumentParts;
  /** The epoch of the log that was read: a client that has seen another epoch may have seen more. */
  readonly #epoch: string;
  readonly #log: DocumentLog;
  readonly #connections = new Set<Connection>();
  readonly #newClients = new Map<SeatId, Set<number>>();
  readonly #replies = new Replies();
  #hasEnded = false;
  /** Others have written since we last asked the people whose words depend on that. */
  #hasNews = false;

  private constructor(parts: DocumentParts, image: Image, epoch: string) {
    this.#parts = parts;
    this.#epoch = epoch;
    const guarded = <Given>(work: (given: Given) => void) => parts.guard.handler("notes", work, parts.onFault);
    this.#log = new DocumentLog(parts, image, {
      onTurn: guarded((turn: Turn) => this.#tell(turn)),
      onStop: guarded((stop: Stop) => this.#stop(stop)),
      onSpent: ({ payer }, ms) => {
        // A keystroke is not worth counting.
        if (ms > spentMs) parts.loads.cpu.spend(payer, ms);
      },
      isLeft: () => this.#connections.size === 0,
    });
  }

  /** Reads the document. @throws when the store does not answer: nobody may join what was not read. */
  static async open(parts: DocumentParts): Promise<LiveDocument> {
    const epoch = await parts.store.epoch();
    return new LiveDocument(parts, await DocumentLog.read(parts), epoch);
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Nobody here, nothing on its way: it may be forgotten at once, as the log has everything. */
  get isIdle(): boolean {
    return this.#connections.size === 0 && this.#log.isAtRest;
  }

  /** Which seat owns which client id, where several seats write. */
  get claims(): ReadonlyMap<number, SeatId> {
    return this.#parts.isShared ? this.#log.image.owners : new Map();
  }

  /** `durability`: what the store promises now, which an operator may have changed since the document was read. */
  enter(connection: Connection, durability: Durability): void {
    this.#connections.add(connection);
    if (connection.acknowledges) {
      connection.send(barlineFrame({ type: "hello", durability, nodeId: this.#parts.nodeId, epoch: this.#epoch }));
      if (this.#parts.isShared) connection.send(barlineFrame({ type: "authors", authors: this.#log.image.owners }));
    }
    this.#parts.awareness.enter(connection);
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection);
    connection.ended();
    this.#parts.loads.left(connection.payer);
    this.#parts.awareness.leave(connection);
    if (this.#connections.size === 0) this.#log.wake();
  }

  /**
   * Milliseconds until this frame may be received. Debts belong to the seat and the address, not to the connection: a new socket of a
   * sender in debt waits like the old one.
   */
  owedMs(connection: Connection, bytes: Uint8Array): number {
    const { loads } = this.#parts;
    const { payer } = connection;
    const nowMs = performance.now();
    return Math.max(
      connection.owedMs(nowMs),
      loads.cpu.owedMs(payer, nowMs),
      isWrite(bytes) ? loads.clientIds.owedMs(payer, nowMs) : 0,
      isStep1(bytes) ? Math.max(loads.joinOwedMs(payer), connection.answerOwedMs) : 0,
    );
  }

  /** Takes one message from a connection. Anything outside the protocol is dropped. */
  receive(connection: Connection, bytes: Uint8Array): void {
    if (this.#hasEnded) return;
    connection.spend(bytes.length);
    this.#parts.loads.charge(connection.payer, () => this.#take(connection, bytes));
  }

  #take(connection: Connection, bytes: Uint8Array): void {
    const frame = parseFrame(bytes);
    switch (frame?.type) {
      case "step1":
        this.#parts.loads.joined(connection.payer);
        this.#join(connection, frame.stateVector);
        break;
      case "write": {
        const write = new Write(connection, frame, this.#parts.rules);
        this.#spendClaims(connection, write.clients);
        this.#log.add(write);
        break;
      }
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

  /** Every 10 s: sends everybody something, and checks whether they are still there. */
  beat(): void {
    for (const connection of [...this.#connections]) connection.beat();
    this.#parts.awareness.expire();
  }

  /** Looks whether another node has written; see `DocumentLog`. */
  readOn(to?: Position, brought?: Brought): void {
    this.#log.readOn(to, brought);
  }

  /** Resolves when everything that has arrived is stored and acknowledged, or cannot be. */
  settled(): Promise<void> {
    return this.#log.settled();
  }

  /** Closes every connection; the document cannot be used any more. */
  end(code: number): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    try {
      for (const connection of [...this.#connections]) connection.close(code);
      this.#log.end();
    } finally {
      this.#parts.onEnd(code); // or the next visitors would find it still held
    }
  }

  #join(connection: Connection, stateVector: Uint8Array): void {
    const clocks = parseStateVector(stateVector);
    if (!clocks) return;
    if (connection.access() === "writes") this.#ask(connection);
    connection.send(this.#replies.to(this.#log.image, clocks));
    connection.joined = true;
    // The first word after the reply: a client that has not been asked for anything by now knows that it only reads.
    connection.tellSettled();
  }

  #ask(connection: Connection): void {
    connection.asked = true;
    connection.send(step1Frame(this.#log.image.stateVector));
    connection.putOff.asked();
  }

  /**
   * Passes on who is where, once the client id is bound to the seat in the log: nobody may be the first to write under an id that they
   * have just heard.
   */
  #announce(connection: Connection, update: Uint8Array): void {
    const { awareness, isShared } = this.#parts;
    const own = awareness.ownIn(connection, update);
    if (!own) return;
    const owner = this.#log.ownerOf(own.client);
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
    this.#spendClaims(connection, [own.client]);
    this.#log.add(new Claim(connection, own.client, claimed));
  }

  #tell({ hasNewOwners, news, settled }: Turn): void {
    if (hasNewOwners) this.#tellAuthors();
    if (news.length > 0) this.#fanOut(news);
    if (settled.length > 0) this.#settle(settled);
  }

  #settle(settled: readonly Waiting[]): void {
    const { metrics } = this.#parts;
    const { image } = this.#log;
    const touched = new Set<Connection>();
    const nowMs = performance.now();
    for (const waiting of settled) {
      const outcome = waiting.settle(image);
      if (outcome === undefined) continue;
      touched.add(waiting.connection);
      metrics?.settled(outcome, nowMs - waiting.arrivedMs);
    }
    for (const connection of touched) this.#parts.confirmations.tell(connection);
    if (this.#hasNews) this.#askAgain();
  }

  #stop(stop: Stop): void {
    switch (stop.why) {
      case "rest":
        if (this.#hasNews) this.#askAgain();
        if (this.isIdle) this.#parts.onIdle();
        break;
      case "failed":
        this.end(stop.code);
        break;
      case "fault":
        this.#parts.guard.report("the log of a document", stop.error);
        this.#parts.onFault(stop.error);
    }
  }

  /** What somebody's words depend on may be here now. */
  #askAgain(): void {
    this.#hasNews = false;
    for (const connection of this.#connections) {
      if (connection.putOff.lacks && connection.access() === "writes") this.#ask(connection);
    }
  }

  #fanOut(news: readonly News[]): void {
    this.#hasNews = true;
    for (const { update, writer } of news) {
      const frame = wireFrame(updateFrame(update));
      for (const connection of this.#connections) {
        if (connection.joined && connection !== writer) connection.sendFrame(frame);
      }
    }
    this.#parts.awareness.rideAlong();
  }

  /** Sent before the words they write, so that everyone who receives a word knows whose it is. */
  #tellAuthors(): void {
    if (!this.#parts.isShared) return;
    const frame = wireFrame(barlineFrame({ type: "authors", authors: this.#log.image.owners }));
    for (const connection of this.#connections) if (connection.acknowledges) connection.sendFrame(frame);
  }

  /**
   * New client ids have a rate per seat and per address: honest use makes one per page load. They count as they come, before they are
   * judged, so that a flood of them waits in the socket.
   */
  #spendClaims(connection: Connection, clients: readonly number[]): void {
    const fresh = clients.filter((client) => !this.#log.isClaimed(client));
    if (fresh.length === 0) return;
    const seen = this.#newClients.get(connection.seatId) ?? new Set<number>();
    this.#newClients.set(connection.seatId, seen);
    const before = seen.size;
    for (const client of fresh) seen.add(client);
    this.#parts.loads.clientIds.spend(connection.payer, seen.size - before);
  }
}
