/** Reads vitest's report, and says whether a planted fault was noticed in the way that counts. */

/** The part of vitest's JSON report that is read here. */
export interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/**
 * `caught`: a test failed because it saw something wrong. `time limit`: it only waited in vain, which also happens on a slow machine.
 * `error`: it stumbled over the fault, or a file did not load, but no expectation failed. `missed`: all green. `not run`: no such test.
 */
export type Verdict = "caught" | "time limit" | "error" | "missed" | "not run";

/** The runner's own limits, and those of our waits: see `tests/support/in-time.ts`. */
const byTime = /^(?:Error: )?(?:Test|Hook) timed out in |^AssertionError\b.*: waited in vain; /;
/** A property found a counterexample: the assertion is the cause of fast-check's own error. */
const byAssertion = /^(?:AssertionError\b|Error: Property failed after )/;

export function verdictOf(report: Report): Verdict {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const failures = tests.flatMap((test) => (test.status === "failed" ? [...(test.failureMessages ?? [])] : []));
  if (failures.some((failure) => byAssertion.test(failure) && !byTime.test(failure))) return "caught";
  if (failures.length > 0) return failures.every((failure) => byTime.test(failure)) ? "time limit" : "error";
  const passed = tests.filter((test) => test.status === "passed").length;
  if (passed === 0) return report.testResults.some((file) => (file.message ?? "") !== "") ? "error" : "not run";
  return "missed";
}

/** The first lines of what failed, for the person who has to find out why. */
export function failuresIn(report: Report): readonly string[] {
  return report.testResults.flatMap(({ name, message = "", assertionResults }) => [
    ...(message === "" ? [] : [`${name}: ${firstLine(message)}`]),
    ...assertionResults.flatMap(({ title, failureMessages }) =>
      (failureMessages ?? []).map((failure) => `${title}: ${firstLine(failure)}`),
    ),
  ]);
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").slice(0, 300);
}
