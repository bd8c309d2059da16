/** So much a second, with some seconds saved up. Spending is always possible; who overspends is told how long to wait. */
export class Budget {
  readonly #perSecond: number;
  readonly #most: number;
  #left: number;
  #atMs = performance.now();

  constructor(perSecond: number, burstSeconds: number) {
    this.#perSecond = perSecond;
    this.#most = perSecond * burstSeconds;
    this.#left = this.#most;
  }

  /** Milliseconds until the budget is even again; 0 while it is. */
  spend(amount: number, nowMs: number): number {
    this.#left = Math.min(this.#most, this.#left + ((nowMs - this.#atMs) / 1_000) * this.#perSecond) - amount;
    this.#atMs = nowMs;
    return this.#left >= 0 ? 0 : (-this.#left / this.#perSecond) * 1_000;
  }
}
