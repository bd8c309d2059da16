import type { Ms } from "../shared/contract/ids.ts";
import type { Store } from "./store/store.ts";

/** The time of the store, readable at once: between looks at the store the process counts on by itself, and never back. */
export interface Clock {
  nowMs(): Ms;
  close(): void;
}

const lookEveryMs = 5_000;

export async function startClock(store: Store): Promise<Clock> {
  let atStore = await store.nowMs();
  let atProcess = performance.now();
  let last = atStore;
  const look = async (): Promise<void> => {
    const asked = performance.now();
    const now = await store.nowMs();
    // The answer is from somewhere between asking and hearing.
    atProcess = (asked + performance.now()) / 2;
    atStore = now;
  };
  const timer = setInterval(() => {
    look().catch(() => undefined); // the store is away: what was last known goes on, and writes fail loudly elsewhere
  }, lookEveryMs);
  timer.unref();
  return {
    nowMs: () => (last = Math.max(last, Math.floor(atStore + performance.now() - atProcess))),
    close: () => clearInterval(timer),
  };
}
