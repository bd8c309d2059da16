import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leadershipPrinciples } from "../../../shared/questions/bank/index.ts";
import { generalCompetencies } from "../../../shared/questions/general/index.ts";
import { askedIn, askedOf, type AskedBefore } from "../../../shared/questions/asked-before.ts";
import { proposePlan, questionsThatFit, type PlanWish } from "../../../shared/questions/planner.ts";
import type { Score } from "../../../shared/contract/ids.ts";
import { madeFor, suits, type Whom } from "../../../shared/questions/suits.ts";
import { careerLevels, leadingPeople, workRoles } from "../../../shared/contract/whom.ts";
import { ana, ask, ben, inPhase, sealedByAll, step } from "../../support/given-room.ts";

const pack = leadershipPrinciples;
const packs = [leadershipPrinciples, generalCompetencies];
const wish = (more: Partial<PlanWish> = {}): PlanWish => ({
  pack,
  pool: [],
  whom: {},
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

const optionally = <Value>(values: readonly Value[]) => fc.constantFrom(undefined, ...values);
const anyWhom = fc.record({
  role: optionally(workRoles),
  level: optionally(careerLevels),
  leads: optionally(leadingPeople),
});
const questionOf = (questionId: string) => {
  const found = pack.principles.flatMap(({ questions }) => questions).find(({ id }) => id === questionId);
  if (!found) throw new Error(`the bank has no ${questionId}`);
  return found;
};

const anyWish: fc.Arbitrary<PlanWish> = fc
  .record({
    pool: fc.subarray(pack.principles.map((principle) => principle.id)),
    whom: anyWhom,
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

  it("brings a weak principle back, but not straight away, and says why", () => {
    const pool = pack.principles.slice(0, 4).map(({ id }) => id);
    const [weak = "", ...others] = pool;
    const had = (principleId: string, askedMs: number, rating: Score): AskedBefore => ({
      principleId,
      askedMs,
      rating,
    });
    const whys = (asked: readonly AskedBefore[]) =>
      proposePlan(wish({ pool, asked, questions: 1 })).questions.map(({ principleId, why }) => [
        principleId,
        why.principle,
      ]);
    const twice = [weak, weak, ...others].map((id, nth) => had(id, nth, id === weak ? 2 : 4));
    // The time counts, not the order of the list.
    expect(whys(twice.toReversed())).toEqual([[weak, "weak"]]);
    const justNow = twice.map((ask) => (ask.principleId === weak ? { ...ask, askedMs: 99 } : ask));
    expect(whys(justNow)).not.toContainEqual([weak, "weak"]);
    expect(whys([...twice, had(weak, 50, 4), ...others.map((id) => had(id, 60, 4))])[0]?.[1]).toBe("least");
  });

  it("brings weak principles back in turn with what nobody has asked about", () => {
    const pool = pack.principles.slice(0, 6).map(({ id }) => id);
    const low: readonly Score[] = [1, 2, 4, 4];
    const asked = low.map((rating, nth): AskedBefore => ({ principleId: pool[nth] ?? "", askedMs: nth, rating }));
    const { questions } = proposePlan(wish({ pool, asked, questions: 5 }));
    expect(questions.map(({ why }) => why.principle)).toEqual(["weak", "uncovered", "weak", "uncovered", "least"]);
    expect(new Set(questions.slice(0, 4).map(({ principleId }) => principleId))).toEqual(
      new Set([pool[0], pool[1], pool[4], pool[5]]),
    );
  });

  it("brings a weak principle back after some days, even if nothing else was asked in between", () => {
    const pool = pack.principles.slice(0, 4).map(({ id }) => id);
    const [weak = ""] = pool;
    const dayMs = 24 * 60 * 60 * 1000;
    const asked: readonly AskedBefore[] = [{ principleId: weak, askedMs: dayMs, rating: 1 }];
    const first = (nowMs: number | undefined) => proposePlan(wish({ pool, asked, questions: 1, nowMs })).questions[0];
    expect(first(2 * dayMs)?.why.principle).toBe("uncovered");
    expect(first(undefined)?.why.principle).toBe("uncovered");
    expect(first(4 * dayMs)).toMatchObject({ principleId: weak, why: { principle: "weak" } });
  });

  it("asks first for what the candidate has no story for, and says so", () => {
    const pool = pack.principles.slice(0, 4).map(({ id }) => id);
    const first = (storiesFor: readonly string[]) => proposePlan(wish({ pool, storiesFor, questions: 1 })).questions[0];
    expect(first(pool.slice(1))).toMatchObject({ principleId: pool[0], why: { isWithoutStory: true } });
    expect(first(pool)?.why.isWithoutStory).toBe(false);
    // Somebody without any story is not told so sixteen times.
    expect(first([])?.why.isWithoutStory).toBe(false);
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
    // Whoever asked has heard the question, but has told nothing of the principle.
    expect(askedOf(ana.name, view).map(({ principleId }) => principleId)).toEqual([null, null]);
    expect(askedOf(ana.name, view).map(({ questionId }) => questionId)).toEqual(
      askedIn(view).map(({ questionId }) => questionId),
    );
    expect(askedOf("Somebody", view)).toEqual([]);
    const rated = sealedByAll("peer").seenBy(ana);
    expect(askedOf(ben.name, rated)).toEqual([
      { ...askedIn(rated)[0], askedMs: rated.rounds[0]?.asks[0]?.askedMs, rating: 4 },
    ]);
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
          ({ principleId, questionId }) =>
            (any.pool.length === 0 || any.pool.includes(principleId)) && suits(questionOf(questionId), any.whom),
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

describe("a plan for a person", () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed * 7919);
  const presets = pack.presets.filter(({ id }) => id !== "custom");

  it.each(presets)(
    "of the preset $name holds only questions that suit, at every level",
    ({ principles, role, leads }) => {
      for (const level of [undefined, ...careerLevels]) {
        const whom: Whom = { role, leads, level };
        for (const seed of seeds) {
          const { questions } = proposePlan(wish({ pool: principles, whom, questions: 4, seed }));
          expect(questions).toHaveLength(4);
          const chosen = questions.map(({ questionId }) => questionOf(questionId));
          expect(chosen.filter((question) => !suits(question, whom))).toEqual([]);
          if (role !== undefined && role !== "newcomer" && level !== "entry") {
            const general = chosen.filter((question) => madeFor(question, whom) === undefined);
            expect(general.map(({ id }) => id)).toEqual([]);
          }
        }
      }
    },
  );

  it.each(workRoles.filter((role) => role !== "newcomer"))(
    "asks somebody who leads people about leading, in turn with other things, whatever their work: %s",
    (role) => {
      for (const seed of seeds) {
        const { questions } = proposePlan(wish({ whom: { role, level: "senior", leads: "yes" }, questions: 4, seed }));
        const onLeading = questions.filter(({ questionId }) => questionOf(questionId).scope === "manager");
        expect(onLeading).toHaveLength(2);
        expect(onLeading.every(({ why }) => why.madeFor === "leading")).toBe(true);
      }
    },
  );

  it("never asks an entry candidate about people who report to them", () => {
    for (const role of [undefined, ...workRoles]) {
      for (const seed of seeds) {
        const { questions } = proposePlan(wish({ whom: { role, level: "entry" }, questions: 8, minutes: 0, seed }));
        expect(questions.filter(({ questionId }) => questionOf(questionId).scope === "manager")).toEqual([]);
      }
    }
  });

  it("can be made of every question of the bank, for somebody", () => {
    const people = workRoles.flatMap((role) =>
      careerLevels.flatMap((level) => leadingPeople.map((leads): Whom => ({ role, level, leads }))),
    );
    const lost = pack.principles
      .flatMap(({ questions }) => questions)
      .filter((question) => !people.some((whom) => suits(question, whom)));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it.each(packs)("is not made of questions tagged for people who can never be asked them: $name", ({ principles }) => {
    const all = principles.flatMap(({ questions }) => questions);
    const forNobody = all.filter(({ scope, roles, levels }) => {
      const leaders = roles.includes("manager") || roles.includes("area");
      return (
        (scope === "individual" && leaders) ||
        (scope === "manager" && (!leaders || !roles.includes("general") || levels.includes("entry"))) ||
        (roles.includes("newcomer") && (scope === "manager" || !levels.includes("entry")))
      );
    });
    expect(forNobody.map(({ id }) => id)).toEqual([]);
  });

  it.each<readonly [string, Whom]>([
    ["an entry level without reports", { level: "entry", leads: "no" }],
    ["a new graduate", { role: "newcomer", leads: "no" }],
    ["a mid level without reports", { level: "mid", leads: "no" }],
    ["a senior without reports", { level: "senior", leads: "no" }],
    ["a principal without reports", { level: "principal", leads: "no" }],
    ["a manager", { role: "manager", level: "senior", leads: "yes" }],
  ])("has at least four questions of each principle for %s", (_, whom) => {
    const few = packs
      .flatMap(({ principles }) => principles)
      .filter(({ questions }) => questions.filter((question) => suits(question, whom)).length < 4);
    expect(few.map(({ id }) => id)).toEqual([]);
  });

  it("still proposes from a pack that has nothing for such work or level, but never about reports one has not", () => {
    const [principle] = pack.principles;
    const [first, second] = principle?.questions ?? [];
    if (!principle || !first || !second) throw new Error("the bank is empty");
    const narrow = [
      { ...first, roles: ["hr" as const], levels: ["senior" as const], scope: "manager" as const },
      { ...second, roles: ["hr" as const], levels: ["senior" as const], scope: "anyone" as const },
    ];
    const own = { principles: [{ ...principle, questions: narrow }] };
    const { questions } = proposePlan(wish({ pack: own, whom: { role: "data", level: "entry", leads: "no" } }));
    expect(questions.map(({ questionId }) => questionId)).toEqual([second.id]);
  });
});
