import { afterAll, beforeAll } from "vitest";
import { openRedis } from "../../server/store/redis.ts";
import { everysec, safest, startRedis, startRedisCluster } from "../support/redis.ts";
import type { OwnCluster, OwnRedis, RedisServer } from "../support/redis.ts";
import { storeContract, testLives } from "./store-contract.ts";
import { describe } from "vitest";

const options = testLives;
const brings = { brings: true };

for (const [name, settings] of [
  ["Redis that syncs every write", safest],
  ["Redis that syncs every second", everysec],
] as const) {
  describe(name, () => {
    let redis: OwnRedis;
    beforeAll(async () => void (redis = await startRedis(settings)));
    afterAll(() => redis.stop());

    storeContract(
      name,
      async () => {
        const { server } = redis;
        await server.command("FLUSHALL");
        let { store } = await openRedis(server.url, options);
        return {
          store,
          pass: (ms) => pass([server], ms),
          reopen: async () => {
            await store.close();
            await server.end("SIGKILL");
            await server.start();
            ({ store } = await openRedis(server.url, options));
            return store;
          },
          end: () => store.close(),
        };
      },
      brings,
    );
  });
}

describe("a Redis Cluster of six processes", () => {
  let cluster: OwnCluster;
  beforeAll(async () => void (cluster = await startRedisCluster()));
  afterAll(() => cluster.stop());

  storeContract(
    "a Redis Cluster",
    async () => {
      const masters = cluster.servers.slice(0, 3);
      await Promise.all(masters.map((server) => server.command("FLUSHALL")));
      let { store } = await openRedis(cluster.url, options);
      return {
        store,
        pass: (ms) => pass(masters, ms),
        reopen: async () => {
          await store.close();
          ({ store } = await openRedis(cluster.url, options));
          return store;
        },
        end: () => store.close(),
      };
    },
    brings,
  );
});

/** Redis uses the machine's clock, so instead of the clock, everything that is due to expire is moved. */
async function pass(servers: readonly RedisServer[], ms: number): Promise<void> {
  const move = `
    for _, key in ipairs(redis.call('KEYS', '*')) do
      local left = redis.call('PTTL', key)
      if left >= 0 then
        if string.sub(key, -5) == ':life' then redis.call('SET', key, redis.call('GET', key) - ARGV[1]) end
        redis.call('PEXPIRE', key, left - ARGV[1])
      end
    end`;
  await Promise.all(servers.map((server) => server.command("EVAL", move, "0", String(ms))));
}
