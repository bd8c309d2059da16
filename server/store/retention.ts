import type { Ms } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";

const dayMs = 24 * 3_600_000;

export interface StoreOptions {
  /** How long a room lives after its last use. */
  readonly retentionMs?: number;
  readonly nowMs?: () => Ms;
}

export const defaultRetentionMs = limits.retentionDays * dayMs;
/** A tombstone outlives every retry and every wrong clock. */
export const tombstoneMs = 30 * dayMs;

/** A clock that never falls, whatever the machine's does. */
export function risingClock(read: () => Ms = Date.now): () => Ms {
  let last = 0;
  return () => (last = Math.max(last, Math.floor(read())));
}
