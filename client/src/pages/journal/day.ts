/** Days as the journal counts and names them, where the reader is. */

const dayMs = 24 * 60 * 60 * 1000;

/** The number of the day at a moment: the next day has the next number. */
export const dayNumber = (atMs: number): number =>
  Math.floor((atMs - new Date(atMs).getTimezoneOffset() * 60_000) / dayMs);

/** "Monday, 30 November"; another year is said as well. */
export const dayName = (atMs: number, nowMs: number): string =>
  new Date(atMs).toLocaleDateString(undefined, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(new Date(atMs).getFullYear() === new Date(nowMs).getFullYear() ? {} : { year: "numeric" }),
  });

export const monthName = (atMs: number): string =>
  new Date(atMs).toLocaleDateString(undefined, { month: "long", year: "numeric" });

const monthOf = (atMs: number): number => new Date(atMs).getFullYear() * 12 + new Date(atMs).getMonth();
export const isSameMonth = (atMs: number, otherMs: number | undefined): boolean =>
  otherMs !== undefined && monthOf(atMs) === monthOf(otherMs);

export const shortDay = (atMs: number): string =>
  new Date(atMs).toLocaleDateString(undefined, { weekday: "short", day: "numeric" });

const two = (part: number): string => String(part).padStart(2, "0");

/** As a date field wants it: "2026-11-30". */
export function dateValue(atMs: number): string {
  const date = new Date(atMs);
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day of a date field at the time of day of `atMs`; undefined for half a date. */
export function onDate(value: string, atMs: number): number | undefined {
  const [year = NaN, month = NaN, day = NaN] = value.split("-").map(Number);
  const date = new Date(atMs);
  date.setFullYear(year, month - 1, day);
  const moved = date.getTime();
  return Number.isNaN(moved) || year < 1970 ? undefined : moved;
}
