import type { Disk } from "./disk.ts";
import { Staged } from "./heads.ts";
import type { Heads, Touched } from "./heads.ts";

/** A write, as it waits for its commit. */
interface Order {
  readonly touched: Touched | null;
  readonly prepare: (() => Promise<void>) | undefined;
  /** Decides on what earlier writes have left and stages its own changes. */
  readonly decide: (staged: Staged) => void;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * One commit for all rooms and documents of the node: whatever is asked for in one turn of the event loop, and while the commit before is
 * on its way, goes to the disk together and is synced once. Only one is ever under way, so every write is decided on what is durable.
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
   * Resolves with what `decide` has found when its changes are durable. `prepare` reads what the decision needs beyond the counts of
   * `touched`; nothing is written between the two, and a fault there is its own alone.
   * @throws StoreAway when it could not be written, or what it waited for could not.
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

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    await new Promise(setImmediate); // whatever else is asked for in this turn goes along
    while (this.#queue.length > 0) {
      const orders = this.#queue.splice(0);
      try {
        await this.#commit(orders);
      } catch (error) {
        this.#heads.clear();
        // Who came meanwhile has waited as long already.
        for (const { failed } of [...orders, ...this.#queue.splice(0)]) failed(error);
      }
    }
    // In the same turn as the last look at the queue: who comes from now on starts another run.
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
