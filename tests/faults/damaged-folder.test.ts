/** Bytes in the data folder that are not as they were written: the server refuses to start and says why, and nothing is lost silently. */
import { cp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import { batch } from "../contracts/store-contract.ts";
import { freshFolder } from "../support/folder.ts";
import { runToEnd } from "../support/server-process.ts";

const rooms = Array.from({ length: 40 }, (_, nth) => `roomroomroomroom${100_000 + nth}`);
const update = new TextEncoder().encode("acknowledged, and to be readable for ever");

let whole: Awaited<ReturnType<typeof freshFolder>>;

/** A folder with words in tables and in the log. */
beforeAll(async () => {
  whole = await freshFolder();
  for (const start of [1, 2]) {
    const store = await openEmbedded(whole.path);
    for (const room of rooms) {
      await store.appendEvents(room, start - 1, batch(`${start}`));
      await store.addNotes(`${room}.star.1`, [{ atMs: start, seatId: "s", update }]);
    }
    await store.close();
  }
});
afterAll(() => whole.remove());

async function copied(): Promise<{ readonly path: string; readonly named: (what: RegExp) => Promise<string> }> {
  const { path, remove } = await freshFolder();
  onTestFinished(remove);
  await cp(whole.path, path, { recursive: true });
  const named = async (what: RegExp): Promise<string> => {
    const name = (await readdir(join(path, "rooms"))).toSorted().findLast((name) => what.test(name));
    if (name === undefined) throw new Error(`No file is named like ${what.source}.`);
    return join(path, "rooms", name);
  };
  return { path, named };
}

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  await writeFile(path, bytes);
}

/** Whether the folder is refused as damaged; otherwise every word of it must be there. */
async function isRefused(path: string): Promise<boolean> {
  const store = await openEmbedded(path).catch((error: unknown) => {
    expect(String(error)).toMatch(/^DataDamaged: The data folder .* is damaged: .*\. Nothing was changed\. Restore/s);
    return undefined;
  });
  if (!store) return true;
  for (const room of rooms) {
    expect(await store.readEvents(room)).toHaveLength(2);
    expect((await store.readNotes(`${room}.star.1`)).tail.map(({ entry }) => entry.update)).toEqual([update, update]);
  }
  await store.close();
  return false;
}

describe("a flipped bit", () => {
  it.each([
    ["a table", /\.ldb$/],
    ["the log", /\.log$/],
    ["the MANIFEST", /^MANIFEST/],
    ["CURRENT", /^CURRENT$/],
  ])("in %s is found wherever it is", async (_where, name) => {
    const { path, named } = await copied();
    const file = await named(name);
    const { length } = await readFile(file);
    const intact = await readFile(file);
    const step = Math.max(1, Math.floor(length / 60));
    let refused = 0;
    for (let at = 0; at < length; at += step) {
      await writeFile(file, intact);
      await flip(file, at);
      if (await isRefused(path)) refused += 1;
      else {
        // Harmless, as in the mark at the very end; but the folder has been used by now.
        await rm(path, { recursive: true });
        await cp(whole.path, path, { recursive: true });
      }
    }
    const flips = Math.ceil(length / step);
    console.info(`${flips} flips: ${refused} refused, the others harmless.`);
    expect(refused).toBeGreaterThanOrEqual(Math.floor(flips * 0.9));
  });
});

describe("a file that was cut short or lost", () => {
  it.each([
    ["a table that was cut short", /\.ldb$/, 100],
    ["a MANIFEST that was cut short", /^MANIFEST/, 60],
    ["a lost table", /\.ldb$/, null],
    ["a lost log", /\.log$/, null],
    ["a lost MANIFEST", /^MANIFEST/, null],
    ["a lost CURRENT", /^CURRENT$/, null],
  ])("is found: %s", async (_what, name, bytes) => {
    const { path, named } = await copied();
    const file = await named(name);
    if (bytes === null) await rm(file);
    else await truncate(file, bytes);
    const before = (await readdir(join(path, "rooms"))).toSorted();
    expect(await isRefused(path)).toBe(true);
    expect((await readdir(join(path, "rooms"))).toSorted()).toEqual(before);
  });

  it("loses only what was never acknowledged when the end of the log is torn", async () => {
    const { path, named } = await copied();
    const file = await named(/\.log$/);
    const { length } = await readFile(file);
    for (const cut of [1, 3, 10]) {
      await truncate(file, length - cut); // in the mark left on closing, which comes last
      expect(await isRefused(path)).toBe(false);
      await rm(path, { recursive: true });
      await cp(whole.path, path, { recursive: true });
    }
  });
});

it("ends the process with a sentence and code 2", async () => {
  const { path, named } = await copied();
  await flip(await named(/\.log$/), 200);
  const { code, output } = await runToEnd({ BARLINE_DATA: path });
  expect(code).toBe(2);
  expect(output).toContain(`The data folder ${join(path, "rooms")} is damaged: the record at byte`);
  expect(output).not.toMatch(/\bat .*\.ts:\d+/);
});
