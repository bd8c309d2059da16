import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { lmdbStore } from "../../server/store/lmdb.ts";
import { freshFolder } from "../support/folder.ts";
import { batch, storeContract, testRetentionMs } from "./store-contract.ts";

storeContract("lmdb", async () => {
  const folder = await freshFolder();
  let passedMs = 0;
  const open = () => lmdbStore(folder.path, { retentionMs: testRetentionMs, nowMs: () => Date.now() + passedMs });
  let store = open();
  return {
    store,
    pass: (ms) => (passedMs += ms),
    reopen: async () => {
      await store.close();
      return (store = open());
    },
    end: async () => {
      await store.close();
      await folder.remove();
    },
  };
});

const room = "roomroomroomroomroom01";

async function folderOf(): Promise<string> {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  return folder.path;
}

describe("the data folder", () => {
  it("is for one process: a second one is told so", async () => {
    const path = await folderOf();
    const store = lmdbStore(path);
    expect(() => lmdbStore(path)).toThrow(/in use by another Barline process \(pid \d+\)/);
    await store.close();
    await lmdbStore(path).close();
  });

  it("is taken over from a process that died", async () => {
    const path = await folderOf();
    await lmdbStore(path).close();
    await writeFile(join(path, "barline.lock"), JSON.stringify({ pid: process.pid, began: "another boot/1" }));
    const store = lmdbStore(path);
    expect(await store.durability()).toBe("fsync");
    await store.close();
    await writeFile(join(path, "barline.lock"), '{"pid":');
    await lmdbStore(path).close();
  });

  it("holds no deleted word once the stated time has passed", async () => {
    const path = await folderOf();
    let nowMs = 1_000;
    const store = lmdbStore(path, { nowMs: () => nowMs, compactAfterMs: 5_000 });
    const canary = "kanarie-7d1c";
    const other = "roomroomroomroomroom02";
    await store.appendEvents(room, 0, batch(canary));
    await store.addNotes(`${room}.star.1`, [{ atMs: 1, seatId: "s", update: new TextEncoder().encode(canary) }]);
    await store.appendEvents(other, 0, batch("stays"));
    await store.forgetRoom(room);
    expect(await holds(path, canary)).toBe(true);
    nowMs += 6_000;
    await store.sweep();
    expect(await holds(path, canary)).toBe(false);
    expect(await store.readEvents(other)).toHaveLength(1);
    expect(await store.appendEvents(other, 1, batch("and goes on"))).toBe("appended");
    await store.close();
    expect(await holds(path, canary)).toBe(false);
  });

  it("loses nothing to writers and readers while it is compacted", async () => {
    const path = await folderOf();
    let nowMs = 1_000;
    const store = lmdbStore(path, { nowMs: () => nowMs, compactAfterMs: 0 });
    const doc = `${room}.star.1`;
    let written = 0;
    const over = new AbortController();
    const writer = (async () => {
      while (!over.signal.aborted) {
        await store.addNotes(doc, [{ atMs: 1, seatId: "s", update: new TextEncoder().encode(`${written}`) }]);
        written += 1;
      }
    })();
    for (let nth = 0; nth < 5; nth += 1) {
      await store.forgetRoom(`roomroomroomroomroom1${nth}`);
      nowMs += 10;
      await store.sweep();
      await store.readNotes(doc);
    }
    over.abort();
    await writer;
    const { tail } = await store.readNotes(doc);
    expect(tail.map((one) => new TextDecoder().decode(one.entry.update))).toEqual(
      Array.from({ length: written }, (_, nth) => `${nth}`),
    );
    await store.close();
  });
});

async function holds(folder: string, word: string): Promise<boolean> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).isFile() && (await readFile(path)).includes(word)) return true;
  }
  return false;
}
