/** When things should be over. Deadlines come from events and the plan; nothing ends because of them. */
import type { Ms, Phase } from "../contract/ids.ts";
import type { Plan } from "../contract/views.ts";
import type { PhaseClock } from "./state.ts";

const minuteMs = 60_000;

/**
 * When the phase should end; null: it has no target. Past pauses have moved it. While the clock stands still, the
 * time left is the distance from `pausedMs`.
 */
export function phaseEndsMs(plan: Plan, phase: Phase, clock: PhaseClock): Ms | null {
  const minutes = plan.minutes[phase];
  return minutes === 0 ? null : clock.startedMs + minutes * minuteMs + clock.pausedForMs;
}

/** How long one question should take; null: no target. */
export function askTargetMs(plan: Plan): number | null {
  const minutes = plan.minutes.questions;
  return minutes === 0 ? null : Math.round((minutes * minuteMs) / plan.questions);
}

/** When this many minutes from now will be over, as whole milliseconds. */
export function minutesAfter(atMs: Ms, minutes: number): Ms {
  return atMs + Math.round(minutes * minuteMs);
}
