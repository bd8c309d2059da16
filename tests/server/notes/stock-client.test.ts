import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider as Provider15 } from "y-websocket-1-5";
import { WebsocketProvider as Provider21 } from "y-websocket-2-1";
import * as Y from "yjs";
import { edit, entry, freshId, NodeWebSocket, openTestRoom, startNode, synced, until } from "./support.ts";
import type { Editor, Node, Person, TestRoom } from "./support.ts";

describe("the stock y-websocket client", () => {
  let node: Node;
  let room: TestRoom;
  const editors: Editor[] = [];
  const open = (document: string, who: Person): Editor => {
    const editor = edit(node, document, who.token);
    editors.push(editor);
    return editor;
  };

  beforeEach(async () => {
    node = await startNode();
    room = await openTestRoom(node);
  });
  afterEach(async () => {
    for (const editor of editors.splice(0)) editor.destroy();
    await node.close();
  });

  it("shows Ana what Ben writes, and Ben what Ana scribes", async () => {
    const field = `${freshId(12)}.action`;
    const ben = open(`${room.roomId}.star.1`, room.ben);
    const ana = open(`${room.roomId}.star.1`, room.ana);
    await Promise.all([synced(ben), synced(ana)]);
    ben.doc.getText(field).insert(0, "I called every customer. ");
    await until(ana.doc, () => ana.doc.getText(field).toJSON() === "I called every customer. ");
    ana.doc.getText(field).insert(25, "12 of them.");
    await until(ben.doc, () => ben.doc.getText(field).toJSON() === "I called every customer. 12 of them.");
  });

  it("gives a late reader everything at once, and accepts nothing from her", async () => {
    const field = `${freshId(12)}.result`;
    const ben = open(`${room.roomId}.star.1`, room.ben);
    const ana = open(`${room.roomId}.star.1`, room.ana);
    await Promise.all([synced(ben), synced(ana)]);
    ben.doc.getText(field).insert(0, "Complaints fell by 40 %.");
    ben.doc.getText(field).delete(0, 11);
    await until(ana.doc, () => ana.doc.getText(field).toJSON() === "fell by 40 %.");
    const olu = open(`${room.roomId}.star.1`, room.olu);
    await synced(olu);
    expect(olu.doc.getText(field).toJSON()).toBe("fell by 40 %.");
    olu.doc.getText(field).insert(0, "no ");
    ben.doc.getText(field).insert(0, "They ");
    await until(ana.doc, () => ana.doc.getText(field).toJSON().startsWith("They "));
    expect(ana.doc.getText(field).toJSON()).toBe("They fell by 40 %.");
    expect(olu.provider.wsconnected).toBe(true);
  });

  it("keeps private and own documents for their owner", async () => {
    const mine = open(`${room.roomId}.private.${room.ana.seatId}`, room.ana);
    const own = open(`${room.roomId}.own.${room.ben.seatId}`, room.ben);
    await Promise.all([synced(mine), synced(own)]);
    mine.doc.getText("notes").insert(0, "vague so far");
    mine.doc.getMap("draft").set("1/ownership/rating", 3);
    mine.doc.getMap("draft").set("1/ownership/rating", 4);
    own.doc.getText("scratch").insert(0, "breathe");
    own.doc.getArray("questions").push(["How does training work?", "What is special here?"]);
    const again = open(`${room.roomId}.private.${room.ana.seatId}`, room.ana);
    await until(again.doc, () => again.doc.getMap("draft").get("1/ownership/rating") === 4);
    const device = open(`${room.roomId}.own.${room.ben.seatId}`, room.ben);
    await until(device.doc, () => device.doc.getArray("questions").length === 2);
    expect(again.doc.getText("notes").toJSON()).toBe("vague so far");
    for (const [document, who] of [
      [`${room.roomId}.private.${room.ana.seatId}`, room.ben],
      [`${room.roomId}.private.${room.ana.seatId}`, room.olu],
      [`${room.roomId}.own.${room.ben.seatId}`, room.ana],
    ] as const) {
      expect(await entry(open(document, who))).toBe(4403);
    }
  });

  it("is told not to try again when there is nothing for it", async () => {
    const stranger = { ...room.ben, token: freshId(43) };
    expect(await entry(open(`${room.roomId}.star.1`, stranger))).toBe(4401);
    expect(await entry(open(`${freshId(22)}.star.1`, room.ben))).toBe(4401);
    expect(await entry(open(`${room.roomId}.star.2`, room.ben))).toBe(4404);
    expect(await entry(open(`${room.roomId}.nothing`, room.ben))).toBe(4404);
    expect(await entry(open(`${room.roomId}.private.${freshId(12)}`, room.ben))).toBe(4404);
    await node.rooms.delete(room.roomId);
    expect(await entry(open(`${room.roomId}.star.1`, room.ben))).toBe(4410);
  });

  it("sends what was written offline, and nothing twice", async () => {
    const field = `${freshId(12)}.task`;
    const doc = new Y.Doc();
    doc.getText(field).insert(0, "written before there was a connection; ");
    const ben = edit(node, `${room.roomId}.star.1`, room.ben.token, { doc });
    editors.push(ben);
    const ana = open(`${room.roomId}.star.1`, room.ana);
    await until(ana.doc, () => ana.doc.getText(field).length > 0);
    ben.provider.disconnect();
    ben.doc.getText(field).insert(0, "and then ");
    ben.doc.getText(field).delete(9, 8);
    ben.provider.connect();
    await until(ana.doc, () => ana.doc.getText(field).toJSON().startsWith("and then before"));
    expect(ana.doc.getText(field).toJSON()).toBe("and then before there was a connection; ");
  });
});

/** What all generations of the stock client have in common. */
interface Stock {
  readonly doc: Y.Doc;
  readonly provider: { readonly synced: boolean; readonly wsconnected: boolean; disconnect(): void; connect(): void };
  readonly synced: Promise<void>;
  readonly destroy: () => void;
}

/** Version 1.5 has no `protocols`: its socket adds them. */
const withProtocols = (protocols: string[]): typeof globalThis.WebSocket =>
  class extends WebSocket {
    constructor(url: string | URL) {
      super(url, protocols);
    }
  } as unknown as typeof globalThis.WebSocket; // the types of `ws` and of the DOM differ only in name

type Open = (node: Node, document: string, token: string) => Stock;

const generations: Readonly<Record<string, Open>> = {
  "1.5.4": ({ url }, document, token) => {
    const doc = new Y.Doc();
    const provider = new Provider15(url, document, doc, {
      disableBc: true,
      WebSocketPolyfill: withProtocols(["barline", token]),
    });
    const isSynced = new Promise<void>((done) => provider.once("synced", () => done()));
    return { doc, provider, synced: isSynced, destroy: () => provider.destroy() };
  },
  "2.1.0": ({ url }, document, token) => {
    const doc = new Y.Doc();
    const provider = new Provider21(url, document, doc, {
      disableBc: true,
      protocols: ["barline", token],
      WebSocketPolyfill: NodeWebSocket,
    });
    const isSynced = new Promise<void>((done) => provider.once("sync", () => done()));
    return { doc, provider, synced: isSynced, destroy: () => provider.destroy() };
  },
  "3.1.0": (node, document, token) => {
    const editor = edit(node, document, token);
    return { ...editor, synced: synced(editor) };
  },
};

describe("every generation of the stock client", () => {
  let node: Node;
  let room: TestRoom;
  const opened: Stock[] = [];
  const open = (version: string, who: Person): Stock => {
    const stock = generations[version]?.(node, `${room.roomId}.star.1`, who.token);
    if (!stock) throw new Error(`no stock client ${version}`);
    opened.push(stock);
    return stock;
  };

  beforeEach(async () => {
    node = await startNode();
    room = await openTestRoom(node);
  });
  afterEach(async () => {
    for (const { destroy, doc } of opened.splice(0)) {
      destroy();
      doc.destroy();
    }
    await node.close();
  });

  const versions = Object.keys(generations);
  it.each(versions.flatMap((version) => versions.map((other) => [version, other] as const)))(
    "%s and %s read each other's words, even those written offline",
    async (versionOfBen, versionOfAna) => {
      const field = `${freshId(12)}.action`;
      const ben = open(versionOfBen, room.ben);
      const ana = open(versionOfAna, room.ana);
      await Promise.all([ben.synced, ana.synced]);
      const reads = (stock: Stock, words: string) =>
        until(stock.doc, () => stock.doc.getText(field).toJSON() === words);

      ben.doc.getText(field).insert(0, "I called every customer. ");
      await reads(ana, "I called every customer. ");
      ana.doc.getText(field).insert(25, "12 of them.");
      await reads(ben, "I called every customer. 12 of them.");

      ben.provider.disconnect();
      ben.doc.getText(field).delete(9, 6);
      ben.doc.getText(field).insert(9, "each ");
      ana.doc.getText(field).insert(36, " Twice.");
      ben.provider.connect();
      await Promise.all([ben, ana].map((stock) => reads(stock, "I called each customer. 12 of them. Twice.")));
    },
  );

  it.each(versions)("%s reads as an observer, and what it writes goes nowhere", async (version) => {
    const field = `${freshId(12)}.result`;
    const ben = open("3.1.0", room.ben);
    await ben.synced;
    ben.doc.getText(field).insert(0, "Complaints fell.");
    const olu = open(version, room.olu);
    await until(olu.doc, () => olu.doc.getText(field).toJSON() === "Complaints fell.");
    await olu.synced;
    olu.doc.getText(field).insert(0, "no ");
    ben.doc.getText(field).insert(16, " By half.");
    await until(olu.doc, () => olu.doc.getText(field).toJSON().endsWith("By half."));
    const late = open(version, room.ana);
    await until(late.doc, () => late.doc.getText(field).length > 0);
    expect(late.doc.getText(field).toJSON()).toBe("Complaints fell. By half.");
    expect(olu.provider.wsconnected).toBe(true);
  });
});
