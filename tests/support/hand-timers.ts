import type { Every } from "../../server/every.ts";

/** A node's regular upkeep, run when a test says so. */
export class HandTimers {
  readonly #works = new Set<() => Promise<void>>();

  readonly every: Every = (_ms, work) => {
    this.#works.add(work);
    return () => void this.#works.delete(work);
  };

  /** Runs all of it once, in the order in which it was requested. */
  async run(): Promise<void> {
    for (const work of [...this.#works]) await work();
  }
}
