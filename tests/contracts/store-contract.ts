import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Added, Brought, Position, Store, StoredNotesEntry } from "../../server/store/store.ts";
import { startPosition } from "../../server/store/store.ts";
import { until } from "../support/redis.ts";
import type { Batch } from "../../shared/room/events.ts";

const room = "roomroomroomroomroom01";
const other = "roomroomroomroomroom02";
const star = `${room}.star.1`;

/** A store opened for one test; `reopen` gives the same data after a restart, if the driver keeps any. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Moves this store's clock. */
  readonly pass: (ms: number) => unknown;
  readonly reopen?: () => Promise<Store>;
  readonly end: () => Promise<void>;
}

const testRetentionMs = 60_000;
const testJournalRetentionMs = 4 * testRetentionMs;
export const testLives = { retentionMs: testRetentionMs, journalRetentionMs: testJournalRetentionMs };

/** A batch as a room would write it; only its identity matters to a store. */
export function batch(id: string, atMs = 1): Batch {
  return { id, seatId: "seatseatseat", atMs, events: [] };
}

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const entry = (text: string, atMs = 1) => ({ atMs, seatId: "seatseatseat", update: words(text) });
const texts = (entries: readonly StoredNotesEntry[]) =>
  entries.map((stored) => new TextDecoder().decode(stored.entry.update));

async function historyOf(store: Store, doc: string, fromMs?: number): Promise<StoredNotesEntry[]> {
  const all: StoredNotesEntry[] = [];
  for await (const page of store.readNotesHistory(doc, fromMs)) all.push(...page);
  return all;
}

async function added(store: Store, doc: string, ...all: string[]): Promise<Added> {
  const answer = await store.addNotes(
    doc,
    all.map((text) => entry(text)),
  );
  if (answer === "gone") throw new Error("gone");
  return answer;
}

const add = async (store: Store, doc: string, ...all: string[]) => (await added(store, doc, ...all)).positions;

/**
 * Every driver passes this; the numbers are those of the rules in `server/store/store.ts`. `survives`: it still has everything after
 * `reopen`; `brings`: a hint brings what was added, if that is little.
 */
export function storeContract(
  name: string,
  open: () => Promise<StoreUnderTest>,
  { survives = true, brings = false } = {},
): void {
  describe(`the store contract on ${name}`, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await open();
      store = under.store;
    });
    afterEach(() => under.end());

    it("gives batches back in order, numbered from 1 (2)", async () => {
      for (const nth of [0, 1, 2]) expect(await store.appendEvents(room, nth, batch(`b${nth}`))).toBe("appended");
      const read = await store.readEvents(room);
      expect(read.map((stored) => [stored.position, stored.batch.id])).toEqual([
        [1, "b0"],
        [2, "b1"],
        [3, "b2"],
      ]);
      expect((await store.readEvents(room, 2)).map((stored) => stored.position)).toEqual([3]);
      expect(await store.readEvents(room, 3)).toEqual([]);
    });

    it("keeps a batch exactly as it was, whatever words it holds", async () => {
      const odd: Batch = { ...batch("odd \u0000 \ud83e\udd84 \u202e"), seatId: null, atMs: 1_764_000_000_123 };
      await store.appendEvents(room, 0, odd);
      expect((await store.readEvents(room))[0]?.batch).toEqual(odd);
    });

    it("keeps rooms apart", async () => {
      await store.appendEvents(room, 0, batch("here"));
      await store.appendEvents(other, 0, batch("there"));
      expect((await store.readEvents(room)).map((stored) => stored.batch.id)).toEqual(["here"]);
      await add(store, star, "a");
      expect((await store.readNotes(`${room}.star.10`)).tail).toEqual([]);
      expect((await store.readNotes(`${room}.star.11`)).tail).toEqual([]);
    });

    it("lets exactly one of two equal expectations win (3)", async () => {
      for (let length = 0; length < 20; length += 1) {
        const results = await Promise.all(
          [1, 2, 3, 4].map((rival) => store.appendEvents(room, length, batch(`${length}/${rival}`))),
        );
        expect(results.filter((result) => result === "appended")).toHaveLength(1);
        expect(results.filter((result) => result === "stale")).toHaveLength(3);
      }
      expect((await store.readEvents(room)).map((stored) => stored.position)).toEqual(
        Array.from({ length: 20 }, (_, nth) => nth + 1),
      );
    });

    it("refuses an expectation ahead of the log, and leaves no gap (2, 3)", async () => {
      await store.appendEvents(room, 0, batch("b1"));
      expect(await store.appendEvents(room, 2, batch("b3"))).toBe("stale");
      expect(await store.readEvents(room)).toHaveLength(1);
    });

    it("does not start a room in the middle", async () => {
      expect(await store.appendEvents(room, 1, batch("b2"))).toBe("gone");
      expect(await store.readEvents(room)).toEqual([]);
    });

    it("gives notes in the order of their positions (4, 5)", async () => {
      const first = await add(store, star, "a", "b", "c");
      const second = await add(store, star, "d");
      const { tail, position, snapshot } = await store.readNotes(star);
      expect(texts(tail)).toEqual(["a", "b", "c", "d"]);
      expect(tail.map((stored) => stored.position)).toEqual([...first, ...second]);
      expect([...first, ...second]).toEqual([...first, ...second].toSorted());
      expect(new Set([...first, ...second]).size).toBe(4);
      expect(position).toBe(second[0]);
      expect(position > startPosition).toBe(true);
      expect(snapshot).toBeNull();
    });

    it("keeps the order of every writer when many write at once (4, 5)", async () => {
      const writers = Array.from({ length: 8 }, (_, writer) => writer);
      await Promise.all(
        writers.map(async (writer) => {
          for (let nth = 0; nth < 20; nth += 1)
            await add(store, star, `${writer}:${2 * nth}`, `${writer}:${2 * nth + 1}`);
        }),
      );
      const { tail } = await store.readNotes(star);
      expect(tail).toHaveLength(320);
      for (const writer of writers) {
        const own = texts(tail).filter((text) => text.startsWith(`${writer}:`));
        expect(own).toEqual(Array.from({ length: 40 }, (_, nth) => `${writer}:${nth}`));
      }
      const positions = tail.map((stored) => stored.position);
      expect(positions).toEqual(positions.toSorted());
      expect(texts(await historyOf(store, star))).toEqual(texts(tail));
    });

    it("keeps who wrote an update, when, and its exact bytes", async () => {
      const update = Uint8Array.from({ length: 256 }, (_, nth) => nth);
      await store.addNotes(star, [{ atMs: 1_764_000_000_123, seatId: "Ana-_0123456", update }]);
      await store.addNotes(star, [{ atMs: 0, seatId: "", update: new Uint8Array(0) }]);
      const { tail } = await store.readNotes(star);
      expect(tail[0]?.entry).toEqual({ atMs: 1_764_000_000_123, seatId: "Ana-_0123456", update });
      expect(tail[1]?.entry.update).toHaveLength(0);
    });

    it("reads on from a position", async () => {
      const [first = ""] = await add(store, star, "a");
      expect(await store.readNotes(star, first)).toMatchObject({ snapshot: null, position: first, tail: [] });
      const [second] = await add(store, star, "b");
      const later = await store.readNotes(star, first);
      expect(texts(later.tail)).toEqual(["b"]);
      expect(later.position).toBe(second);
    });

    it("replaces what a snapshot holds by the snapshot (6)", async () => {
      const [, b = "", c = ""] = await add(store, star, "a", "b", "c");
      const snapshot = { from: startPosition, position: b, bytes: words("ab"), keepHistory: true };
      expect(await store.saveNotesSnapshot(star, snapshot)).toBe("saved");
      const read = await store.readNotes(star);
      expect(read.snapshot && new TextDecoder().decode(read.snapshot)).toBe("ab");
      expect(read.snapshotPosition).toBe(b);
      expect(texts(read.tail)).toEqual(["c"]);
      expect(read.position).toBe(c);
      const before = await store.readNotes(star, startPosition);
      expect(before.snapshot).not.toBeNull();
      expect(await store.readNotes(star, b)).toMatchObject({ snapshot: null, position: c });
    });

    it("takes only one of two snapshots made from the same one (6)", async () => {
      const [a = "", b = ""] = await add(store, star, "a", "b");
      const results = await Promise.all([
        store.saveNotesSnapshot(star, { from: startPosition, position: a, bytes: words("a"), keepHistory: true }),
        store.saveNotesSnapshot(star, { from: startPosition, position: b, bytes: words("ab"), keepHistory: true }),
      ]);
      expect(results.toSorted()).toEqual(["saved", "stale"]);
      const from = (await store.readNotes(star)).snapshotPosition;
      if (from === a) {
        const next = { from: a, position: b, bytes: words("ab"), keepHistory: true };
        expect(await store.saveNotesSnapshot(star, next)).toBe("saved");
      }
      expect(texts(await historyOf(store, star))).toEqual(["a", "b"]);
    });

    it("keeps the history from before snapshots whole (7)", async () => {
      let from = startPosition;
      const written: string[] = [];
      for (let round = 0; round < 3; round += 1) {
        const more = Array.from({ length: 700 }, (_, nth) => `${round}/${nth}`);
        const positions = await add(store, star, ...more);
        written.push(...more);
        const position = positions.at(-5) ?? "";
        expect(
          await store.saveNotesSnapshot(star, { from, position, bytes: words(`s${round}`), keepHistory: true }),
        ).toBe("saved");
        from = position;
      }
      const history = await historyOf(store, star);
      expect(texts(history)).toEqual(written);
      const positions = history.map((stored) => stored.position);
      expect(positions).toEqual(positions.toSorted());
    });

    it("keeps history whole for a reader while a snapshot is being saved (7)", async () => {
      const all = Array.from({ length: 1_200 }, (_, nth) => `${nth}`);
      const positions = await add(store, star, ...all);
      const seen: string[] = [];
      for await (const page of store.readNotesHistory(star)) {
        const isFirst = seen.length === 0;
        seen.push(...texts(page));
        if (isFirst) {
          const position = positions[900] ?? "";
          await store.saveNotesSnapshot(star, { from: startPosition, position, bytes: words("s"), keepHistory: true });
        }
      }
      expect(seen).toEqual(all);
    });

    it("drops history when told not to keep it, and only then (7)", async () => {
      const [a = ""] = await add(store, star, "a");
      await store.saveNotesSnapshot(star, { from: startPosition, position: a, bytes: words("a"), keepHistory: true });
      const [b = ""] = await add(store, star, "b");
      await add(store, star, "c");
      await store.saveNotesSnapshot(star, { from: a, position: b, bytes: words("ab"), keepHistory: false });
      expect(texts(await historyOf(store, star))).toEqual(["c"]);
      expect(texts((await store.readNotes(star)).tail)).toEqual(["c"]);
    });

    it("reads history from a given time", async () => {
      await store.addNotes(star, [entry("early", 10), entry("late", 20)]);
      expect(texts(await historyOf(store, star, 15))).toEqual(["late"]);
    });

    it("forgets a room for good, even against a stale append (8)", async () => {
      await store.appendEvents(room, 0, batch("b1"));
      const [a = ""] = await add(store, star, "a", "b");
      await store.saveNotesSnapshot(star, { from: startPosition, position: a, bytes: words("a"), keepHistory: true });
      await store.appendEvents(other, 0, batch("there"));
      await add(store, `${other}.star.1`, "there");
      expect(await store.isForgotten(room)).toBe(false);
      await store.forgetRoom(room);
      await store.forgetRoom(room);
      expect(await store.isForgotten(room)).toBe(true);
      expect(await store.appendEvents(room, 1, batch("b2"))).toBe("gone");
      expect(await store.appendEvents(room, 0, batch("b1"))).toBe("gone");
      expect(await store.addNotes(star, [entry("x")])).toBe("gone");
      expect(await store.addNotes(`${room}.own.seatseatseat`, [entry("x")])).toBe("gone");
      const late = { from: a, position: a, bytes: words("x"), keepHistory: true };
      expect(await store.saveNotesSnapshot(star, late)).toBe("gone");
      expect(await store.readEvents(room)).toEqual([]);
      expect(await store.readNotes(star)).toMatchObject({ snapshot: null, tail: [] });
      expect(await historyOf(store, star)).toEqual([]);
      expect(await store.readEvents(other)).toHaveLength(1);
      expect(texts((await store.readNotes(`${other}.star.1`)).tail)).toEqual(["there"]);
    });

    it("forgets a room in the middle of a race, whichever side wins (8)", async () => {
      await store.appendEvents(room, 0, batch("b1"));
      await Promise.all([
        store.appendEvents(room, 1, batch("b2")),
        store.addNotes(star, [entry("a")]),
        store.forgetRoom(room),
        store.appendEvents(room, 1, batch("b3")),
        store.addNotes(star, [entry("b")]),
      ]);
      expect(await store.readEvents(room)).toEqual([]);
      expect((await store.readNotes(star)).tail).toEqual([]);
    });

    it("keeps journals, which belong to no room", async () => {
      const journal = `journal.${"j".repeat(43)}`;
      await add(store, journal, "a");
      await store.forgetRoom(room);
      expect(texts((await store.readNotes(journal)).tail)).toEqual(["a"]);
      await store.forgetRoom(journal);
      expect((await store.readNotes(journal)).tail).toEqual([]);
    });

    it("lets journals live for their own time, longer than rooms", async () => {
      const journal = `journal.${"k".repeat(43)}`;
      await store.appendEvents(room, 0, batch("opened", await store.nowMs()));
      await store.appendEvents(journal, 0, batch("opened", await store.nowMs()));
      await add(store, journal, "a");
      await under.pass(2 * testRetentionMs);
      await store.sweep();
      expect(await store.readEvents(room)).toEqual([]);
      expect(texts((await store.readNotes(journal)).tail)).toEqual(["a"]);
      await under.pass(testJournalRetentionMs);
      await store.sweep();
      expect(await store.readEvents(journal)).toEqual([]);
      expect((await store.readNotes(journal)).tail).toEqual([]);
    });

    it("says where the log ended before an entry: at the last entry, or at the snapshot (5)", async () => {
      const ends = async () => (await added(store, star, "a", "b")).after;
      const reached = async () => (await store.readNotes(star)).position;
      expect(await ends()).toBe(startPosition);
      for (let nth = 0; nth < 2; nth += 1) {
        const before = await reached();
        expect(await ends()).toBe(before);
      }
      const position = await reached();
      await store.saveNotesSnapshot(star, {
        from: startPosition,
        position,
        bytes: new Uint8Array(3),
        keepHistory: true,
      });
      expect(await ends()).toBe(position);
    });

    it("tells watchers of a document how far its log goes, or nothing about that (9)", async () => {
      const told = new Promise<Position | undefined>((resolve) => void store.watch(star, resolve));
      await store.watch(star, () => undefined);
      const { positions } = await added(store, star, "a", "b");
      expect([undefined, positions.at(-1)]).toContain(await told);
    });

    it("brings watchers of a document what was added to it, whole and in its place, if it brings anything (9)", async () => {
      await added(store, star, "before");
      const brought: Brought[] = [];
      let ends = 0;
      await store.watch(star, (to, came) => {
        if (to !== undefined) ends += 1;
        if (came) brought.push(came);
      });
      const first = await added(store, star, "a", "@b");
      await added(store, star, "c".repeat(10_000));
      await until(() => ends > 0 && (!brings || brought.length > 0));
      const { tail } = await store.readNotes(star);
      expect(brought.map(({ after }) => after)).toEqual(brings ? [first.after] : []);
      for (const { after, to, entries } of brought) {
        const all = entries();
        expect(all).toEqual(tail.filter(({ position }) => position > after && position <= to));
        expect(all.at(-1)?.position).toBe(to);
      }
    });

    it("tells watchers of a room, of a document, and of the end (9)", async () => {
      await store.appendEvents(room, 0, batch("b1"));
      const fired = (key: string, act: () => Promise<unknown>) =>
        new Promise<void>((resolve, reject) => {
          void store
            .watch(key, () => resolve())
            .then(act)
            .catch(reject);
        });
      await fired(room, () => store.appendEvents(room, 1, batch("b2")));
      await fired(star, () => add(store, star, "a"));
      await fired(star, () => store.forgetRoom(room));
    });

    it("no longer tells anyone who has stopped watching (9)", async () => {
      let count = 0;
      const unwatch = await store.watch(star, () => (count += 1));
      unwatch();
      unwatch();
      await new Promise<void>((resolve) => {
        void store.watch(star, () => resolve()).then(() => add(store, star, "a"));
      });
      expect(count).toBe(0);
    });

    it("has one secret of 32 bytes", async () => {
      const [one, two] = await Promise.all([store.secret(), store.secret()]);
      expect(one).toHaveLength(32);
      expect(two).toEqual(one);
      expect(one.some((byte) => byte !== 0)).toBe(true);
    });

    it("has a clock that never goes back (11)", async () => {
      let last = 0;
      for (let nth = 0; nth < 20; nth += 1) {
        const now = await store.nowMs();
        expect(now).toBeGreaterThanOrEqual(last);
        expect(Number.isInteger(now)).toBe(true);
        last = now;
      }
    });

    it("expires what was not used, and never what was (10)", async () => {
      const { pass } = under;
      await store.appendEvents(room, 0, batch("b1"));
      await store.appendEvents(other, 0, batch("b1"));
      await add(store, star, "a");
      for (let step = 0; step < 5; step += 1) {
        await pass(testRetentionMs / 2);
        if (step % 2 === 0) await add(store, star, "still here");
        else await store.renew(room);
        await store.sweep();
      }
      expect(await store.readEvents(room)).toHaveLength(1);
      expect(await store.readEvents(other)).toEqual([]);
      expect(await store.appendEvents(other, 1, batch("late"))).toBe("gone");
      await pass(3 * testRetentionMs);
      // A store that expires rooms by itself returns none.
      expect(await store.sweep()).toEqual(store.kind === "redis" ? [] : [room]);
      expect(await store.readEvents(room)).toEqual([]);
      expect((await store.readNotes(star)).tail).toEqual([]);
    });

    if (!survives) return;

    it("has everything after a restart (1)", async () => {
      const secret = await store.secret();
      await store.appendEvents(room, 0, batch("b1"));
      const positions = await add(store, star, "a", "b");
      const position = positions[0] ?? "";
      await store.saveNotesSnapshot(star, { from: startPosition, position, bytes: words("a"), keepHistory: true });
      await store.forgetRoom(other);
      const again = (await under.reopen?.()) ?? store;
      expect((await again.readEvents(room)).map((stored) => stored.batch.id)).toEqual(["b1"]);
      const read = await again.readNotes(star);
      expect(texts(read.tail)).toEqual(["b"]);
      expect(read.snapshotPosition).toBe(position);
      expect(texts(await historyOf(again, star))).toEqual(["a", "b"]);
      expect(await again.appendEvents(other, 0, batch("x"))).toBe("gone");
      expect(await again.secret()).toEqual(secret);
      const [next = ""] = await add(again, star, "c");
      expect(next > (positions[1] ?? "")).toBe(true);
    });
  });
}
