/**
 * An event loop on a clock of its own. Timers, immediates and `performance` of this process are replaced, so that real code runs in it as on a
 * node that has the core to itself: time passes by what the code cost, by what `charge` adds for the kernel, and in leaps when there is
 * nothing to do. Promises and `process.nextTick` are Node's own.
 */
import { performance } from "node:perf_hooks";

type Work = () => void;

const realNowMs = performance.now.bind(performance);
/** All threads of this process: at least what the loop has used. */
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

interface Due {
  readonly atMs: number;
  readonly nth: number;
  readonly work: Work;
}

/** What is due first; a heap, as a node has tens of thousands of timers. */
class Agenda {
  readonly #heap: Due[] = [];
  #taken = 0;

  get nextMs(): number {
    return this.#heap[0]?.atMs ?? Infinity;
  }

  add(atMs: number, work: Work): void {
    const heap = this.#heap;
    heap.push({ atMs, nth: this.#taken++, work });
    for (let at = heap.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  take(): Work | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    if (heap.length === 0) return first.work;
    heap[0] = last;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const below = right < heap.length && this.#isBefore(right, left) ? right : left;
      if (below >= heap.length || !this.#isBefore(below, at)) return first.work;
      this.#swap(at, below);
      at = below;
    }
  }

  #isBefore(sooner: number, later: number): boolean {
    const [a, b] = [this.#heap[sooner], this.#heap[later]];
    return a !== undefined && b !== undefined && (a.atMs - b.atMs || a.nth - b.nth) < 0;
  }

  #swap(upper: number, lower: number): void {
    const [a, b] = [this.#heap[upper], this.#heap[lower]];
    if (a && b) [this.#heap[upper], this.#heap[lower]] = [b, a];
  }
}

export class FakeLoop {
  readonly #timers = new Agenda();
  /** What the kernel has for this process: bytes of a socket, an answer of the disk. */
  readonly #arrivals = new Agenda();
  #immediates: Work[] = [];
  #baseMs = 0;
  /** Set while code of the node runs: when it began, on the real clock. */
  #runningSince: number | undefined;
  #chargedMs = 0;
  #busyMs = 0;
  #stamps: { readonly sinceMs: number; readonly chargedMs: number; readonly hear: (atMs: number) => void }[] = [];
  #freeMs = 0;

  /** Takes the place of the process's own loop; returns what gives it back. Timers that are refreshed are not known here. */
  install(): () => void {
    const { setTimeout, setInterval, clearTimeout, clearInterval, setImmediate } = globalThis;
    const now = performance.now.bind(performance);
    const eventLoopUtilization = performance.eventLoopUtilization.bind(performance);
    const later =
      (repeats: boolean) =>
      (work: Work, ms = 0): NodeJS.Timeout => {
        const timer = { isOff: false };
        const run = (): void => {
          if (timer.isOff) return;
          if (repeats) this.#timers.add(this.nowMs + ms, run);
          work();
        };
        this.#timers.add(this.nowMs + ms, run);
        return Object.assign(timer, { unref: () => timer, ref: () => timer }) as unknown as NodeJS.Timeout;
      };
    const cancel = (timer: { isOff?: boolean } | undefined): void => {
      if (timer) timer.isOff = true;
    };
    Object.assign(globalThis, {
      setTimeout: later(false),
      setInterval: later(true),
      clearTimeout: cancel,
      clearInterval: cancel,
      setImmediate: (work: Work): void => void this.#immediates.push(work),
    });
    performance.now = () => this.nowMs;
    performance.eventLoopUtilization = (now, before) => {
      const active = (now ?? { active: this.#busySoFar }).active - (before?.active ?? 0);
      const whole = (now ? now.active + now.idle : this.nowMs) - (before ? before.active + before.idle : 0);
      return { active, idle: whole - active, utilization: whole > 0 ? active / whole : 0 };
    };
    return () => {
      Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval, setImmediate });
      Object.assign(performance, { now, eventLoopUtilization });
    };
  }

  get nowMs(): number {
    return this.#baseMs + this.#sinceMs;
  }

  /** How long the node has been busy so far. */
  get busyMs(): number {
    return this.#busySoFar;
  }

  /** What the kernel does for the code that runs now, and this process does not do itself. */
  charge(ms: number): void {
    this.#chargedMs += ms;
  }

  /**
   * Calls `hear` with the time that it is now. Later, when it is known how long other programs have had the processor: that is taken out.
   */
  stamp(hear: (atMs: number) => void): void {
    this.#stamps.push({ sinceMs: this.#sinceMs - this.#chargedMs, chargedMs: this.#chargedMs, hear });
  }

  arrive(atMs: number, work: Work): void {
    this.#arrivals.add(atMs, work);
  }

  async run(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const until = this.#baseMs;
      await this.#phase(() => due(this.#timers, until));
      await this.#phase(() => due(this.#arrivals, until));
      const immediates = this.#immediates.splice(0);
      await this.#phase(() => immediates.shift());
      if (this.#immediates.length > 0) continue;
      this.#baseMs = Math.max(this.#baseMs, Math.min(this.#timers.nextMs, this.#arrivals.nextMs));
    }
  }

  /** Work that is not the node’s own, such as making what people send: it takes no time. */
  free<Result>(work: () => Result): Result {
    const sinceMs = this.#runningSince;
    if (sinceMs === undefined) return work();
    const beganMs = realNowMs();
    try {
      return work();
    } finally {
      const tookMs = realNowMs() - beganMs;
      this.#freeMs += tookMs;
      this.#runningSince = sinceMs + tookMs;
    }
  }

  get #sinceMs(): number {
    return (this.#runningSince === undefined ? 0 : realNowMs() - this.#runningSince) + this.#chargedMs;
  }

  get #busySoFar(): number {
    return this.#busyMs + this.#sinceMs;
  }

  async #phase(next: () => Work | undefined): Promise<void> {
    let work = next();
    if (!work) return;
    const usedMs = processorMs();
    this.#runningSince = realNowMs();
    for (; work; work = next()) {
      work();
      // Everything that hangs on it, as after each callback of Node: promises, and the ticks they left.
      await new Promise<void>((resolve) => process.nextTick(resolve));
    }
    const ranMs = this.#sinceMs - this.#chargedMs;
    const share = ranMs > 0 ? Math.min(1, Math.max(0, processorMs() - usedMs - this.#freeMs) / ranMs) : 1;
    for (const { sinceMs, chargedMs, hear } of this.#stamps.splice(0)) hear(this.#baseMs + chargedMs + sinceMs * share);
    const tookMs = ranMs * share + this.#chargedMs;
    this.#runningSince = undefined;
    this.#chargedMs = 0;
    this.#freeMs = 0;
    this.#baseMs += tookMs;
    this.#busyMs += tookMs;
  }
}

const due = (agenda: Agenda, untilMs: number): Work | undefined =>
  agenda.nextMs <= untilMs ? agenda.take() : undefined;
