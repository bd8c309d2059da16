/** The mirror of one's own asking: which kinds this device's owner tends to leave out, kept across rooms, like the settings. */
import type { AskId, Ms, SeatId, Tick } from "../../../../../shared/contract/ids.ts";
import type { AskView } from "../../../../../shared/contract/views.ts";
import { heardOf } from "../../../../../shared/notes/telling.ts";
import { forget, isRecord, read, write } from "../../../net/kept.ts";
import { tickOrder } from "../../../words/star.ts";

const key = "barline:left-out";
const sinceKey = "barline:left-out-since";
/** Older questions say little about how one asks today. */
const mostQuestions = 12;
/** A kind left out this often, and in at least every other question, is a habit. */
const timesToSkip = 2;

/** What was still missing when a question this person led ended. */
interface Led {
  readonly askId: AskId;
  readonly leftOut: readonly Tick[];
}
const isLed = (value: unknown): value is readonly Led[] =>
  Array.isArray(value) && value.every((led) => isRecord(led) && Array.isArray(led["leftOut"]));

const isMoment = (value: unknown): value is Ms => typeof value === "number";

/** Takes in the questions that this seat led to their end. Each counts once, however often this is called. */
export function rememberAsking(asks: readonly AskView[], me: SeatId, storage: Storage = localStorage): void {
  const known = read(storage, key, isLed) ?? [];
  const sinceMs = read(storage, sinceKey, isMoment) ?? -Infinity;
  const fresh = asks
    .filter(({ lead, endedMs }) => endedMs !== null && endedMs > sinceMs && lead === me)
    .filter(({ askId }) => !known.some((led) => led.askId === askId))
    .map((ask) => ({ askId: ask.askId, leftOut: leftOutOf(ask) }));
  if (fresh.length > 0) write(storage, key, [...known, ...fresh].slice(-mostQuestions));
}

/** The kinds that this device's owner tends to leave out. */
export function leftOutOften(storage: Storage = localStorage): readonly Tick[] {
  const led = read(storage, key, isLed) ?? [];
  return tickOrder.filter((what) => {
    const without = led.filter(({ leftOut }) => leftOut.includes(what)).length;
    return without >= timesToSkip && without >= led.length / 2;
  });
}

/** Forgets them, and leaves alone what was asked until now, in rooms that are opened again too. Returns the way back. */
export function forgetHabits(nowMs: Ms, storage: Storage = localStorage): () => void {
  const led = read(storage, key, isLed) ?? [];
  const sinceMs = read(storage, sinceKey, isMoment);
  write(storage, key, []);
  write(storage, sinceKey, nowMs);
  return () => {
    write(storage, key, led);
    if (sinceMs === undefined) forget(storage, sinceKey);
    else write(storage, sinceKey, sinceMs);
  };
}

/** Neither heard nor asked for. */
const leftOutOf = (ask: AskView): readonly Tick[] =>
  tickOrder.filter((what) => !heardOf(ask).has(what) && !ask.probes.some(({ kind }) => kind === what));
