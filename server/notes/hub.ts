/** The documents in the memory of this node. Each lives once at a time; when nobody needs it, it is forgotten, the log has it all. */
import { closeCodes } from "../../shared/contract/reply.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { Ms, SeatId } from "../../shared/contract/ids.ts";
import type { NotesDocument } from "../../shared/notes/documents.ts";
import { roleNow, seatOf } from "../../shared/room/seats.ts";
import type { Log } from "../log.ts";
import type { LiveRoom } from "../rooms/live-room.ts";
import type { Bus, Store } from "../store/store.ts";
import { Awareness } from "./awareness.ts";
import type { Connection } from "./connection.ts";
import { contentRules } from "./content-rules.ts";
import { LiveDocument } from "./live-document.ts";
import type { NotesMetrics } from "./metrics.ts";

export interface HubParts {
  readonly store: Store;
  readonly bus: Bus;
  readonly nowMs: () => Ms;
  readonly nodeId: string;
  readonly log: Log;
  readonly metrics: NotesMetrics | undefined;
  /** How long a document stays when nobody has it open: a reload or a lost connection finds it still here. */
  readonly keepIdleMs: number;
  /** How often everybody hears something, and is looked for. */
  readonly heartbeatMs: number;
}

interface Held {
  readonly document: LiveDocument;
  readonly close: () => void;
}

/** Whose client ids were whose in a document that had to be given up, on the clock of `performance.now()`. */
interface Remembered {
  readonly claims: ReadonlyMap<number, SeatId>;
  readonly atMs: number;
}

/** People come back within seconds; after an hour, nobody's lost words are waited for. */
const rememberMs = 3_600_000;

export class Hub {
  readonly #parts: HubParts;
  readonly #held = new Map<string, Promise<Held>>();
  readonly #ready = new Set<Held>();
  readonly #remembered = new Map<string, Remembered>();
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #unwatchEpoch: () => void;
  #isClosed = false;

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.#timers = [
      setInterval(() => this.#readOn(), limits.readOnEveryMs).unref(),
      setInterval(() => this.#beat(), parts.heartbeatMs).unref(),
    ];
    this.#unwatchEpoch = parts.store.onEpoch(() => this.#startOver());
  }

  get size(): number {
    return this.#held.size;
  }

  /**
   * Lets a connection into a document; resolves with the document, or a close code. `room`: null for journals.
   * @throws when the store does not answer.
   */
  async enter(
    name: string,
    parsed: NotesDocument,
    room: LiveRoom | null,
    connection: Connection,
  ): Promise<LiveDocument | number> {
    for (;;) {
      const { document } = await this.#open(name, parsed, room);
      const durability = await this.#parts.store.durability();
      if (this.#isClosed) return closeCodes.drain;
      // It may have ended, or been given up as idle, in the very moment.
      if (document.hasEnded || !this.#held.has(name)) continue;
      if (document.connections.size >= limits.notesConnectionsPerDocument) return closeCodes.busy;
      document.enter(connection, durability);
      this.#parts.metrics?.connections.inc();
      return document;
    }
  }

  leave(document: LiveDocument, connection: Connection): void {
    document.leave(connection);
    this.#parts.metrics?.connections.dec();
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

  #open(name: string, parsed: NotesDocument, room: LiveRoom | null): Promise<Held> {
    const held = this.#held.get(name) ?? this.#load(name, parsed, room);
    if (!this.#held.has(name)) {
      this.#held.set(name, held);
      // What could not be read is tried anew by whoever comes next.
      held.catch(() => this.#forget(name, held));
    }
    this.#count();
    return held;
  }

  async #load(name: string, parsed: NotesDocument, room: LiveRoom | null): Promise<Held> {
    const { store, bus, nodeId, nowMs, log, metrics } = this.#parts;
    const closers: (() => void)[] = [];
    const close = (): void => closers.splice(0).forEach((one) => one());
    try {
      const opened: { document?: LiveDocument } = {};
      let timer: NodeJS.Timeout | undefined;
      const giveUpLater = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          // Between the look and the forgetting nothing can happen: no `await` stands there.
          if (opened.document?.isIdle === true) opened.document.end(closeCodes.busy);
        }, this.#parts.keepIdleMs).unref();
      };
      // Watching begins before reading, so that nothing is written unseen between the two.
      closers.push(await store.watch(name, () => opened.document?.readOn()));
      const awareness = new Awareness({ document: name, nodeId, bus, userOf: userOf(room) });
      closers.push(() => awareness.close());
      const document = await LiveDocument.open({
        name,
        rules: contentRules(parsed),
        isShared: parsed.kind === "star",
        keepsHistory: () => room?.state.options.keepReplay ?? false,
        store,
        nowMs,
        nodeId,
        log,
        metrics,
        claims: this.#remembered.get(name)?.claims,
        awareness,
        onEnd: (code) => {
          if (code === closeCodes.store) this.#remember(name, opened.document);
          this.#forget(name);
          close();
        },
        onIdle: () => giveUpLater(),
      });
      closers.push(() => clearTimeout(timer));
      opened.document = document;
      this.#remembered.delete(name);
      if (room) closers.push(follow(room, document, awareness));
      const held: Held = { document, close };
      closers.push(() => this.#ready.delete(held));
      this.#ready.add(held);
      giveUpLater(); // whoever wanted it may have gone meanwhile
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

  #readOn(): void {
    for (const held of [...this.#ready]) {
      if (held.document.connections.size > 0) {
        held.document.readOn();
        for (const connection of [...held.document.connections]) held.document.recheck(connection);
      }
    }
  }

  /** The log may have lost its end: everybody comes back, and with them what only they still have. */
  #startOver(): void {
    for (const held of this.#held.values()) {
      held.then(
        ({ document }) => document.end(closeCodes.store),
        () => undefined, // told to who opened it
      );
    }
  }

  #beat(): void {
    for (const { document } of this.#ready) document.beat();
    for (const [name, { atMs }] of this.#remembered) {
      if (performance.now() - atMs > rememberMs) this.#remembered.delete(name);
    }
  }

  #count(): void {
    this.#parts.metrics?.documents.set(this.#held.size);
  }
}

/** What others are told of a seat; nothing in a journal, which has no seats. */
const userOf = (room: LiveRoom | null) => (seatId: string) => {
  const seat = room && seatOf(room.state, seatId);
  return seat ? { name: seat.name, role: roleNow(room.state, seat), seatId } : undefined;
};

/** Rights are looked at anew whenever the room changes. */
function follow(room: LiveRoom, document: LiveDocument, awareness: Awareness): () => void {
  return room.onChange(({ kind, before }) => {
    if (kind === "deleted") {
      document.end(closeCodes.deleted);
      return;
    }
    for (const connection of [...document.connections]) document.recheck(connection);
    if (before.seats !== room.state.seats) awareness.renew();
  });
}
