import { describe, expect, it } from "vitest";
import { Library } from "../../client/src/pages/questions/search-library.ts";
import { anyQuestion } from "../../client/src/words/question-filter.ts";
import { leadershipPrinciples as pack } from "../../shared/questions/bank/index.ts";

const library = new Library(pack);
const found = (sought: string, filter = {}) => library.find(sought, { ...anyQuestion, ...filter });
const questionsOf = ({ principles }: ReturnType<typeof found>) => principles.flatMap(({ questions }) => questions);
const [principle] = pack.principles;
const [question] = principle?.questions ?? [];
if (!principle || !question) throw new Error("the pack is empty");
/** The end of a text: enough words to find it by. */
const endOf = (text: string): string => text.split(" ").slice(-9).join(" ");

describe("the search of the library", () => {
  it("finds a question by its words, its follow-ups and what to listen for, and says what is folded away", () => {
    const { text, probes, strong, weak } = question;
    for (const [place, isInside] of [
      [text, false],
      [probes.at(-1)?.text ?? "", true],
      [strong, true],
      [weak, true],
    ] as const) {
      expect(questionsOf(found(place)), place).toContainEqual({ question, isInside });
    }
    expect(questionsOf(found(text.toUpperCase()))[0]).toEqual({ question, isInside: false });
  });

  it("finds a principle by its meaning, evidence, traps, anchors and follow-ups", () => {
    const { meaning, strong, weak, traps, anchors, probes } = principle;
    for (const text of [meaning, strong[0], weak[0], traps[0], anchors[4], probes.at(-1)?.text]) {
      expect(found(endOf(text ?? "")).principles, text).toContainEqual(
        expect.objectContaining({ principle, isGuide: true }),
      );
    }
  });

  it("finds what a candidate may ask", () => {
    const [theme] = pack.candidateThemes;
    const asked = theme?.questions.at(-1) ?? "";
    expect(found(asked).themes).toEqual([{ ...theme, questions: [asked] }]);
    expect(found("zzz")).toEqual({ principles: [], themes: [] });
  });

  it("leaves only questions that pass the filter", () => {
    const only = found("", { role: "manager", level: "senior", theme: "failure" });
    expect(only.themes).toEqual([]);
    const all = pack.principles.flatMap(({ questions }) => questions);
    const expected = all.filter(
      (question) =>
        question.roles.some((role) => role === "manager" || role === "general") &&
        question.levels.includes("senior") &&
        question.theme === "failure",
    );
    expect(questionsOf(only).map((found) => found.question)).toEqual(expected);
    expect(questionsOf(found(""))).toHaveLength(all.length);
    const without = questionsOf(found("", { level: "entry", leads: "no" }));
    expect(without.length).toBeGreaterThan(0);
    expect(without.filter((found) => found.question.scope === "manager")).toEqual([]);
    expect(questionsOf(found("often asked")).map((found) => found.question)).toEqual(
      expect.arrayContaining(all.filter(({ often }) => often)),
    );
  });
});
