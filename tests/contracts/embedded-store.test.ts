import { randomBytes } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import type { EmbeddedOptions } from "../../server/store/embedded/embedded.ts";
import { StoreAway } from "../../server/store/store-away.ts";
import { startPosition } from "../../server/store/store.ts";
import type { Added, Store } from "../../server/store/store.ts";
import { limits } from "../../shared/contract/limits.ts";
import { freshFolder } from "../support/folder.ts";
import { HeldDisk } from "../support/held-disk.ts";
import { patienceMs } from "../support/in-time.ts";
import { movedTime } from "../support/moved-time.ts";
import { until } from "../support/redis.ts";
import { startServer } from "../support/server-process.ts";
import { batch, storeContract, testLives } from "./store-contract.ts";

storeContract("LevelDB", async () => {
  const folder = await freshFolder();
  const time = movedTime();
  const open = () => openEmbedded(folder.path, { ...testLives, time });
  let store = await open();
  return {
    store,
    pass: (ms) => time.pass(ms),
    reopen: async () => {
      await store.close();
      return (store = await open());
    },
    end: async () => {
      await store.close();
      await folder.remove();
    },
  };
});

const [room, other] = ["roomroomroomroomroom01", "roomroomroomroomroom02"];
const star = `${room}.star.1`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (text: string) => ({ atMs: 1, seatId: "s", update: bytes(text) });

async function folderOf(): Promise<string> {
  const folder = await freshFolder();
  onTestFinished(folder.remove);
  return folder.path;
}

async function opened(path: string, options: EmbeddedOptions = {}): Promise<Store> {
  const store = await openEmbedded(path, options);
  onTestFinished(() => store.close());
  return store;
}

/** The files that contain a word. The lock is not opened: closing any handle to it would release it. */
async function filesWith(folder: string, word: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !name.endsWith("LOCK"));
  const found = await Promise.all(
    names.map(async (name) => {
      const isFile = (await stat(join(folder, name)).catch(() => undefined))?.isFile() === true;
      return isFile && (await readFile(join(folder, name)).catch(() => "")).includes(word);
    }),
  );
  return names.filter((_, nth) => found[nth]);
}

function afterMs(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}

/** Long enough for anything that does not wait for the disk. */
async function turns(): Promise<void> {
  for (let nth = 0; nth < 50; nth += 1) await new Promise(setImmediate);
}

const writes = (store: Store): Promise<boolean> =>
  store.writable().then(
    () => true,
    () => false,
  );

describe("a commit", () => {
  it("is one for everything requested in a turn, and while the previous one is in flight", async () => {
    const disk = new HeldDisk();
    const store = await opened(await folderOf(), { openDisk: disk.open });
    const before = disk.commits;
    disk.hold();
    const first = store.appendEvents(room, 0, batch("b1"));
    await until(() => disk.waiting === 1);
    const rest = Array.from({ length: 200 }, (_, nth) => store.addNotes(`${other}.star.${nth}`, [entry(`${nth}`)]));
    await turns();
    expect(disk.waiting).toBe(1);
    disk.release();
    await Promise.all([first, ...rest]);
    expect(disk.commits - before).toBe(2);
  });

  it("is told to nobody, writer, reader or watcher, before it is on disk (1)", async () => {
    const disk = new HeldDisk();
    const store = await opened(await folderOf(), { openDisk: disk.open, patienceMs: 60_000 });
    const { positions } = (await store.addNotes(star, [entry("a")])) as Added; // the room is not forgotten
    const [a = ""] = positions;
    await store.appendEvents(other, 0, batch("b1"));
    const told: string[] = [];
    for (const key of [room, star, other]) await store.watch(key, () => told.push(`watcher of ${key}`));
    disk.hold();
    const asked = [
      store.appendEvents(room, 0, batch("b1")).then(() => told.push("append")),
      store.addNotes(star, [entry("b")]).then(() => told.push("notes")),
      store
        .saveNotesSnapshot(star, { from: startPosition, position: a, bytes: bytes("a"), keepHistory: true })
        .then(() => told.push("snapshot")),
      store.forgetRoom(other).then(() => told.push("forget")),
    ];
    await until(() => disk.waiting === 1);
    await turns();
    expect(told).toEqual([]);
    expect(await store.readEvents(room)).toEqual([]);
    expect((await store.readNotes(star)).tail).toHaveLength(1);
    expect((await store.readNotes(star, a)).tail).toEqual([]);
    expect(await store.readEvents(other)).toHaveLength(1);
    expect(await store.isForgotten(other)).toBe(false);
    await turns();
    expect(told).toEqual([]);
    disk.release();
    await Promise.all(asked);
    await until(() => told.length === 7);
  });

  it("does not wait for what a snapshot reads", async () => {
    const disk = new HeldDisk();
    const store = await opened(await folderOf(), { openDisk: disk.open, patienceMs: 60_000 });
    const { positions } = (await store.addNotes(star, [entry("a"), entry("b")])) as Added;
    const [a = "", b = ""] = positions;
    disk.holdRanges();
    const snapshots = [
      store.saveNotesSnapshot(star, { from: startPosition, position: a, bytes: bytes("a"), keepHistory: true }),
      store.saveNotesSnapshot(star, { from: startPosition, position: b, bytes: bytes("ab"), keepHistory: true }),
    ];
    expect(await store.addNotes(star, [entry("c")])).toMatchObject({ after: b });
    expect(await store.appendEvents(other, 0, batch("b1"))).toBe("appended");
    disk.release();
    // Both were asked of the same notes; one comes first, and the other is told that it was late.
    expect((await Promise.all(snapshots)).sort()).toEqual(["saved", "stale"]);
    const history: string[] = [];
    for await (const page of store.readNotesHistory(star))
      history.push(...page.map(({ entry: kept }) => new TextDecoder().decode(kept.update)));
    expect(history).toEqual(["a", "b", "c"]);
  });

  it("that fails is an outage; the folder is reopened before anything else is written", async () => {
    const disk = new HeldDisk();
    const store = await opened(await folderOf(), { openDisk: disk.open });
    await store.appendEvents(room, 0, batch("b1"));
    disk.refuse("writes");
    await expect(store.appendEvents(room, 1, batch("b2"))).rejects.toThrow(StoreAway);
    await expect(store.writable()).rejects.toThrow(StoreAway);
    expect((await store.readEvents(room)).map((stored) => stored.batch.id)).toEqual(["b1"]);
    disk.refuse(null);
    await until(() => writes(store));
    expect(disk.opened).toBeGreaterThan(1);
    expect(await store.appendEvents(room, 1, batch("b2 again"))).toBe("appended");
    expect((await store.readEvents(room)).map((stored) => stored.batch.id)).toEqual(["b1", "b2 again"]);
  });

  it("that hangs keeps nobody waiting for ever", async () => {
    const disk = new HeldDisk();
    const store = await opened(await folderOf(), { openDisk: disk.open, patienceMs: 200 });
    disk.hold();
    await expect(store.appendEvents(room, 0, batch("b1"))).rejects.toThrow(/did not answer within 200 ms/);
    await expect(store.appendEvents(room, 0, batch("b1"))).rejects.toThrow(StoreAway);
    disk.release();
    await until(() => writes(store));
    // The first may have been carried out late, but then completely.
    expect(["appended", "stale"]).toContain(await store.appendEvents(room, 0, batch("b1")));
    expect(await store.readEvents(room)).toHaveLength(1);
  });
});

describe("the data folder", () => {
  it("is for one process: a second one is told so", async () => {
    const path = await folderOf();
    const store = await opened(path);
    await expect(openEmbedded(path)).rejects.toThrow(/in use by another Barline process\. Stop it first/);
    await store.close();
    await (await openEmbedded(path)).close();
  });

  /** A store whose folder is closed after a failed write, and stays closed until `disk.release()`. */
  async function inTheGap(path: string, options: EmbeddedOptions = {}): Promise<{ store: Store; disk: HeldDisk }> {
    const disk = new HeldDisk();
    const store = await opened(path, { openDisk: disk.open, ...options });
    await store.appendEvents(room, 0, batch("b1"));
    disk.refuse("writes");
    await expect(store.appendEvents(room, 1, batch("b2"))).rejects.toThrow(StoreAway);
    disk.refuse(null);
    disk.holdOpening();
    onTestFinished(() => disk.release());
    await until(() => disk.waitingToOpen === 1);
    return { store, disk };
  }

  it("stays locked for this process while it is closed and reopened after a failed write", async () => {
    const path = await folderOf();
    const { store, disk } = await inTheGap(path);
    const second = startServer({ BARLINE_DATA: path });
    expect(await second.then(() => "it serves", String)).toMatch(/in use by another Barline process\. Stop it first/);
    disk.release();
    await until(() => writes(store));
    expect(await store.readEvents(room)).toHaveLength(1);
  });

  it("is given up in time when the disk is stuck, and stays locked until it no longer is", async () => {
    const path = await folderOf();
    const { store, disk } = await inTheGap(path, { closeMs: 100 });
    const [closing, late] = [store.close().then(() => "closed"), afterMs(patienceMs).then(() => "still open")];
    expect(await Promise.race([closing, late])).toBe("closed");
    await expect(openEmbedded(path)).rejects.toThrow(/in use by another Barline process/);
    disk.release();
    await until(() =>
      openEmbedded(path).then(
        async (next) => (await next.readEvents(room)).length === 1 && (await next.close(), true),
        () => false,
      ),
    );
  });

  it("of the previous engine is named and left alone", async () => {
    const path = await folderOf();
    await writeFile(join(path, "barline.mdb"), "rooms");
    await expect(openEmbedded(path)).rejects.toThrow(/barline\.mdb.*Move that file away.*Nothing was deleted/s);
    expect(await readFile(join(path, "barline.mdb"), "utf8")).toBe("rooms");
  });
});

describe("deleted words", () => {
  const canary = "kanarie-7d1c";

  it("leave every file soon, without anybody asking, while other rooms stay", async () => {
    const path = await folderOf();
    const store = await opened(path);
    await store.appendEvents(room, 0, batch(canary));
    await store.addNotes(star, [entry(canary)]);
    await store.appendEvents(other, 0, batch("stays"));
    expect(await filesWith(path, canary)).not.toEqual([]);
    await store.forgetRoom(room);
    await until(async () => (await filesWith(path, canary)).length === 0);
    expect(await store.readEvents(other)).toHaveLength(1);
    await store.close();
    expect(await filesWith(path, canary)).toEqual([]);
  });

  it("leave even deep tables, among many other rooms", async () => {
    const path = await folderOf();
    const time = movedTime();
    const store = await opened(path, { time });
    const noise = randomBytes(20_000).toString("hex");
    for (let round = 0; round < 6; round += 1) {
      await store.addNotes(star, [entry(`${canary} ${round}`)]);
      const many = Array.from({ length: 60 }, (_, nth) =>
        store.addNotes(`roomroomroomroom${100_000 + nth}.star.1`, [entry(noise)]),
      );
      await Promise.all(many);
    }
    await store.forgetRoom(room);
    await store.sweep();
    expect(await filesWith(path, canary)).toEqual([]);
  });

  it("leave when notes are cleared without history, at the sweep after the stated time", async () => {
    const path = await folderOf();
    const time = movedTime();
    const store = await opened(path, { time });
    const { positions } = (await store.addNotes(star, [entry(canary)])) as Added; // the room is not forgotten
    const [position = ""] = positions;
    const cleared = { from: startPosition, position, bytes: bytes("cleared"), keepHistory: false };
    expect(await store.saveNotesSnapshot(star, cleared)).toBe("saved");
    time.pass(limits.purgeRemovedAfterMs + 1_000);
    await store.sweep();
    expect(await filesWith(path, canary)).toEqual([]);
    expect(new TextDecoder().decode((await store.readNotes(star)).snapshot ?? undefined)).toBe("cleared");
  });

  it("still have to go after a failed rewrite, and leave at the next one, even in a later process", async () => {
    const path = await folderOf();
    const disk = new HeldDisk();
    const store = await opened(path, { openDisk: disk.open });
    await store.appendEvents(room, 0, batch(canary));
    disk.refuse("rewrites");
    await store.forgetRoom(room);
    await expect(store.sweep()).rejects.toThrow(StoreAway);
    expect(await filesWith(path, canary)).not.toEqual([]);
    await store.close();
    const again = await opened(path);
    await until(async () => (await filesWith(path, canary)).length === 0);
    expect(await again.isForgotten(room)).toBe(true);
  });

  it("leave while others read and write without losing anything", async () => {
    const store = await opened(await folderOf());
    const over = new AbortController();
    let written = 0;
    const writer = (async () => {
      for (; !over.signal.aborted; written += 1) await store.addNotes(star, [entry(`${written}`)]);
    })();
    for (let nth = 0; nth < 5; nth += 1) {
      await store.forgetRoom(`roomroomroomroomroom1${nth}`);
      await store.sweep();
      await store.readNotes(star);
    }
    over.abort();
    await writer;
    const { tail } = await store.readNotes(star);
    expect(tail.map((stored) => new TextDecoder().decode(stored.entry.update))).toEqual(
      Array.from({ length: written }, (_, nth) => `${nth}`),
    );
  });
});

describe("the sweep", () => {
  const dayMs = 24 * 3_600_000;

  it("deletes nothing by a clock that has leapt ahead, and nothing after it is corrected", async () => {
    const time = movedTime();
    const store = await opened(await folderOf(), { time });
    await store.appendEvents(room, 0, batch("b1"));
    time.set(100 * dayMs);
    expect(await store.sweep()).toEqual([]);
    time.pass(3_600_000);
    expect(await store.sweep()).toEqual([]);
    time.set(-100 * dayMs);
    time.pass(3_600_000);
    expect(await store.sweep()).toEqual([]);
    expect(await store.readEvents(room)).toHaveLength(1);
    // When the time has really come, it does.
    time.pass(91 * dayMs);
    expect(await store.sweep()).toEqual([room]);
  });

  it("waits a day when a process starts long after the last one, in case its clock is wrong", async () => {
    const path = await folderOf();
    const time = movedTime();
    const first = await opened(path, { time });
    await first.appendEvents(room, 0, batch("b1"));
    await first.appendEvents(other, 0, batch("b1"));
    await first.close();
    time.set(100 * dayMs);
    const store = await opened(path, { time });
    expect(await store.sweep()).toEqual([]);
    await store.renew(other);
    time.pass(limits.clockTrustMs + 1_000);
    expect(await store.sweep()).toEqual([room]);
  });

  it("spares a room that is in use, whatever the record of its use says", async () => {
    const time = movedTime();
    const store = await opened(await folderOf(), { time });
    await store.appendEvents(room, 0, batch("b1"));
    await store.appendEvents(other, 0, batch("b1", time.wallMs() + 30 * dayMs));
    time.pass(91 * dayMs);
    expect(await store.sweep((roomId) => roomId === room)).toEqual([]);
    time.pass(30 * dayMs);
    expect((await store.sweep()).toSorted()).toEqual([room, other]);
  });
});
