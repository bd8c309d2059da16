import { hash } from "node:crypto";
import type { Ms, SeatId } from "../../shared/contract/ids.ts";
import type { Batch } from "../../shared/room/events.ts";
import { evolve } from "../../shared/room/evolve.ts";
import type { RoomState } from "../../shared/room/state.ts";
import type { StoredEvent } from "../store/store.ts";

/** What a room's log says up to some batch. */
export class ReplayedLog {
  readonly #monotonicMs: () => number;
  readonly #takenMs = new Map<SeatId, Ms>();
  #state: RoomState;
  #length: number;
  #trail: string;
  #takenAt: number;

  constructor(first: StoredEvent, monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs;
    this.#state = evolve(null, first.batch);
    this.#length = first.position;
    this.#trail = trailOf("", first.batch);
    this.#takenAt = monotonicMs();
    this.#noteSeats(first.batch);
  }

  /** Undefined for an empty log. */
  static of([first, ...rest]: readonly StoredEvent[], monotonicMs: () => number): ReplayedLog | undefined {
    if (!first) return undefined;
    const log = new ReplayedLog(first, monotonicMs);
    log.take(rest);
    return log;
  }

  get state(): RoomState {
    return this.#state;
  }

  /** The number of batches that the state holds. */
  get length(): number {
    return this.#length;
  }

  /** Milliseconds since the last batch was taken in, by a monotonic clock. */
  get sinceTakenMs(): number {
    return Math.max(0, Math.floor(this.#monotonicMs() - this.#takenAt));
  }

  /** When a seat was taken; undefined for no seat of this room. */
  seatTakenMs(seatId: SeatId): Ms | undefined {
    return this.#takenMs.get(seatId);
  }

  /**
   * Takes in the next batches and skips those that it has already. @throws when one cannot be applied; the object must not be used after
   * that.
   */
  take(news: readonly StoredEvent[]): void {
    for (const { position, batch } of news) {
      if (position !== this.#length + 1) continue;
      this.#state = evolve(this.#state, batch);
      this.#length = position;
      this.#trail = trailOf(this.#trail, batch);
      this.#takenAt = this.#monotonicMs();
      this.#noteSeats(batch);
    }
  }

  /** Whether `all`, a whole log, begins with the batches of this log. */
  isStartOf(all: readonly StoredEvent[]): boolean {
    return this.#trail === all.slice(0, this.#length).reduce((before, { batch }) => trailOf(before, batch), "");
  }

  #noteSeats(batch: Batch): void {
    for (const event of batch.events) if (event.type === "seat-taken") this.#takenMs.set(event.seatId, batch.atMs);
  }
}

/** Stands for every batch up to this one: a log that lost its end and grew to the same length again has another trail. */
function trailOf(before: string, { id, atMs }: Batch): string {
  return hash("sha256", `${before}/${id}/${atMs}`, "base64url");
}
