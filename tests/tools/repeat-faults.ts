/** `npm run faults [times]`: the suites that kill nodes and stores, again and again. `npm test` runs each once. */
import { spawnSync } from "node:child_process";
import { ensure, redisServer } from "./find-programs.ts";

const times = Number(process.argv[2] ?? 10);
const suites = [
  "tests/faults",
  "tests/cluster/kills.test.ts",
  "tests/cluster/rolling-restart.test.ts",
  "tests/server/notes-kill",
];

ensure([redisServer]);
let failed = 0;
for (let time = 1; time <= times; time += 1) {
  console.log(`Faults, ${time} of ${times}`);
  const run = spawnSync("npx", ["--no-install", "vitest", "run", ...suites], { stdio: "inherit" });
  if (run.status !== 0) failed += 1;
}
console.log(`${times - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
