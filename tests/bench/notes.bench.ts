/**
 * The notes server beside others, in one run and interleaved, so that a noisy machine is noisy for all. Run: `npm run bench:notes`, or with
 * `-- --quick` in under 90 s. Needs the peers, see `peers/README.md`. Names part of a server, to run some only: `-- --only=relay,Barline`.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./load/fleet.ts";
import type { Figures, Order } from "./load/generator.ts";
import { barline, cpuSeconds, hasPeers, peer, residentKiB } from "./load/servers.ts";
import type { Peer, RunningPeer } from "./load/servers.ts";
import { median } from "./median.ts";

const isQuick = process.argv.includes("--quick");
const only = process.argv
  .find((argument) => argument.startsWith("--only="))
  ?.slice(7)
  .split(",");
const rounds = isQuick ? 1 : 3;
const size = { rooms: isQuick ? 60 : 250, seats: 4 };
const seconds = isQuick ? 2 : 5;
/** What everybody can still read along with. */
const patienceMs = 50;

const peers: readonly Peer[] = [
  peer("bare relay", "relay.mjs"),
  peer("relay, one fdatasync per turn", "relay.mjs", { SYNC: "1" }),
  peer("y-websocket 1.5.4", "y-websocket.mjs", { PEER: "y-websocket" }),
  peer("y-websocket 1.5.4, LevelDB", "y-websocket.mjs", { PEER: "y-websocket", YPERSISTENCE: "yes" }),
  peer("@y/websocket-server 0.1.1", "y-websocket.mjs", { PEER: "@y" }),
  peer("Hocuspocus 3.4.4, files", "hocuspocus.mjs", {}, true),
  barline("Barline"),
].filter(({ name }) => only?.some((part) => name.includes(part)) ?? true);

class Generator {
  readonly #child = fork(fileURLToPath(new URL("./load/generator.ts", import.meta.url)), [], {
    execArgv: ["--import", "tsx"],
  });

  async does(order: Order): Promise<Figures> {
    this.#child.send(order);
    const [figures] = (await once(this.#child, "message")) as [Figures];
    if (figures.failed !== undefined) throw new Error(figures.failed);
    return figures;
  }

  end(): void {
    this.#child.kill();
  }
}

type Row = Record<string, number>;

async function withPeer(made: Peer, work: (running: RunningPeer, load: Generator) => Promise<Row>): Promise<Row> {
  const running = await made.start();
  const load = new Generator();
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
  const row: Row = {};
  await type(running, load, { editsPerSecond: 500, seconds: 1, withCursors });
  for (const editsPerSecond of [1_000, 4_000]) {
    const { outcome, cpuS } = await type(running, load, { editsPerSecond, seconds, withCursors });
    row[`p50 ms at ${editsPerSecond}/s`] = outcome.p50Ms;
    row[`p99 ms at ${editsPerSecond}/s`] = outcome.p99Ms;
    row[`CPU s per 100,000 at ${editsPerSecond}/s`] = (cpuS / outcome.delivered) * 100_000;
    row[`lost at ${editsPerSecond}/s`] = outcome.lost;
  }
  return row;
}

/** The highest rate at which 99 in 100 edits reach everybody in time and none is lost. */
async function ceiling(running: RunningPeer, load: Generator, withCursors: boolean): Promise<Row> {
  await load.does({ do: "join", rooms: await running.rooms(size.rooms, size.seats) });
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
  { pid }: RunningPeer,
  load: Generator,
  run: Extract<Order, { do: "type" }>["run"],
): Promise<{ readonly outcome: Outcome; readonly cpuS: number }> {
  const before = cpuSeconds(pid);
  const { outcome } = await load.does({ do: "type", run });
  if (!outcome) throw new Error("the generator did not say what happened");
  return { outcome, cpuS: cpuSeconds(pid) - before };
}

async function memoryAndStorm(running: RunningPeer, load: Generator): Promise<Row> {
  const rooms = await running.rooms(size.rooms * 2, 2);
  const before = residentKiB(running.pid);
  const { joinsMs = [] } = await load.does({ do: "join", rooms, atOnce: 1 });
  const perRoom = (residentKiB(running.pid) - before) / rooms.length;
  const { stormMs = NaN } = await load.does({ do: "storm" });
  return {
    "join, warm and empty, p50 ms": median(joinsMs.slice(joinsMs.length >> 1)),
    "KiB per idle room of two": perRoom,
    [`storm of ${rooms.length * 2}, ms`]: stormMs,
  };
}

const scenarios: readonly [string, (running: RunningPeer, load: Generator) => Promise<Row>][] = [
  ["rates", (running, load) => atRates(running, load, false)],
  ["ceiling", (running, load) => ceiling(running, load, false)],
  ["ceiling, with a caret per keystroke", (running, load) => ceiling(running, load, true)],
  ["memory and storm", memoryAndStorm],
];

if (!hasPeers()) {
  console.error("The peers are not installed: run `npm ci --ignore-scripts` in tests/bench/peers first.");
  process.exit(1);
}
console.log(`${size.rooms} rooms × ${size.seats}; load of the machine ${loadavg()[0]?.toFixed(2)}`);
for (const [scenario, work] of scenarios) {
  const rows = new Map<string, Row[]>(peers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const made of peers) rows.get(made.name)?.push(await withPeer(made, work));
  }
  console.log(`\n## ${scenario}`);
  for (const [name, all] of rows) {
    const measures = [...new Set(all.flatMap((row) => Object.keys(row)))];
    console.log(name.padEnd(32), measures.map((measure) => `${measure}: ${shown(all, measure)}`).join("; "));
  }
}

function shown(all: readonly Row[], measure: string): string {
  const values = all.flatMap((row) => (row[measure] === undefined ? [] : [row[measure]]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));
  return rounds > 1 ? `${figure(median(values))} (${figure(least)} to ${figure(most)})` : figure(median(values));
}
