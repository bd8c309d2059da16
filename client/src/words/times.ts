/** Lengths and moments of time in words and digits. All arguments are milliseconds. */
import { plural } from "./counts.ts";

const secondMs = 1_000;
const minuteMs = 60 * secondMs;

/** Parts of a running clock: `["6", "48"]`, with hours `["1", "02", "09"]`. Negative lengths count as nothing. */
export const clockParts = (ms: number): readonly string[] => {
  const seconds = Math.max(0, Math.floor(ms / secondMs));
  const two = (value: number): string => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? [String(hours), two(minutes), two(seconds % 60)] : [String(minutes), two(seconds % 60)];
};

export const clockText = (ms: number): string => clockParts(ms).join(":");

/** How long something has been going on, in words that do not change every second: "10 s", "20 s", … "3 min". */
export const roughly = (ms: number): string => {
  const seconds = Math.max(10, Math.round(ms / secondMs / 10) * 10);
  return seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
};

/** What is left of a part. A candidate is told roughly (no running digits), others exactly. */
export const timeLeft = (leftMs: number, roughly: boolean): string => {
  if (leftMs < 0) {
    const over = Math.max(1, Math.round(-leftMs / minuteMs));
    return roughly ? "a little over" : `over by ${over} min`;
  }
  const minutes = Math.max(1, Math.ceil(leftMs / minuteMs - 0.25));
  if (leftMs < minuteMs / 2) return roughly ? "nearly done" : "under a minute left";
  return roughly ? `about ${plural(minutes, "minute")} left` : `${plural(minutes, "minute")} left`;
};

/** "just now", "4 minutes ago", "yesterday", or else the date in the reader's own format. */
export const ago = (atMs: number, nowMs: number): string => {
  const minutes = Math.floor((nowMs - atMs) / minuteMs);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${plural(minutes, "minute")} ago`;
  if (minutes < 60 * 24) return `${plural(Math.floor(minutes / 60), "hour")} ago`;
  if (minutes < 60 * 48) return "yesterday";
  if (minutes < 60 * 24 * 7) return `${Math.floor(minutes / (60 * 24))} days ago`;
  return dateText(atMs);
};

/** "18 Nov" in the reader's own format; another year than that of `nowMs` is said as well. */
export const shortDate = (atMs: number, nowMs: number): string =>
  new Date(atMs).toLocaleDateString(undefined, {
    day: "numeric",
    month: "short",
    ...(new Date(atMs).getFullYear() === new Date(nowMs).getFullYear() ? {} : { year: "numeric" }),
  });

export const dateText = (atMs: number): string =>
  new Date(atMs).toLocaleDateString(undefined, { day: "numeric", month: "long", year: "numeric" });
