import { allowance, Budgets } from "../budgets.ts";
import type { WaitS } from "../budgets.ts";

const daySeconds = 24 * 3_600;

/** What strangers may have kept, in bytes per address and day: rooms, imported reports, packs. Deleting gives nothing back. */
export class DayBytes {
  readonly #budgets: Budgets;
  readonly #onRefused: () => void;

  constructor(bytesPerDay: number, onRefused: () => void) {
    this.#budgets = new Budgets(allowance(bytesPerDay, daySeconds));
    this.#onRefused = onRefused;
  }

  /** Counts them, unless they are more than the address may have kept now. */
  take(address: string, bytes: number): WaitS {
    const waitS = this.#budgets.waitS(address, bytes);
    if (waitS === null) this.#budgets.spend(address, bytes);
    else this.#onRefused();
    return waitS;
  }

  /** Milliseconds until the address may have that much kept. For callers that wait instead of refusing. */
  owedMs(address: string, bytes: number): number {
    const waitS = this.#budgets.waitS(address, bytes);
    if (waitS !== null) this.#onRefused();
    return (waitS ?? 0) * 1_000;
  }

  spend(address: string, bytes: number): void {
    this.#budgets.spend(address, bytes);
  }
}
