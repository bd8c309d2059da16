/**
 * An amount per second, of which some seconds' worth can be saved up. Spending is always possible; a debt is paid back by waiting, or
 * partly forgiven.
 */
export class Budget {
  readonly #perSecond: number;
  readonly #most: number;
  readonly #mostOwed: number;
  #left: number;
  #atMs: number;

  /** `debtSeconds`: nobody ever waits longer than this. */
  constructor(perSecond: number, burstSeconds: number, debtSeconds = Infinity, nowMs = performance.now()) {
    this.#perSecond = perSecond;
    this.#most = perSecond * burstSeconds;
    this.#mostOwed = perSecond * debtSeconds;
    this.#left = this.#most;
    this.#atMs = nowMs;
  }

  /** Milliseconds until the budget is even again; 0 while it is. */
  spend(amount: number, nowMs: number): number {
    const saved = Math.min(this.#most, this.#left + (Math.max(0, nowMs - this.#atMs) / 1_000) * this.#perSecond);
    this.#left = Math.max(-this.#mostOwed, saved - amount);
    this.#atMs = nowMs;
    return this.#left >= 0 ? 0 : (-this.#left / this.#perSecond) * 1_000;
  }

  /** Milliseconds until `wish` could be spent without a debt; 0 if that is possible now. */
  waitMs(wish: number, nowMs: number): number {
    this.spend(0, nowMs);
    return (Math.max(0, wish - this.#left) / this.#perSecond) * 1_000;
  }

  /** Nothing has been spent for so long that a new budget would be the same. */
  isUntouched(nowMs: number): boolean {
    this.spend(0, nowMs);
    return this.#left >= this.#most;
  }
}
