import { describe, expect, it } from "vitest";
import { countdownMs, interruptionDue, nudgeFor, silenceLeftMs } from "../../../../shared/journal/practice/pace.ts";
import type { Sitting } from "../../../../shared/journal/practice/sitting.ts";
import {
  comeBack,
  heardThem,
  interrupt,
  leave,
  startTelling,
  tap,
  think,
} from "../../../../shared/journal/practice/steps.ts";
import { begun, second } from "./begun.ts";

const telling = (isImpatient = true): Sitting => tap(begun({ isImpatient }), "situation", 0);
const firstDueMs = (sitting: Sitting, untilMs = 200 * second): number | undefined => {
  for (let atMs = 0; atMs <= untilMs; atMs += second) if (interruptionDue(sitting, atMs) !== undefined) return atMs;
  return undefined;
};

describe("an impatient interviewer", () => {
  it("cuts in on a long Situation, tapped or not, and only if wanted", () => {
    expect(firstDueMs(telling())).toBe(45 * second);
    expect(firstDueMs(startTelling(begun({ isImpatient: true }), 0))).toBe(45 * second);
    expect(firstDueMs(telling(false))).toBeUndefined();
  });

  it("is quiet once the telling has moved on, while somebody thinks, and while they are away", () => {
    expect(firstDueMs(tap(telling(), "task", 40 * second))).toBeUndefined();
    expect(firstDueMs(think(telling(), 10 * second))).toBeUndefined();
    expect(firstDueMs(leave(telling(), 10 * second))).toBeUndefined();
    expect(firstDueMs(comeBack(leave(telling(), 10 * second), 60 * second))).toBeUndefined();
  });

  it("cuts in once more where that did not help, in other words, and then never again", () => {
    const first = interruptionDue(telling(), 45 * second) ?? "";
    const cutOff = interrupt(telling(), first, 45 * second);
    expect(firstDueMs(cutOff)).toBeUndefined();
    const stillThere = heardThem(cutOff);
    expect(firstDueMs(stillThere)).toBe(70 * second);
    expect(firstDueMs(tap(stillThere, "task", 50 * second))).toBe(70 * second);
    expect(firstDueMs(tap(stillThere, "action", 50 * second))).toBeUndefined();
    const second_ = interruptionDue(stillThere, 70 * second) ?? "";
    expect(second_).not.toBe(first);
    expect(firstDueMs(heardThem(interrupt(stillThere, second_, 70 * second)))).toBeUndefined();
  });

  it("has been heard once the next part is tapped", () => {
    const cutOff = interrupt(telling(), "Let me stop you there.", 45 * second);
    expect(tap(cutOff, "action", 50 * second).interruptions).toMatchObject([{ isOver: true }]);
  });
});

describe("what a teller is reminded of", () => {
  const at = (sitting: Sitting, seconds: number) => nudgeFor(sitting, seconds * second);

  it("is one thing at a time, by the part that is told now", () => {
    expect(at(begun(), 60)).toBeUndefined();
    expect(at(startTelling(begun(), 0), 14)).toBeUndefined();
    expect(at(startTelling(begun(), 0), 15)).toBe("tap");
    expect(at(telling(), 39)).toBeUndefined();
    expect(at(telling(), 40)).toBe("longStart");
    const acting = tap(telling(), "action", 20 * second);
    expect(at(acting, 74)).toBeUndefined();
    expect(at(acting, 75)).toBe("intoAction");
    expect(at(acting, 120)).toBe("land");
    expect(at(tap(acting, "result", 80 * second), 130)).toBeUndefined();
    expect(at(tap(acting, "result", 80 * second), 180)).toBe("long");
  });
});

describe("silence", () => {
  const left = (sitting: Sitting, quietSince: number | undefined, at: number) =>
    silenceLeftMs(sitting, quietSince === undefined ? undefined : quietSince * second, at * second);
  const landed = tap(telling(false), "result", 60 * second);

  it("is counted down in the last parts after five seconds, and on the way there after twelve", () => {
    expect([left(landed, 70, 74), left(landed, 70, 75), left(landed, 70, 77)]).toEqual([
      undefined,
      countdownMs,
      1 * second,
    ]);
    expect([left(landed, 70, 78), left(landed, 70, 90)]).toEqual([0, 0]);
    expect([left(telling(false), 10, 21), left(telling(false), 10, 22)]).toEqual([undefined, countdownMs]);
    expect(left(startTelling(begun(), 0), 10, 22)).toBe(countdownMs);
  });

  it("is none while somebody talks, has not said a word yet, thinks, is cut in on or is away", () => {
    expect(left(landed, undefined, 300)).toBeUndefined();
    expect(left(think(landed, 71 * second), 70, 90)).toBeUndefined();
    expect(left(interrupt(landed, "Let me stop you there.", 71 * second), 70, 90)).toBeUndefined();
    expect(left(leave(landed, 71 * second), 70, 90)).toBeUndefined();
    expect(left(begun(), 10, 90)).toBeUndefined();
  });
});
