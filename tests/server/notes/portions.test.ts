/** Somebody comes back with an hour of words in a place where others wrote as many: too much to take in one go. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { limits } from "../../../shared/contract/limits.ts";
import { cpuMs, machineFactor } from "../../support/cpu.ts";
import { honest } from "./hostile.ts";
import { RawClient, syncFrame, updateFrame } from "./raw-client.ts";
import { freshId, openTestRoom, startNode } from "./support.ts";
import type { Node, Person, TestRoom } from "./support.ts";

const field = `${freshId(12)}.action`;
/** Three times what it may take on an otherwise idle machine. */
const soonMs = 150;

/** Letter by letter, each to the left of the previous one, as when somebody types with the caret held at the beginning. */
function typedBackwards(client: number, letters: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.transact(() => {
    for (let nth = 0; nth < letters; nth += 1) doc.getText(field).insert(0, String.fromCharCode(97 + (nth % 26)));
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

describe("a return that is too much for one go", () => {
  let node: Node;
  let room: TestRoom;
  let ben: RawClient;
  let olu: RawClient;
  const clients: RawClient[] = [];
  const join = async (who: Person): Promise<RawClient> => {
    const client = new RawClient(node, `${room.roomId}.star.1`, who.token);
    clients.push(client);
    await client.join();
    return client;
  };
  const updatesOf = (client: RawClient): readonly Uint8Array[] =>
    client.heard.flatMap((heard) => (heard.type === "update" ? [heard.update] : []));
  const textOf = (updates: readonly Uint8Array[]): string => {
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    return doc.getText(field).toJSON();
  };

  beforeEach(async () => {
    node = await startNode();
    room = await openTestRoom(node);
    ben = await join(room.ben);
    ben.send(syncFrame(1, typedBackwards(700, 800)));
    expect(await ben.outcome(1)).toBe("saved");
    olu = await join(room.olu);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.end();
    await node.close();
  });

  it("is stored in portions that cost a page little each", async () => {
    const client = 900;
    const back = await join(room.ben);
    const brought = typedBackwards(client, 1_000);
    back.send(syncFrame(1, brought));
    // What the same client writes next depends on all of it, and is not refused for that.
    const next = new Y.Doc();
    next.clientID = client;
    Y.applyUpdate(next, brought);
    const before = Y.encodeStateVector(next);
    next.getText(field).insert(1_000, ".");
    back.send(updateFrame(Y.encodeStateAsUpdate(next, before)));
    expect([await back.outcome(1), await back.outcome(2)]).toEqual(["saved", "saved"]);

    const heard = updatesOf(olu);
    expect(heard.length).toBeGreaterThan(10);
    const page = new Y.Doc();
    const costs = heard.map((update) => cpuMs(() => Y.applyUpdate(page, update)));
    expect(Math.max(...costs)).toBeLessThan(soonMs * machineFactor());

    // Everybody reads the same: an open page, one that joins, and the person who brought it.
    const joined = await join(room.ana);
    const text = textOf(heard);
    expect(text).toHaveLength(1_801);
    expect(textOf(updatesOf(joined))).toBe(text);
    expect(textOf([...updatesOf(back), brought, Y.encodeStateAsUpdate(next)])).toBe(text);
  });

  it("keeps nobody else waiting until it is whole", async () => {
    const back = await join(room.ben);
    back.send(syncFrame(1, typedBackwards(900, 1_000)));
    const portions = updatesOf(olu).length;
    await olu.hear("update", () => updatesOf(olu).length > portions);
    ben.send(updateFrame(honest(701, field, "a word in between")));
    await olu.hear("update", ({ update }) => Buffer.from(update).includes("a word in between"));
    expect(back.heard.some((heard) => heard.type === "saved" && heard.count === 1)).toBe(false);
    expect(await back.outcome(1)).toBe("saved");
  });

  it("is refused outright when it is more than anybody types", async () => {
    const back = await join(room.ben);
    back.send(syncFrame(1, typedBackwards(900, limits.notesStructsPerFrame - 1)));
    expect(await back.outcome(1)).toBe("size");
    // And the document carries on.
    ben.send(updateFrame(honest(701, field, "still here")));
    expect(await ben.outcome(2)).toBe("saved");
  });
});
