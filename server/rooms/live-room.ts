import type { Ms, RoomId, SeatId } from "../../shared/contract/ids.ts";
import type { Acted, Refused } from "../../shared/contract/reply.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { answerTo, decide } from "../../shared/room/decide.ts";
import type { Batch, RoomEvent } from "../../shared/room/events.ts";
import type { RoomState } from "../../shared/room/state.ts";
import type { Guard } from "../guard.ts";
import type { Store, StoredEvent } from "../store/store.ts";
import { ReplayedLog } from "./replayed-log.ts";

/** A command that has lost this many races against other nodes is given up. */
const maxTries = 12;

export interface LiveRoomParts {
  readonly store: Store;
  readonly nowMs: () => Ms;
  readonly guard: Guard;
  /** The room could not take what its log says. */
  readonly onFailed?: (room: LiveRoom) => void;
  /** This machine's clock, when left out. */
  readonly monotonicMs?: () => number;
  /** Another node was first. */
  readonly onLostRace?: () => void;
  /** Another node's batch was read, this long after it was written. */
  readonly onNews?: (lagSeconds: number) => void;
}

/**
 * `before` is the state that listeners saw last. `rewound`: the log has lost its end (a fail-over, a restore), so versions may have gone
 * down. `deleted`: there is nothing more to read. `failed`: this object could not apply what the log says and must not be used again.
 */
export interface RoomNews {
  readonly kind: "advanced" | "rewound" | "deleted" | "failed";
  readonly before: RoomState;
}
export type OnChange = (news: RoomNews, room: LiveRoom) => void;

/** Does what a command needs of this process's time, at somebody's expense. */
export type Charge = <Result>(work: () => Result) => Result;

type Made<Code extends string> =
  { readonly ok: true; readonly events: readonly RoomEvent[] } | { readonly ok: false; readonly code: Code };

/**
 * A room in the memory of this node: a cache of its log. Reads on when the log has moved, decides commands one at a time, and tells its
 * listeners about every new state. Get one from `Rooms`.
 */
export class LiveRoom {
  readonly id: RoomId;
  readonly #parts: LiveRoomParts;
  readonly #listeners = new Set<OnChange>();
  #log: ReplayedLog;
  #isDeleted = false;
  #hasFailed = false;
  #queue: Promise<unknown> = Promise.resolve();
  #reading: Promise<void> | null = null;
  /** How often reading on was requested; a read that began earlier may have missed what the request was about. */
  #asked = 0;

  private constructor(id: RoomId, parts: LiveRoomParts, log: ReplayedLog) {
    this.id = id;
    this.#parts = parts;
    this.#log = log;
  }

  /** Replays a room from its log. */
  static async load(id: RoomId, parts: LiveRoomParts): Promise<LiveRoom | undefined> {
    const log = ReplayedLog.of(await parts.store.readEvents(id), monotonicOf(parts));
    return log && new LiveRoom(id, parts, log);
  }

  get state(): RoomState {
    return this.#log.state;
  }

  /** The number of batches of the log that the state holds. */
  get length(): number {
    return this.#log.length;
  }

  get isDeleted(): boolean {
    return this.#isDeleted;
  }

  /** A batch could not be applied: the next caller that needs the room loads it again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  /** When a seat was taken; undefined if it is not a seat of this room. */
  seatTakenMs(seatId: SeatId): Ms | undefined {
    return this.#log.seatTakenMs(seatId);
  }

  /**
   * The time of this room: the store's, but never before the last batch. A batch whose time is ahead (from a clock that was wrong and has
   * since been corrected) does not stop it: time runs on from there.
   */
  nowMs(): Ms {
    return Math.max(this.#parts.nowMs(), this.state.atMs + this.#log.sinceTakenMs);
  }

  /**
   * Calls `listener` on every new state until the returned function is called. A room with listeners stays up to date by itself. A listener
   * that throws affects neither the others nor the writer.
   */
  onChange(listener: OnChange): () => void {
    const own: OnChange = (news, room) => listener(news, room);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  /** Carries out one command, once. Refuses: what `decide` refuses, `over` when the room was deleted, `busy` after losing every race. */
  async act(seatId: SeatId, id: string, command: RoomCommand, charge: Charge = atNoCharge): Promise<Acted> {
    return this.#inTurn(async () => {
      for (let attempt = 0; attempt < maxTries; attempt += 1) {
        if (this.#isDeleted) return { ok: false, code: "over" };
        const done = answerTo(this.state, seatId, id); // kept by `evolve`, so every node knows it
        if (done) return done;
        const nowMs = this.nowMs();
        const decision = charge(() => decide(this.state, command, { seatId, nowMs }));
        if (!decision.ok) {
          if (await this.#isBehind()) continue;
          return decision;
        }
        // Written even without events: a repeat must find this answer, and not act on a later state.
        const stored = await this.#append({ id, seatId, atMs: nowMs, events: decision.events }, charge);
        if (stored) return answerTo(this.state, seatId, id) ?? busy;
      }
      return busy;
    });
  }

  /**
   * Writes the events that `make` returns for the newest state, on the server's behalf. With no events, nothing is written.
   * Refuses: what `make` refuses, `gone` when the room was deleted, `busy`.
   */
  async write<Code extends string>(
    id: string,
    make: (state: RoomState, nowMs: Ms) => Made<Code>,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: Code | "gone" | "busy" }> {
    return this.#inTurn(async () => {
      for (let attempt = 0; attempt < maxTries; attempt += 1) {
        if (this.#isDeleted) return { ok: false, code: "gone" };
        const nowMs = this.nowMs();
        const made = make(this.state, nowMs);
        if (!made.ok) {
          if (await this.#isBehind()) continue;
          return made;
        }
        if (made.events.length === 0) return { ok: true };
        if (await this.#append({ id, seatId: null, atMs: nowMs, events: made.events })) return { ok: true };
      }
      return { ok: false, code: "busy" };
    });
  }

  /** Takes over what other nodes wrote. Resolves when everything written before the call has been read. */
  async readOn(): Promise<void> {
    this.#asked += 1;
    this.#reading ??= this.#readToEnd();
    await this.#reading;
  }

  async #readToEnd(): Promise<void> {
    try {
      let looked = 0;
      while (looked < this.#asked) {
        looked = this.#asked;
        const news = await this.#parts.store.readEvents(this.id, this.length);
        for (const { batch } of news) this.#parts.onNews?.(Math.max(0, this.#parts.nowMs() - batch.atMs) / 1_000);
        if (news.length > 0) this.#take(news);
        else if (!this.#isDeleted && (await this.#parts.store.isForgotten(this.id))) this.#delete();
      }
    } finally {
      // In the same turn as the last look, so that a request from now on starts another read.
      this.#reading = null;
    }
  }

  /** Compares memory with the log when the log may have gone back, and starts over from the log if it has. */
  async replay(): Promise<void> {
    await this.#inTurn(async () => {
      const all = await this.#parts.store.readEvents(this.id);
      if (this.#log.isStartOf(all)) {
        this.#take(all.slice(this.length));
        return;
      }
      const before = this.state;
      const again = this.#orFail(() => ReplayedLog.of(all, monotonicOf(this.#parts)));
      if (!again) {
        this.#delete();
        return;
      }
      this.#log = again;
      this.#tell({ kind: "rewound", before });
    });
  }

  /** Reads on before refusing anyone: nobody is refused because of a state that the room has already left on another node. */
  async #isBehind(): Promise<boolean> {
    const seen = this.length;
    await this.readOn();
    return this.length > seen || this.#isDeleted;
  }

  /** After losing a race, reads on and returns false. */
  async #append(batch: Batch, charge: Charge = atNoCharge): Promise<boolean> {
    const position = this.length + 1;
    const stored = await this.#parts.store.appendEvents(this.id, this.length, batch);
    if (stored === "appended") {
      // Reading on may have found it already.
      charge(() => this.#take([{ position, batch }]));
      return true;
    }
    if (stored === "gone") this.#delete();
    else {
      this.#parts.onLostRace?.();
      await this.readOn();
    }
    return false;
  }

  #take(news: readonly StoredEvent[]): void {
    const before = this.state;
    this.#orFail(() => this.#log.take(news));
    if (this.state !== before) this.#tell({ kind: "advanced", before });
  }

  #orFail<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      this.#fail();
      throw error;
    }
  }

  #fail(): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#tell({ kind: "failed", before: this.state });
    this.#parts.onFailed?.(this);
  }

  #delete(): void {
    if (this.#isDeleted) return;
    this.#isDeleted = true;
    this.#tell({ kind: "deleted", before: this.state });
  }

  #tell(news: RoomNews): void {
    for (const listener of [...this.#listeners]) {
      this.#parts.guard.run("hearing of a room's change", () => listener(news, this));
    }
  }

  /** One writer at a time on this node: racing ourselves would only waste turns. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined); // its own caller is told
    return turn;
  }
}

function monotonicOf({ monotonicMs = () => performance.now() }: LiveRoomParts): () => number {
  return monotonicMs;
}

const atNoCharge: Charge = (work) => work();

const busy: Refused = { ok: false, code: "busy" };
