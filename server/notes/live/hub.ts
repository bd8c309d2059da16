/** The documents in the memory of this node. Each lives once at a time; when nobody needs it, it is forgotten, the log has it all. */
import { closeCodes } from "../../../shared/contract/notes-wire.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { Ms, SeatId } from "../../../shared/contract/ids.ts";
import type { NotesDocument } from "../../../shared/notes/documents.ts";
import { roleNow, seatOf } from "../../../shared/room/seats.ts";
import type { Guard } from "../../guard.ts";
import type { Loads } from "../../loads.ts";
import type { Log } from "../../log.ts";
import { Rests } from "../../rests.ts";
import type { LiveRoom, RoomNews } from "../../rooms/live-room.ts";
import { StoreAway } from "../../store/store-away.ts";
import type { Bus, Store } from "../../store/store.ts";
import { Awareness } from "./awareness.ts";
import type { Connection } from "./connection.ts";
import { contentRules } from "../wire/content-rules.ts";
import { LiveDocument } from "./live-document.ts";
import type { NotesMetrics } from "./metrics.ts";

export interface HubParts {
  readonly store: Store;
  readonly bus: Bus;
  readonly nowMs: () => Ms;
  readonly nodeId: string;
  readonly log: Log;
  readonly guard: Guard;
  readonly loads: Loads;
  readonly metrics: NotesMetrics | undefined;
  /** How long a document stays when nobody has it open: a reload or a lost connection finds it still here. */
  readonly keepIdleMs: number;
  /** How often everybody hears something, and is looked for. */
  readonly heartbeatMs: number;
}

interface Held {
  readonly name: string;
  readonly document: LiveDocument;
  readonly close: () => void;
}

/** Whose client ids were whose in a document that had to be given up, on the clock of `performance.now()`. */
interface Remembered {
  readonly claims: ReadonlyMap<number, SeatId>;
  readonly atMs: number;
}

/** From this fault on that a seat's frames have caused in a document, they are no longer taken there. */
const faultsOfSeat = 2;
/** A document may end in the very moment in which somebody enters. */
const enterTries = 8;

/** People come back within seconds; after an hour, nobody's lost words are waited for. */
const rememberMs = 3_600_000;

export class Hub {
  readonly #parts: HubParts;
  readonly #held = new Map<string, Promise<Held>>();
  readonly #ready = new Set<Held>();
  readonly #remembered = new Map<string, Remembered>();
  /** Documents that failed, by name, and seats whose frames made them fail. */
  readonly #rests = new Rests();
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #unwatchEpoch: () => void;
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
        parts.heartbeatMs,
      ).unref(),
    ];
    this.#unwatchEpoch = parts.store.onEpoch(guard.handler("starting notes over", () => this.#startOver()));
  }

  get size(): number {
    return this.#held.size;
  }

  /**
   * Lets a connection into a document; resolves with the document, or a close code.
   * @throws when the store does not answer.
   */
  async enter(
    name: string,
    parsed: NotesDocument,
    room: LiveRoom,
    connection: Connection,
  ): Promise<LiveDocument | number> {
    if (this.#rests.faults(offence(name, connection)) >= faultsOfSeat) return closeCodes.notAllowed;
    for (let tries = 0; tries < enterTries; tries += 1) {
      if (this.#rests.leftMs(name) > 0) return closeCodes.busy;
      const { document } = await this.#open(name, parsed, room);
      const durability = await this.#parts.store.durability();
      if (this.#isClosed) return closeCodes.drain;
      // It may have ended, or been given up as idle, in the very moment.
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
   * Ends a document in which something failed that nobody foresaw: everybody comes back to what the log says. `by`: whose frame it
   * was. When it happens to a seat again, the seat is told for good, or its client would bring the same frame for ever.
   */
  failed(name: string, document: LiveDocument, by?: Connection): void {
    this.#rests.note(name);
    if (by) {
      this.#rests.note(offence(name, by));
      if (this.#rests.faults(offence(name, by)) >= faultsOfSeat) {
        by.close(closeCodes.notAllowed, "These notes could not take what this client sent.");
      }
    }
    document.end(closeCodes.busy);
  }

  /** Stores and acknowledges what has arrived, then sends everybody to another node. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#unwatchEpoch();
    await Promise.all([...this.#ready].map(({ document }) => document.settled()));
    for (const { document } of [...this.#ready]) document.end(closeCodes.drain);
    await Promise.allSettled(this.#held.values());
    this.#held.clear();
  }

  #open(name: string, parsed: NotesDocument, room: LiveRoom): Promise<Held> {
    const held = this.#held.get(name) ?? this.#load(name, parsed, room);
    if (!this.#held.has(name)) {
      this.#held.set(name, held);
      // What could not be read is tried again by the next who comes, unless that has failed too often.
      held.catch((error: unknown) => {
        this.#forget(name, held);
        if (!(error instanceof StoreAway)) this.#rests.note(name);
      });
    }
    this.#count();
    return held;
  }

  async #load(name: string, parsed: NotesDocument, room: LiveRoom): Promise<Held> {
    const { store, bus, nodeId, nowMs, log, guard, loads, metrics } = this.#parts;
    const closers: (() => void)[] = [];
    const close = (): void => closers.splice(0).forEach((closer) => closer());
    try {
      const opened: { document?: LiveDocument } = {};
      const onFault = (): void => {
        if (opened.document) this.failed(name, opened.document);
      };
      let timer: NodeJS.Timeout | undefined;
      const giveUp = guard.handler(
        "giving up idle notes",
        () => {
          // Between the look and the forgetting nothing can happen: no `await` stands there.
          if (opened.document?.isIdle === true) opened.document.end(closeCodes.busy);
        },
        onFault,
      );
      const giveUpLater = (): void => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, this.#parts.keepIdleMs).unref();
      };
      // Watching begins before reading, so that nothing is written unseen between the two.
      const readOn = guard.handler("reading notes on", () => opened.document?.readOn(), onFault);
      closers.push(await store.watch(name, readOn));
      const awareness = new Awareness({ document: name, nodeId, bus, userOf: userOf(room), guard, onFault });
      closers.push(() => awareness.close());
      const document = await LiveDocument.open({
        name,
        rules: contentRules(parsed),
        isShared: parsed.kind === "star",
        keepsHistory: () => room.state.options.keepReplay,
        store,
        nowMs,
        nodeId,
        log,
        metrics,
        claims: this.#remembered.get(name)?.claims,
        awareness,
        loads,
        guard,
        onEnd: (code) => {
          if (code === closeCodes.store) this.#remember(name, opened.document);
          this.#forget(name);
          close();
        },
        onIdle: () => giveUpLater(),
        onFault,
      });
      closers.push(() => clearTimeout(timer));
      opened.document = document;
      this.#remembered.delete(name);
      closers.push(follow(room, document, { awareness, guard, onFault }));
      const held: Held = { name, document, close };
      closers.push(() => this.#ready.delete(held));
      this.#ready.add(held);
      giveUpLater(); // those who wanted it may have gone meanwhile
      return held;
    } catch (error) {
      close();
      throw error;
    }
  }

  #forget(name: string, only?: Promise<Held>): void {
    if (only && this.#held.get(name) !== only) return;
    this.#held.delete(name);
    this.#count();
  }

  /**
   * The log may have lost its end when it is read next, and who wrote there with it: nobody else may take those client ids before
   * their writers are back.
   */
  #remember(name: string, document: LiveDocument | undefined): void {
    if (document && document.claims.size > 0) {
      this.#remembered.set(name, { claims: document.claims, atMs: performance.now() });
    }
  }

  /** One document after the other: what fails in one is no other's trouble. */
  #each(where: string, work: (document: LiveDocument) => void): void {
    for (const { name, document } of [...this.#ready]) {
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
      document.readOn();
      for (const connection of [...document.connections]) document.recheck(connection);
    });
  }

  /** The log may have lost its end: everybody comes back, and with them what only they still have. */
  #startOver(): void {
    const { guard } = this.#parts;
    const end = guard.handler("starting notes over", ({ document }: Held) => document.end(closeCodes.store));
    for (const held of this.#held.values()) held.then(end, () => undefined); // told to who opened it
  }

  #beat(): void {
    this.#each("heartbeat of notes", (document) => document.beat());
    for (const [name, { atMs }] of this.#remembered) {
      if (performance.now() - atMs > rememberMs) this.#remembered.delete(name);
    }
  }

  #count(): void {
    this.#parts.metrics?.documents.set(this.#held.size);
  }
}

/** What others are told of a seat. */
const userOf = (room: LiveRoom) => (seatId: string) => {
  const seat = seatOf(room.state, seatId);
  return seat ? { name: seat.name, role: roleNow(room.state, seat), seatId } : undefined;
};

/** Rights are looked at again whenever the room changes. */
function follow(
  room: LiveRoom,
  document: LiveDocument,
  { awareness, guard, onFault }: { readonly awareness: Awareness; readonly guard: Guard; readonly onFault: () => void },
): () => void {
  return room.onChange(
    guard.handler(
      "notes, after a change of their room",
      ({ kind, before }: RoomNews) => {
        if (kind === "deleted" || kind === "failed") {
          document.end(kind === "deleted" ? closeCodes.deleted : closeCodes.busy);
          return;
        }
        for (const connection of [...document.connections]) document.recheck(connection);
        if (before.seats !== room.state.seats) awareness.renew();
      },
      onFault,
    ),
  );
}

const offence = (name: string, { payer }: Connection): string => `${name} ${payer.seat}`;

/**
 * A seat has so many places in a document. When they are taken, the one that has been still for longest makes way, most likely a
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
