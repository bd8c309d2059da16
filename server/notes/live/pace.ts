/**
 * When documents store what has arrived. Normally that is the next turn of the event loop. When the node has little time left, it is less
 * often, for all documents together: then several words of a room travel in one write to each of its sockets, and all rooms share a sync.
 */
import { performance } from "node:perf_hooks";

/** The share of its time that a node is busy when it begins to gather, and below which it stops. */
const busy = { from: 0.8, until: 0.5 };
/** What nobody notices who reads along. */
const gatherMs = 24;
const lookEveryMs = 250;

export class Pace {
  readonly #timer: NodeJS.Timeout;
  #seen = performance.eventLoopUtilization();
  #isGathering = false;
  #next: Promise<void> | undefined;

  constructor() {
    this.#timer = setInterval(() => this.#look(), lookEveryMs).unref();
  }

  /** Resolves when it is time to store, for everybody who has asked since the last time. */
  next(): Promise<void> {
    return (this.#next ??= new Promise((resolve) => {
      const begin = (): void => {
        this.#next = undefined;
        resolve();
      };
      if (this.#isGathering) setTimeout(begin, gatherMs);
      else setImmediate(begin);
    }));
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.#seen);
    this.#seen = now;
    this.#isGathering = utilization >= (this.#isGathering ? busy.until : busy.from);
  }
}
