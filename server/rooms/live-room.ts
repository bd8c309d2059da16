import type { Ms, RoomId, SeatId } from "../../shared/contract/ids.ts";
import type { Acted, Refused } from "../../shared/contract/reply.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import { answerTo, decide } from "../../shared/room/decide.ts";
import type { Batch, RoomEvent } from "../../shared/room/events.ts";
import type { RoomState } from "../../shared/room/state.ts";
import type { Guard } from "../guard.ts";
import { timed } from "../loads.ts";
import type { Store, StoredEvent } from "../store/store.ts";
import { ReplayedLog } from "./replayed-log.ts";

/** A command goes through after so many lost races against other nodes, or never. */
const maxTries = 12;

export interface LiveRoomParts {
  readonly store: Store;
  readonly nowMs: () => Ms;
  readonly guard: Guard;
  /** The room could not take what its log says. */
  readonly onFailed?: (room: LiveRoom) => void;
  /** That of this machine, when left out. */
  readonly monotonicMs?: () => number;
  /** Another node was first. */
  readonly onLostRace?: () => void;
  /** A batch of another node was read, so long after it was written. */
  readonly onNews?: (lagSeconds: number) => void;
}

/**
 * `before` is the state that listeners saw last. `rewound`: the log has lost its end (a fail-over, a restore), so versions may have
 * fallen. `deleted`: there is nothing more to read. `failed`: this object could not take what the log says and is of no more use.
 */
export interface RoomNews {
  readonly kind: "advanced" | "rewound" | "deleted" | "failed";
  readonly before: RoomState;
}
export type OnChange = (news: RoomNews, room: LiveRoom) => void;

/** So many milliseconds of this process's time went into a command. */
export type OnSpent = (ms: number) => void;

type Made<Code extends string> =
  { readonly ok: true; readonly events: readonly RoomEvent[] } | { readonly ok: false; readonly code: Code };

/**
 * A room in the memory of this node: a cache of its log. Reads on when the log moved, decides commands one after the other, and
 * tells its listeners of every new state. Get one from `Rooms`.
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
  /** How often reading on was asked for; a read that began earlier may have looked before the reason was written. */
  #asked = 0;

  private constructor(id: RoomId, parts: LiveRoomParts, log: ReplayedLog) {
    this.id = id;
    this.#parts = parts;
    this.#log = log;
  }

  /** Replays a room out of its log. */
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

  /** A batch could not be taken: the next who needs the room loads it again. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  /** When a seat was taken; undefined for no seat of this room. */
  seatTakenMs(seatId: SeatId): Ms | undefined {
    return this.#log.seatTakenMs(seatId);
  }

  /**
   * The time of this room: the store's, and never before the last batch. A batch whose time is ahead (of a clock that was wrong and has
   * been put right) does not stop it: from there time runs on.
   */
  nowMs(): Ms {
    return Math.max(this.#parts.nowMs(), this.state.atMs + this.#log.sinceTakenMs);
  }

  /**
   * Calls on every new state until the returned function is called. A room with listeners stays up to date by itself. What a
   * listener throws is its own affair: the others and the writer hear nothing of it.
   */
  onChange(listener: OnChange): () => void {
    const own: OnChange = (news, room) => listener(news, room);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  /** Carries out one command once. Refuses: what `decide` refuses, `over` when the room was deleted, or `busy` after losing every race. */
  async act(seatId: SeatId, id: string, command: RoomCommand, onSpent?: OnSpent): Promise<Acted> {
    return this.#inTurn(async () => {
      for (let attempt = 0; attempt < maxTries; attempt += 1) {
        if (this.#isDeleted) return { ok: false, code: "over" };
        const done = answerTo(this.state, seatId, id); // kept by `evolve`, so every node knows it
        if (done) return done;
        const nowMs = this.nowMs();
        const decision = charged(onSpent, () => decide(this.state, command, { seatId, nowMs }));
        if (!decision.ok) {
          if (await this.#isBehind()) continue;
          return decision;
        }
        // Also without events: a repeat must find the answer, and not act on a later state.
        const stored = await this.#append({ id, seatId, atMs: nowMs, events: decision.events }, onSpent);
        if (stored) return answerTo(this.state, seatId, id) ?? busy;
      }
      return busy;
    });
  }

  /**
   * Writes what `make` finds right in the newest state, on the server's own account. Nothing is written for no events.
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

  /** Takes over what other nodes wrote. Resolves when everything is read that was written before the call. */
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
      // In the same turn as the last look: a question from now on starts another read.
      this.#reading = null;
    }
  }

  /** Holds the memory against the log after the log may have gone back, and starts over from it when it has. */
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

  /** Reads on before somebody is refused: nobody is, by a state that the room has left on another node. */
  async #isBehind(): Promise<boolean> {
    const seen = this.length;
    await this.readOn();
    return this.length > seen || this.#isDeleted;
  }

  /** Lost races read on and say false. */
  async #append(batch: Batch, onSpent?: OnSpent): Promise<boolean> {
    const position = this.length + 1;
    const stored = await this.#parts.store.appendEvents(this.id, this.length, batch);
    if (stored === "appended") {
      // Reading on may have met it already.
      charged(onSpent, () => this.#take([{ position, batch }]));
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

  /** One writer at a time on this node: racing oneself would only cost turns. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined); // told to its own caller
    return turn;
  }
}

function monotonicOf({ monotonicMs = () => performance.now() }: LiveRoomParts): () => number {
  return monotonicMs;
}

function charged<Result>(onSpent: OnSpent | undefined, work: () => Result): Result {
  return onSpent ? timed(work, onSpent) : work();
}

const busy: Refused = { ok: false, code: "busy" };
