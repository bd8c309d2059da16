/** The list of planted faults is in step with the code, the runner can tell whether a fault was noticed, and some are planted. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mutants } from "../mutants/all.ts";
import { planted } from "../mutants/mutant.ts";
import type { Mutant } from "../mutants/mutant.ts";
import { tryOut } from "../mutants/plant.ts";
import { failuresIn, verdictOf } from "../mutants/verdict.ts";
import type { Report } from "../mutants/verdict.ts";
import { inVain } from "../support/in-time.ts";

const ofTests = (...failures: readonly (string | null)[]): Report => ({
  testResults: [
    {
      name: "a.test.ts",
      assertionResults: failures.map((failure) => ({
        title: "a sentence",
        status: failure === null ? "passed" : "failed",
        failureMessages: failure === null ? [] : [failure],
      })),
    },
  ],
});

describe("the list of planted faults", () => {
  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))("still fits: %s", (_name, mutant) => {
    expect(planted(mutant, readFileSync(mutant.file, "utf8"))).toContain(mutant.replace);
    for (const file of mutant.tests) expect(existsSync(file), file).toBe(true);
  });

  it("names each once", () => {
    const names = mutants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the runner", () => {
  it("counts a fault as noticed only when an assertion fails", () => {
    const assertion = "AssertionError: expected 1 to be 2\n    at a.test.ts:1:1";
    const timeLimit = "Error: Test timed out in 60000ms.\nIf this is a long-running test, …";
    expect(verdictOf(ofTests(null, assertion))).toBe("caught");
    expect(verdictOf(ofTests(timeLimit, assertion))).toBe("caught");
    expect(verdictOf(ofTests(null, timeLimit))).toBe("time limit");
    expect(verdictOf(ofTests(inVain("Ana", null).stack ?? ""))).toBe("time limit");
    expect(verdictOf(ofTests("Error: Hook timed out in 60000ms."))).toBe("time limit");
    expect(verdictOf(ofTests("TypeError: undefined is not a function"))).toBe("error");
    expect(verdictOf(ofTests(null, null))).toBe("missed");
    expect(verdictOf(ofTests())).toBe("not run");
    const unread = { testResults: [{ name: "a.test.ts", message: "SyntaxError", assertionResults: [] }] };
    expect(verdictOf(unread)).toBe("error");
    expect(failuresIn(unread)).toEqual(["a.test.ts: SyntaxError"]);
  });

  it("refuses a fault whose place does not occur, or occurs twice", () => {
    const fault = { name: "a fault", file: "a.ts", find: "one" } as Mutant; // no test is run
    expect(() => planted(fault, "two")).toThrow("found 0 times");
    expect(() => planted(fault, "one one")).toThrow("found 2 times");
  });

  // One at a time: each starts a run of its own. `npm run mutants` plants them all.
  it.each(["tombstone-ignored", "private-document-for-all"])(
    "plants a fault and sees it noticed: %s",
    async (name) => {
      const fault = mutants.find((mutant) => mutant.name === name);
      const report = await tryOut(fault ? [fault] : [], fault);
      expect(verdictOf(report), failuresIn(report).join("\n")).toBe("caught");
    },
    240_000,
  );

  it("reports a fault that no test notices", async () => {
    const [fault] = mutants.filter(({ name }) => name === "tombstone-ignored");
    if (!fault) throw new Error("the list has no such fault");
    const harmless = { ...fault, replace: `${fault.find} // unchanged` };
    expect(verdictOf(await tryOut([harmless], harmless))).toBe("missed");
  }, 240_000);
});
