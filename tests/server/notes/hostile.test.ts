import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { corpus, honest } from "./hostile.ts";
import { awarenessFrame, RawClient, syncFrame, updateFrame } from "./raw-client.ts";
import { edit, freshId, openTestRoom, startNode, synced, until } from "./support.ts";
import type { Editor, Node, Person, TestRoom } from "./support.ts";

const attacker = 4_000;

describe("a hostile writer", () => {
  let node: Node;
  let room: TestRoom;
  let star: string;
  let field: string;
  let ben: Editor;
  const clients: RawClient[] = [];
  const raw = async (who: Person, document = star): Promise<RawClient> => {
    const client = new RawClient(node, document, who.token);
    clients.push(client);
    await client.join();
    return client;
  };

  beforeEach(async () => {
    node = await startNode();
    room = await openTestRoom(node);
    star = `${room.roomId}.star.1`;
    field = `${freshId(12)}.action`;
    ben = edit(node, star, room.ben.token);
    await synced(ben);
    ben.doc.getText(field).insert(0, "Ben was here.");
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.end();
    ben.destroy();
    await node.close();
  });

  /** Whatever was tried, Ben's next words arrive, at Ana's page and at a newcomer's. */
  const benIsHeard = async (): Promise<void> => {
    const reader = edit(node, star, room.olu.token);
    ben.doc.getText(field).insert(ben.doc.getText(field).length, " And he goes on.");
    await until(reader.doc, () => reader.doc.getText(field).toJSON().endsWith(" And he goes on."));
    expect(reader.doc.getText(field).toJSON()).toBe("Ben was here. And he goes on.");
    expect([...reader.doc.share.keys()]).toEqual([field]);
    reader.destroy();
  };

  for (const [what, make] of Object.entries(corpus)) {
    it(`is refused when an update ${what}`, async () => {
      const ana = await raw(room.ana);
      const aim = { attacker, victim: ben.doc.clientID, clock: ben.doc.getText(field).length, field };
      await ana.hear("update", ({ update }) => update.length > 2);
      ana.send(syncFrame(1, make(aim)));
      expect(await ana.outcome(1)).toMatch(/^(?:content|gap|foreign-client|size)$/);
      await benIsHeard();
    });
  }

  it("is refused for each of 4,000 frames with a gap, and holds nobody up", async () => {
    const ana = await raw(room.ana);
    ana.send(syncFrame(1, Uint8Array.of(0, 0)));
    const gap = updateFrame(
      corpus["leaves a gap of its own (F5)"]?.({ attacker, victim: 1, clock: 1, field }) ?? new Uint8Array(),
    );
    for (let nth = 0; nth < 4_000; nth += 1) ana.send(gap);
    await benIsHeard();
    expect(await ana.outcome(1)).toBe("saved");
    expect(await ana.outcome(2)).toBe("gap");
    const tail = (await node.store.readNotes(star)).tail.map(({ entry }) => entry.seatId);
    expect(tail.filter((seatId) => seatId === room.ana.seatId)).toEqual([]);
  });

  it("cannot take a client id that was announced but has not written yet", async () => {
    const ana = await raw(room.ana);
    ben.provider.awareness.setLocalStateField("cursor", { anchor: 0, head: 0 });
    const olu = await raw(room.olu);
    await olu.hear("awareness", ({ states }) => states.some(({ client }) => client === ben.doc.clientID));
    const fresh = edit(node, star, room.ben.token);
    await synced(fresh);
    await ana.hear("awareness", ({ states }) => states.some(({ client }) => client === fresh.doc.clientID));
    ana.send(syncFrame(1, honest(fresh.doc.clientID, field, "stolen")));
    expect(await ana.outcome(1)).toBe("foreign-client");
    fresh.doc.getText(field).insert(0, "Hello. ");
    await until(ben.doc, () => ben.doc.getText(field).toJSON().startsWith("Hello. "));
    fresh.destroy();
  });

  it("opens at most 200 roots", async () => {
    const ana = await raw(room.ana);
    for (let nth = 0; nth < 200; nth += 1) ana.send(syncFrame(1, honest(attacker + nth, `${freshId(12)}.task`, "x")));
    expect(await ana.outcome(199)).toBe("saved");
    expect(await ana.outcome(200)).toBe("full");
    await node.rooms.load(room.roomId);
  }, 120_000);

  it("is closed with 4413 for a frame over 512 KB", async () => {
    const ana = await raw(room.ana);
    ana.send(updateFrame(honest(attacker, field, "x".repeat(600_000))));
    expect(await ana.outcome(1)).toBe("size");
    expect(await Promise.race([ana.closed, ana.hear("saved", ({ count }) => count === 1)])).toBe(4413);
    await benIsHeard();
  });

  it("changes nothing with any other opcode", async () => {
    for (const who of [room.ana, room.olu]) {
      const client = await raw(who);
      for (let opcode = 0; opcode < 256; opcode += 1) {
        if (opcode === 1 || opcode === 3) continue;
        for (const rest of [[], [0], [1, 0], [3, 1, 1, 1], [255, 255, 255, 255, 255]])
          client.send(Uint8Array.of(opcode, ...rest));
      }
      client.ws.send("a text frame");
      client.send(new Uint8Array(0));
      client.send(syncFrame(0, Uint8Array.of(0)));
      await client.hear("update", ({ update }) => update.length > 2);
    }
    await benIsHeard();
  });

  it("may read without being asked for anything, but its words go nowhere", async () => {
    const olu = await raw(room.olu);
    olu.send(syncFrame(1, honest(attacker, field, "forged ")));
    olu.send(updateFrame(honest(attacker, field, "forged ")));
    expect(await olu.outcome(2)).toBe("not-allowed");
    expect(olu.heard.some(({ type }) => type === "step1")).toBe(false);
    await benIsHeard();
  });

  it("cannot speak for others in awareness", async () => {
    ben.provider.awareness.setLocalStateField("cursor", { anchor: 1, head: 1 });
    const olu = await raw(room.olu);
    const mallory = await raw(room.ana);
    const isBen = ({ client }: { client: number }): boolean => client === ben.doc.clientID;
    await mallory.hear("awareness", ({ states }) => states.some(isBen));
    mallory.send(
      awarenessFrame([{ client: attacker, clock: 1, state: { user: { name: "Ben", role: "candidate" }, cursor: 7 } }]),
    );
    mallory.send(awarenessFrame([{ client: ben.doc.clientID, clock: 2 ** 31, state: { cursor: "forged" } }]));
    mallory.send(awarenessFrame([{ client: ben.doc.clientID, clock: 2 ** 53 - 1, state: null }]));
    mallory.send(
      awarenessFrame(Array.from({ length: 400 }, (_, nth) => ({ client: 5_000 + nth, clock: 1, state: {} }))),
    );
    const { states } = await olu.hear("awareness", (heard) => heard.states.some(({ client }) => client === attacker));
    expect(states.find(({ client }) => client === attacker)?.state).toEqual({
      cursor: 7,
      user: { name: "Ana", role: "interviewer", seatId: room.ana.seatId },
    });
    ben.provider.awareness.setLocalStateField("cursor", { anchor: 2, head: 2 });
    await olu.hear("awareness", (heard) =>
      heard.states.some((state) => isBen(state) && JSON.stringify(state.state).includes('"anchor":2')),
    );
    const all = olu.heard.flatMap((frame) => (frame.type === "awareness" ? frame.states : []));
    expect(new Set(all.map(({ client }) => client))).toEqual(new Set([ben.doc.clientID, attacker]));
    expect(JSON.stringify(all.filter(isBen))).not.toContain("forged");
    mallory.end();
    await olu.hear("awareness", (heard) =>
      heard.states.some(({ client, state }) => client === attacker && state === null),
    );
  });

  it("shows the candidate who is there, but never where", async () => {
    const candidate = await raw(room.ben);
    const ana = await raw(room.ana);
    ana.send(awarenessFrame([{ client: attacker, clock: 1, state: { cursor: { anchor: 3 }, typing: true } }]));
    const { states } = await candidate.hear("awareness", (heard) =>
      heard.states.some(({ client }) => client === attacker),
    );
    expect(states.find(({ client }) => client === attacker)?.state).toEqual({
      user: { name: "Ana", role: "interviewer", seatId: room.ana.seatId },
    });
  });
});
