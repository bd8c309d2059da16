/**
 * What an interview costs a node, and Redis: the figures that `npm run scale` counts with. 150 rooms of four, late in a long
 * interview: one of them types, everybody gives a command now and then. Run: `npm run bench:costs`.
 */
import { loadavg } from "node:os";
import { createClient } from "redis";
import { startRedis } from "../support/redis.ts";
import type { OwnRedis } from "../support/redis.ts";
import type { Room } from "./load/fleet.ts";
import type { Figures, Order } from "./load/generator.ts";
import { OrderProcess } from "./load/order-process.ts";
import { barline, cpuSeconds, residentKiB } from "./load/servers.ts";
import type { RunningPeer } from "./load/servers.ts";
import type { SittingFigures, SittingOrder } from "./load/sitting-generator.ts";
import type { Sitting } from "./load/sittings.ts";

/** About what one node is meant to carry: with fewer, each waking up is paid by fewer. */
const count = 150;
const acting = 4;
const seconds = 20;
const commandsPerSecond = 0.2 * count;
const editsPerSecond = 2.5 * count;

/** The same people, in the room itself. */
function sittingOf({ places }: Room): Sitting {
  return {
    acting,
    places: places.map(({ port, path, protocols = [], from = "127.0.0.1" }) => {
      const [roomId = ""] = path.replace("/notes/", "").split(".");
      return { port, from, auth: { roomId, token: protocols.at(-1), views: "differences" } };
    }),
  };
}

interface Used {
  readonly nodeS: number;
  readonly redisS: number;
}

async function costs(redis: OwnRedis | undefined): Promise<void> {
  const env = redis ? { REDIS_URL: redis.server.url } : {};
  const running = await barline("Barline", env).start();
  try {
    await measure(running, redis, env);
  } finally {
    await running.end();
  }
}

async function measure(
  running: RunningPeer,
  redis: OwnRedis | undefined,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const seats = new OrderProcess<SittingOrder, SittingFigures>("./sitting-generator.ts");
  const writers = new OrderProcess<Order, Figures>("./generator.ts");
  const used = (): Used => ({
    nodeS: cpuSeconds(running.pids),
    // The shell that started it has given its place to it.
    redisS: redis?.server.pid === undefined ? 0 : cpuSeconds([redis.server.pid]),
  });
  const during = async (work: () => Promise<unknown>): Promise<Used> => {
    const before = used();
    await work();
    const after = used();
    return { nodeS: after.nodeS - before.nodeS, redisS: after.redisS - before.redisS };
  };
  console.log(`\n## ${redis ? "Redis" : "LevelDB"}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
  const print = (what: string, { nodeS, redisS }: Used, times: number): void => {
    const ms = (s: number): string => ((s * 1_000) / times).toFixed(3);
    console.log(`${what.padEnd(40)} node ${ms(nodeS)} ms${redis ? `, Redis ${ms(redisS)} ms` : ""}`);
  };

  const empty = residentKiB(running.pids);
  const rooms = await running.rooms(count, acting);
  await seats.does({ do: "enter", sittings: rooms.map(sittingOf) });
  await seats.does({ do: "interview" });
  await writers.does({ do: "join", rooms });
  const idle = await during(() => new Promise((resolve) => setTimeout(resolve, seconds * 1_000)));
  print("a quiet room, per second", idle, count * seconds);

  const before = redis ? await bytesIn(redis) : 0;
  const busy = await during(async () => {
    const [acted, typed] = await Promise.all([
      seats.does({ do: "act", run: { perSecond: commandsPerSecond, seconds } }),
      writers.does({ do: "type", run: { editsPerSecond, seconds, withCursors: true } }),
    ]);
    console.log(
      `p50 and p99 of a command ${acted.outcome?.p50Ms.toFixed(1)}, ${acted.outcome?.p99Ms.toFixed(0)} ms, of an edit ${typed.outcome?.p50Ms.toFixed(1)}, ${typed.outcome?.p99Ms.toFixed(0)} ms`,
    );
  });
  print("an interview, per second", busy, count * seconds);
  console.log(
    `memory of the node for an interview      ${((residentKiB(running.pids) - empty) / count).toFixed(0)} KiB`,
  );
  if (redis) {
    const perHour = (((await bytesIn(redis)) - before) / count / seconds) * 3_600;
    console.log(`memory of Redis for an interview         ${(perHour / 1_024).toFixed(0)} KiB an hour`);
  }
  if (redis) await moved(rooms, env);
  seats.end();
  writers.end();
}

/** Everybody comes to another node, as when theirs was lost. */
async function moved(rooms: readonly Room[], env: Readonly<Record<string, string>>): Promise<void> {
  const other = await barline("another node", env).start();
  const port = (await other.rooms(1, 1))[0]?.places[0]?.port ?? 0;
  const there = rooms.map((room) => ({ ...room, places: room.places.map((place) => ({ ...place, port })) }));
  const seats = new OrderProcess<SittingOrder, SittingFigures>("./sitting-generator.ts");
  const writers = new OrderProcess<Order, Figures>("./generator.ts");
  const before = cpuSeconds(other.pids);
  await seats.does({ do: "enter", sittings: there.map(sittingOf) });
  await writers.does({ do: "join", rooms: there });
  const ms = ((cpuSeconds(other.pids) - before) * 1_000) / count;
  console.log(`a room that comes to another node        node ${ms.toFixed(1)} ms`);
  seats.end();
  writers.end();
  await other.end();
}

async function bytesIn({ server }: OwnRedis): Promise<number> {
  const client = createClient({ url: server.url });
  await client.connect();
  let bytes = 0;
  for await (const keys of client.scanIterator({ COUNT: 1_000 })) {
    for (const key of keys) bytes += (await client.memoryUsage(key, { SAMPLES: 0 })) ?? 0;
  }
  client.destroy();
  return bytes;
}

if (!process.argv.includes("--redis")) await costs(undefined);
const redis = await startRedis();
await costs(redis);
await redis.stop();
