import type { Ms, RoomId, SeatId } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { SeatPresence } from "../../shared/contract/sockets.ts";
import type { Guard } from "../guard.ts";
import type { Bus } from "../store/store.ts";

export interface PresenceParts {
  readonly bus: Bus;
  readonly roomId: RoomId;
  readonly nodeId: string;
  readonly nowMs: () => Ms;
  readonly graceMs?: number;
  readonly guard: Guard;
  /** Somebody arrived, or has been away for the whole grace period. */
  readonly onChange: (presence: Presence) => void;
}

interface Lease {
  readonly node: string;
  readonly seats: readonly SeatId[];
  /** Set by a node that has just started and knows nobody. */
  readonly ask?: boolean;
}

/**
 * Who is here, in one room. Every node keeps saying which seats are connected to it; a seat is here while a node says so and for a grace
 * period afterwards, so that a reload or a brief network failure does not count as absence.
 */
export class Presence {
  readonly #parts: PresenceParts;
  readonly #topic: string;
  readonly #connections = new Map<SeatId, number>();
  /** When a seat was last known to be connected to any node. */
  readonly #seenMs = new Map<SeatId, Ms>();
  readonly #shown = new Map<SeatId, { readonly here: boolean; readonly sinceMs: Ms }>();
  readonly #startedMs: Ms;
  /** Those who never came have been called away. */
  #saidAll = false;
  readonly #stops: (() => void)[];

  constructor(parts: PresenceParts) {
    this.#parts = parts;
    this.#topic = `${parts.roomId}/presence`;
    this.#startedMs = parts.nowMs();
    const { guard } = parts;
    const beat = setInterval(
      guard.handler("saying who is here", () => this.#say()),
      limits.presenceLeaseMs / 3,
    ).unref();
    const look = setInterval(
      guard.handler("looking who is here", () => this.#look()),
      Math.min(500, this.#graceMs / 4),
    ).unref();
    this.#stops = [
      parts.bus.subscribe(
        this.#topic,
        guard.handler("hearing who is at another node", (bytes: Uint8Array) => this.#hear(bytes)),
      ),
      () => clearInterval(beat),
      () => clearInterval(look),
    ];
    this.#say(true);
  }

  /** Counts a connection of a seat to this node until the returned function is called. */
  connect(seatId: SeatId): () => void {
    this.#connections.set(seatId, (this.#connections.get(seatId) ?? 0) + 1);
    this.#look();
    this.#say();
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#connections.get(seatId) ?? 1) - 1;
      if (left > 0) this.#connections.set(seatId, left);
      else this.#connections.delete(seatId);
      this.#seenMs.set(seatId, this.#parts.nowMs());
      this.#say();
    };
  }

  isHere(seatId: SeatId): boolean {
    if (this.#connections.has(seatId)) return true;
    const seenMs = this.#seenMs.get(seatId);
    return seenMs !== undefined && this.#parts.nowMs() - seenMs < this.#graceMs;
  }

  /** Not here, and this node has listened long enough to say so: after a restart everybody has the grace period to come back. */
  isAway(seatId: SeatId): boolean {
    return !this.isHere(seatId) && this.#knowsAll;
  }

  /** Of some this node knows nothing yet: after a restart or another node's death they are on their way back. */
  list(seats: readonly SeatId[]): readonly SeatPresence[] {
    return seats.map((seatId) => {
      const shown = this.#shown.get(seatId);
      if (shown) return { seatId, ...shown };
      return { seatId, here: false, sinceMs: this.#startedMs, ...(!this.#knowsAll && { unheard: true }) };
    });
  }

  /** Nobody is connected here and everybody's grace period is over. */
  get isQuiet(): boolean {
    const now = this.#parts.nowMs();
    return (
      this.#connections.size === 0 &&
      now - this.#startedMs > 2 * this.#graceMs &&
      [...this.#seenMs.values()].every((seenMs) => now - seenMs > 2 * this.#graceMs)
    );
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  /** Whoever was not heard of by now is away. */
  get #knowsAll(): boolean {
    return this.#parts.nowMs() - this.#startedMs >= this.#graceMs;
  }

  get #graceMs(): number {
    return this.#parts.graceMs ?? limits.awayGraceMs;
  }

  #say(ask = false): void {
    const lease: Lease = { node: this.#parts.nodeId, seats: [...this.#connections.keys()], ...(ask ? { ask } : {}) };
    this.#parts.bus.publish(this.#topic, new TextEncoder().encode(JSON.stringify(lease)));
  }

  #hear(bytes: Uint8Array): void {
    const lease = JSON.parse(new TextDecoder().decode(bytes)) as Lease; // only nodes write to the bus
    if (lease.node === this.#parts.nodeId) return;
    const now = this.#parts.nowMs();
    for (const seatId of lease.seats) this.#seenMs.set(seatId, now);
    if (lease.ask) this.#say();
    this.#look();
  }

  #look(): void {
    const now = this.#parts.nowMs();
    let isNew = !this.#saidAll && this.#knowsAll;
    if (isNew) this.#saidAll = true;
    for (const seatId of new Set([...this.#connections.keys(), ...this.#seenMs.keys()])) {
      const here = this.isHere(seatId);
      if (this.#shown.get(seatId)?.here === here) continue;
      this.#shown.set(seatId, { here, sinceMs: here ? now : (this.#seenMs.get(seatId) ?? now) });
      isNew = true;
    }
    if (isNew) this.#parts.onChange(this);
  }
}
