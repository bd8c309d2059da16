import { Budget } from "./budget.ts";
import type { WaitS } from "./budget.ts";

const dayMs = 24 * 3_600_000;

/** What strangers may have kept, in bytes an address and day: rooms, imported reports, packs. Deleting gives nothing back. */
export class DayBytes {
  readonly #budget: Budget;
  readonly #onRefused: () => void;

  constructor(bytesPerDay: number, onRefused: () => void) {
    this.#budget = new Budget(bytesPerDay, dayMs);
    this.#onRefused = onRefused;
  }

  /** Counts them, unless they are more than the address may have kept now. */
  take(address: string, bytes: number): WaitS {
    const waitS = this.#budget.waitS(address, bytes);
    if (waitS === null) this.#budget.use(address, bytes);
    else this.#onRefused();
    return waitS;
  }
}
