import { machineTime } from "../../server/store/time.ts";
import type { Time } from "../../server/store/time.ts";

/** A machine's clocks, controlled by a test. */
export interface MovedTime extends Time {
  /** Time goes by: both clocks move. */
  pass(ms: number): void;
  /** Somebody sets the wall clock. */
  set(byMs: number): void;
}

export function movedTime(): MovedTime {
  let [passedMs, setMs] = [0, 0];
  return {
    wallMs: () => machineTime.wallMs() + passedMs + setMs,
    monotonicMs: () => machineTime.monotonicMs() + passedMs,
    pass: (ms) => void (passedMs += ms),
    set: (byMs) => void (setMs += byMs),
  };
}
