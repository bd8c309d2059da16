/** One budget per seat or address, whatever sockets come and go: opening a new socket does not clear a debt. */
import { Budget } from "./budget.ts";

/** Seconds until a refused request may be repeated; null: now. */
export type WaitS = number | null;

export interface BudgetsParts {
  readonly perSecond: number;
  readonly burstSeconds: number;
  /** Nobody waits longer than this; when left out, debts are paid back in full. */
  readonly debtSeconds?: number;
  readonly nowMs?: () => number;
}

/** An allowance that may be used all at once and comes back evenly. */
export function allowance(amount: number, regainSeconds: number): BudgetsParts {
  return { perSecond: amount / regainSeconds, burstSeconds: regainSeconds };
}

/** Each time this many new budgets have been made, the ones that are full again are dropped. */
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
    const budget = this.#fresh();
    this.#all.set(who, budget);
    this.#made += 1;
    if (this.#made % sweepEvery === 0) this.#sweep();
    return budget.spend(amount, this.#nowMs());
  }

  owedMs(who: string): number {
    return this.spend(who, 0);
  }

  /** For callers that refuse instead of waiting: how long until `who` may spend `wish` more. */
  waitS(who: string, wish = 0): WaitS {
    const waitMs = (this.#all.get(who) ?? this.#fresh()).waitMs(wish, this.#nowMs());
    return waitMs === 0 ? null : Math.max(1, Math.ceil(waitMs / 1_000));
  }

  #fresh(): Budget {
    const { perSecond, burstSeconds, debtSeconds } = this.#parts;
    return new Budget(perSecond, burstSeconds, debtSeconds, this.#nowMs());
  }

  #sweep(): void {
    for (const [who, budget] of this.#all) if (budget.isUntouched(this.#nowMs())) this.#all.delete(who);
  }
}
