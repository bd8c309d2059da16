/**
 * What keeps failing is left alone for a while, longer each time, so that a fault cannot be repeated as fast as clients reconnect. It is
 * never left alone for good: clients that come back later find a repaired program or log.
 */
import { limits } from "../shared/contract/limits.ts";

/** A fault or two may be chance, or may be cured by reading again. */
const freeFaults = 2;
const firstRestMs = 500;
const forgetAfterMs = 10 * 60_000;

interface Failing {
  readonly faults: number;
  readonly atMs: number;
}

export class Rests {
  readonly #failing = new Map<string, Failing>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Another fault of the thing with this name. */
  note(name: string): void {
    const faults = this.faults(name) + 1;
    this.#failing.delete(name);
    this.#failing.set(name, { faults, atMs: this.#nowMs() });
    for (const [other, { atMs }] of this.#failing) {
      if (this.#nowMs() - atMs < forgetAfterMs) break; // oldest first
      this.#failing.delete(other);
    }
  }

  /** How often it has failed in the last few minutes. */
  faults(name: string): number {
    const failing = this.#failing.get(name);
    return failing && this.#nowMs() - failing.atMs < forgetAfterMs ? failing.faults : 0;
  }

  /** Milliseconds for which it will still be left alone; 0: it may be tried. */
  leftMs(name: string): number {
    const failing = this.#failing.get(name);
    const faults = this.faults(name);
    if (!failing || faults <= freeFaults) return 0;
    const restMs = Math.min(limits.faultRestMs, firstRestMs * 2 ** (faults - freeFaults - 1));
    return Math.max(0, failing.atMs + restMs - this.#nowMs());
  }
}
