import type { Every } from "../../server/every.ts";

/** What a node does from time to time, done when a test says so. */
export class HandTimers {
  readonly #works = new Set<() => Promise<void>>();

  readonly every: Every = (_ms, work) => {
    this.#works.add(work);
    return () => void this.#works.delete(work);
  };

  /** All of it once, one after the other, in the order in which it was asked for. */
  async run(): Promise<void> {
    for (const work of [...this.#works]) await work();
  }
}
