import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { localBus } from "../../server/store/bus.ts";
import { openRedis } from "../../server/store/redis.ts";
import type { Bus } from "../../server/store/store.ts";
import { startRedis, startRedisCluster } from "../support/redis.ts";

const words = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Buses {
  /** The buses of two nodes. */
  readonly here: Bus;
  readonly there: Bus;
  readonly end: () => Promise<void>;
}

function busContract(name: string, open: () => Promise<Buses>): void {
  describe(`the bus over ${name}`, () => {
    let buses: Buses;
    beforeAll(async () => void (buses = await open()));
    afterAll(() => buses.end());
    const stops: (() => void)[] = [];
    afterEach(() => {
      for (const stop of stops.splice(0)) stop();
    });

    /** Collects what `bus` hears; resolves with all of it once `count` messages have come. */
    const listen = (bus: Bus, topic: string, count: number): Promise<string[]> =>
      new Promise((resolve) => {
        const heard: string[] = [];
        const stop = bus.subscribe(topic, (bytes) => {
          heard.push(new TextDecoder().decode(bytes));
          if (heard.length === count) resolve(heard);
        });
        stops.push(stop);
      });
    /** Sends a message round: from now on both sides can hear. */
    const begun = async (topic: string): Promise<void> => {
      for (const [from, to] of [
        [buses.here, buses.there],
        [buses.there, buses.here],
      ] as const) {
        const heard: Uint8Array[] = [];
        const stop = to.subscribe(topic, (bytes) => heard.push(bytes));
        while (heard.length === 0) {
          from.publish(topic, words("begin"));
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        stop();
      }
    };

    it("reaches both nodes, in the order of the publisher", async () => {
      await begun("order");
      const here = listen(buses.here, "order/2", 50);
      const there = listen(buses.there, "order/2", 50);
      await begun("order/2/other");
      for (let nth = 0; nth < 50; nth += 1) buses.here.publish("order/2", words(`${nth}`));
      const all = Array.from({ length: 50 }, (_, nth) => `${nth}`);
      expect(await here).toEqual(all);
      expect(await there).toEqual(all);
    });

    it("never calls back before publishing has returned", async () => {
      let hasReturned = false;
      const heard = new Promise<boolean>((resolve) => {
        stops.push(buses.here.subscribe("later", () => resolve(hasReturned)));
      });
      buses.here.publish("later", words("x"));
      hasReturned = true;
      expect(await heard).toBe(true);
    });

    it("keeps topics apart, and bytes as they are", async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, nth) => nth);
      const other: unknown[] = [];
      stops.push(buses.here.subscribe("bytes/other", (heard) => other.push(heard)));
      const heard = new Promise<Uint8Array>((resolve) => stops.push(buses.here.subscribe("bytes", resolve)));
      buses.here.publish("bytes", bytes);
      expect(await heard).toEqual(bytes);
      expect(other).toEqual([]);
    });

    it("no longer calls those who have stopped listening, but still the others", async () => {
      const stopped: unknown[] = [];
      const stop = buses.here.subscribe("stop", (heard) => stopped.push(heard));
      const still = listen(buses.here, "stop", 1);
      stop();
      stop();
      buses.here.publish("stop", words("x"));
      expect(await still).toEqual(["x"]);
      expect(stopped).toEqual([]);
      for (let nth = 0; nth < 20; nth += 1) {
        const again = listen(buses.here, "stop/again", 1);
        buses.here.publish("stop/again", words("x"));
        expect(await again).toEqual(["x"]);
        stops.pop()?.();
      }
    });
  });
}

busContract("one process", () => {
  const bus = localBus();
  return Promise.resolve({ here: bus, there: bus, end: () => bus.close() });
});

async function two(url: string, stop: () => Promise<void>): Promise<Buses> {
  const [here, there] = await Promise.all([openRedis(url), openRedis(url)]);
  return {
    here: here.bus,
    there: there.bus,
    end: async () => {
      for (const { bus, store } of [here, there]) {
        await bus.close();
        await store.close();
      }
      await stop();
    },
  };
}

busContract("Redis", async () => {
  const { server, stop } = await startRedis();
  return two(server.url, stop);
});

busContract("a Redis Cluster", async () => {
  const { url, stop } = await startRedisCluster();
  return two(url, stop);
});
