import type { Ms } from "../shared/contract/ids.ts";
import type { Store } from "./store/store.ts";
import { SteadyClock } from "./store/time.ts";

/** The store's time, readable without waiting: between looks at the store the process keeps counting by itself, and never goes back. */
export interface Clock {
  nowMs(): Ms;
  close(): void;
}

const lookEveryMs = 5_000;

export async function startClock(store: Store, monotonicMs: () => number = () => performance.now()): Promise<Clock> {
  const clock = new SteadyClock(monotonicMs, await store.nowMs());
  const look = async (): Promise<void> => {
    const askedAt = monotonicMs();
    const now = await store.nowMs();
    // The answer was made at some moment between the question and its arrival.
    clock.aim(now, (askedAt + monotonicMs()) / 2);
  };
  const timer = setInterval(() => {
    look().catch(() => undefined); // the store is away: we continue from what was last known, and writes fail loudly elsewhere
  }, lookEveryMs);
  timer.unref();
  return { nowMs: () => clock.nowMs(), close: () => clearInterval(timer) };
}
