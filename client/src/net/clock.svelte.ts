/** The server's clock on this device. Corrected by each answer to `clock:ask`; this device's own clock is never trusted. */
import type { Ms } from "../../../shared/contract/ids.ts";
import { createSubscriber } from "svelte/reactivity";

interface Sample {
  readonly offsetMs: number;
  readonly roundTripMs: number;
  readonly atMs: number;
}

/** Samples older than this no longer count: the device may have slept, or its oscillator drifted. */
const sampleLifeMs = 60_000;
const tickMs = 250;

export class Clock {
  readonly #steadyMs: () => number;
  readonly #subscribe: () => void;
  #samples: readonly Sample[] = [];
  #offsetMs: number;

  /** `steadyMs`: a local clock that never jumps, milliseconds. */
  constructor(steadyMs: () => number = () => performance.now()) {
    this.#steadyMs = steadyMs;
    // Until the first answer comes, the device's own clock will do.
    this.#offsetMs = Date.now() - steadyMs();
    this.#subscribe = createSubscriber((update) => {
      const timer = setInterval(update, tickMs);
      return () => {
        clearInterval(timer);
      };
    });
  }

  /**
   * Takes in one answer: `askedMs` and `answeredMs` are on the steady clock, `serverMs` is what the server said. The quickest recent
   * answer wins.
   */
  correct(askedMs: number, answeredMs: number, serverMs: Ms): void {
    const roundTripMs = answeredMs - askedMs;
    const sample = { offsetMs: serverMs - (askedMs + roundTripMs / 2), roundTripMs, atMs: answeredMs };
    const recent = this.#samples.filter(
      // A sample that disagrees by more than both round trips explain is from before a sleep: drop it.
      (earlier) =>
        answeredMs - earlier.atMs < sampleLifeMs &&
        Math.abs(earlier.offsetMs - sample.offsetMs) <= earlier.roundTripMs + roundTripMs + 50,
    );
    this.#samples = [...recent.slice(-7), sample];
    this.#offsetMs = this.#samples.reduce((best, next) => (next.roundTripMs < best.roundTripMs ? next : best)).offsetMs;
  }

  steadyMs(): number {
    return this.#steadyMs();
  }

  /** How long ago a moment of the steady clock was, ticking where a component reads it. */
  sinceMs(steadyMs: number): number {
    this.#subscribe();
    return this.#steadyMs() - steadyMs;
  }

  /** Server time now, for use in event handlers. */
  nowMs(): Ms {
    return this.#steadyMs() + this.#offsetMs;
  }

  /** Server time, ticking four times a second where a component reads it. */
  get now(): Ms {
    this.#subscribe();
    return this.nowMs();
  }
}
