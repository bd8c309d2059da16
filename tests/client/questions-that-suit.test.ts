import { describe, expect, it } from "vitest";
import { findQuestions, isFiltering, noFilter } from "../../client/src/room/interview/interviewer/find-questions.ts";
import { pickQuestion } from "../../client/src/room/interview/solo/pick-question.ts";
import { careerLevels, leadingPeople, workRoles } from "../../shared/contract/whom.ts";
import { leadershipPrinciples as pack } from "../../shared/questions/bank/index.ts";
import type { Plan } from "../../shared/contract/views.ts";
import type { AskedBefore } from "../../shared/questions/asked-before.ts";
import { suits, type Whom } from "../../shared/questions/suits.ts";
import { planFor } from "../../shared/room/plans.ts";

const all = pack.principles.flatMap(({ questions }) => questions);
const found = (more: Partial<typeof noFilter>) =>
  findQuestions(pack, { ...noFilter, ...more }).flatMap(({ questions }) => questions);

describe("the filter of a room", () => {
  it("finds every question of the bank by somebody's work, level and reports", () => {
    const reached = new Set(
      workRoles.flatMap((role) =>
        careerLevels.flatMap((level) => leadingPeople.flatMap((leads) => found({ role, level, leads }))),
      ),
    );
    expect(all.filter((question) => !reached.has(question)).map(({ id }) => id)).toEqual([]);
    expect(found({})).toHaveLength(all.length);
  });

  it("leaves nothing about reports to somebody who has none", () => {
    const without = found({ leads: "no" });
    expect(without.length).toBeGreaterThan(100);
    expect(without.filter(({ scope }) => scope === "manager")).toEqual([]);
    expect(found({ leads: "yes" }).filter(({ scope }) => scope === "individual")).toEqual([]);
  });

  it("finds those that are often asked by these words", () => {
    expect(found({ words: "often asked" })).toEqual(all.filter(({ often }) => often));
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, level: "entry" })).toBe(true);
  });
});

describe("a question for practice alone", () => {
  const planned = pack.principles.map(({ id }) => ({ principleId: id }));
  const given = (whom: Whom, earlier: readonly AskedBefore[] = []) =>
    Array.from({ length: 400 }, (_, luck) => {
      const plan = { ...planFor("solo", { principles: planned }), ...whom } as Plan; // nothing is left undefined here
      return pickQuestion(pack, { plan, rounds: [] }, { asked: earlier }, luck)?.questionId;
    });
  const byId = new Map(all.map((question) => [question.id, question]));

  it.each([
    { role: "newcomer", leads: "no" },
    { role: "manager", level: "senior", leads: "yes" },
    { role: "sales", level: "entry" },
  ] as const)("suits $role, $level", (whom) => {
    const odd = given(whom).filter((id) => {
      const question = byId.get(id ?? "");
      return !question || !suits(question, whom);
    });
    expect(odd).toEqual([]);
  });

  it("is not about reports unless the plan says something of them", () => {
    const scopes = (whom: Whom) => new Set(given(whom).map((id) => byId.get(id ?? "")?.scope));
    expect(scopes({})).toEqual(new Set(["anyone", "individual"]));
    expect(scopes({ leads: "yes" })).toContain("manager");
  });

  it("is of a principle that earlier rooms have not asked about", () => {
    const [left, ...asked] = planned;
    const ids = given({}, asked);
    expect(ids.filter((id) => !id?.startsWith(`${left?.principleId}/`))).toEqual([]);
  });
});
