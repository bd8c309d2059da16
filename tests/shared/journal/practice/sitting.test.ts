import { describe, expect, it } from "vitest";
import {
  asked,
  spentMs,
  thoughtForMs,
  toldForMs,
  toldMsOf,
  toldNow,
  type Sitting,
} from "../../../../shared/journal/practice/sitting.ts";
import * as steps from "../../../../shared/journal/practice/steps.ts";
import { begun, second } from "./begun.ts";

const { answer, askNext, comeBack, endTelling, goOn, leave, settleAbsence, startTelling, tap, tellAgain, think } =
  steps;
const probe = { kind: "who", gap: "who", text: "Who decided?", quote: null } as const;

/** Fifteen seconds of thought, then Situation for thirty and Action for a minute. */
const told = (): Sitting => {
  const telling = tap(startTelling(begun(), 15 * second), "situation", 15 * second);
  return endTelling(tap(telling, "action", 45 * second), 105 * second);
};

describe("a practice alone", () => {
  it("has a clock that starts with the question, and a telling that starts with the first word", () => {
    const sitting = startTelling(begun(), 15 * second);
    expect(spentMs(sitting, 40 * second)).toBe(40 * second);
    expect(thoughtForMs(sitting, 40 * second)).toBe(15 * second);
    expect(toldForMs(sitting, 40 * second)).toBe(25 * second);
  });

  it("may begin with a tap, and gives each part its time", () => {
    const sitting = tap(begun(), "situation", 15 * second);
    expect(sitting.step).toBe("telling");
    expect(toldNow(tap(sitting, "action", 45 * second))).toBe("action");
    expect(toldMsOf(told(), 0)).toEqual({
      situation: 30 * second,
      task: 0,
      action: 60 * second,
      result: 0,
      learning: 0,
    });
    expect(tap(sitting, "situation", 20 * second)).toBe(sitting);
    expect(tap(told(), "result", 110 * second)).toEqual(told());
  });

  it("lets the clock run on while thinking before the telling, and wait during it", () => {
    expect(spentMs(goOn(think(begun(), 0), 30 * second), 30 * second)).toBe(30 * second);
    const telling = startTelling(begun(), 0);
    const back = goOn(think(telling, 10 * second), 50 * second);
    expect(toldForMs(back, 60 * second)).toBe(20 * second);
    expect(toldForMs(tap(think(telling, 10 * second), "task", 50 * second), 60 * second)).toBe(20 * second);
  });

  it("stands still while nobody is there, and counts the absence only if they say so", () => {
    const away = comeBack(leave(startTelling(begun(), 0), 20 * second), 60 * second);
    expect(away.absence).toEqual({ ms: 40 * second });
    expect(toldForMs(away, 60 * second)).toBe(20 * second);
    expect(toldForMs(settleAbsence(away, true), 60 * second)).toBe(60 * second);
    expect(toldForMs(settleAbsence(away, false), 60 * second)).toBe(20 * second);
  });

  it("counts a glance away as talking, and never asks about thinking", () => {
    const glance = comeBack(leave(startTelling(begun(), 0), 20 * second), 21 * second);
    expect(glance.absence).toBeNull();
    expect(toldForMs(glance, 21 * second)).toBe(21 * second);
    const thinking = comeBack(leave(think(startTelling(begun(), 0), 5 * second), 6 * second), 40 * second);
    expect(thinking).toMatchObject({ absence: null, clock: { sinceMs: null } });
    expect(comeBack(leave(begun(), 5 * second), 60 * second).absence).toBeNull();
  });

  it("asks one follow-up at a time, and takes an answered one as said", () => {
    const first = askNext(told(), probe, 120 * second);
    expect(asked(first)).toMatchObject({ text: "Who decided?", askedMs: 105 * second });
    expect(askNext(first, { ...probe, text: "Another?" }, 121 * second)).toBe(first);
    const answered = answer(first, true, 140 * second);
    expect(answered.heard).toEqual(["who"]);
    expect(asked(answered)).toBeUndefined();
    expect(answered.followUps).toMatchObject([{ answeredMs: 125 * second, isKnown: true }]);
    expect(answer(first, false, 140 * second)).toMatchObject({ heard: [], followUps: [{ isKnown: false }] });
    expect(askNext(answered, undefined, 150 * second).step).toBe("rating");
  });

  it("keeps the words for the next telling, and nothing else", () => {
    const rated = steps.rate(askNext(told(), undefined, 0), 3);
    const again = tellAgain(steps.write(rated, { result: "From 47 to 6." }), "second", 500 * second);
    expect(again).toMatchObject({
      id: "second",
      step: "question",
      earlier: ["first"],
      rating: null,
      taps: [],
      parts: { action: "", result: "From 47 to 6." },
    });
    expect(spentMs(again, 501 * second)).toBe(second);
  });

  it("is not disturbed by a device clock that is set back", () => {
    expect(toldForMs(startTelling(begun(), 10 * second), 5 * second)).toBe(0);
  });
});
