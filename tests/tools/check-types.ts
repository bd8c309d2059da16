/** Checks the types of every part, and that the checkers still fail on a planted error: a check that cannot fail proves nothing. */
import { spawn, spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";

const run = (...command: readonly string[]): { ok: boolean; output: string } => {
  const done = spawnSync("npx", ["--no-install", ...command], { encoding: "utf8" });
  return { ok: done.status === 0, output: `${done.stdout}${done.stderr}` };
};

const parts: readonly (readonly string[])[] = [
  ["tsc", "-p", "shared"],
  ["tsc", "-p", "server"],
  ["tsc", "-p", "tests"],
  ["svelte-check", "--workspace", "client", "--tsconfig", "./tsconfig.json", "--fail-on-warnings", "--output", "human"],
];

/** The same beside others. */
const start = (...command: readonly string[]): Promise<{ ok: boolean; output: string }> =>
  new Promise((resolve) => {
    const child = spawn("npx", ["--no-install", ...command], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });

let failed = false;
const outcomes = parts.map((part) => ({ part, done: start(...part) }));
for (const { part, done } of outcomes) {
  const { ok, output } = await done;
  console.log(`${ok ? "ok  " : "FAIL"} ${part.join(" ")}`);
  if (!ok) {
    failed = true;
    console.log(output);
  }
}

const planted: readonly { file: string; source: string; command: readonly string[] }[] = [
  {
    file: "shared/planted-error.ts",
    source: 'export const planted: number = "not a number";\n',
    command: ["tsc", "-p", "shared"],
  },
  {
    file: "client/src/PlantedError.svelte",
    source: '<script lang="ts">\n  const planted: number = "not a number";\n</script>\n\n<p>{planted.nothing}</p>\n',
    command: ["svelte-check", "--workspace", "client", "--tsconfig", "./tsconfig.json"],
  },
];
for (const { file, source, command } of planted) {
  writeFileSync(file, source);
  try {
    const { ok, output } = run(...command);
    const caught = !ok && output.includes(file.split("/").at(-1) ?? file);
    console.log(`${caught ? "ok  " : "FAIL"} ${command[0] ?? ""} refuses a planted error`);
    if (!caught) failed = true;
  } finally {
    rmSync(file);
  }
}
process.exit(failed ? 1 : 0);
