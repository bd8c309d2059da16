/** A failure in one document ends that one, and its people come back to it; everybody else on the node notices nothing. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { localBus } from "../../../server/store/bus.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { Bus, Store } from "../../../server/store/store.ts";
import { honest } from "../notes/hostile.ts";
import { awarenessFrame, RawClient, syncFrame, updateFrame } from "../notes/raw-client.ts";
import { RawClients } from "../notes/raw-clients.ts";
import { freshId, openTestRoom, startNode } from "../notes/support.ts";
import type { Node, Person, TestRoom } from "../notes/support.ts";
import { failpoint } from "./failpoint.ts";

const field = `${freshId(12)}.action`;

describe("a fault in a document", () => {
  const point = failpoint();
  let inner: Store;
  let broken: { notes?: string; topic?: string };
  let node: Node;
  let one: TestRoom;
  let other: TestRoom;
  const clients = new RawClients();
  let ids = 1_000;

  beforeEach(async () => {
    inner = memoryStore();
    broken = {};
    const store: Store = {
      ...inner,
      async readNotes(document, after) {
        if (broken.notes !== undefined && document.startsWith(broken.notes)) throw new TypeError("planted in the log");
        return inner.readNotes(document, after);
      },
    };
    const innerBus = localBus();
    const bus: Bus = {
      ...innerBus,
      hasOthers: () => true, // or nothing of awareness is published
      publish(topic, bytes) {
        if (broken.topic !== undefined && topic.includes(broken.topic)) throw new TypeError("planted in the bus");
        innerBus.publish(topic, bytes);
      },
    };
    node = await startNode({ store, bus, nowMs: point.nowMs, heartbeatMs: 200 });
    one = await openTestRoom(node);
    other = await openTestRoom(node);
  });
  afterEach(async () => {
    point.arm("nowhere", 0);
    broken = {};
    clients.end();
    await node.close();
    await inner.close();
  });

  const join = async (room: TestRoom, who: Person): Promise<RawClient> => {
    const client = await clients.join(node, `${room.roomId}.star.1`, who.token);
    client.send(syncFrame(1, Uint8Array.of(0, 0)));
    await client.hear("saved", ({ count }) => count === 1);
    return client;
  };
  const word = (): Uint8Array => updateFrame(honest((ids += 1), field, "word "));
  const bugs = async (): Promise<number> => (await node.metrics.bugs.get()).values[0]?.value ?? 0;
  /** Still open, and its words are saved. */
  const isUntouched = async (client: RawClient): Promise<void> => {
    client.send(word());
    await client.hear("saved", ({ count }) => count >= 2);
    expect(client.ws.readyState).toBe(client.ws.OPEN);
  };

  it.each([
    ["taking a frame", "LiveDocument.receive"],
    ["the look at people's rights, by a timer", "Hub.#readOn"],
    ["a change of its room", "LiveRoom.#tell"],
  ])("in %s closes its own connections with a transient code, and is counted once", async (_where, place) => {
    const ben = await join(one, one.ben);
    const olu = await join(one, one.olu);
    const bystander = await join(other, other.ben);
    const before = await bugs();
    point.arm(place);
    if (place.startsWith("LiveDocument")) ben.send(word());
    else if (place === "LiveRoom.#tell") await one.ana.act({ type: "say", lineId: freshId(12), text: "hello" });
    const codes = await Promise.race([
      Promise.all([ben.closed, olu.closed]),
      bystander.closed.then((code) => [`the bystander was closed with ${code}`]),
    ]);
    expect(point.thrown).toBe(1);
    for (const code of codes) expect([1013, 4503]).toContain(code);
    expect(await bugs()).toBe(before + 1);
    await isUntouched(bystander);
    await isUntouched(await join(one, one.ben));
  });

  it("in awareness, between nodes and by its timer, ends only that document", async () => {
    const ben = await join(one, one.ben);
    const bystander = await join(other, other.ben);
    broken.topic = one.roomId;
    ben.send(awarenessFrame([{ client: 77, clock: 1, state: { cursor: 1 } }]));
    expect(await ben.closed).toBe(1013);
    broken = {};
    await isUntouched(bystander);
    await isUntouched(await join(one, one.ben));
  });

  it("caused by one seat again and again turns that seat away for good, and leaves the document to the others", async () => {
    const olu = await join(one, one.olu);
    const first = await join(one, one.ben);
    point.arm("LiveDocument.receive");
    first.send(word());
    expect(await first.closed).toBe(1013);
    expect(await olu.closed).toBe(1013);
    const second = await join(one, one.ben);
    point.arm("LiveDocument.receive");
    second.send(word());
    expect(await second.closed).toBe(4403);
    const third = clients.open(node, `${one.roomId}.star.1`, one.ben.token);
    expect(await third.closed).toBe(4403);
    await isUntouched(await join(one, one.ana));
  });

  it("at every load is not repeated as fast as people reconnect, and is over when the log can be read again", async () => {
    const bystander = await join(other, other.ben);
    broken.notes = one.roomId;
    const tries = 60;
    for (let nth = 0; nth < tries; nth += 1) {
      const client = new RawClient(node, `${one.roomId}.star.1`, one.ben.token);
      expect([1013, 4503]).toContain(await client.closed);
    }
    expect(await bugs()).toBeLessThan(tries / 4);
    broken = {};
    for (;;) {
      const client = clients.open(node, `${one.roomId}.star.1`, one.ben.token);
      if ((await Promise.race([client.closed, client.join()])) === undefined) break;
    }
    await isUntouched(bystander);
  });
});
