/** The scorer keeps to docs/signals.md: overlap finds, maybe is neutral, long spans find nothing. */
import { describe, expect, it } from "vitest";
import type { LabelledAnswer } from "./labelled-answers.ts";
import { score, type Signalled } from "./scorer.ts";

const answer: LabelledAnswer = {
  id: "one",
  sections: { situation: "", task: "", action: "We sold 40 pies a day for a week.", result: "", learning: "" },
  counts: { i: 0, we: 1 },
  numbers: [{ section: "action", text: "40 pies a day" }],
  vague: [],
  gaps: ["who", "why"],
  maybe: { numbers: [{ section: "action", text: "a week" }], gaps: ["how"] },
};
const silent: Signalled = { firstPerson: { i: 0, we: 1 }, numbers: [], vague: [], gaps: [] };
const span = (from: number, to: number) => ({ section: "action" as const, from, to });

describe("the scorer", () => {
  it("counts a span that shares one character as right, and its label as found", () => {
    const { numbers } = score([answer], () => ({ ...silent, numbers: [span(5, 9)] }));
    expect(numbers).toEqual({ precision: 1, recall: 1 });
  });
  it("drops a span that touches only a maybe", () => {
    const { numbers } = score([answer], () => ({ ...silent, numbers: [span(8, 10), span(26, 32)] }));
    expect(numbers).toEqual({ precision: 1, recall: 1 });
  });
  it("lets a span over sixty characters find nothing", () => {
    const long = {
      ...answer,
      sections: { ...answer.sections, action: answer.sections.action.padEnd(90, " so it was") },
    };
    const { numbers } = score([long], () => ({ ...silent, numbers: [span(0, 80)] }));
    expect(numbers).toEqual({ precision: 0, recall: 0 });
  });
  it("skips a gap that raters could see either way", () => {
    const { gaps } = score([answer], () => ({ ...silent, gaps: ["who", "how"] }));
    expect(gaps["how"]).toBeUndefined();
    expect(gaps["who"]?.f1).toBe(1);
    expect(gaps["why"]?.f1).toBe(0);
  });
  it("wants both counts exact", () => {
    expect(score([answer], () => ({ ...silent, firstPerson: { i: 1, we: 1 } })).countsExact).toBe(0);
  });
  it("refuses a label that points at nothing", () => {
    const wrong = { ...answer, vague: [{ section: "action" as const, text: "loads" }] };
    expect(() => score([wrong], () => silent)).toThrow("loads");
  });
});
