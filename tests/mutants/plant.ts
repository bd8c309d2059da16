/** Plants a fault in a copy of the source tree and runs the tests that must notice it. The tree itself is never touched. */
import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { planted } from "./mutant.ts";
import type { Mutant } from "./mutant.ts";
import type { Report } from "./verdict.ts";

const root = resolve(import.meta.dirname, "../..");
/** Not part of the product, or too large to copy; installed packages are linked. */
const leftOut: readonly string[] = [".git", "node_modules", "dist", "data"];

/** Runs the mutants' tests on the tree with this fault, or on the unchanged one. @throws when `stop` aborts; nothing is left behind. */
export async function tryOut(mutants: readonly Mutant[], fault?: Mutant, stop?: AbortSignal): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "barline-mutant-"));
  try {
    await copyTree(folder);
    if (fault) {
      const file = join(folder, fault.file);
      await writeFile(file, planted(fault, await readFile(file, "utf8")));
    }
    return await runTests(folder, mutants, stop);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function copyTree(folder: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (leftOut.includes(name)) continue;
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: (source) => basename(source) !== "node_modules",
    });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
}

async function runTests(folder: string, mutants: readonly Mutant[], stop?: AbortSignal): Promise<Report> {
  const files = [...new Set(mutants.flatMap(({ tests }) => tests))];
  const names = [...new Set(mutants.map(({ named }) => escaped(named)))];
  const report = join(folder, "report.json");
  const args = [
    join(folder, "node_modules/vitest/vitest.mjs"),
    "run",
    ...["--project", "unit", "--project", "server"],
    ...["--reporter", "json", "--outputFile", report],
    ...["--testNamePattern", names.join("|")],
    ...files,
  ];
  const told = await run(folder, args, stop);
  try {
    return JSON.parse(await readFile(report, "utf8")) as Report; // written by vitest just above
  } catch (error) {
    throw new Error(`vitest wrote no report:\n${told}`, { cause: error });
  }
}

/** What the program printed. Its exit code adds nothing to the report. */
async function run(folder: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  // A run inside a test run must not mistake itself for one of its workers.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  const child = spawn(process.execPath, args, { cwd: folder, env, signal, stdio: ["ignore", "pipe", "pipe"] });
  const told: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => told.push(bytes));
  const fault = await new Promise((done) => {
    let failed: unknown;
    child.once("error", (error) => (failed = error)).once("close", () => done(failed));
  });
  if (fault) throw fault as Error; // it could not be started, or was stopped; its files are no longer in use
  return Buffer.concat(told).toString();
}

function escaped(sentence: string): string {
  return sentence.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
