/** How long something has been going on, without the times it stood still. Plain data, so that it can be kept and read again. */
import type { Ms } from "../../contract/ids.ts";

export interface Stopwatch {
  /** Up to the last stop. */
  readonly ranMs: Ms;
  /** null: it stands still. */
  readonly sinceMs: Ms | null;
}

export const started = (nowMs: Ms): Stopwatch => ({ ranMs: 0, sinceMs: nowMs });

/** A clock of the device that was set back meanwhile takes nothing away. */
export const ran = ({ ranMs, sinceMs }: Stopwatch, nowMs: Ms): Ms =>
  ranMs + (sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs));

export const stopped = (watch: Stopwatch, nowMs: Ms): Stopwatch => ({ ranMs: ran(watch, nowMs), sinceMs: null });

export const goingOn = (watch: Stopwatch, nowMs: Ms): Stopwatch =>
  watch.sinceMs === null ? { ...watch, sinceMs: nowMs } : watch;
