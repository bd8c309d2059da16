import type { Disk } from "./disk.ts";
import { Staged } from "./heads.ts";
import type { Heads, Touched } from "./heads.ts";

/** A write that is waiting for its commit. */
interface Order {
  readonly touched: Touched | null;
  readonly prepare: (() => Promise<void>) | undefined;
  /** Decides on the basis of what earlier writes left, and stages its own changes. */
  readonly decide: (staged: Staged) => void;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * One commit for all rooms and documents of the node: whatever is requested in one turn of the event loop, or while the previous commit is
 * in flight, goes to disk together and is synced once. Only one is ever in flight, so every write is decided on durable data.
 */
export class Commits {
  readonly #disk: Disk;
  readonly #heads: Heads;
  #queue: Order[] = [];
  #running: Promise<void> | null = null;

  constructor(disk: Disk, heads: Heads) {
    this.#disk = disk;
    this.#heads = heads;
  }

  /**
   * Resolves with what `decide` returned, once its changes are durable. `prepare` reads what the decision needs beyond the counts of
   * `touched`; nothing is written between the two, and if it fails, only this write fails.
   * @throws StoreAway when it could not be written, or the commit before it could not.
   */
  write<Answer>(
    touched: Touched | null,
    decide: (staged: Staged) => Answer,
    prepare?: () => Promise<void>,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let answer: Answer;
      this.#queue.push({
        touched,
        prepare,
        decide: (staged) => void (answer = decide(staged)),
        done: () => resolve(answer),
        failed: reject,
      });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    await new Promise(setImmediate); // whatever else is requested in this turn goes along
    while (this.#queue.length > 0) {
      const orders = this.#queue.splice(0);
      try {
        await this.#commit(orders);
      } catch (error) {
        this.#heads.clear();
        // Writes that arrived meanwhile have already waited as long.
        for (const { failed } of [...orders, ...this.#queue.splice(0)]) failed(error);
      }
    }
    // In the same turn as the last look at the queue, so that a write from now on starts another run.
    this.#running = null;
  }

  async #commit(all: readonly Order[]): Promise<void> {
    const orders: Order[] = [];
    for (const order of all) {
      const isReady = this.#isReady(order);
      if (isReady === true || (await isReady)) orders.push(order);
    }
    const staged = new Staged(this.#heads);
    for (const { decide } of orders) decide(staged);
    const { changes } = staged;
    if (changes.length > 0) await this.#disk.write(changes);
    this.#heads.take(changes);
    for (const { done } of orders) done();
  }

  #isReady(order: Order): boolean | Promise<boolean> {
    const missing = order.touched ? this.#heads.missing(order.touched) : [];
    return missing.length === 0 && !order.prepare ? true : this.#prepare(order, missing);
  }

  async #prepare({ prepare, failed }: Order, missing: readonly string[]): Promise<boolean> {
    try {
      if (missing.length > 0) await this.#heads.load(this.#disk, missing);
      await prepare?.();
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  }
}
