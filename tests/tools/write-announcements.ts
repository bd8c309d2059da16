/** `npm run announcements`: holds an interview in three browsers on the built client and writes down what screen readers are told. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  "npx",
  ["--no-install", "vitest", "run", "--project", "browser", "tests/e2e/keyboard-alone.test.ts", "--testTimeout=600000"],
  { env: { ...process.env, ANNOUNCEMENTS: "write" }, stdio: "inherit" },
);
process.exitCode = status ?? 1;
