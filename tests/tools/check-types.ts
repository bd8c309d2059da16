/** Checks the types of every part, side by side, with the output of each kept together. */
import { spawn } from "node:child_process";

const parts: readonly (readonly string[])[] = [
  ["svelte-check", "--workspace", "client", "--tsconfig", "./tsconfig.json", "--fail-on-warnings", "--output", "human"],
  ["tsc", "-p", "tests"],
  ["tsc", "-p", "server"],
  ["tsc", "-p", "shared"],
];

const start = (command: readonly string[]): Promise<{ ok: boolean; output: string }> =>
  new Promise((resolve) => {
    const child = spawn("npx", ["--no-install", ...command], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    }
    child.once("close", (code) => resolve({ ok: code === 0, output }));
  });

let failed = false;
const outcomes = parts.map((part) => ({ part, done: start(part) }));
for (const { part, done } of outcomes) {
  const { ok, output } = await done;
  console.log(`${ok ? "ok  " : "FAIL"} ${part.join(" ")}`);
  if (ok) continue;
  failed = true;
  console.log(output);
}
process.exitCode = failed ? 1 : 0;
