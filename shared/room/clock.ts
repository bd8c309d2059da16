/** The phase's clock: what makes it start, stand still and run on. Pure changes of `PhaseClock`; times are the batch's. */
import type { Ms, SeatId } from "../contract/ids.ts";
import type { RoomEvent } from "./events.ts";
import { roleNow, seatOf } from "./seats.ts";
import type { PhaseClock, RoomState } from "./state.ts";

export function startedClock(atMs: Ms): PhaseClock {
  return { startedMs: atMs, pausedMs: null, pausedBy: [], pausedForMs: 0, runsWhileAway: false };
}

export function pausedClock(clock: PhaseClock, by: "person" | "away", atMs: Ms): PhaseClock {
  if (clock.pausedBy.includes(by)) return clock;
  return { ...clock, pausedMs: clock.pausedMs ?? atMs, pausedBy: [...clock.pausedBy, by] };
}

/** A person starts the clock again, no matter who stopped it. */
export function resumedClock(clock: PhaseClock, atMs: Ms): PhaseClock {
  const isAway = clock.runsWhileAway || clock.pausedBy.includes("away");
  return { ...running(clock, atMs), runsWhileAway: isAway };
}

/** The candidate is back: the clock runs on, unless a person stopped it. */
export function rejoinedClock(clock: PhaseClock, atMs: Ms): PhaseClock {
  const isStoppedByPerson = clock.pausedBy.includes("person");
  if (isStoppedByPerson) return { ...clock, pausedBy: ["person"], runsWhileAway: false };
  return { ...running(clock, atMs), runsWhileAway: false };
}

function running(clock: PhaseClock, atMs: Ms): PhaseClock {
  if (clock.pausedMs === null) return clock;
  return { ...clock, pausedMs: null, pausedBy: [], pausedForMs: clock.pausedForMs + (atMs - clock.pausedMs) };
}

/** The clock stands still while the candidate is away, in phases in which they speak. Empty when it already does. */
export function awayEvents(state: RoomState, seatId: SeatId): readonly RoomEvent[] {
  const isTalking = state.phase === "questions" || state.phase === "candidateQuestions";
  if (!isTalking || state.endedMs !== null || !answers(state, seatId)) return [];
  if (state.clock.pausedBy.includes("away") || state.clock.runsWhileAway) return [];
  return [{ type: "candidate-went-away", seatId }];
}

export function backEvents(state: RoomState, seatId: SeatId): readonly RoomEvent[] {
  const wasAway = state.clock.pausedBy.includes("away") || state.clock.runsWhileAway;
  return wasAway && answers(state, seatId) ? [{ type: "candidate-came-back", seatId }] : [];
}

function answers(state: RoomState, seatId: SeatId): boolean {
  const seat = seatOf(state, seatId);
  if (!seat) return false;
  const role = roleNow(state, seat);
  return role === "candidate" || role === "soloist";
}
