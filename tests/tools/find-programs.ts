/** Finds the two programs that the tests drive, and installs them where it can (as root on Debian or Ubuntu). */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface Program {
  readonly package: string;
  readonly names: readonly string[];
  readonly variable: string;
}

export const redisServer: Program = { package: "redis-server", names: ["redis-server"], variable: "REDIS_SERVER_BIN" };
export const chromium: Program = {
  package: "chromium",
  names: ["chromium", "chromium-browser", "google-chrome"],
  variable: "CHROMIUM_BIN",
};
/** Only for the journey in it: any Firefox will do. */
export const firefox: Program = {
  package: "firefox-esr",
  names: ["firefox-esr", "firefox"],
  variable: "FIREFOX_BIN",
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not ours to run: look further
  }
};

/** Where the program is: the named variable first, then PATH. */
export function find(program: Program): string | undefined {
  const given = process.env[program.variable];
  if (given) return isExecutable(given) ? given : undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return program.names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

const mayInstall = (): boolean => {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /\b(debian|ubuntu)\b/.test(readFileSync("/etc/os-release", "utf8"));
};

/** Makes sure that every program is there; otherwise says what to install, one line per program, and exits with 2. Nothing is skipped. */
export function ensure(programs: readonly Program[]): void {
  const missing = programs.filter((program) => find(program) === undefined);
  if (missing.length === 0) return;
  const packages = missing.map((program) => program.package);
  if (mayInstall()) {
    console.log(`Installing ${packages.join(" and ")} for the tests.`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { stdio: "inherit", env });
  }
  const still = programs.filter((program) => find(program) === undefined);
  if (still.length === 0) return;
  for (const program of still) {
    console.error(`The tests need ${program.package}: install it, or name its path in ${program.variable}.`);
  }
  process.exit(2);
}
