/** A client without message 120 is never left in the belief that its words are kept. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { honest } from "../notes/hostile.ts";
import { RawClient, syncFrame, updateFrame } from "../notes/raw-client.ts";
import { edit, freshId, openTestRoom, startNode, synced, until } from "../notes/support.ts";
import type { Editor, Node, Person, TestRoom } from "../notes/support.ts";

const field = `${freshId(12)}.action`;

describe("a stock client whose words are refused", () => {
  let node: Node;
  let room: TestRoom;
  let star: string;
  const editors: Editor[] = [];
  const clients: RawClient[] = [];
  const open = (who: Person, doc?: Y.Doc): Editor => {
    const editor = edit(node, star, who.token, doc ? { doc } : {});
    editors.push(editor);
    return editor;
  };
  const plain = (who: Person): RawClient => {
    const client = new RawClient(node, star, who.token, ["barline", who.token]);
    clients.push(client);
    return client;
  };

  beforeEach(async () => {
    node = await startNode();
    room = await openTestRoom(node);
    star = `${room.roomId}.star.1`;
  });
  afterEach(async () => {
    for (const editor of editors.splice(0)) editor.destroy();
    for (const client of clients.splice(0)) client.end();
    await node.close();
  });

  it("because notes do not take this kind is closed for good, with the reason, and stops trying", async () => {
    const ben = open(room.ben);
    await synced(ben);
    ben.doc.getText(field).insert(0, "bold", { bold: true });
    expect(await ben.closed).toBe(4403);
    expect(ben.provider.shouldConnect).toBe(false);
    expect(ben.provider.synced).toBe(false);
  });

  it.each([
    ["content", (): Uint8Array => honest(7, "no such field", "x"), 4403, /kind/],
    ["foreign-client", (): Uint8Array => honest(501, field, "forged, and longer"), 4403, /another seat/],
    ["gap", (): Uint8Array => gap(), 4403, /never sent/],
    ["full", (): Uint8Array => manyRoots(), 4413, /full/],
  ])("with `%s` reads the reason in the close frame", async (_code, make, code, reason) => {
    const ben = open(room.ben);
    await synced(ben);
    const owner = new RawClient(node, star, room.ben.token);
    clients.push(owner);
    await owner.join();
    owner.send(syncFrame(1, honest(501, field, "mine")));
    await owner.hear("saved", ({ count }) => count === 1);
    const ana = plain(room.ana);
    await ana.join();
    ana.send(syncFrame(1, Uint8Array.of(0, 0)));
    const closed = new Promise<string>((resolve) => ana.ws.once("close", (_, text) => resolve(text.toString())));
    ana.send(updateFrame(make()));
    expect(await ana.closed).toBe(code);
    expect(await closed).toMatch(reason);
    ben.doc.getText(field).insert(0, "on it goes");
    await until(ben.doc, () => ben.doc.getText(field).length > 10);
  });

  it("because what they depend on is still missing comes back, and is taken once that is here", async () => {
    // Ana has read a word of Ben's that the log does not have, as after a restore, and has written after it.
    const bens = new Y.Doc();
    const ben = open(room.ben, bens);
    await synced(ben);
    const witness = new RawClient(node, star, room.olu.token);
    clients.push(witness);
    ben.provider.awareness.setLocalStateField("cursor", { anchor: 0 });
    await witness.hear("authors", ({ authors }) => authors[bens.clientID] === room.ben.seatId);
    ben.provider.disconnect();
    bens.getText(field).insert(0, "Ben's word. ");
    const anas = new Y.Doc();
    Y.applyUpdate(anas, Y.encodeStateAsUpdate(bens));
    anas.getText(field).insert(anas.getText(field).length, "Ana's answer.");
    const ana = open(room.ana, anas);
    const closedOnce = new Promise<number>((resolve) => {
      ana.provider.on("connection-close", (event) => event && resolve(event.code));
    });
    expect(await closedOnce).toBe(1013);
    expect(ana.provider.shouldConnect).toBe(true);
    ben.provider.connect();
    const olu = open(room.olu);
    await until(olu.doc, () => olu.doc.getText(field).toJSON() === "Ben's word. Ana's answer.");
  });

  it("keeps reading when it may only read: it knows that its words go nowhere", async () => {
    const olu = plain(room.olu);
    await olu.join();
    olu.send(updateFrame(honest(9, field, "no")));
    const ben = open(room.ben);
    await synced(ben);
    ben.doc.getText(field).insert(0, "a word");
    await olu.hear("update", ({ update }) => Buffer.from(update).includes("a word"));
    expect(olu.ws.readyState).toBe(olu.ws.OPEN);
  });
});

/** Continues a text of its own that it never sent. */
function gap(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText(field).insert(0, "first");
  const before = Y.encodeStateVector(doc);
  doc.getText(field).insert(5, " second");
  const update = Y.encodeStateAsUpdate(doc, before);
  doc.destroy();
  return update;
}

/** More fields than a document has. */
function manyRoots(): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let nth = 0; nth < 201; nth += 1) doc.getText(`${freshId(12)}.task`).insert(0, "x");
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
