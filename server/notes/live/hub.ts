/** The documents in the memory of this node. Each exists once at a time; when nobody needs it, it is forgotten, as the log has everything. */
import { closeCodes } from "../../../shared/contract/notes-wire.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { NotesDocument } from "../../../shared/notes/documents.ts";
import { Rests } from "../../rests.ts";
import { StoreAway } from "../../store/store-away.ts";
import type { Connection } from "./connection.ts";
import type { Home } from "./home.ts";
import type { LiveDocument } from "./live-document.ts";
import { openDocument } from "./open-document.ts";
import type { DocumentsParts } from "./open-document.ts";
import { RememberedClaims } from "./remembered-claims.ts";

export interface HubParts extends DocumentsParts {
  /** How often everybody is sent something and checked. */
  readonly heartbeatMs: number;
}

/** Once a seat's frames have caused this many faults in a document, they are no longer taken there. */
const faultsOfSeat = 2;
/** Heartbeats go to one part of the documents after the other: all at once they would hold up everybody's words. */
const beats = 20;
/** A document may end at the very moment when somebody enters. */
const enterTries = 8;

export class Hub {
  readonly #parts: HubParts;
  readonly #held = new Map<string, Promise<LiveDocument>>();
  /** Those that are open. */
  readonly #ready = new Map<LiveDocument, { readonly name: string; readonly beat: number }>();
  readonly #remembered = new RememberedClaims();
  /** Documents that failed, by name, and seats whose frames made them fail. */
  readonly #rests = new Rests();
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #unwatchEpoch: () => void;
  #beats = 0;
  #isClosed = false;

  constructor(parts: HubParts) {
    this.#parts = parts;
    const { guard } = parts;
    this.#timers = [
      setInterval(
        guard.handler("reading notes on", () => this.#readOn()),
        limits.readOnEveryMs,
      ).unref(),
      setInterval(
        guard.handler("heartbeat of notes", () => this.#beat()),
        parts.heartbeatMs / beats,
      ).unref(),
    ];
    this.#unwatchEpoch = parts.store.onEpoch(guard.handler("starting notes over", () => this.#startOver()));
  }

  get size(): number {
    return this.#held.size;
  }

  /**
   * Lets a connection into a document; resolves with the document or a close code.
   * @throws when the store does not answer.
   */
  async enter(name: string, parsed: NotesDocument, home: Home, connection: Connection): Promise<LiveDocument | number> {
    if (this.#rests.faults(offence(name, connection)) >= faultsOfSeat) return closeCodes.notAllowed;
    for (let tries = 0; tries < enterTries; tries += 1) {
      if (this.#rests.leftMs(name) > 0) return closeCodes.busy;
      const document = await this.#open(name, parsed, home);
      const durability = await this.#parts.store.durability();
      if (this.#isClosed) return closeCodes.drain;
      // It may have ended, or been given up as idle, at this very moment.
      if (document.hasEnded || !this.#held.has(name)) continue;
      if (!makeRoom(document, connection)) return closeCodes.busy;
      document.enter(connection, durability);
      this.#parts.metrics?.connections.inc();
      return document;
    }
    return closeCodes.busy;
  }

  leave(document: LiveDocument, connection: Connection): void {
    this.#parts.metrics?.connections.dec();
    document.leave(connection);
  }

  /**
   * Ends a document in which something failed unexpectedly: everybody comes back to what the log says. `by`: whose frame it was. When
   * it happens to a seat again, the seat is turned away for good, or its client would send the same frame for ever.
   */
  failed(name: string, document: LiveDocument, by?: Connection): void {
    this.#rests.note(name);
    if (by) {
      this.#rests.note(offence(name, by));
      if (this.#rests.faults(offence(name, by)) >= faultsOfSeat) {
        by.close(closeCodes.notAllowed, "These notes couldn't take what this client sent.");
      }
    }
    document.end(closeCodes.busy);
  }

  /** Stores and acknowledges what has arrived, then sends everybody to another node. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#unwatchEpoch();
    await Promise.all([...this.#ready.keys()].map((document) => document.settled()));
    for (const document of [...this.#ready.keys()]) document.end(closeCodes.drain);
    await Promise.allSettled(this.#held.values());
    this.#held.clear();
  }

  #open(name: string, parsed: NotesDocument, home: Home): Promise<LiveDocument> {
    const held = this.#held.get(name) ?? this.#load(name, parsed, home);
    if (!this.#held.has(name)) {
      this.#held.set(name, held);
      // The next visitor tries again to read it, unless that has failed too often.
      held.catch((error: unknown) => {
        this.#forget(name, held);
        if (!(error instanceof StoreAway)) this.#rests.note(name);
      });
    }
    this.#count();
    return held;
  }

  async #load(name: string, parsed: NotesDocument, home: Home): Promise<LiveDocument> {
    const document = await openDocument(this.#parts, {
      name,
      parsed,
      home,
      claims: this.#remembered.of(name),
      onEnd: (code, ended) => {
        if (ended && code === closeCodes.store) this.#remembered.note(name, ended.claims);
        if (ended) this.#ready.delete(ended);
        this.#forget(name);
      },
      onFault: (failed) => this.failed(name, failed),
    });
    if (document.hasEnded) return document;
    this.#remembered.forget(name);
    this.#ready.set(document, { name, beat: this.#ready.size % beats });
    return document;
  }

  #forget(name: string, only?: Promise<LiveDocument>): void {
    if (only && this.#held.get(name) !== only) return;
    this.#held.delete(name);
    this.#count();
  }

  /** One document after the other: a failure in one does not touch the others. `only`: those of this part. */
  #each(where: string, work: (document: LiveDocument) => void, only?: number): void {
    for (const [document, { name, beat }] of [...this.#ready]) {
      if (only !== undefined && beat !== only) continue;
      this.#parts.guard.run(
        where,
        () => work(document),
        () => this.failed(name, document),
      );
    }
  }

  #readOn(): void {
    this.#each("reading notes on", (document) => {
      if (document.connections.size === 0) return;
      if (this.#parts.store.isShared) document.readOn();
      for (const connection of [...document.connections]) document.recheck(connection);
    });
  }

  /** The log may have lost its end: everybody reconnects, and brings what only they still have. */
  #startOver(): void {
    const { guard } = this.#parts;
    const end = guard.handler("starting notes over", (document: LiveDocument) => document.end(closeCodes.store));
    for (const held of this.#held.values()) held.then(end, () => undefined); // its opener is told
  }

  #beat(): void {
    this.#beats = (this.#beats + 1) % beats;
    this.#each("heartbeat of notes", (document) => document.beat(), this.#beats);
    this.#remembered.expire();
  }

  #count(): void {
    this.#parts.metrics?.documents.set(this.#held.size);
  }
}

const offence = (name: string, { payer }: Connection): string => `${name} ${payer.seat}`;

/**
 * A seat has a limited number of places in a document. When they are taken, the one that has been idle longest makes way: most likely a
 * forgotten tab or a connection whose other end is gone; when all are busy, the new one waits. False: no room.
 */
function makeRoom(document: LiveDocument, { seatId }: Connection): boolean {
  const own = [...document.connections].filter((connection) => connection.seatId === seatId);
  const stillest = own.sort((first, second) => second.stillMs - first.stillMs)[0];
  if (own.length >= limits.notesSocketsPerSeat) {
    if (!stillest || stillest.stillMs < limits.stillSocketMs) return false;
    document.leave(stillest);
    stillest.close(closeCodes.busy, "This seat has these notes open in too many places.");
  }
  return document.connections.size < limits.notesConnectionsPerDocument;
}
