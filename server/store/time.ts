import type { Ms } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";

/** A machine's two clocks: one that people set and that may be wrong, and one that only moves forward. */
export interface Time {
  readonly wallMs: () => Ms;
  /** Counts from an arbitrary start; never set, never wrong, stands still while the machine sleeps. */
  readonly monotonicMs: () => number;
}

export const machineTime: Time = { wallMs: () => Date.now(), monotonicMs: () => performance.now() };

/**
 * A clock that always runs at nearly the right speed. It follows the clock it is aimed at, but never leaps after it: a sudden gain or loss
 * is made up little by little, so correcting a wrong clock neither stops time nor expires anything.
 */
export class SteadyClock {
  readonly #monotonicMs: () => number;
  /** What must be added to the monotonic clock, now and eventually. */
  #offsetMs: number;
  #wantedMs: number;
  #movedAt: number;
  #aheadSince: number | undefined;

  constructor(monotonicMs: () => number, nowMs: Ms) {
    this.#monotonicMs = monotonicMs;
    this.#movedAt = monotonicMs();
    this.#offsetMs = nowMs - this.#movedAt;
    this.#wantedMs = this.#offsetMs;
  }

  /** Says what time it should be. `atMonotonicMs`: when that was true. */
  aim(nowMs: Ms, atMonotonicMs = this.#monotonicMs()): void {
    this.#move();
    this.#wantedMs = nowMs - atMonotonicMs;
    if (this.#wantedMs - this.#offsetMs <= limits.clockJumpMs) this.#aheadSince = undefined;
    else this.#aheadSince ??= this.#movedAt;
    // It has been ahead for so long that this cannot be a mistake: the machine has slept, and this is the real time.
    if (this.#aheadSince !== undefined && this.#movedAt - this.#aheadSince > limits.clockTrustMs) {
      this.#offsetMs = this.#wantedMs;
      this.#aheadSince = undefined;
    }
  }

  nowMs(): Ms {
    this.#move();
    return Math.floor(this.#movedAt + this.#offsetMs);
  }

  /** False while it is far from the clock that it follows: nothing may be deleted by a time that may be wrong. */
  get isSettled(): boolean {
    this.#move();
    return Math.abs(this.#wantedMs - this.#offsetMs) <= limits.clockJumpMs;
  }

  #move(): void {
    const now = this.#monotonicMs();
    const most = Math.max(0, now - this.#movedAt) * limits.clockSlewRate;
    this.#offsetMs += Math.max(-most, Math.min(most, this.#wantedMs - this.#offsetMs));
    this.#movedAt = now;
  }
}

/** The machine's own time, steadied. */
export function steadyTime({ wallMs, monotonicMs }: Time = machineTime): {
  readonly nowMs: () => Ms;
  readonly isSettled: () => boolean;
} {
  const clock = new SteadyClock(monotonicMs, wallMs());
  return {
    nowMs: () => {
      clock.aim(wallMs());
      return clock.nowMs();
    },
    isSettled: () => {
      clock.aim(wallMs());
      return clock.isSettled;
    },
  };
}
