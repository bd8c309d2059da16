/**
 * What a command in a room costs, late in a long interview, beside bare Socket.IO that broadcasts the same bytes after one synced append
 * per turn. Both are given commands in turn, so that a noisy machine is noisy for both. Run: `npm run bench:rooms`, or with `-- --quick` in
 * under 90 s.
 */
import { loadavg } from "node:os";
import { given, isQuick } from "./flags.ts";
import { OrderProcess } from "./load/order-process.ts";
import { bareRooms, barlineRooms } from "./load/room-servers.ts";
import type { RoomServer, Size } from "./load/room-servers.ts";
import { cpuSeconds } from "./load/servers.ts";
import type { SittingFigures, SittingOrder } from "./load/sitting-generator.ts";
import type { ActOutcome, ActRun } from "./load/sittings.ts";
import { middle, shown } from "./report.ts";
import type { Row } from "./report.ts";

const rounds = isQuick ? 1 : 7;
const seconds = isQuick ? 2 : 6;

interface Scenario {
  readonly name: string;
  readonly size: Size;
  readonly perSecond: number;
  readonly views: "whole views" | "differences";
  readonly isSlow?: true;
}
const fifty: Size = { rooms: 50, acting: 4, watching: 0 };
const hot: Size = { rooms: 1, acting: 2, watching: 100 };
const scenarios: readonly Scenario[] = [
  { name: "50 rooms × 4, 200 commands/s", size: fifty, perSecond: 200, views: "differences" },
  { name: "one room, 34 observers on 100 devices, 20 commands/s", size: hot, perSecond: 20, views: "differences" },
  { name: "50 rooms × 4, 800 commands/s", size: fifty, perSecond: 800, views: "differences", isSlow: true },
  { name: "50 rooms × 4, 200 commands/s", size: fifty, perSecond: 200, views: "whole views", isSlow: true },
  { name: "one room, 34 observers on 100 devices", size: hot, perSecond: 20, views: "whole views", isSlow: true },
];

/** A server with everybody in it. */
class Played {
  readonly #server: RoomServer;
  readonly #load = new OrderProcess<SittingOrder, SittingFigures>("./sitting-generator.ts");

  constructor(server: RoomServer) {
    this.#server = server;
  }

  async enter(size: Size): Promise<void> {
    await this.#load.does({ do: "enter", sittings: await this.#server.sittings(size) });
  }

  async interview(): Promise<void> {
    await this.#load.does({ do: "interview" });
  }

  async act(run: ActRun): Promise<{ readonly row: Row; readonly outcome: ActOutcome }> {
    const before = cpuSeconds(this.#server.pids);
    const { outcome } = await this.#load.does({ do: "act", run });
    if (!outcome) throw new Error("the generator did not say what happened");
    const row = {
      "p50 ms": outcome.p50Ms,
      "p99 ms": outcome.p99Ms,
      "CPU s per 1,000 commands": ((cpuSeconds(this.#server.pids) - before) / outcome.commands) * 1_000,
      "bytes sent per view": outcome.bytesPerView,
      "bytes sent per command": outcome.bytesPerCommand,
      "commands/s": outcome.perSecond,
      lost: outcome.lost,
    };
    return { row, outcome };
  }

  async end(): Promise<void> {
    this.#load.end();
    await this.#server.end();
  }
}

async function measured({
  size,
  perSecond,
  views,
}: Scenario): Promise<readonly [own: readonly Row[], bare: readonly Row[]]> {
  const own = new Played(await barlineRooms(views === "differences"));
  await own.enter(size);
  await own.interview();
  const { sample } = (await own.act({ perSecond, seconds: 2 })).outcome;
  // The message after its `42`, as both servers send it.
  const bare = new Played(await bareRooms(sample.slice(sample.indexOf("["))));
  await bare.enter(size);
  await bare.act({ perSecond, seconds: 2 });
  const rows: [Row[], Row[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    rows[0].push((await own.act({ perSecond, seconds })).row);
    rows[1].push((await bare.act({ perSecond, seconds })).row);
  }
  await own.end();
  await bare.end();
  return rows;
}

/** Only the scenarios with these numbers, for looking closely: `--only=0,2`. */
const only = given("--only");
for (const [nth, scenario] of scenarios.entries()) {
  if (only ? !only.includes(`${nth}`) : isQuick && scenario.isSlow) continue;
  const [own, bare] = await measured(scenario);
  console.log(`\n## ${scenario.name}, ${scenario.views}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
  for (const measure of Object.keys(own[0] ?? {})) {
    const ratio = measure === "lost" ? "" : `; ratio ${(middle(own, measure) / middle(bare, measure)).toFixed(2)}`;
    console.log(`${measure.padEnd(26)} Barline ${shown(own, measure)}; bare ${shown(bare, measure)}${ratio}`);
  }
}
