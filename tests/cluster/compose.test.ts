import { readFileSync } from "node:fs";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { openRedis } from "../../server/store/redis.ts";
import { selfSigned } from "../support/certificate.ts";
import { freshFolder } from "../support/folder.ts";
import { call } from "../support/people.ts";
import { until } from "../support/redis.ts";
import { buildImage } from "./image.ts";
import { Busy, missingIn, nothing, pause, Topology } from "./topology.ts";
import type { TopologySettings } from "./topology.ts";

const compose = readFileSync("docker-compose.yml", "utf8");

/** The one place in the file that looks like this. */
function found(pattern: RegExp): string {
  const all = [...compose.matchAll(new RegExp(pattern, "gm"))];
  if (all.length !== 1) throw new Error(`docker-compose.yml has ${all.length} places like ${String(pattern)}.`);
  return all[0]?.[1] ?? "";
}

const seconds = (name: string): number => 1_000 * Number(found(new RegExp(`^\\s+${name} (\\d+)s$`)));
const host = "rooms.example.org";
const environment = Object.fromEntries(
  found(/^ {2}environment:\n((?: {4}(?:[A-Z_]+:|#) .*\n)+)/)
    .trimEnd()
    .split("\n")
    .filter((line) => !/^ +#/.test(line))
    .map((line) => {
      const [, name = "", value = ""] = /^ {4}([A-Z_]+): "?(.*?)"?$/.exec(line) ?? [];
      // Variables that are not set have their defaults.
      return [name, value.replace("${BARLINE_HOST:-localhost}", host).replace(/\$\{\w+:-(.*?)\}/g, "$1")];
    }),
);
const dockerfile = found(/^ {4}dockerfile_inline: \|\n((?: {6}.*\n)+)/);
const redisFlags = [...found(/^ {4}command: redis-server (.*)$/).matchAll(/--(\S+) (\S+)/g)];

/** Everything as the file says, except that addresses are on the loopback and the certificate is made here. */
const settings: TopologySettings = {
  redis: Object.fromEntries(redisFlags.map(([, name = "", value = ""]) => [name, value])),
  environment,
  balancer: {
    healthPath: found(/^\s+health_uri (\S+)$/),
    healthEveryMs: seconds("health_interval"),
    failMs: seconds("fail_duration"),
    tryMs: seconds("lb_try_duration"),
    hiddenPath: found(/^ {8}respond (\S+) 404$/),
    certificate: selfSigned(host),
    host,
  },
};

describe("docker-compose.yml", () => {
  it("refers to its parts by the names it gives them", () => {
    const services = found(/^services:\n((?: {2}.*\n|\n)+)/);
    const nodes = [...services.matchAll(/^ {2}(\w+):\n {4}<<: \*node$/gm)].map(([, name]) => name);
    expect(nodes).toHaveLength(2);
    expect(found(/^\s+reverse_proxy (.*) \{$/).split(" ")).toEqual(nodes.map((name) => `${name}:${environment.PORT}`));
    expect(found(/^\s+lb_policy (.*) \{$/)).toBe("cookie barline_node");
    expect(found(/^\s+fallback (\S+)$/)).toBe("least_conn");
    expect(environment.REDIS_URL).toBe("redis://redis:6379");
    expect(services).toMatch(/^ {2}redis:$/m);
    // A site named by its host alone has TLS, and that is what people are told.
    expect(found(/^ {4}content: \|\n {6}(\S+) \{$/)).toBe("${BARLINE_HOST:-localhost}");
    expect(services).toContain('- "443:443"');
    expect(environment.PUBLIC_ORIGIN).toBe(`https://${host}`);
    // A draining node takes up to ten seconds; it must not be killed earlier.
    expect(Number(found(/^ {2}stop_grace_period: (\d+)s$/))).toBeGreaterThan(10);
  });

  describe("as processes", () => {
    let topology: Topology;
    let folder: Awaited<ReturnType<typeof freshFolder>>;
    beforeAll(async () => {
      folder = await freshFolder();
      topology = await Topology.start({ ...settings, built: await buildImage(dockerfile, folder.path) });
    });
    afterAll(async () => {
      await topology.stop();
      await folder.remove();
    });

    it("keeps everything in Redis, and syncs every write", async () => {
      expect((await call(topology.balancer.url, "/readyz")).body).toEqual({
        store: "redis",
        durability: "fsync",
        space: "enough",
      });
    });

    it("serves pages over TLS only, and makes browsers keep to it", async () => {
      const { url } = topology.balancer;
      const { status, headers, body } = await call<string>(url, "/");
      expect([status, headers.get("strict-transport-security")]).toEqual([200, "max-age=31536000"]);
      expect(body).toContain("<script");
      await expect(call(url.replace("https:", "http:"), "/")).rejects.toThrow("fetch failed");
    });

    it("keeps metrics for the people who run the nodes", async () => {
      expect((await call(topology.balancer.url, "/metrics")).status).toBe(404);
      for (const { url, figuresUrl } of topology.nodes) {
        expect((await call(url, "/metrics")).status).toBe(404);
        expect((await call<string>(figuresUrl, "/metrics")).body).toContain("barline_store_ready");
      }
    });

    it("lets pages of its own origin connect, and no others", async () => {
      const url = `${topology.balancer.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
      const own = new WebSocket(url, { origin: `https://${host}` });
      await once(own, "open");
      own.terminate();
      const other = new WebSocket(url, { origin: "https://elsewhere.example" });
      const [error] = (await once(other, "error")) as [Error];
      expect(error.message).toMatch(/40[03]/);
    });

    it("carries on when a node dies, and has both again when it is back", async () => {
      const busy = await Busy.begin(topology.balancer.url);
      busy.start();
      await pause(300);
      const [node] = topology.nodes;
      await node?.end("SIGKILL");
      const killed = performance.now();
      await pause(300);
      await busy.stop();
      await until(() => busy.isSettled());
      expect(performance.now() - killed).toBeLessThan(5_000);
      await node?.start();
      await topology.whole();
      const { store } = await openRedis(topology.redis.server.url);
      expect(await missingIn(store, busy, busy.promised())).toEqual(nothing);
      await store.close();
      busy.end();
    });
  });
});
