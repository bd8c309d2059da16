/**
 * A log-structured engine that carries on after a record torn by a full disk would lose at the next crash everything it has acknowledged
 * since. So: fill, fail, free, write on, kill, read.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import { freshFolder } from "../support/folder.ts";
import { until } from "../support/redis.ts";

const rounds = 8;

interface Writer {
  readonly saved: number[];
  readonly failed: string[];
  /** No file may grow beyond this many bytes, as on a full disk; null lifts that. */
  limit(bytes: number | null): void;
  kill(): Promise<void>;
}

function startWriter(folder: string, first: number): Writer {
  const program = ["--import", "tsx", "tests/faults/full-disk/writer.ts", folder, String(first)];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  const gone = once(child, "exit");
  const [saved, failed]: [number[], string[]] = [[], []];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const [what = "", nth] = line.split(" ");
    if (what === "saved") saved.push(Number(nth));
    else failed.push(what);
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    saved,
    failed,
    limit: (bytes) =>
      void execFileSync("prlimit", ["--pid", String(child.pid), `--fsize=${bytes ?? "unlimited"}:unlimited`]),
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

function logBytes(folder: string): number {
  const rooms = join(folder, "rooms");
  const logs = readdirSync(rooms).filter((name) => name.endsWith(".log"));
  return Math.max(...logs.map((name) => statSync(join(rooms, name)).size));
}

it(`loses nothing acknowledged after a disk was full and has space again, ${rounds} times`, async () => {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  const acknowledged: number[] = [];
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const writer = startWriter(folder.path, next);
    await until(() => writer.saved.length > 30);
    writer.limit(logBytes(folder.path) + 100 + 37 * round); // in the middle of some record
    await until(() => writer.failed.length > 0);
    const before = writer.saved.length;
    writer.limit(null);
    await until(() => writer.saved.length > before + 30);
    await writer.kill();
    expect(new Set(writer.failed)).toEqual(new Set(["StoreAway"]));
    acknowledged.push(...writer.saved);
    next = Math.max(...writer.saved) + 1_000_000;

    const store = await openEmbedded(folder.path);
    const { tail } = await store.readNotes("roomroomroomroomroom01.star.1");
    await store.close();
    const kept = new Set(tail.map(({ entry }) => new TextDecoder().decode(entry.update)));
    expect(kept.size).toBe(tail.length);
    expect(acknowledged.filter((nth) => !kept.has(`<${nth}>`))).toEqual([]);
  }
  console.info(`${rounds} full disks: ${acknowledged.length} acknowledged, 0 lost.`);
});
