/** A failure in one room ends that room's connections, which come back, and no other's. */
import { describe, expect, it, onTestFinished } from "vitest";
import { localBus } from "../../../server/store/bus.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { Bus, Store } from "../../../server/store/store.ts";
import { startNode } from "../../support/app.ts";
import { Connected, peerRoom, shortId } from "../../support/people.ts";
import { bugLog } from "./bug-log.ts";
import { failpoint } from "./failpoint.ts";

describe("a fault in a room", () => {
  const watchForCrashes = (): (() => readonly unknown[]) => {
    const reached: unknown[] = [];
    const note = (error: unknown): void => void reached.push(error);
    process.on("uncaughtException", note);
    process.on("unhandledRejection", note);
    onTestFinished(() => {
      process.off("uncaughtException", note);
      process.off("unhandledRejection", note);
    });
    return () => reached;
  };

  it.each([
    ["looking who is here, by a timer", "Presence.#look"],
    ["noting an absence, by a timer", "Channel.#settleAbsence"],
  ])("in %s reaches nobody else, and its people come back", async (_where, place) => {
    const reached = watchForCrashes();
    const point = failpoint();
    const { log, bugs } = bugLog();
    const node = await startNode({ log, clock: { nowMs: point.nowMs, close: () => undefined } });
    const [one, other] = [await peerRoom(node.url), await peerRoom(node.url)];
    const ana = await one.ana.connect(node.url);
    point.arm(place);
    while (point.thrown === 0) await new Promise(setImmediate);
    point.arm("nowhere", 0);
    expect(bugs).toHaveLength(1);
    const again = ana.socket.connected ? ana : await one.ana.connect(node.url);
    await again.does({ type: "say", lineId: shortId(), text: "still here" });
    const bystander = await other.ana.connect(node.url);
    await bystander.does({ type: "say", lineId: shortId(), text: "what was that?" });
    expect(reached()).toEqual([]);
  });

  it("in the messages between nodes is lost, as those may be", async () => {
    const reached = watchForCrashes();
    const inner = localBus();
    const broken: { topic: string | undefined } = { topic: undefined };
    const bus: Bus = {
      ...inner,
      publish(topic, bytes) {
        if (broken.topic !== undefined && topic.startsWith(broken.topic)) throw new TypeError("planted in the bus");
        inner.publish(topic, bytes);
      },
    };
    const node = await startNode({ bus, log: bugLog().log });
    const [one, other] = [await peerRoom(node.url), await peerRoom(node.url)];
    const [ana, bystander] = [await one.ana.connect(node.url), await other.ana.connect(node.url)];
    for (const topic of ["presence", "signals"]) {
      inner.publish(`${one.roomId}/${topic}`, new TextEncoder().encode("{ no JSON"));
      inner.publish(`${one.roomId}/${topic}`, new TextEncoder().encode("null"));
    }
    await ana.does({ type: "say", lineId: shortId(), text: "still here" });
    broken.topic = one.roomId;
    const ben = new Connected(one.ben, node.url);
    await new Promise((resolve) => ben.socket.once("disconnect", resolve));
    await bystander.does({ type: "say", lineId: shortId(), text: "what was that?" });
    broken.topic = undefined;
    const again = await one.ben.connect(node.url);
    await again.does({ type: "say", lineId: shortId(), text: "back" });
    expect(bystander.socket.connected).toBe(true);
    expect(reached()).toEqual([]);
  });

  it("in its log is hit a few times, not as often as people reconnect, and is over when the log can be read", async () => {
    const reached = watchForCrashes();
    const inner = memoryStore();
    const broken: { room?: string } = {};
    const store: Store = {
      ...inner,
      async readEvents(room, after) {
        const read = await inner.readEvents(room, after);
        if (room !== broken.room) return read;
        // A batch of a kind that no version of ours has ever written.
        return [...read, { position: (after ?? 0) + read.length + 1, batch: null as never }];
      },
    };
    const first = await startNode({ store: inner });
    const [one, other] = [await peerRoom(first.url), await peerRoom(first.url)];
    const { log, bugs } = bugLog();
    const node = await startNode({ store, log });
    broken.room = one.roomId;
    const bystander = await other.ana.connect(node.url);
    for (let nth = 0; nth < 40; nth += 1) {
      await expect(new Connected(one.ana, node.url).opened()).rejects.toMatchObject({ data: { code: "not-ready" } });
    }
    expect(bugs.length).toBeGreaterThan(0);
    expect(bugs.length).toBeLessThan(10);
    delete broken.room;
    for (;;) {
      const ana = new Connected(one.ana, node.url);
      const isIn = await ana.opened().then(
        () => true,
        () => false,
      );
      if (isIn) break;
    }
    await bystander.does({ type: "say", lineId: shortId(), text: "what was that?" });
    expect(reached()).toEqual([]);
  });
});
