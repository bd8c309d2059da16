/**
 * `npm run mutants [-- --only <name>]`: plants every fault on the list, one at a time, and requires the named test to notice it by an
 * assertion. A fault that no test notices, or that only a time limit catches, fails the run.
 */
import { mutants } from "./all.ts";
import { tryOut } from "./plant.ts";
import { failuresIn, verdictOf } from "./verdict.ts";

const asked = process.argv.indexOf("--only");
const only = asked === -1 ? undefined : process.argv[asked + 1];
const chosen = mutants.filter(({ name }) => asked === -1 || name === only);
if (chosen.length === 0) {
  console.error(`No fault is named ${only ?? "so"}. There are:`, mutants.map(({ name }) => name).join(", "));
  process.exit(2);
}
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());

const unchanged = await tryOut(chosen, undefined, stopping.signal);
if (verdictOf(unchanged) !== "missed") {
  console.error(["The tests do not pass without any fault:", ...failuresIn(unchanged)].join("\n"));
  console.log(`0 passed, ${chosen.length} failed`);
  process.exit(1);
}

const width = Math.max(...chosen.map(({ name }) => name.length));
let failed = 0;
for (const mutant of chosen) {
  const beganMs = performance.now();
  const report = await tryOut([mutant], mutant, stopping.signal);
  const verdict = verdictOf(report);
  const seconds = ((performance.now() - beganMs) / 1_000).toFixed(1).padStart(5);
  console.log(`${verdict === "caught" ? "ok  " : "FAIL"} ${mutant.name.padEnd(width)} ${seconds} s  ${verdict}`);
  if (verdict === "caught") continue;
  failed += 1;
  for (const line of [`${mutant.file}: ${mutant.why}`, ...failuresIn(report)]) console.log(`     ${line}`);
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
