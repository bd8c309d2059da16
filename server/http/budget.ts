/** What is left of one who has none for now may be asked again after so many seconds; null when there is enough. */
export type WaitS = number | null;

interface Used {
  readonly amount: number;
  readonly atMs: number;
}

/** Forgets who owes nothing when there are more than this many. */
const tidyAbove = 10_000;

/**
 * How much of something each address or seat may use: all of it at once, and what was used comes back evenly over `regainMs`.
 * Counts are this node's own.
 */
export class Budget {
  readonly #amount: number;
  readonly #regainMs: number;
  readonly #nowMs: () => number;
  readonly #used = new Map<string, Used>();
  #tidyAt = tidyAbove;

  constructor(amount: number, regainMs: number, nowMs: () => number = () => performance.now()) {
    this.#amount = amount;
    this.#regainMs = regainMs;
    this.#nowMs = nowMs;
  }

  /** How long `who` has to wait before `wish` more may be used. */
  waitS(who: string, wish = 0): WaitS {
    const missing = this.#usedBy(who) + wish - this.#amount;
    return missing <= 0 ? null : Math.max(1, Math.ceil((missing / this.#amount) * (this.#regainMs / 1_000)));
  }

  use(who: string, amount: number): void {
    const used = this.#usedBy(who) + amount;
    this.#used.delete(who);
    this.#used.set(who, { amount: used, atMs: this.#nowMs() });
    if (this.#used.size > this.#tidyAt) this.#tidy();
  }

  #usedBy(who: string): number {
    const used = this.#used.get(who);
    if (!used) return 0;
    const regained = (this.#amount * (this.#nowMs() - used.atMs)) / this.#regainMs;
    return Math.max(0, used.amount - regained);
  }

  #tidy(): void {
    for (const who of [...this.#used.keys()]) if (this.#usedBy(who) === 0) this.#used.delete(who);
    this.#tidyAt = Math.max(tidyAbove, 2 * this.#used.size);
  }
}
