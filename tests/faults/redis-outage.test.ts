import { describe, expect, it, onTestFinished } from "vitest";
import { openRedis } from "../../server/store/redis.ts";
import { StoreAway, StoreUnfit } from "../../server/store/store-away.ts";
import type { Store } from "../../server/store/store.ts";
import { batch } from "../contracts/store-contract.ts";
import { RawClient } from "../server/notes/raw-client.ts";
import { startNode } from "../support/app.ts";
import { peerRoom } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { everysec, safest, startRedis, until } from "../support/redis.ts";
import type { RedisServer, Settings } from "../support/redis.ts";
import { runToEnd } from "../support/server-process.ts";

const room = "roomroomroomroomroom01";
const star = `${room}.star.1`;
const entry = (text: string) => ({ atMs: 1, seatId: "seatseatseat", update: new TextEncoder().encode(text) });

async function startOwn(settings?: Settings): Promise<RedisServer> {
  const { server, stop } = await startRedis(settings);
  onTestFinished(stop);
  return server;
}

async function open(server: RedisServer): Promise<Store> {
  const { store } = await openRedis(server.url);
  onTestFinished(() => store.close());
  return store;
}

/** How long it took until the outage was reported. */
async function toldAfter(work: Promise<unknown>): Promise<number> {
  const began = performance.now();
  await expect(work).rejects.toBeInstanceOf(StoreAway);
  return performance.now() - began;
}

describe("while Redis is away", () => {
  it("callers are soon told so, and everything continues by itself afterwards", async () => {
    const server = await startOwn();
    const store = await open(server);
    await store.appendEvents(room, 0, batch("b1"));
    const epoch = await store.epoch();
    const changed = new Promise<string>((resolve) => store.onEpoch(resolve));
    let hints = 0;
    await store.watch(room, () => (hints += 1));
    await server.end("SIGKILL");
    const told = await Promise.all(
      [
        store.appendEvents(room, 1, batch("b2")),
        store.addNotes(star, [entry("a")]),
        store.readNotes(star),
        store.readEvents(room),
        store.watch("roomroomroomroomroom02", () => undefined),
        store.nowMs(),
      ].map(toldAfter),
    );
    expect(Math.max(...told)).toBeLessThan(5_000);
    await expect(store.durability()).rejects.toBeInstanceOf(StoreAway);
    await server.start();
    await until(() =>
      store.readEvents(room).then(
        (read) => read.length === 1,
        () => false,
      ),
    );
    expect(await store.appendEvents(room, 1, batch("b2"))).toBe("appended");
    await until(() => hints > 0);
    const news = await changed;
    expect(news).not.toBe(epoch);
    expect(await store.epoch()).toBe(news);
  });

  it("a Redis that hangs is an outage like any other", async () => {
    const server = await startOwn();
    const store = await open(server);
    await store.appendEvents(room, 0, batch("b1"));
    server.signal("SIGSTOP");
    expect(await toldAfter(store.appendEvents(room, 1, batch("b2")))).toBeLessThan(6_000);
    server.signal("SIGCONT");
    // It was asked before it froze, so it may have done it since; a repeat has no second effect.
    await until(() =>
      store.readEvents(room).then(
        () => true,
        () => false,
      ),
    );
    expect(["appended", "stale"]).toContain(await store.appendEvents(room, 1, batch("b2")));
    expect((await store.readEvents(room)).map((event) => event.batch.id)).toEqual(["b1", "b2"]);
  });

  it("a full memory refuses whole writes, and keeps what it has", async () => {
    const server = await startOwn();
    const store = await open(server);
    const [first] = await writeNotes(store, "before");
    await server.command("CONFIG", "SET", "maxmemory", "1");
    await expect(store.addNotes(star, [entry("a"), entry("b")])).rejects.toBeInstanceOf(StoreAway);
    await expect(store.appendEvents(room, 0, batch("b1"))).rejects.toBeInstanceOf(StoreAway);
    expect((await store.readNotes(star)).tail.map(({ position }) => position)).toEqual([first]);
    await server.command("CONFIG", "SET", "maxmemory", "0");
    await writeNotes(store, "after");
    expect((await store.readNotes(star)).tail).toHaveLength(2);
  });

  it("a server that no longer knows the scripts is taught them again", async () => {
    const server = await startOwn();
    const store = await open(server);
    await writeNotes(store, "a");
    await server.command("SCRIPT", "FLUSH");
    await writeNotes(store, "b");
    expect((await store.readNotes(star)).tail).toHaveLength(2);
  });
});

describe("what is promised", () => {
  it("is what Redis does, checked again and again", async () => {
    const store = await open(await startOwn(everysec));
    expect(await store.durability()).toBe("buffered");
    const server = await startOwn();
    const safe = await open(server);
    expect(await safe.durability()).toBe("fsync");
    await server.command("CONFIG", "SET", "appendfsync", "everysec");
    await until(async () => (await safe.durability()) === "buffered");
    await server.command("CONFIG", "SET", "appendfsync", "always");
    await until(async () => (await safe.durability()) === "fsync");
    await server.command("CONFIG", "SET", "appendonly", "no");
    await until(async () => (await safe.durability()) === "buffered");
  });

  it("is told afresh to everybody who opens their notes", async () => {
    const server = await startOwn();
    const node = await startNode(await openRedis(server.url));
    const room = await peerRoom(node.url);
    const promisedTo = async (who: Person): Promise<string> => {
      const client = new RawClient(
        { url: `${node.url.replace(/^http/, "ws")}/notes` },
        `${room.roomId}.star.1`,
        who.token,
      );
      onTestFinished(() => client.end());
      return (await client.hear("hello")).durability;
    };
    expect(await promisedTo(room.ben)).toBe("fsync");
    await server.command("CONFIG", "SET", "appendfsync", "everysec");
    await until(async () => (await promisedTo(room.ana)) === "buffered");
  });

  it("is nothing at all with a Redis that may throw rooms away: the node says so and does not start", async () => {
    const server = await startOwn({ ...safest, "maxmemory-policy": "allkeys-lru" });
    await expect(openRedis(server.url)).rejects.toBeInstanceOf(StoreUnfit);
    const { code, output } = await runToEnd({ REDIS_URL: server.url });
    expect(code).toBe(1);
    expect(output).toContain("Set maxmemory-policy to noeviction.");
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it("needs a server that takes writes", async () => {
    const primary = await startOwn();
    const replica = await startOwn({ ...safest, replicaof: `127.0.0.1 ${primary.port}` });
    await expect(openRedis(replica.url)).rejects.toThrow(/names a replica/);
  });
});

async function writeNotes(store: Store, text: string) {
  const added = await store.addNotes(star, [entry(text)]);
  if (added === "gone") throw new Error("gone");
  return added.positions;
}
