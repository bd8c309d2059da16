import { limits } from "../../shared/contract/limits.ts";
import type { Ms } from "../../shared/contract/ids.ts";
import { isJournal } from "./store.ts";
import type { Time } from "./time.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface StoreOptions {
  /** How long a room lives after its last use. */
  readonly retentionMs?: number;
  /** The same for a synced journal. */
  readonly journalRetentionMs?: number;
  readonly time?: Time;
}

const defaultRetentionMs = limits.retentionDays * dayMs;
const defaultJournalRetentionMs = limits.journalRetentionDays * dayMs;

/** How long rooms and journals live after their last use. */
export interface Lives {
  readonly of: (owner: string) => Ms;
  readonly shortestMs: Ms;
}

export const livesOf = ({
  retentionMs = defaultRetentionMs,
  journalRetentionMs = defaultJournalRetentionMs,
}: StoreOptions): Lives => ({
  of: (owner) => (isJournal(owner) ? journalRetentionMs : retentionMs),
  shortestMs: Math.min(retentionMs, journalRetentionMs),
});

/** A tombstone outlives any retry and any wrong clock. */
export const tombstoneMs = 30 * dayMs;

/** Use within this long of the last recorded use is not recorded again. */
export const slackMs = (retentionMs: number): number => Math.min(hourMs, Math.floor(retentionMs / 10));
