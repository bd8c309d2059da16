/** What a node says of itself to whoever runs it: whether it takes work, and what *saved* is worth there right now. */
import { expect, it, onTestFinished } from "vitest";
import { NodeProcess } from "../support/node-process.ts";
import { call } from "../support/people.ts";
import { startRedis, until } from "../support/redis.ts";

it("names the class that Redis gives at the moment, and none while Redis is away", async () => {
  const { server, stop } = await startRedis();
  onTestFinished(stop);
  const node = await NodeProcess.start({ REDIS_URL: server.url });
  onTestFinished(async () => {
    await node.end();
  });
  const ready = async () => (await call<{ durability?: string }>(node.url, "/readyz")).body.durability;
  expect(await ready()).toBe("fsync");
  for (const [name, weaker, safe] of [
    ["appendfsync", "everysec", "always"],
    // Syncing would stop for as long as the file is rewritten.
    ["no-appendfsync-on-rewrite", "yes", "no"],
    ["maxmemory-policy", "allkeys-lru", "noeviction"],
  ] as const) {
    await server.command("CONFIG", "SET", name, weaker);
    await until(async () => (await ready()) === "buffered");
    await server.command("CONFIG", "SET", name, safe);
    await until(async () => (await ready()) === "fsync");
  }
  await server.end("SIGKILL");
  await until(async () => (await call(node.url, "/readyz")).status === 503);
  expect((await call(node.url, "/healthz")).status).toBe(200);
  await server.start();
  await until(async () => (await ready()) === "fsync");
});
