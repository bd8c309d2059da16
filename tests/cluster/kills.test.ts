import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRedis } from "../../server/store/redis.ts";
import { safest, until } from "../support/redis.ts";
import { Busy, missingIn, missingOnDisk, nothing, pause, Topology } from "./topology.ts";

const kills = 10;
/** Five seconds, on a machine that is five times slower; the report says how long it was. */
const healMs = 25_000;

describe("while people speak and write", { timeout: 600_000 }, () => {
  let topology: Topology;
  let busy: Busy;
  beforeEach(async () => {
    topology = await Topology.start();
    busy = await Busy.begin(topology.balancer.url);
  });
  afterEach(async () => {
    busy.end();
    await topology.stop();
  });

  /** Everybody stops; resolves with how long it took from `since` until everything was acknowledged and the same everywhere. */
  const settle = async (since: number): Promise<number> => {
    await busy.stop();
    await until(() => busy.isSettled());
    return performance.now() - since;
  };

  it("a loss would be noticed", async () => {
    busy.start();
    await until(() => busy.promised().edits.some((token) => token.startsWith("-")) && busy.said.length > 2);
    await settle(0);
    const { store } = await openRedis(topology.redis.server.url);
    const promised = busy.promised();
    expect(await missingIn(store, busy, promised)).toEqual(nothing);
    const [there = ""] = busy.fields.map((field) => busy.reader.text(field).split(";")[0] ?? "").filter(Boolean);
    const lies = { lines: [...promised.lines, "never said"], edits: [...promised.edits, "never-written", `-${there}`] };
    expect(await missingIn(store, busy, lies)).toEqual({
      lines: ["never said"],
      edits: ["never-written", `-${there}`],
      twice: [],
    });
    await store.close();
  });

  it(`${kills} kills of a node lose nothing that was acknowledged`, async () => {
    const { store } = await openRedis(topology.redis.server.url);
    const healed: number[] = [];
    for (let round = 0; round < kills; round += 1) {
      const node = topology.nodes[round % topology.nodes.length];
      busy.start();
      await pause(100 + 17 * (round % 10));
      await node?.end("SIGKILL");
      const killed = performance.now();
      expect(await missingIn(store, busy, busy.promised())).toEqual(nothing);
      const back = node?.start();
      await pause(200);
      healed.push(await settle(killed));
      await back;
      await topology.whole();
    }
    await store.close();
    report("node", healed);
    expect(Math.max(...healed)).toBeLessThan(healMs);
    expect(busy.editors.flatMap(({ rejects }) => rejects)).toEqual([]);
    expect(busy.refused).toEqual([]);
  });

  it(`${kills} kills of Redis lose nothing that was acknowledged`, async () => {
    const { server } = topology.redis;
    const healed: number[] = [];
    for (let round = 0; round < kills; round += 1) {
      busy.start();
      await pause(150 + 17 * (round % 10));
      await server.end("SIGKILL");
      await pause(20 * (round % 10));
      expect(await missingOnDisk(server, safest, busy, busy.promised())).toEqual(nothing);
      await server.start();
      const restarted = performance.now();
      healed.push(await settle(restarted));
      await topology.whole();
    }
    report("Redis", healed);
    expect(Math.max(...healed)).toBeLessThan(healMs);
    expect(busy.editors.flatMap(({ rejects }) => rejects)).toEqual([]);
    expect(busy.refused).toEqual([]);
  });

  function report(what: string, healed: readonly number[]): void {
    const { lines, edits } = busy.promised();
    const sorted = healed.toSorted((first, second) => first - second).map(Math.round);
    console.info(
      `${kills} kills of ${what}: ${lines.length} commands and ${edits.length} edits acknowledged, 0 lost; ` +
        `equal everywhere after ${sorted[Math.floor(kills / 2)] ?? 0} ms (median), ${sorted.at(-1) ?? 0} ms (most).`,
    );
  }
});
