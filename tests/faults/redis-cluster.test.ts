import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRedis } from "../../server/store/redis.ts";
import { batch } from "../contracts/store-contract.ts";
import { startRedisCluster, until } from "../support/redis.ts";
import type { OwnCluster } from "../support/redis.ts";

const star = (room: string) => `${room}.star.1`;
const entry = (text: string) => ({ atMs: 1, seatId: "seatseatseat", update: new TextEncoder().encode(text) });

describe("a Redis Cluster", () => {
  let cluster: OwnCluster;
  beforeAll(async () => void (cluster = await startRedisCluster()));
  afterAll(() => cluster.stop());

  it("is told apart from a single server by its address", async () => {
    const [server] = cluster.servers;
    await expect(openRedis(server?.url ?? "")).rejects.toThrow(/redis\+cluster:\/\//);
  });

  it("keeps all of a room on one server, and rooms on all of them", async () => {
    const { store } = await openRedis(cluster.url);
    const owners = new Set<number>();
    for (let nth = 0; nth < 12; nth += 1) {
      const room = `spreadspreadspread${String(nth).padStart(4, "0")}`;
      await store.appendEvents(room, 0, batch("b1"));
      await store.addNotes(star(room), [entry("a")]);
      const owner = await cluster.ownerOf(`{${room}}:events`);
      owners.add(owner.port);
      expect(await owner.command("KEYS", `{${room}}*`)).toHaveLength(4);
    }
    expect(owners.size).toBe(3);
    await store.close();
  });

  it("continues after a fail-over: writes, reads, hints and messages", async () => {
    const { store, bus } = await openRedis(cluster.url);
    const other = await openRedis(cluster.url);
    const room = "failoverfailoverfailov";
    await store.appendEvents(room, 0, batch("b1"));
    await store.addNotes(star(room), [entry("a")]);
    const owner = await cluster.ownerOf(`{${room}}:events`);
    await until(async () =>
      /slave0:.*state=online,.*lag=[01]/.test(String(await owner.command("INFO", "replication"))),
    );
    // What a replica does not have yet would be lost with its primary; in this test it should have everything.
    await owner.command("WAIT", "1", "1000");
    let hints = 0;
    const heard: string[] = [];
    await other.store.watch(star(room), () => (hints += 1));
    other.bus.subscribe(`${room}/presence`, (bytes) => heard.push(new TextDecoder().decode(bytes)));
    const epoch = await store.epoch();
    const changed = new Promise<string>((resolve) => store.onEpoch(resolve));

    await owner.end("SIGKILL");
    const died = performance.now();
    await until(
      () =>
        store.appendEvents(room, 1, batch("b2")).then(
          (done) => done !== "gone",
          () => false,
        ),
      30_000,
    );
    const back = performance.now() - died;
    expect((await store.readEvents(room)).map((event) => event.batch.id)).toEqual(["b1", "b2"]);
    expect(await changed).not.toBe(epoch);

    hints = 0;
    await until(async () => {
      await other.store.addNotes(star(room), [entry("b")]).catch(() => undefined);
      bus.publish(`${room}/presence`, new TextEncoder().encode("here"));
      return hints > 0 && heard.length > 0;
    });
    expect((await store.readNotes(star(room))).tail.length).toBeGreaterThan(1);
    console.info(`A room on a failed cluster server takes writes again after ${Math.round(back)} ms.`);

    await owner.start();
    await Promise.all([store.close(), other.store.close()]);
  });

  it("comes back after all of it was away", async () => {
    const { store } = await openRedis(cluster.url);
    const room = "awayawayawayawayawayaw";
    await store.appendEvents(room, 0, batch("b1"));
    await Promise.all(cluster.servers.map((server) => server.end("SIGKILL")));
    await expect(store.appendEvents(room, 1, batch("b2"))).rejects.toThrow(/Redis/);
    await Promise.all(cluster.servers.map((server) => server.start()));
    await until(
      () =>
        store.readEvents(room).then(
          (read) => read.length > 0,
          () => false,
        ),
      30_000,
    );
    expect((await store.readEvents(room))[0]?.batch.id).toBe("b1");
    await until(
      () =>
        store.appendEvents(room, 1, batch("b2")).then(
          () => true,
          () => false,
        ),
      30_000,
    );
    await store.close();
  });
});
