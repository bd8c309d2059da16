/** One budget per seat or address, whatever sockets come and go: a new socket does not leave a debt behind. */
import { Budget } from "./notes/budget.ts";

export interface BudgetsParts {
  readonly perSecond: number;
  readonly burstSeconds: number;
  /** Nobody waits longer than this. */
  readonly debtSeconds: number;
  readonly nowMs?: () => number;
}

/** Budgets that are full again are dropped once there are so many more. */
const sweepEvery = 1_000;

export class Budgets {
  readonly #parts: BudgetsParts;
  readonly #nowMs: () => number;
  readonly #all = new Map<string, Budget>();
  #made = 0;

  constructor(parts: BudgetsParts) {
    this.#parts = parts;
    this.#nowMs = parts.nowMs ?? (() => performance.now());
  }

  get size(): number {
    return this.#all.size;
  }

  /** Milliseconds until `who` has paid for everything; 0 while nothing is owed. */
  spend(who: string, amount: number): number {
    const known = this.#all.get(who);
    if (known) return known.spend(amount, this.#nowMs());
    if (amount === 0) return 0;
    const { perSecond, burstSeconds, debtSeconds } = this.#parts;
    const budget = new Budget(perSecond, burstSeconds, debtSeconds, this.#nowMs());
    this.#all.set(who, budget);
    this.#made += 1;
    if (this.#made % sweepEvery === 0) this.#sweep();
    return budget.spend(amount, this.#nowMs());
  }

  owedMs(who: string): number {
    return this.spend(who, 0);
  }

  #sweep(): void {
    for (const [who, budget] of this.#all) if (budget.isUntouched(this.#nowMs())) this.#all.delete(who);
  }
}
