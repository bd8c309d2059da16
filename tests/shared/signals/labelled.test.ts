/** The signals against labelled answers: our own always, those beside the repository when somebody has them. */
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { analyse } from "../../../shared/signals/analyse.ts";
import { answersBeside, ownLabelled, readLabelled } from "./labelled-answers.ts";
import { score, type Score } from "./scorer.ts";

const gapNames = ["who", "why", "how", "howMuch", "learned", "longStart", "missing"];

function expectGood(result: Score): void {
  const seen = result.differences.join("\n");
  expect(result.countsExact, seen).toBeGreaterThanOrEqual(0.98);
  expect(result.numbers.precision, seen).toBeGreaterThanOrEqual(0.95);
  expect(result.numbers.recall, seen).toBeGreaterThanOrEqual(0.95);
  expect(result.vague.f1, seen).toBeGreaterThanOrEqual(0.8);
  for (const gap of gapNames) expect(result.gaps[gap]?.f1 ?? 1, `${gap}\n${seen}`).toBeGreaterThanOrEqual(0.85);
}

describe("signals against labelled answers", () => {
  it("agree with our own labels", () => {
    const answers = ownLabelled();
    expect(answers.length).toBeGreaterThanOrEqual(60);
    expectGood(score(answers, analyse));
  });

  // Not skipped where there are none: nothing in this repository may be.
  for (const path of answersBeside()) {
    it(`agree with the labels beside the repository in ${basename(path)}`, () => {
      expectGood(score(readLabelled(path), analyse));
    });
  }
});
