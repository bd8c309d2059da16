import type { Ms } from "../shared/contract/ids.ts";
import type { Store } from "./store/store.ts";
import { SteadyClock } from "./store/time.ts";

/** The time of the store, readable at once: between looks at the store the process counts on by itself, and never back. */
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
    // The answer is from somewhere between asking and hearing.
    clock.aim(now, (askedAt + monotonicMs()) / 2);
  };
  const timer = setInterval(() => {
    look().catch(() => undefined); // the store is away: what was last known goes on, and writes fail loudly elsewhere
  }, lookEveryMs);
  timer.unref();
  return { nowMs: () => clock.nowMs(), close: () => clearInterval(timer) };
}
