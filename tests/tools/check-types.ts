/** Checks the types of every part, side by side. */
import { runQuietly } from "./run-quietly.ts";

const parts: readonly (readonly string[])[] = [
  ["svelte-check", "--workspace", "client", "--tsconfig", "./tsconfig.json", "--fail-on-warnings", "--output", "human"],
  ["tsc", "-p", "tests"],
  ["tsc", "-p", "server"],
  ["tsc", "-p", "shared"],
];

const outcomes = parts.map((part) => ({ part, done: runQuietly("npx", "--no-install", ...part) }));
for (const { part, done } of outcomes) {
  const { ok, words } = await done;
  console.log(`${ok ? "ok  " : "FAIL"} ${part.join(" ")}`);
  if (ok) continue;
  console.log(words);
  process.exitCode = 1;
}
