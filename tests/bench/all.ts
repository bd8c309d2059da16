/** `npm run bench`: every bench, one after the other, from a fresh build. What stands behind `--` goes to each of them. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const benches = ["notes", "rooms", "signals", "replay", "detector"];
const given = process.argv.slice(2);

function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

run("npm", ["run", "--silent", "build:server"]);
for (const bench of benches) {
  console.log(`\n# ${bench}`);
  run(process.execPath, ["--import", "tsx", fileURLToPath(new URL(`./${bench}.bench.ts`, import.meta.url)), ...given]);
}
