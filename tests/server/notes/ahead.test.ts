/** What a node knows before others may: words that are on their way into the store, and words that came along with a hint. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Tail } from "../../../server/notes/judge/tail.ts";
import { UndoLog } from "../../../server/notes/judge/undo-log.ts";
import { localBus } from "../../../server/store/bus.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { Brought, OnAdvance, Store, StoredNotesEntry } from "../../../server/store/store.ts";
import { until } from "../../support/redis.ts";
import { connect, isSaved, status } from "../notes-client/support.ts";
import { awarenessFrame, updateFrame } from "./raw-client.ts";
import type { RawClient } from "./raw-client.ts";
import { RawClients } from "./raw-clients.ts";
import { freshId, openTestRoom, startNode } from "./support.ts";
import type { Node, TestRoom } from "./support.ts";

function wordsIn(updates: readonly Uint8Array[], field: string): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText(field).toJSON();
}

function wordsHeardBy({ heard }: RawClient, field: string): string {
  return wordsIn(
    heard.flatMap((message) => (message.type === "update" ? [message.update] : [])),
    field,
  );
}

describe("words on their way into the store", () => {
  const inner = memoryStore();
  let held: Promise<void> | undefined;
  let isAsked = false;
  const store: Store = {
    ...inner,
    addNotes: async (...asked) => {
      isAsked = true;
      await held;
      return inner.addNotes(...asked);
    },
  };
  const clients = new RawClients();
  let node: Node;
  let room: TestRoom;
  let star: string;
  let field: string;
  beforeEach(async () => {
    node = await startNode({ store });
    room = await openTestRoom(node);
    star = `${room.roomId}.star.1`;
    field = `${freshId(12)}.action`;
  });
  afterEach(async () => {
    clients.end();
    await node.close();
  });

  const typed = (client: number, text: string): Uint8Array => {
    const doc = new Y.Doc();
    doc.clientID = client;
    doc.getText(field).insert(0, text);
    return Y.encodeStateAsUpdate(doc);
  };

  it("are seen by nobody who joins, asks or announces a caret meanwhile, and count afterwards all the same", async () => {
    const ben = await clients.join(node, star, room.ben.token);
    let release = (): void => undefined;
    held = new Promise((resolve) => (release = resolve));
    isAsked = false;
    ben.send(updateFrame(typed(71, "not yet")));
    await until(() => isAsked);
    // Somebody joins, and sees neither the words nor whose they are.
    const ana = await clients.join(node, star, room.ana.token);
    expect(wordsHeardBy(ana, field)).toBe("");
    expect(ana.heard.find(({ type }) => type === "authors")).toEqual({ type: "authors", authors: {} });
    // The writer shows where it is, under an id that is not bound to it yet.
    ben.send(awarenessFrame([{ client: 71, clock: 1, state: { cursor: 1 } }]));
    await ana.asksAgain();
    expect(ana.heard.filter(({ type }) => type === "awareness")).toEqual([]);
    expect(ben.heard.filter((heard) => heard.type === "saved" && heard.count > 0)).toEqual([]);
    held = undefined;
    release();
    expect(await ben.outcome(1)).toBe("saved");
    await ana.hear("awareness", ({ states }) => states.some(({ client }) => client === 71));
    expect(wordsHeardBy(ana, field)).toBe("not yet");
    const after = await clients.join(node, star, room.olu.token);
    expect(wordsHeardBy(after, field)).toBe("not yet");
  });

  it("that the store refuses leave no trace", async () => {
    const ben = await clients.join(node, star, room.ben.token);
    held = Promise.reject(new Error("the disk is full"));
    held.catch(() => undefined);
    ben.send(updateFrame(typed(72, "again")));
    expect(await ben.closed).toBe(4503);
    held = undefined;
    // Not even the client id is taken.
    const ana = await clients.join(node, star, room.ana.token);
    expect(wordsHeardBy(ana, field)).toBe("");
    ana.send(updateFrame(typed(72, "again")));
    expect(await ana.outcome(1)).toBe("saved");
    const { tail } = await inner.readNotes(star);
    expect(tail.map(({ entry }) => entry.seatId)).toEqual([room.ana.seatId]);
    expect(
      wordsIn(
        tail.map(({ entry }) => entry.update),
        field,
      ),
    ).toBe("again");
  });
});

describe("words that came along with a hint", () => {
  /** The store as two nodes see it; hints bring what was added, if `brings`, and reads of the second one are counted. */
  const shared = (brings: (entries: readonly StoredNotesEntry[]) => boolean) => {
    const inner = memoryStore();
    const listeners = new Map<string, Set<OnAdvance>>();
    const reads = { count: 0 };
    const one: Store = {
      ...inner,
      async addNotes(doc, entries) {
        const added = await inner.addNotes(doc, entries);
        if (added === "gone") return added;
        const all = entries.map((entry, nth): StoredNotesEntry => ({ position: added.positions[nth] ?? "", entry }));
        const to = added.positions.at(-1) ?? added.after;
        const brought: Brought = { after: added.after, to, entries: () => all };
        setImmediate(() => {
          for (const listener of listeners.get(doc) ?? []) listener(to, brings(all) ? brought : undefined);
        });
        return added;
      },
      watch(key, onAdvance) {
        listeners.set(key, (listeners.get(key) ?? new Set()).add(onAdvance));
        return Promise.resolve(() => listeners.get(key)?.delete(onAdvance));
      },
    };
    const two: Store = {
      ...one,
      readNotes: (...asked) => {
        reads.count += 1;
        return inner.readNotes(...asked);
      },
    };
    return { inner, one, two, reads };
  };

  const typing = async (brings: (entries: readonly StoredNotesEntry[]) => boolean) => {
    const { inner, one, two, reads } = shared(brings);
    const bus = localBus();
    const nodes = [await startNode({ store: one, bus }), await startNode({ store: two, bus })] as const;
    const room = await openTestRoom(nodes[0]);
    const star = `${room.roomId}.star.1`;
    const field = `${freshId(12)}.action`;
    const [writer, reader] = [connect(nodes[0], star, room.ben.token), connect(nodes[1], star, room.ana.token)];
    await Promise.all([status(writer, isSaved), status(reader, isSaved)]);
    const before = reads.count;
    const words = Array.from({ length: 40 }, (_, nth) => `<${nth}>`);
    for (const word of words) {
      writer.doc.getText(field).insert(0, word);
      // The reader writes too, so that the log of its node moves under its own words.
      if (word.endsWith("7>")) reader.doc.getText(field).insert(0, "!");
      await until(() => reader.doc.getText(field).toJSON().includes(word));
    }
    await until(() => reader.doc.getText(field).toJSON() === writer.doc.getText(field).toJSON());
    const text = reader.doc.getText(field).toJSON();
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text.match(/!/g)).toHaveLength(4);
    const counted = reads.count - before;
    for (const notes of [writer, reader]) notes.close();
    for (const node of nodes) await node.close();
    await bus.close();
    await inner.close();
    return counted;
  };

  it("are not asked of the store", async () => {
    expect(await typing(() => true)).toBeLessThan(30);
  });

  it("are asked of the store when some are missing in between", async () => {
    let count = 0;
    await typing(() => (count += 1) % 3 !== 0);
    expect(await typing(() => false)).toBeGreaterThan(30);
  });
});

describe("changes that are decided on later", () => {
  it("are kept or taken back as a whole, by whoever comes first, and by nobody if making them failed", () => {
    const undo = new UndoLog();
    const all: number[] = [];
    const add = (value: number): void => {
      all.push(value);
      undo.note(() => all.pop());
    };
    const taken = undo.hold(() => [1, 2].forEach(add));
    expect(() => undo.hold(() => add(9))).toThrow("tried already");
    taken.undo();
    taken.keep();
    expect(all).toEqual([]);
    const kept = undo.hold(() =>
      undo.attempt(
        () => add(3),
        () => true,
      ),
    );
    kept.keep();
    kept.undo();
    expect(all).toEqual([3]);
    const failing = (): void => {
      add(4);
      throw new Error("it failed");
    };
    expect(() => undo.hold(failing)).toThrow("it failed");
    expect(all).toEqual([3]);
    expect(undo.isOn).toBe(false);
  });
});

describe("the updates after a snapshot", () => {
  it("come out as they went in, however many and however large", () => {
    const tail = new Tail();
    const updates = Array.from({ length: 300 }, (_, nth) =>
      new Uint8Array(nth % 7 === 0 ? 0 : (nth * nth) % 700).fill(nth),
    );
    for (const update of updates) tail.add(update);
    expect([...tail.updates()]).toEqual(updates);
    expect(tail.count).toBe(300);
    expect(tail.byteLength).toBe(updates.reduce((sum, { length }) => sum + length, 0));
    tail.clear();
    expect([[...tail.updates()], tail.byteLength]).toEqual([[], 0]);
  });
});
