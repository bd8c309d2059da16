import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { limits } from "../../../shared/contract/limits.ts";
import { localBus } from "../../../server/store/bus.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { Bus, Store } from "../../../server/store/store.ts";
import { honest } from "./hostile.ts";
import { RawClient, syncFrame, updateFrame } from "./raw-client.ts";
import { RawClients } from "./raw-clients.ts";
import { edit, freshId, openTestRoom, startNode, synced, until } from "./support.ts";
import type { Node, Person, TestRoom } from "./support.ts";

describe("rights over notes", () => {
  let store: Store;
  let bus: Bus;
  let node: Node;
  let other: Node;
  let room: TestRoom;
  let star: string;
  let field: string;
  let aheadMs = 0;
  const clients = new RawClients();
  const raw = (who: Person, at = node, document = star): Promise<RawClient> => clients.join(at, document, who.token);

  beforeEach(async () => {
    aheadMs = 0;
    store = memoryStore();
    bus = localBus();
    const nowMs = (): number => Date.now() + aheadMs;
    node = await startNode({ store, bus, nowMs });
    other = await startNode({ store, bus, nowMs });
    room = await openTestRoom(node);
    star = `${room.roomId}.star.1`;
    field = `${freshId(12)}.action`;
  });
  afterEach(async () => {
    clients.end();
    await node.close();
    await other.close();
    await store.close();
  });

  it("end within 2 s on every node when a seat is removed, and its words stay", async () => {
    const ben = edit(other, star, room.ben.token);
    await synced(ben);
    const own = await raw(room.ben, other, `${room.roomId}.own.${room.ben.seatId}`);
    ben.doc.getText(field).insert(0, "stays");
    const ana = edit(node, star, room.ana.token);
    await until(ana.doc, () => ana.doc.getText(field).toJSON() === "stays");
    const removedMs = performance.now();
    await room.ana.act({ type: "remove-seat", seatId: room.ben.seatId });
    expect(await ben.closed).toBe(4403);
    expect(await own.closed).toBe(4403);
    expect(performance.now() - removedMs).toBeLessThan(2_000);
    const again = edit(other, star, room.ben.token);
    expect(await again.closed).toBe(4401);
    const late = edit(node, star, room.olu.token);
    await synced(late);
    expect(late.doc.getText(field).toJSON()).toBe("stays");
    for (const editor of [ben, ana, again, late]) editor.destroy();
  });

  it("end for a seat that leaves", async () => {
    const ben = await raw(room.ben, other);
    await room.ben.act({ type: "leave" });
    await other.rooms.load(room.roomId); // read to the end of its log: now that node knows it too
    expect(await Promise.race([ben.closed, ben.asksAgain()])).toBe(4403);
  });

  it("end with 4410 when the room is deleted, on either node", async () => {
    const [here, there] = [await raw(room.ben), await raw(room.ana, other)];
    await node.rooms.delete(room.roomId);
    expect(await here.closed).toBe(4410);
    expect(await there.closed).toBe(4410);
  });

  it("become read-only a day after the room has ended, without telling the stock client", async () => {
    const ben = await raw(room.ben);
    await room.ana.act({ type: "end-room" });
    ben.send(updateFrame(honest(5, field, "late but kept")));
    await ben.hear("saved", ({ count }) => count === 1);
    aheadMs = limits.lateNotesMs + 60_000;
    ben.send(updateFrame(honest(6, field, "too late")));
    expect(await ben.outcome(2)).toBe("not-allowed");
    const reader = await raw(room.ben);
    expect(reader.heard.some(({ type }) => type === "step1")).toBe(false);
    expect(reader.text(field)).toBe("late but kept");
    expect(ben.ws.readyState).toBe(WebSocket.OPEN);
  });

  it("keep interviewers out of the text when only the candidate writes", async () => {
    const strict = await openTestRoom(node, { options: { candidateOnlyWrites: true } });
    const name = `${strict.roomId}.star.1`;
    const ana = await raw(strict.ana, node, name);
    const ben = await raw(strict.ben, node, name);
    expect(ana.heard.some(({ type }) => type === "step1")).toBe(false);
    ana.send(updateFrame(honest(5, field, "not mine")));
    expect(await ana.outcome(1)).toBe("not-allowed");
    ben.send(updateFrame(honest(6, field, "mine")));
    await ben.hear("saved", ({ count }) => count === 1);
  });

  it("refuse pages of other origins before anything else", async () => {
    const outcome = (origin: string): Promise<string> =>
      new Promise((done) => {
        const ws = new WebSocket(`${node.url}/${star}`, ["barline", room.ben.token], { origin });
        ws.once("open", () => {
          ws.terminate();
          done("open");
        });
        ws.once("error", ({ message }) => done(message));
      });
    expect(await outcome("http://barline.test")).toBe("open");
    expect(await outcome("http://elsewhere.test")).toContain("403");
  });

  it("need a token: without one the socket is closed after it was opened", async () => {
    const client = new RawClient(node, star, "", ["barline"]);
    await client.opened;
    expect(await client.closed).toBe(4401);
    const none = new WebSocket(`${node.url}/${star}`);
    expect(await new Promise((closed) => none.once("close", closed))).toBe(4401);
  });

  it("cost anyone who floods before authenticating their connection, and nobody else anything", async () => {
    const client = new RawClient(node, star, room.ben.token);
    await client.opened;
    for (let nth = 0; nth < 300; nth += 1) client.send(updateFrame(honest(1, field, "x".repeat(4_000))));
    const outcome = await Promise.race([client.closed, client.hear("saved", ({ count }) => count === 300)]);
    // Either the document was open before the flood arrived, or the flood ended the connection.
    expect([1013, "saved"]).toContain(typeof outcome === "number" ? outcome : outcome.type);
    client.end();
  });

  it("last while the node shuts down: what has arrived is stored and acknowledged first", async () => {
    const ben = await raw(room.ben, other);
    ben.send(syncFrame(1, Uint8Array.of(0, 0)));
    await ben.hear("saved", ({ count }) => count === 1);
    for (let nth = 0; nth < 50; nth += 1) ben.send(updateFrame(honest(100 + nth, field, "x")));
    await ben.hear("saved", ({ count }) => count >= 2);
    await other.close();
    expect(await ben.closed).toBe(1012);
    const saved = Math.max(...ben.heard.map((frame) => (frame.type === "saved" ? frame.count : 0)));
    expect((await store.readNotes(star)).tail.length).toBeGreaterThanOrEqual(saved - 1);
    other = await startNode({ store, bus });
  });

  it("do not hold others up when one client reads nothing: that one is cut off", async () => {
    const beating = await startNode({ store, bus, heartbeatMs: 1_000 });
    const ben = await raw(room.ben, beating);
    const stuck = connect({ host: "127.0.0.1", port: Number(new URL(beating.url).port) });
    const key = Buffer.from("0123456789abcdef").toString("base64");
    stuck.write(
      `GET /notes/${star} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Protocol: barline, ${room.olu.token}\r\n\r\n`,
    );
    await new Promise((readable) => stuck.once("readable", readable));
    const gone = new Promise((closed) => stuck.once("close", closed));
    stuck.on("error", () => undefined);
    for (let nth = 0; nth < 3; nth += 1) ben.send(updateFrame(honest(2_000 + nth, field, "y".repeat(400_000))));
    await ben.hear("saved", ({ count }) => count === 3);
    // Masked frames with a sync step 1 each: the client asks for everything again and again, and never reads.
    const step1 = [0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0];
    stuck.write(Buffer.from(Array.from({ length: 50 }, () => step1).flat()));
    ben.send(updateFrame(honest(3_000, field, "heard")));
    await ben.hear("saved", ({ count }) => count === 4);
    // It never says that it has heard a heartbeat. The test drains it only now, however much was sent.
    stuck.resume();
    await gone;
    await beating.close();
  });
});
