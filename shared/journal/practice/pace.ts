/** How a telling is paced, by taps and clock: when an impatient interviewer cuts in, and what a calm one would remind of. */
import type { Ms } from "../../contract/ids.ts";
import { stretches, toldForMs, toldNow, type Sitting } from "./sitting.ts";

/** A telling of a behavioural question takes about this long. */
export const tellingMs = 120_000;
/** Situation and Task should end here: three tenths of it. */
export const startShare = 0.3;

/** The first time, and how much later the second: people who are cut in on twice have understood. */
const longSituationMs = 45_000;
const againMs = 25_000;
const mostInterruptions = 2;

const sayings = [
  ["Let me stop you there. What was yours to do?", "Thanks, I can picture it. What did you do about it?"],
  ["I still need your part. What did you decide?", "Jump ahead for me: what was the first thing you did?"],
] as const;

/** What they say, if it is time to: the telling is in Situation, or in no part yet, and has been for too long. */
export function interruptionDue(sitting: Sitting, nowMs: Ms): string | undefined {
  const { isImpatient, interruptions, step, thinkingSinceMs, leftMs, absence } = sitting;
  if (!isImpatient || step !== "telling" || thinkingSinceMs !== null || leftMs !== null || absence) return undefined;
  if (interruptions.length >= mostInterruptions || interruptions.some(({ isOver }) => !isOver)) return undefined;
  const part = toldNow(sitting);
  const isFirst = interruptions.length === 0;
  if (part !== undefined && part !== "situation" && (isFirst || part !== "task")) return undefined;
  const last = interruptions.at(-1);
  const dueMs = last ? last.atMs - (sitting.toldFromMs ?? 0) + againMs : longSituationMs;
  if (toldForMs(sitting, nowMs) < dueMs) return undefined;
  const [first, other] = sayings[isFirst ? 0 : 1];
  // Not the same words every time; the same for one sitting, however often it is asked.
  return sitting.startedMs % 2 === 0 ? first : other;
}

/** What a teller is told on the way. Never more than one thing, and nothing while there is nothing to say. */
export type Nudge = "tap" | "longStart" | "intoAction" | "land" | "long";

const tapMs = 15_000;
const longStartMs = 40_000;
const intoActionMs = 75_000;
const longMs = 180_000;

export function nudgeFor(sitting: Sitting, nowMs: Ms): Nudge | undefined {
  if (sitting.step !== "telling") return undefined;
  const toldMs = toldForMs(sitting, nowMs);
  const part = toldNow(sitting);
  if (part === undefined) return toldMs >= tapMs ? "tap" : undefined;
  if (toldMs >= longMs) return "long";
  if (part === "situation" || part === "task") return startMs(sitting, nowMs) >= longStartMs ? "longStart" : undefined;
  if (part === "action") return toldMs >= tellingMs ? "land" : toldMs >= intoActionMs ? "intoAction" : undefined;
  return undefined;
}

const startMs = (sitting: Sitting, nowMs: Ms): Ms =>
  stretches(sitting, nowMs)
    .filter(({ section }) => section === "situation" || section === "task")
    .reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);

/** A silence in Result or Learning is an end sooner than one on the way there, where people search for words. */
const quietMs = { atTheEnd: 5_000, onTheWay: 12_000 } as const;
/** Then this is counted down, for a word or a press to keep the telling going. */
export const countdownMs = 3_000;

/**
 * What is left of the countdown that ends a silent telling, 0 when it is over; undefined while it is not counting. `quietSinceMs`: since when
 * nobody has said or pressed anything, on the device's clock; undefined while they talk, and before their first word.
 */
export function silenceLeftMs(sitting: Sitting, quietSinceMs: Ms | undefined, nowMs: Ms): Ms | undefined {
  const { interruptions, step, thinkingSinceMs, leftMs, absence } = sitting;
  if (quietSinceMs === undefined || step !== "telling" || thinkingSinceMs !== null) return undefined;
  if (leftMs !== null || absence || interruptions.some(({ isOver }) => !isOver)) return undefined;
  const part = toldNow(sitting);
  const isAtTheEnd = part === "result" || part === "learning";
  const left = quietSinceMs + (isAtTheEnd ? quietMs.atTheEnd : quietMs.onTheWay) + countdownMs - nowMs;
  return left > countdownMs ? undefined : Math.max(0, left);
}
