import { afterEach, beforeEach, expect, it } from "vitest";
import { openRedis } from "../../server/store/redis.ts";
import { until } from "../support/redis.ts";
import { Busy, missingIn, nothing, pause, Topology } from "./topology.ts";

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

it("restarts one node after the other while people work, and nothing is lost or refused", async () => {
  busy.start();
  for (const node of topology.nodes) {
    await pause(200);
    const began = performance.now();
    expect(await node.end("SIGTERM")).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(node.output).toContain("Stopped.");
    await node.start();
    await topology.whole();
  }
  await busy.stop();
  await until(() => busy.isSettled());
  const { store } = await openRedis(topology.redis.server.url);
  expect(await missingIn(store, busy, busy.promised())).toEqual(nothing);
  await store.close();
  expect(busy.said.length).toBeGreaterThan(10);
  expect(busy.refused).toEqual([]);
  expect(busy.editors.flatMap(({ rejects }) => rejects)).toEqual([]);
});
