/** The image of docker-compose.yml without Docker: its steps carried out in folders, with only what the file copies. */
import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, rm, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

interface Step {
  readonly instruction: string;
  readonly words: string;
}

/** One list of steps per stage. */
function stagesOf(dockerfile: string): readonly (readonly Step[])[] {
  const stages: Step[][] = [];
  for (const line of dockerfile.trim().split("\n")) {
    const [, instruction = "", words = ""] = /^\s*([A-Z]+) (.*)$/.exec(line) ?? [];
    if (instruction === "FROM") stages.push([]);
    stages.at(-1)?.push({ instruction, words });
  }
  return stages;
}

/**
 * Carries out the steps in folders under `folder` and returns the program that the image runs. Packages are not fetched again: this
 * folder's are borrowed, after pruning only those that the lock file does not mark as development packages.
 * @throws when a step fails, or names something that does not exist here.
 */
export async function buildImage(dockerfile: string, folder: string): Promise<string> {
  const [build = [], run = [], ...more] = stagesOf(dockerfile);
  if (more.length > 0) throw new Error("The image has more stages than are handled here.");
  const [built, image] = [join(folder, "build"), join(folder, "image")];
  for (const { instruction, words } of build) {
    if (instruction === "COPY") await copy(words, ".", built);
    if (instruction === "RUN") for (const command of words.split(" && ")) await take(command, built);
  }
  for (const { instruction, words } of run) {
    if (instruction === "COPY") await copy(words.replace("--from=build ", ""), built, image);
  }
  const command = JSON.parse(run.find(({ instruction }) => instruction === "CMD")?.words ?? "[]") as string[]; // as Docker takes it
  const program = command.at(-1);
  if (program === undefined) throw new Error("The image runs nothing.");
  return resolve(image, program);
}

/** `words`: what to copy, then where to. */
async function copy(words: string, from: string, to: string): Promise<void> {
  const names = words.split(" ").map((name) => name.replace("/app/", ""));
  const target = names.pop() ?? "";
  for (const name of names) {
    const path = join(to, target.endsWith("/") ? join(target, name) : target);
    await mkdir(dirname(path), { recursive: true });
    await cp(join(from, name), path, { recursive: true, verbatimSymlinks: true });
  }
}

async function take(command: string, folder: string): Promise<void> {
  const packages = join(folder, "node_modules");
  switch (command) {
    case "npm ci":
      await symlink(resolve("node_modules"), packages);
      return;
    case "npm prune --omit=dev":
      await rm(packages);
      await linkProduction(packages, await readFile(join(folder, "package-lock.json"), "utf8"));
      return;
    default: {
      const [program = "", ...args] = command.split(" ");
      const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
      if (status !== 0) throw new Error(`${command} failed in the image:\n${stderr}`);
    }
  }
}

async function linkProduction(packages: string, lock: string): Promise<void> {
  const { packages: all } = JSON.parse(lock) as { packages: Record<string, { dev?: boolean }> }; // npm's own format
  for (const [path, { dev }] of Object.entries(all)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    if (name === undefined || dev === true) continue;
    await mkdir(dirname(join(packages, name)), { recursive: true });
    await symlink(resolve(path), join(packages, name));
  }
}
