import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadershipPrinciples } from "../../../shared/questions/bank/index.ts";
import type { AskedBefore, PlanWish } from "../../../shared/questions/planner.ts";
import { askedIn, askedOf, proposePlan, questionsThatFit } from "../../../shared/questions/planner.ts";
import { ana, ask, ben, inPhase, step } from "../../support/given-room.ts";

const pack = leadershipPrinciples;
const wish = (more: Partial<PlanWish> = {}): PlanWish => ({
  pack,
  pool: [],
  questions: 3,
  minutes: 48,
  interviewers: ["ana", "bea"],
  asked: [],
  seed: 7,
  ...more,
});
const everyQuestion = pack.principles.flatMap((principle) =>
  principle.questions.map((question) => ({ principleId: principle.id, questionId: question.id })),
);

const anyWish: fc.Arbitrary<PlanWish> = fc
  .record({
    pool: fc.subarray(pack.principles.map((principle) => principle.id)),
    questions: fc.integer({ min: 1, max: 20 }),
    minutes: fc.integer({ min: 0, max: 240 }),
    interviewers: fc.subarray(["ana", "bea", "ida"]),
    asked: fc.array(fc.constantFrom(...everyQuestion), { maxLength: 60 }),
    seed: fc.integer(),
  })
  .map((more) => wish(more));

describe("a proposed plan", () => {
  it("covers what is uncovered before it returns to anything", () => {
    const covered = pack.principles.slice(0, 14).map((principle): AskedBefore => ({ principleId: principle.id }));
    const { principles } = proposePlan(wish({ asked: covered, questions: 2 }));
    expect(new Set(principles.map((principle) => principle.principleId))).toEqual(
      new Set(pack.principles.slice(14).map((principle) => principle.id)),
    );
  });

  it("takes the fresh question when one is left", () => {
    const asked = everyQuestion.slice(1);
    expect(proposePlan(wish({ asked, questions: 1 })).questions[0]).toMatchObject(everyQuestion[0] ?? {});
  });

  it("fits the minutes", () => {
    expect(questionsThatFit(5, 13)).toBe(2);
    expect(questionsThatFit(5, 0)).toBe(5);
    expect(questionsThatFit(3, 2)).toBe(1);
  });

  it("assigns nobody when only one person asks", () => {
    const { principles } = proposePlan(wish({ interviewers: ["ana"] }));
    expect(principles.every((principle) => principle.seatId === undefined)).toBe(true);
  });

  it("knows what this room asked or has on deck, and what the same person was asked elsewhere", () => {
    const room = inPhase("peer", "questions").and(
      ana,
      ask("ask-2", "earn-trust"),
      step("questions", "candidateQuestions"),
    );
    const view = room.seenBy(ana);
    expect(askedIn(view).map((question) => question.principleId)).toEqual(["dive-deep", "earn-trust"]);
    expect(askedOf(" BEN ", view)).toHaveLength(2);
    expect(askedOf(ana.name, view)).toEqual([]);
    expect(room.seenBy(ben).rounds).toHaveLength(1);
  });

  it("is the same for the same seed, and different for another", () => {
    expect(proposePlan(wish())).toEqual(proposePlan(wish()));
    const all = Array.from({ length: 20 }, (_, seed) => JSON.stringify(proposePlan(wish({ seed }))));
    expect(new Set(all).size).toBeGreaterThan(15);
  });

  it("holds for any room", () => {
    fc.assert(
      fc.property(anyWish, (any) => {
        const { principles, questions } = proposePlan(any);
        const known = new Set(any.asked.map((question) => question.questionId));
        const inPool = everyQuestion.filter(
          (question) => any.pool.length === 0 || any.pool.includes(question.principleId),
        );
        const fresh = inPool.filter((question) => !known.has(question.questionId)).length;

        expect(questions).toHaveLength(Math.min(inPool.length, questionsThatFit(any.questions, any.minutes)));
        // Nothing is repeated while fresh ones are left.
        expect(questions.filter((question) => !known.has(question.questionId)).length).toBe(
          Math.min(fresh, questions.length),
        );
        expect(new Set(questions.map((question) => question.questionId)).size).toBe(questions.length);
        // The principles are those of the questions, within the pool, each once.
        expect(principles.map((principle) => principle.principleId)).toEqual([
          ...new Set(questions.map((question) => question.principleId)),
        ]);
        expect(
          questions.every((question) => inPool.some((offered) => offered.questionId === question.questionId)),
        ).toBe(true);
        // Nobody covers two more than anybody else.
        if (any.interviewers.length > 1) {
          const each = any.interviewers.map(
            (seat) => principles.filter((principle) => principle.seatId === seat).length,
          );
          expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
