import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readHistory } from "../../../server/notes/live/read-history.ts";
import { readStar } from "../../../server/notes/live/read-notes.ts";
import { localBus } from "../../../server/store/bus.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { Bus, Store } from "../../../server/store/store.ts";
import { honest } from "./hostile.ts";
import { awarenessFrame, syncFrame, updateFrame } from "./raw-client.ts";
import type { RawClient } from "./raw-client.ts";
import { RawClients } from "./raw-clients.ts";
import { edit, freshId, openTestRoom, startNode, synced, until } from "./support.ts";
import type { Editor, Node, Person, TestRoom } from "./support.ts";

describe("acknowledged notes", () => {
  let store: Store;
  let bus: Bus;
  let node: Node;
  let other: Node;
  let room: TestRoom;
  let star: string;
  let field: string;
  const clients = new RawClients();
  const editors: Editor[] = [];
  const raw = (who: Person, at = node, document = star): Promise<RawClient> => clients.join(at, document, who.token);
  const open = async (who: Person, at = node): Promise<Editor> => {
    const editor = edit(at, star, who.token);
    editors.push(editor);
    await synced(editor);
    return editor;
  };

  beforeEach(async () => {
    store = memoryStore();
    bus = localBus();
    node = await startNode({ store, bus });
    other = await startNode({ store, bus });
    room = await openTestRoom(node);
    star = `${room.roomId}.star.1`;
    field = `${freshId(12)}.action`;
  });
  afterEach(async () => {
    clients.end();
    for (const editor of editors.splice(0)) editor.destroy();
    await node.close();
    await other.close();
    await store.close();
  });

  it("begin with hello and the authors, after naming a sub-protocol that is not the token", async () => {
    const ben = await raw(room.ben);
    expect(ben.ws.protocol).toBe("barline.ack");
    expect(ben.heard.map(({ type }) => type)).toEqual(["hello", "authors", "step1", "update", "saved"]);
    expect(ben.heard[0]).toEqual({ type: "hello", durability: "buffered" });
    const plain = clients.open(node, star, room.ben.token, ["barline", room.ben.token]);
    await plain.join();
    expect(plain.ws.protocol).toBe("barline");
    expect(plain.heard.map(({ type }) => type)).toEqual(["step1", "update"]);
  });

  it("are counted from 1, including a sync step 2 that brings nothing new", async () => {
    const ben = await raw(room.ben);
    ben.send(syncFrame(1, Uint8Array.of(0, 0)));
    await ben.hear("saved", ({ count }) => count === 1);
    ben.send(updateFrame(honest(5, field, "I called them")));
    await ben.hear("saved", ({ count }) => count === 2);
    expect((await readStar({ store, roomId: room.roomId, round: 1 })).texts.map(({ text }) => text)).toEqual([
      "I called them",
    ]);
    ben.send(updateFrame(honest(5, field, "I called them")));
    await ben.hear("saved", ({ count }) => count === 3);
    expect((await store.readNotes(star)).tail).toHaveLength(1);
  });

  it("are repeated, and clients that did not ask for them are sent something too: stock clients hang up after 30 s of silence", async () => {
    const beating = await startNode({ store, bus, heartbeatMs: 50 });
    const ben = await raw(room.ben, beating);
    ben.send(updateFrame(honest(5, field, "I called them")));
    await ben.hear("saved", ({ count }) => count === 1);
    ben.heard.length = 0;
    await ben.hear("saved", ({ count }) => count === 1);
    const plain = clients.open(beating, star, room.olu.token, ["barline", room.olu.token]);
    await plain.join();
    plain.heard.length = 0;
    await plain.hear("awareness", ({ states }) => states.length === 0);
    await beating.close();
  });

  it("say which write was refused, and keep counting", async () => {
    const ben = await raw(room.ben);
    ben.send(syncFrame(1, Uint8Array.of(0, 0)));
    ben.send(updateFrame(honest(5, "elsewhere", "lost")));
    ben.send(updateFrame(honest(6, field, "kept")));
    await ben.hear("saved", ({ count }) => count === 3);
    expect(ben.heard.filter(({ type }) => type === "reject")).toEqual([{ type: "reject", count: 2, code: "content" }]);
  });

  it("do not call a word saved that depends on words still to come, but do not refuse it either", async () => {
    const doc = new Y.Doc();
    const text = doc.getText(field);
    text.insert(0, "offline ");
    const before = Y.encodeStateVector(doc);
    text.insert(8, "word");
    const ben = await raw(room.ben);
    const ana = await raw(room.ana);
    ben.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
    ben.send(syncFrame(1, Y.encodeStateAsUpdate(doc)));
    await ben.hear("saved", ({ count }) => count === 2);
    await ana.hear("update", ({ update }) => update.length > 2);
    expect(ana.text(field)).toBe("offline word");
    expect(
      ben.heard.filter((frame) => frame.type === "reject" || (frame.type === "saved" && frame.count === 1)),
    ).toEqual([]);
  });

  it("do not refuse it either if it comes before the first question, whichever side is slow", async () => {
    const doc = new Y.Doc();
    doc.getText(field).insert(0, "offline ");
    const before = Y.encodeStateVector(doc);
    doc.getText(field).insert(8, "word");
    const ben = clients.open(node, star, room.ben.token);
    await ben.opened;
    ben.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
    ben.send(updateFrame(honest(5, `${freshId(12)}.action`, "stands alone")));
    // Both have been judged by now, and it has not yet introduced itself.
    await ben.hear("saved");
    ben.send(syncFrame(0, Uint8Array.of(0)));
    await ben.hear("step1");
    ben.send(syncFrame(1, Y.encodeStateAsUpdate(doc)));
    await ben.hear("saved", ({ count }) => count === 3);
    expect(ben.heard.filter(({ type }) => type === "reject")).toEqual([]);
    expect((await readStar({ store, roomId: room.roomId, round: 1 })).texts.map(({ text }) => text)).toContain(
      "offline word",
    );
  });

  it("refuse such a word when nothing comes", async () => {
    const doc = new Y.Doc();
    doc.getText(field).insert(0, "never sent ");
    const before = Y.encodeStateVector(doc);
    doc.getText(field).insert(11, "word");
    const ben = await raw(room.ben);
    ben.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
    expect(await ben.outcome(1)).toBe("gap");
    // Nor does one wait for ever that never asks for anything.
    const mute = clients.open(node, star, room.ben.token);
    await mute.opened;
    mute.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
    expect(await mute.outcome(1)).toBe("gap");
  });

  it("reach people at another node, in both directions, with their carets and names", async () => {
    const ben = await open(room.ben);
    const ana = await open(room.ana, other);
    ben.doc.getText(field).insert(0, "from one node");
    await until(ana.doc, () => ana.doc.getText(field).toJSON() === "from one node");
    ana.doc.getText(field).insert(0, "to the other, ");
    await until(ben.doc, () => ben.doc.getText(field).toJSON() === "to the other, from one node");
    const olu = await raw(room.olu, other);
    ben.provider.awareness.setLocalStateField("cursor", { anchor: 1 });
    const { states } = await olu.hear("awareness", (heard) => JSON.stringify(heard).includes("anchor"));
    expect(states.find(({ client }) => client === ben.doc.clientID)?.state).toMatchObject({
      cursor: { anchor: 1 },
      user: { name: "Ben", role: "candidate" },
    });
    ben.provider.disconnect();
    await olu.hear("awareness", (heard) =>
      heard.states.some(({ client, state }) => client === ben.doc.clientID && state === null),
    );
  });

  it("stay equal on two nodes when several people write on both at once", async () => {
    const people = [
      await open(room.ben),
      await open(room.ana, other),
      await open(room.ben, other),
      await open(room.ana),
    ];
    const { length } = people;
    for (let round = 0; round < 60; round += 1) {
      for (const [nth, { doc }] of people.entries()) {
        const text = doc.getText(field);
        if (round % 5 === 4) text.delete((round * 7) % text.length, 1);
        else text.insert((round * (nth + 3)) % (text.length + 1), `${nth}`);
      }
      if (round % 7 === 0) await new Promise(setImmediate);
    }
    for (const [nth, { doc }] of people.entries()) doc.getText(field).insert(0, `<end ${nth}>`);
    const hasAll = (doc: Y.Doc): boolean => {
      const text = doc.getText(field).toJSON();
      return Array.from({ length }, (_, nth) => text.includes(`<end ${nth}>`)).every(Boolean);
    };
    await Promise.all(people.map(({ doc }) => until(doc, () => hasAll(doc))));
    const { texts } = await readStar({ store, roomId: room.roomId, round: 1 });
    await Promise.all(people.map(({ doc }) => until(doc, () => doc.getText(field).toJSON() === texts[0]?.text)));
  });

  it("are refused as another seat's when both write first under one id, whichever node they are on", async () => {
    const ben = await raw(room.ben);
    const ana = await raw(room.ana, other);
    ben.send(updateFrame(honest(77, field, "Ben")));
    ana.send(updateFrame(honest(77, field, "Ana")));
    const settled = async (client: RawClient): Promise<string> =>
      Promise.race([
        client.hear("reject").then(({ code }) => code),
        client.hear("saved", ({ count }) => count === 1).then(() => "saved"),
      ]);
    const outcomes = await Promise.all([settled(ben), settled(ana)]);
    expect(outcomes.sort()).toEqual(["foreign-client", "saved"]);
    const { texts } = await readStar({ store, roomId: room.roomId, round: 1 });
    expect(texts).toHaveLength(1);
    const [late, later] = [await open(room.olu), await open(room.olu, other)];
    expect(late.doc.getText(field).toJSON()).toBe(texts[0]?.text);
    expect(later.doc.getText(field).toJSON()).toBe(texts[0]?.text);
  });

  it("announce the authors as they change", async () => {
    const ana = await raw(room.ana);
    const ben = await raw(room.ben, other);
    ben.send(updateFrame(honest(5, field, "mine")));
    await ana.hear("authors", ({ authors }) => authors["5"] === room.ben.seatId);
    ana.send(awarenessFrame([{ client: 8, clock: 1, state: {} }]));
    await ben.hear("authors", ({ authors }) => authors["8"] === room.ana.seatId);
    const star1 = await readStar({ store, roomId: room.roomId, round: 1 });
    expect(star1.authors).toEqual([{ clientId: 5, seatId: room.ben.seatId }]);
  });

  it("leave a history of what counted, which replays to the same words", async () => {
    const ben = await open(room.ben);
    const ana = await raw(room.ana);
    for (const word of ["I ", "asked ", "why."]) {
      ben.doc.getText(field).insert(ben.doc.getText(field).length, word);
      await until(ben.doc, () => true);
    }
    await ana.hear("update", () => ana.text(field) === "I asked why.");
    ana.send(updateFrame(honest(ben.doc.clientID, field, "forged")));
    await ana.hear("reject");
    const replayed = new Y.Doc();
    const seats = new Set<string>();
    for await (const page of readHistory({ store, document: star })) {
      for (const { update, seatId } of page) {
        Y.applyUpdate(replayed, update);
        seats.add(seatId);
      }
    }
    expect(replayed.getText(field).toJSON()).toBe("I asked why.");
    expect([...seats]).toEqual([room.ben.seatId]);
  });
});
