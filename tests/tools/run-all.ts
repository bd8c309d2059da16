/** `npm test`: the programs the tests need, every static check, the production build, every suite; then one closing line. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, ensure, redisServer } from "./find-programs.ts";

interface Summary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

const run = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit" }).status === 0;

ensure([redisServer, chromium]);

// `check` includes a build for its size limits; if it stops before that, the browser tests still need one.
const checked = run("npm", "run", "--silent", "check");
if (!checked) run("npm", "run", "--silent", "build");
const folder = mkdtempSync(join(tmpdir(), "barline-test-"));
const report = join(folder, "report.json");
const tested = run(
  "npx",
  "--no-install",
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile=${report}`,
);
const summary = JSON.parse(readFileSync(report, "utf8")) as Summary; // written by the runner just above
rmSync(folder, { recursive: true });

const skipped = summary.numPendingTests + summary.numTodoTests;
const ok = checked && tested && summary.success && skipped === 0;
console.log(`Checks: ${checked ? "passed" : "FAILED"}`);
if (skipped > 0) console.log(`${skipped} skipped: nothing may be skipped here.`);
console.log(`${summary.numPassedTests} passed, ${summary.numFailedTests + (checked ? 0 : 1)} failed`);
process.exit(ok ? 0 : 1);
