/**
 * The notes server beside others, in one run and interleaved, so that a noisy machine is noisy for all. Run: `npm run bench:notes`, or with
 * `-- --quick` in under 90 s. Needs the peers, see `peers/README.md`. Parts of names run some only: `-- --only=relay,Barline --scenario=rates`. `--rounds=1` for fewer rounds. `--write` keeps the tables in docs/performance.md.
 */
import { limits } from "../../shared/contract/limits.ts";
import { everysec, startRedis } from "../support/redis.ts";
import { given, isQuick } from "./flags.ts";
import type { Outcome, Room } from "./load/fleet.ts";
import type { Figures, Order } from "./load/generator.ts";
import { OrderProcess } from "./load/order-process.ts";
import { barline, cpuSeconds, hasPeers, peer, residentKiB } from "./load/servers.ts";
import type { Peer, RunningPeer } from "./load/servers.ts";
import { median } from "./median.ts";
import { Report } from "./report.ts";
import type { Row } from "./report.ts";

/** A look: the limit, and the server itself, at what shows a regression first. */
const quick = { peers: ["bare relay", "Barline"], scenarios: ["rates", "long"] };
const onlyScenarios = given("--scenario") ?? (isQuick ? quick.scenarios : undefined);
const rounds = Number(given("--rounds")?.[0] ?? (isQuick ? 1 : 3));
const size = { rooms: isQuick ? 60 : 250, seats: 4 };
const seconds = isQuick ? 2 : 5;
const only = given("--only");
/** What everybody can still read along with. */
const patienceMs = 50;
const longEdits = 30_000;

const stock: readonly Peer[] = [
  peer("bare relay", "relay.mjs"),
  peer("relay, one fdatasync per turn", "relay.mjs", { SYNC: "1" }),
  peer("y-websocket 1.5.4", "y-websocket.mjs", { PEER: "y-websocket" }),
  peer("y-websocket 1.5.4, LevelDB", "y-websocket.mjs", { PEER: "y-websocket", YPERSISTENCE: "yes" }),
  peer("@y/websocket-server 0.1.1", "y-websocket.mjs", { PEER: "@y" }),
  peer("Hocuspocus 3.4.4, files", "hocuspocus.mjs", {}, true),
];
const own: readonly Peer[] = [
  barline("Barline"),
  barline("Barline, in memory", {}, { script: "tests/bench/peers/barline-in-memory.mjs", keeps: false }),
];

type Generator = OrderProcess<Order, Figures>;

async function withPeer(made: Peer, work: (running: RunningPeer, load: Generator) => Promise<Row>): Promise<Row> {
  const running = await made.start();
  const load: Generator = new OrderProcess("./generator.ts");
  try {
    return await work(running, load);
  } catch (error) {
    console.error(`${made.name}: ${String(error)}`);
    return {};
  } finally {
    load.end();
    await running.end();
  }
}

/** At given rates: how late, and at what cost. */
async function atRates(running: RunningPeer, load: Generator, withCursors: boolean): Promise<Row> {
  await load.does({ do: "join", rooms: await running.rooms(size.rooms, size.seats) });
  const row: Record<string, number> = {};
  // Long enough for the engine to have compiled what runs often.
  await type(running, load, { editsPerSecond: 2_000, seconds: isQuick ? 2 : 4, withCursors });
  for (const editsPerSecond of [1_000, 4_000]) {
    const { outcome, cpuS } = await type(running, load, { editsPerSecond, seconds, withCursors });
    row[`p50 ms at ${editsPerSecond}/s`] = outcome.p50Ms;
    row[`p99 ms at ${editsPerSecond}/s`] = outcome.p99Ms;
    row[`CPU s per 100,000 at ${editsPerSecond}/s`] = (cpuS / outcome.delivered) * 100_000;
    row[`lost at ${editsPerSecond}/s`] = outcome.lost;
  }
  return row;
}

/** Four times as many rooms as elsewhere. */
const manyRooms = 4;

/** The highest rate at which 99 in 100 edits reach everybody in time and none is lost. */
async function ceiling(
  running: RunningPeer,
  load: Generator,
  { withCursors = false, rooms = size.rooms } = {},
): Promise<Row> {
  await load.does({ do: "join", rooms: await running.rooms(rooms, size.seats) });
  let best = 0;
  let editsPerSecond = 1_000;
  for (let factor = 1.6; factor > 1.08;) {
    const { outcome } = await type(running, load, { editsPerSecond, seconds: isQuick ? 1 : 3, withCursors });
    const isHeld = outcome.p99Ms < patienceMs && outcome.lost === 0 && outcome.editsPerSecond > 0.95 * editsPerSecond;
    if (isHeld) best = Math.max(best, outcome.editsPerSecond);
    else {
      editsPerSecond /= factor;
      factor = Math.sqrt(factor);
    }
    editsPerSecond *= factor;
  }
  return { "highest edits/s": best };
}

async function type(
  { pids }: RunningPeer,
  load: Generator,
  run: Extract<Order, { do: "type" }>["run"],
): Promise<{ readonly outcome: Outcome; readonly cpuS: number }> {
  const before = cpuSeconds(pids);
  const { outcome } = await load.does({ do: "type", run });
  if (!outcome) throw new Error("the generator did not say what happened");
  return { outcome, cpuS: cpuSeconds(pids) - before };
}

async function memoryAndStorm(running: RunningPeer, load: Generator): Promise<Row> {
  const rooms = await running.rooms(size.rooms * 2, 2);
  const before = residentKiB(running.pids);
  const { joinsMs = [] } = await load.does({ do: "join", rooms, atOnce: 1 });
  const perRoom = (residentKiB(running.pids) - before) / rooms.length;
  const { stormMs = NaN } = await load.does({ do: "storm" });
  return {
    "join, warm and empty, p50 ms": median(joinsMs.slice(joinsMs.length >> 1)),
    "KiB per idle room of two": perRoom,
    [`storm of ${rooms.length * 2}, ms`]: stormMs,
  };
}

/** Long documents: what taking one costs, and joining it while it is in memory and, the median of some, after a restart. */
async function longDocument(running: RunningPeer, load: Generator): Promise<Row> {
  // As many people as may send this much at once.
  const [room, ...others] = await running.rooms(isQuick ? 2 : 6, longEdits / limits.notesFramesPerSecond / 10);
  if (!room) throw new Error("no room");
  await load.does({ do: "join", rooms: [room] });
  const run = { editsPerSecond: longEdits / 3, seconds: 3, withCursors: false };
  const { cpuS } = await type(running, load, run);
  const join = async ({ root, places }: Room): Promise<number> => {
    await load.does({ do: "end" });
    const { joinsMs = [] } = await load.does({ do: "join", rooms: [{ root, places: places.slice(0, 1) }] });
    return joinsMs[0] ?? NaN;
  };
  const first = await join(room);
  const before = cpuSeconds(running.pids);
  const warm: number[] = [];
  while (warm.length < 20) warm.push(await join(room));
  const row: Row = {
    [`CPU s for ${longEdits} edits, ${room.places.length} people`]: cpuS,
    "join right after, ms": first,
    "join warm, p50 ms": median(warm),
    "CPU ms per join": ((cpuSeconds(running.pids) - before) / warm.length) * 1_000,
  };
  for (const other of running.restart ? others : []) {
    await load.does({ do: "join", rooms: [other] });
    await type(running, load, run);
    await load.does({ do: "end" });
  }
  // One document first, so that it is the documents that are cold and not the process.
  const [another, ...cold] = (await running.restart?.([...others, room])) ?? [];
  if (another) await join(another);
  const coldMs: number[] = [];
  for (const moved of cold) coldMs.push(await join(moved));
  return coldMs.length > 0 ? { ...row, "join cold, ms": median(coldMs) } : row;
}

/** One room that a hundred people read along with, two of whom write, carets included. */
async function hotRoom(running: RunningPeer, load: Generator): Promise<Row> {
  const [room] = await running.rooms(1, 36);
  if (!room) throw new Error("no room");
  const places = Array.from({ length: 102 }, (_, nth) => room.places[nth % room.places.length]).filter(
    (place) => place !== undefined,
  );
  await load.does({ do: "join", rooms: [{ root: room.root, places }] });
  const run = { editsPerSecond: 40, seconds, withCursors: true, writersPerRoom: 2 };
  await type(running, load, { ...run, seconds: 1 });
  const { outcome, cpuS } = await type(running, load, run);
  return {
    "p50 ms": outcome.p50Ms,
    "p99 ms": outcome.p99Ms,
    "CPU s per 100,000": (cpuS / outcome.delivered) * 100_000,
    lost: outcome.lost,
  };
}

/** Processor time per second while nobody types: heartbeats, and looking now and then. */
async function restingShare({ pids }: RunningPeer): Promise<number> {
  const [before, startedMs] = [cpuSeconds(pids), performance.now()];
  await new Promise((goOn) => setTimeout(goOn, seconds * 2_000)); // more than a heartbeat
  return ((cpuSeconds(pids) - before) / (performance.now() - startedMs)) * 1_000;
}

/** The same amount of work, spread over more and more rooms: what rooms cost by being there, and what an edit costs beyond that. */
async function growth(running: RunningPeer, load: Generator): Promise<Row> {
  const row: Record<string, number> = {};
  let all: readonly Room[] = [];
  const before = residentKiB(running.pids);
  for (const count of isQuick ? [100, 500] : [100, 1_000, 2_500]) {
    all = [...all, ...(await running.rooms(count - all.length, 2))];
    await load.does({ do: "end" });
    await load.does({ do: "join", rooms: all });
    // Long enough for the engine to have compiled what runs often.
    await type(running, load, { editsPerSecond: 1_000, seconds, withCursors: false });
    const resting = await restingShare(running);
    const run = { editsPerSecond: 1_000, seconds: seconds * 2, withCursors: false };
    const { outcome, cpuS } = await type(running, load, run);
    row[`${count} rooms: at rest, % of a core`] = resting * 100;
    row[`${count} rooms: CPU s per 100,000 beyond that`] =
      ((cpuS - resting * run.seconds) / outcome.delivered) * 100_000;
    row[`${count} rooms: KiB per room`] = (residentKiB(running.pids) - before) / count;
  }
  return row;
}

interface Scenario {
  readonly name: string;
  readonly peers: readonly Peer[];
  readonly work: (running: RunningPeer, load: Generator) => Promise<Row>;
}

/** `redis`: the address of a Redis that keeps what it says it has kept, if there is one on this machine. */
function scenarios(redis: string | undefined): readonly Scenario[] {
  const everybody = [...stock, ...own];
  const onRedis = redis === undefined ? [] : [barline("Barline, Redis", { REDIS_URL: redis })];
  const twoNodes =
    redis === undefined ? [] : [barline("Barline, Redis, two nodes", { REDIS_URL: redis }, { nodes: 2 })];
  return [
    {
      name: `rates, ${size.rooms} rooms × ${size.seats}`,
      peers: [...everybody, ...onRedis, ...twoNodes],
      work: (running, load) => atRates(running, load, false),
    },
    { name: "highest rate", peers: everybody, work: (running, load) => ceiling(running, load) },
    {
      name: "highest rate, with a caret per keystroke",
      peers: everybody,
      work: (running, load) => ceiling(running, load, { withCursors: true }),
    },
    {
      name: `highest rate, ${size.rooms * manyRooms} rooms × ${size.seats}`,
      peers: [...stock.slice(0, 2), ...own],
      work: (running, load) => ceiling(running, load, { rooms: size.rooms * manyRooms }),
    },
    { name: "a long document", peers: everybody, work: longDocument },
    { name: "hot room", peers: everybody, work: hotRoom },
    { name: "memory and storm", peers: everybody, work: memoryAndStorm },
    { name: "growth", peers: [...stock.slice(0, 1), ...own.slice(0, 1)], work: growth },
  ];
}

if (!hasPeers()) {
  console.error("The peers are not installed: run `npm ci --ignore-scripts` in tests/bench/peers first.");
  process.exit(1);
}
const isWanted = (names: readonly string[] | undefined, name: string): boolean =>
  names?.some((part) => name.includes(part)) ?? true;
const redis = await startRedis(everysec).catch(() => undefined);
const report = new Report("notes");
for (const { name: scenario, peers, work } of scenarios(redis?.server.url)) {
  if (!isWanted(onlyScenarios, scenario)) continue;
  const isLookedAt = (name: string): boolean => !isQuick || only !== undefined || quick.peers.includes(name);
  const wanted = peers.filter(({ name }) => isWanted(only, name) && isLookedAt(name));
  const rows = new Map<string, Row[]>(wanted.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const made of wanted) rows.get(made.name)?.push(await withPeer(made, work));
  }
  report.table(scenario, rows);
}
await redis?.stop();
await report.end();
