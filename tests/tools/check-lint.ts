/**
 * Lints every file. All components share one program and one checker of types: by default the parser makes both anew
 * for each of them, and that was three quarters of the time.
 */
import { runQuietly } from "./run-quietly.ts";

process.env["SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK"] = "1";
const { ok, words } = await runQuietly("npx", "--no-install", "eslint", ".", "--max-warnings", "0");
if (!ok) {
  console.log(words);
  process.exitCode = 1;
}
