import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readStar } from "../../../server/notes/live/read-notes.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { Store } from "../../../server/store/store.ts";
import { connect, isSaved, status } from "../notes-client/support.ts";
import { honest } from "./hostile.ts";
import { RawClient, syncFrame, updateFrame } from "./raw-client.ts";
import { edit, freshId, openTestRoom, startNode, synced, until } from "./support.ts";
import type { Node, TestRoom } from "./support.ts";

interface Trouble {
  /** How many turns of the event loop every answer takes. */
  slowTurns: number;
  isBroken: boolean;
}

/** The store, made slow or broken, as disks and networks can be. */
function troubled(store: Store, trouble: Trouble): Store {
  const turns = async (): Promise<void> => {
    for (let left = trouble.slowTurns; left > 0; left -= 1) await new Promise(setImmediate);
    if (trouble.isBroken) throw new Error("the store is away");
  };
  return {
    ...store,
    readNotes: async (...asked) => {
      await turns();
      return store.readNotes(...asked);
    },
    addNotes: async (...asked) => {
      await turns();
      return store.addNotes(...asked);
    },
  };
}

describe("a document over its life", () => {
  let inner: Store;
  let node: Node;
  let room: TestRoom;
  let star: string;
  let field: string;

  beforeEach(async () => {
    inner = memoryStore();
    node = await startNode({ store: inner });
    room = await openTestRoom(node);
    star = `${room.roomId}.star.1`;
    field = `${freshId(12)}.action`;
  });
  afterEach(async () => {
    await node.close();
    await inner.close();
  });

  const stored = async (): Promise<string> =>
    (await readStar({ store: inner, roomId: room.roomId, round: 1 })).texts[0]?.text ?? "";

  it("loses nothing over reconnections while its node comes and goes", async () => {
    const port = Number(new URL(node.url).port);
    const notes = connect(node, star, room.ben.token);
    const reader = edit(node, star, room.olu.token);
    await status(notes, isSaved);
    for (let round = 0; round < 12; round += 1) {
      notes.doc.getText(field).insert(0, `<${round}>`);
      if (round % 3 === 0) await status(notes, isSaved);
      const down = node.close();
      notes.doc.getText(field).insert(0, `[${round}]`);
      await down;
      node = await startNode({ store: inner, port });
      notes.doc.getText(field).insert(0, `{${round}}`);
    }
    await status(notes, isSaved);
    const text = notes.doc.getText(field).toJSON();
    expect(text.match(/<\d+>|\[\d+\]|\{\d+\}/g)).toHaveLength(36);
    expect(await stored()).toBe(text);
    await until(reader.doc, () => reader.doc.getText(field).toJSON() === text);
    expect(notes.refused).toBeUndefined();
    notes.close();
    reader.destroy();
  });

  it("is the same for everybody who arrives while it loads, and never an empty one", async () => {
    const first = connect(node, star, room.ben.token);
    first.doc.getText(field).insert(0, "all of it");
    await status(first, isSaved);
    first.close();
    const other = await startNode({ store: troubled(inner, { slowTurns: 30, isBroken: false }) });
    for (let round = 0; round < 20; round += 1) {
      const people = [room.ben, room.ana, room.olu, room.ben].map((who) => edit(other, star, who.token));
      if (round % 2 === 0) people[0]?.destroy();
      await Promise.all(
        people.slice(1).map(async (person) => {
          await synced(person);
          expect(person.doc.getText(field).toJSON()).toBe("all of it");
        }),
      );
      for (const person of people.slice(1)) person.destroy();
    }
    expect(other.documents()).toBe(1);
    await other.close();
  });

  it("is given up and read again in every order, without losing a word or existing twice", async () => {
    const other = await startNode({ store: troubled(inner, { slowTurns: 3, isBroken: false }), keepIdleMs: 0 });
    const words: string[] = [];
    for (let cycle = 0; cycle < 150; cycle += 1) {
      const notes = connect(other, star, room.ben.token);
      const word = `<${cycle}>`;
      notes.doc.getText(field).insert(0, word);
      words.push(word);
      await status(notes, isSaved);
      const next = cycle % 3 === 0 ? connect(other, star, room.ana.token) : undefined;
      notes.close();
      for (let turns = cycle % 11; turns > 0; turns -= 1) await new Promise(setImmediate);
      if (next) await status(next, isSaved);
      next?.close();
      expect(other.documents()).toBeLessThanOrEqual(1);
    }
    const text = await stored();
    expect(words.filter((word) => text.split(word).length !== 2)).toEqual([]);
    await other.close();
  });

  it("calls nothing saved while the store is away, and saves it when it is back", async () => {
    const trouble = { slowTurns: 0, isBroken: false };
    const other = await startNode({ store: troubled(inner, trouble) });
    const notes = connect(other, star, room.ben.token);
    await status(notes, isSaved);
    trouble.isBroken = true;
    notes.doc.getText(field).insert(0, "kept here");
    await status(notes, ({ kind }) => kind === "reconnecting");
    expect(notes.pending).toBe(1);
    expect(await stored()).toBe("");
    trouble.isBroken = false;
    await status(notes, isSaved);
    expect(await stored()).toBe("kept here");
    notes.close();
    await other.close();
  });

  it("is shortened when it has grown, and everything is still there, for judges too", async () => {
    const ben = new RawClient(node, star, room.ben.token);
    await ben.join();
    ben.send(syncFrame(1, Uint8Array.of(0, 0)));
    const doc = new Y.Doc();
    const text = doc.getText(field);
    let count = 1;
    doc.on("update", (update: Uint8Array) => {
      count += 1;
      ben.send(updateFrame(update));
    });
    for (let nth = 0; nth < 900; nth += 1) {
      if (nth % 4 === 3) text.delete(nth % text.length, 1);
      else text.insert((nth * 13) % (text.length + 1), "ab");
    }
    await ben.hear("saved", (heard) => heard.count === count);
    const late = edit(node, star, room.olu.token);
    await until(late.doc, () => late.doc.getText(field).toJSON() === text.toJSON());
    const { snapshot, tail } = await inner.readNotes(star);
    expect(snapshot).not.toBeNull();
    expect(tail.length).toBeLessThan(900);
    expect(await stored()).toBe(text.toJSON());
    const fresh = await startNode({ store: inner });
    const ana = new RawClient(fresh, star, room.ana.token);
    await ana.join();
    expect(ana.text(field)).toBe(text.toJSON());
    ana.send(updateFrame(honest(doc.clientID, field, "forged")));
    expect(await ana.outcome(1)).toBe("foreign-client");
    let entries = 0;
    for await (const page of inner.readNotesHistory(star))
      entries += page.filter(({ entry }) => entry.update.length > 0).length;
    expect(entries).toBeGreaterThanOrEqual(900);
    ben.end();
    ana.end();
    late.destroy();
    doc.destroy();
    await fresh.close();
  });
});
