import { limits } from "../../shared/contract/limits.ts";
import type { Time } from "./time.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface StoreOptions {
  /** How long a room lives after its last use. */
  readonly retentionMs?: number;
  readonly time?: Time;
}

export const defaultRetentionMs = limits.retentionDays * dayMs;
/** A tombstone outlives any retry and any wrong clock. */
export const tombstoneMs = 30 * dayMs;

/** Use within this long of the last recorded use is not recorded again. */
export const slackMs = (retentionMs: number): number => Math.min(hourMs, Math.floor(retentionMs / 10));
