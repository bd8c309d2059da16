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
/** A tombstone outlives every retry and every wrong clock. */
export const tombstoneMs = 30 * dayMs;

/** Use within so long of the last is not written down again. */
export const slackMs = (retentionMs: number): number => Math.min(hourMs, Math.floor(retentionMs / 10));
