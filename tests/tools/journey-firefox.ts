/** `npm run journey:firefox`: two people walk a whole interview in Firefox. Other files of `tests/e2e` can be named instead. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { ensure, firefox } from "./find-programs.ts";

const run = (command: string, args: readonly string[], env = process.env): number =>
  spawnSync(command, args, { stdio: "inherit", env }).status ?? 1;

ensure([firefox]);
if (!existsSync("dist/client/index.html") && run("npm", ["run", "--silent", "build"]) !== 0) process.exit(1);
const named = process.argv.slice(2);
const files = named.length > 0 ? named : ["tests/e2e/peer.test.ts"];
process.exit(
  run("npx", ["--no-install", "vitest", "run", "--project", "browser", "--testTimeout=480000", ...files], {
    ...process.env,
    TEST_BROWSER: "firefox",
  }),
);
