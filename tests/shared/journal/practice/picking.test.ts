import { describe, expect, it } from "vitest";
import { gapsIn, pickQuestion, type Known } from "../../../../shared/journal/practice/picking.ts";
import type { Choice } from "../../../../shared/journal/practice/sitting.ts";
import { dueNow, fulfilledBy, planWeek } from "../../../../shared/journal/practice/week.ts";
import { samplesAt, sampleBeside } from "../../../../shared/journal/practice/samples.ts";
import { practisedTelling } from "../../../../shared/journal/practice/told.ts";
import type { Planned, Telling } from "../../../../shared/journal/shapes.ts";
import { leadershipPrinciples as pack } from "../../../../shared/questions/bank/index.ts";
import { begun } from "./begun.ts";

const ids = pack.principles.map(({ id }) => id);
const day = 24 * 3_600_000;
const whole = "One plain sentence that says what happened there and who was in it with me.";
const story = (principleId: string, words = whole) => ({
  serves: { [principleId]: "first" } as const,
  parts: { situation: words, task: words, action: words, result: words, learning: words },
});
const nothing: Known = { stories: [], tellings: [] };
const told = (principleId: string, rating: 1 | 2 | 3 | 4 | 5, question = "Some other question."): Telling => {
  const at = { principleId, questionId: "", text: question, why: "chosen" } as const;
  return practisedTelling(begun({ question: at, rating }), { where: "Practice alone", me: "", reading: undefined });
};
const picks = (choice: Choice, known = nothing, more: { nowMs?: number; passed?: readonly string[] } = {}) =>
  Array.from({ length: 60 }, (_, luck) => pickQuestion(pack, choice, known, { nowMs: 10 * day, luck, ...more }));

describe("a question to practise", () => {
  it("is of the chosen principle, and never for people with reports only", () => {
    const chosen = picks({ by: "principle", principleId: "dive-deep" });
    expect(new Set(chosen.map((question) => question?.principleId))).toEqual(new Set(["dive-deep"]));
    expect(new Set(chosen.map((question) => question?.questionId)).size).toBeGreaterThan(5);
  });

  it("is of a principle without a story first, then of one with a thin story, then of any", () => {
    const allBut = (left: string) => ids.filter((id) => id !== left).map((id) => story(id));
    const of = (stories: Known["stories"]) =>
      new Set(
        picks({ by: "gaps" }, { stories, tellings: [] }).map((question) => `${question?.principleId} ${question?.why}`),
      );
    expect(of(allBut("think-big"))).toEqual(new Set(["think-big noStory"]));
    expect(of([...allBut("think-big"), story("think-big", "")])).toEqual(new Set(["think-big thin"]));
    expect(of(ids.map((id) => story(id))).size).toBeGreaterThan(8);
  });

  it("is not one that was told or passed over while fresh ones are left", () => {
    const [principle] = pack.principles;
    const [left, ...others] = principle?.questions.filter(({ scope }) => scope !== "manager") ?? [];
    const tellings = others.slice(2).map(({ text }) => told(ids[0] ?? "", 4, text));
    const passed = others.slice(0, 2).map(({ id }) => id);
    const chosen = picks({ by: "principle", principleId: ids[0] ?? "" }, { stories: [], tellings }, { passed });
    expect(chosen.filter((question) => others.some(({ id }) => id === question?.questionId))).toEqual([]);
    expect(chosen.some((question) => question?.questionId === left?.id)).toBe(true);
  });

  it("comes back where it was weak last time", () => {
    const tellings = ids.map((id) => told(id, id === "frugality" ? 2 : 4));
    expect(new Set(picks({ by: "surprise" }, { stories: [], tellings }).map((question) => question?.why))).toEqual(
      new Set(["weak"]),
    );
  });

  it("says that it was planned", () => {
    expect(picks({ by: "plan", principleId: "ownership" })[0]).toMatchObject({
      principleId: "ownership",
      why: "planned",
    });
  });
});

describe("thin stories", () => {
  it("have a part missing or hardly any words", () => {
    const thin = (parts: object) =>
      gapsIn(["ownership"], [{ ...story("ownership"), parts: { ...story("").parts, ...parts } }]).thin;
    expect(thin({})).toEqual([]);
    expect(thin({ learning: " " })).toEqual(["ownership"]);
    expect(gapsIn(["ownership"], [story("ownership", "Few words.")])).toEqual({ uncovered: [], thin: ["ownership"] });
  });
});

describe("a planned week", () => {
  const gaps = { uncovered: ["think-big", "frugality"], thin: ["ownership"] };
  const wish = { gaps, principles: ids, daysMs: [3 * day, day, 5 * day], open: [] };

  it("spreads so many questions over the days, the gaps first", () => {
    expect(planWeek({ ...wish, questions: 3 })).toEqual([
      { atMs: day, principleId: "think-big" },
      { atMs: 3 * day, principleId: "frugality" },
      { atMs: 5 * day, principleId: "ownership" },
    ]);
    expect(planWeek({ ...wish, questions: 5 }).map(({ atMs }) => atMs / day)).toEqual([1, 1, 3, 3, 5]);
    expect(planWeek({ ...wish, questions: 1 })).toHaveLength(1);
    expect(planWeek({ ...wish, daysMs: [], questions: 3 })).toEqual([]);
  });

  it("does not plan twice what is still open", () => {
    const week = planWeek({ ...wish, questions: 2, open: [{ principleId: "think-big" }] });
    expect(week.map(({ principleId }) => principleId)).toEqual(["frugality", "ownership"]);
  });

  it("knows what is due, and what a practice fulfils", () => {
    const planned = (id: string, atMs: number, principleId: string, doneMs: number | null = null): Planned => ({
      id,
      atMs,
      principleId,
      doneMs,
    });
    const week = [
      planned("c", 9 * day, "dive-deep"),
      planned("b", 2 * day, "think-big"),
      planned("a", day, "ownership", 5),
    ];
    expect(dueNow(week, 3 * day)?.id).toBe("b");
    expect(dueNow(week, day)).toBeUndefined();
    expect(fulfilledBy(week, "dive-deep")?.id).toBe("c");
    expect(fulfilledBy(week, "ownership")).toBeUndefined();
  });
});

describe("answers to lay beside a rating", () => {
  it("are of the same principle where there is one, and of each level asked for", () => {
    const beside = sampleBeside(pack.calibration, "deliver-results", 4);
    expect(beside?.principleId).toBe("deliver-results");
    const others = samplesAt(pack.calibration, [3, 5], "deliver-results", beside?.id);
    expect(others.map(({ rating }) => rating)).toEqual([3, 5]);
    expect(samplesAt([], [3, 5], "deliver-results")).toEqual([]);
    expect(sampleBeside([], "deliver-results", null)).toBeUndefined();
  });
});
