/**
 * How long an edit takes as rooms are added to one node, from a hundred to more than it can carry. The real hub serves rooms of four, in an event
 * loop on a fake clock (`load/fake-loop.ts`), so that neither the people nor other programs take the node’s time. What a commit costs is
 * measured first on the embedded store; what the kernel takes per read and write is given.
 * Run: `npm run bench:growth -- [--rooms=100,1000] [--kernel-us=5.2] [--write]`; `--write` puts the tables into docs/performance.md.
 */
import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { createGuard } from "../../server/guard.ts";
import { Loads } from "../../server/loads.ts";
import { createLog } from "../../server/log.ts";
import { Confirmations } from "../../server/notes/live/confirmations.ts";
import { Connection } from "../../server/notes/live/connection.ts";
import type { Home } from "../../server/notes/live/home.ts";
import { Hub } from "../../server/notes/live/hub.ts";
import type { LiveDocument } from "../../server/notes/live/live-document.ts";
import { Pace } from "../../server/notes/live/pace.ts";
import { SnapshotTurns } from "../../server/notes/live/snapshot-turns.ts";
import { localBus } from "../../server/store/bus.ts";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import { memoryStore } from "../../server/store/memory.ts";
import type { Store } from "../../server/store/store.ts";
import { parseDocument } from "../../shared/notes/documents.ts";
import { numbersFrom } from "../support/same-numbers.ts";
import { answer, editFrame, question, read } from "./load/edits.ts";
import { FakeLoop } from "./load/fake-loop.ts";
import { given } from "./flags.ts";
import { median } from "./median.ts";
import { Report } from "./report.ts";
import type { Row } from "./report.ts";

const seats = 4;
/** One of the four types, as fast as people do. */
const editsPerSecond = 2.5;
const [warmMs, measuredMs] = [3_000, 10_000];
/** Per read and write of a socket. By default what the bare relay took at its highest rate in docs/performance.md: an edit is a read and three writes. */
const kernelMs = Number(given("--kernel-us")?.[0] ?? 5.2) / 1_000;
const sizes = (given("--rooms") ?? ["100", "300", "1000", "3000", "5000", "7000", "10000", "20000"]).map(Number);
const root = "AAAAAAAAAAAA.action";

/** What a commit of so many documents costs: of the loop, and of the disk besides. */
interface CommitCost {
  readonly documents: number;
  readonly loopMs: number;
  readonly diskMs: number;
}

async function measureCommits(): Promise<readonly CommitCost[]> {
  const folder = mkdtempSync(join(tmpdir(), "barline-growth-"));
  const store = await openEmbedded(folder);
  const update = editFrame(root, 1, 0);
  const costs: CommitCost[] = [];
  const commit = (documents: number): Promise<unknown> =>
    Promise.all(
      Array.from({ length: documents }, (_, nth) =>
        store.addNotes(`${roomId(nth)}.star.1`, [{ atMs: 0, seatId: "seat", update }]),
      ),
    );
  try {
    await inTurn(60, () => commit(1_024)); // until the code is compiled
    for (const documents of [1, 4, 16, 64, 256, 1_024]) {
      const runs = await inTurn(31, async () => {
        const before = performance.eventLoopUtilization();
        const beganMs = performance.now();
        await commit(documents);
        const wholeMs = performance.now() - beganMs;
        const loopMs = performance.eventLoopUtilization(before).active;
        return { loopMs, diskMs: Math.max(0, wholeMs - loopMs) };
      });
      costs.push({
        documents,
        loopMs: median(runs.map(({ loopMs }) => loopMs)),
        diskMs: median(runs.map(({ diskMs }) => diskMs)),
      });
    }
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
  return costs;
}

async function inTurn<Result>(times: number, run: () => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let nth = 0; nth < times; nth += 1) results.push(await run());
  return results;
}

/** Between two that were measured on a straight line, and beyond the largest in proportion. */
function costOf(costs: readonly CommitCost[], documents: number): CommitCost {
  const at = costs.findIndex((cost) => cost.documents >= documents);
  const [below, above] = [costs[at - 1], costs[at]];
  const largest = costs.at(-1);
  if (above && !below) return above;
  if (above && below) {
    const share = (documents - below.documents) / (above.documents - below.documents);
    const between = (low: number, high: number): number => low + share * (high - low);
    return { documents, loopMs: between(below.loopMs, above.loopMs), diskMs: between(below.diskMs, above.diskMs) };
  }
  if (!largest) throw new Error("nothing was measured");
  const times = documents / largest.documents;
  return { documents, loopMs: largest.loopMs * times, diskMs: largest.diskMs * times };
}

/** Keeps everything in memory, and takes as long as the embedded store: one commit at a time, for all that was asked for meanwhile. */
function slowStore(loop: FakeLoop, costs: readonly CommitCost[]): Store {
  const memory = memoryStore();
  let waiting: (() => void)[] = [];
  let isCommitting = false;
  const commit = (): void => {
    const resolved = waiting;
    waiting = [];
    isCommitting = resolved.length > 0;
    if (!isCommitting) return;
    const { loopMs, diskMs } = costOf(costs, resolved.length);
    loop.charge(loopMs);
    loop.arrive(loop.nowMs + diskMs, () => {
      for (const resolve of resolved) resolve();
      commit();
    });
  };
  const committed = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (isCommitting) return;
      isCommitting = true;
      setImmediate(commit);
    });
  return {
    ...memory,
    isShared: false,
    async addNotes(doc, entries) {
      const added = await loop.free(() => memory.addNotes(doc, entries));
      await committed();
      return added;
    },
    async saveNotesSnapshot(doc, snapshot) {
      const saved = await loop.free(() => memory.saveNotesSnapshot(doc, snapshot));
      await committed();
      return saved;
    },
  };
}

const roomId = (nth: number): string => String(nth).padStart(22, "0");

/** Where a socket would be; `onWrite` hears what the node has sent. */
function openSocket(onWrite: (bytes: Uint8Array) => void): { readonly ws: WebSocket; readonly socket: Duplex } {
  const ws = Object.assign(new EventEmitter(), {
    readyState: 1,
    OPEN: 1,
    bufferedAmount: 0,
    isPaused: false,
    ping: () => undefined,
  });
  return { ws: ws as unknown as WebSocket, socket: { write: onWrite } as unknown as Duplex };
}

/** The messages in what a server wrote: frames without a mask. */
function* messagesIn(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const short = (bytes[at + 1] ?? 0) & 127;
    if (short === 127) throw new Error("nothing here is that long");
    const long = short === 126;
    const begin = at + (long ? 4 : 2);
    const length = long ? ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0) : short;
    yield bytes.subarray(begin, begin + length);
    at = begin + length;
  }
}

const heapBytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

async function simulate(loop: FakeLoop, costs: readonly CommitCost[], rooms: number): Promise<Row> {
  const log = createLog("error");
  const guard = createGuard({ log, bugs: { inc: () => undefined } });
  const pace = new Pace();
  const confirmations = new Confirmations(pace, guard);
  const snapshotTurns = new SnapshotTurns();
  const hub = new Hub({
    store: slowStore(loop, costs),
    bus: localBus(),
    nowMs: () => Math.round(loop.nowMs),
    nodeId: "node",
    log,
    guard,
    loads: new Loads(),
    metrics: undefined,
    pace,
    confirmations,
    snapshotTurns,
    keepIdleMs: 10_000,
    heartbeatMs: 10_000,
  });
  const next = numbersFrom(rooms);
  const latencies: number[] = [];
  let [sent, heard] = [0, 0];
  let fromMs = Infinity;
  let busyBefore = 0;
  const emptyBytes = heapBytes();
  let fullBytes = emptyBytes;

  const openRoom = async (nth: number): Promise<void> => {
    const name = `${roomId(nth)}.star.1`;
    const parsed = parseDocument(name);
    if (!parsed) throw new Error(`${name} is no document`);
    const home: Home = {
      id: roomId(nth),
      keepsHistory: () => true,
      userOf: () => ({ name: "Someone" }),
      look: () => undefined,
      follow: () => () => undefined,
    };
    const client = 1_000 + nth;
    const sentMs: number[] = [];
    const hear = (bytes: Uint8Array): void => {
      for (const message of messagesIn(bytes)) {
        read(message, (_client, clock, length) => {
          for (let at = clock; at < clock + length; at += 1) {
            const atMs = sentMs[at];
            if (atMs === undefined || atMs < fromMs) continue;
            loop.stamp((heardMs) => latencies.push(heardMs - atMs));
            heard += 1;
          }
        });
      }
    };
    const connect = async (seat: number): Promise<[LiveDocument, Connection]> => {
      const connection = new Connection({
        ...openSocket((bytes) => {
          loop.charge(kernelMs);
          // The last of the four: everybody else has it by then.
          if (seat === seats - 1) loop.free(() => hear(bytes));
        }),
        seatId: `seat${seat}`,
        payer: { seat: `${nth}/${seat}`, address: `${nth}` },
        acknowledges: true,
        access: () => (seat === 0 ? "writes" : "reads"),
        seesCarets: () => seat !== 0,
        metrics: undefined,
        guard,
      });
      const document = await hub.enter(name, parsed, home, connection);
      if (typeof document === "number") throw new Error(`closed with ${document}`);
      document.receive(connection, question);
      if (seat === 0) document.receive(connection, answer);
      return [document, connection];
    };
    const [document, typist] = await connect(0);
    for (let seat = 1; seat < seats; seat += 1) await connect(seat);
    const type = (atMs: number): void =>
      loop.arrive(atMs, () => {
        loop.charge(kernelMs);
        const frame = loop.free(() => {
          if (atMs >= fromMs) sent += 1;
          return editFrame(root, client, sentMs.push(atMs) - 1);
        });
        document.receive(typist, frame);
        loop.free(() => type(atMs - (Math.log(1 - next()) * 1_000) / editsPerSecond));
      });
    type(loop.nowMs + (next() * 1_000) / editsPerSecond);
  };

  let usedMs = 0;
  let editsInTime = 0;
  let isOver = false;
  loop.arrive(0, () => {
    void (async () => {
      for (let nth = 0; nth < rooms; nth += 1) await openRoom(nth);
      loop.arrive(loop.nowMs + warmMs, () => {
        fullBytes = loop.free(heapBytes);
        fromMs = loop.nowMs;
        busyBefore = loop.busyMs;
        loop.arrive(fromMs + measuredMs, () => {
          usedMs = loop.nowMs - fromMs;
          busyBefore = loop.busyMs - busyBefore;
          editsInTime = sent;
          isOver = true;
        });
      });
    })();
  });
  await loop.run(() => isOver);
  pace.close();
  confirmations.close();
  snapshotTurns.close();
  latencies.sort((a, b) => a - b);
  const share = (of: number): number => latencies[Math.floor(latencies.length * of)] ?? NaN;
  return {
    // Far beyond what it can carry nothing arrives in the time that is looked at.
    ...(heard > 0 ? { "p50 ms": share(0.5), "p99 ms": share(0.99) } : {}),
    "busy, %": (busyBefore / usedMs) * 100,
    ...(heard > 0 ? { "µs of the core per edit": (busyBefore * 1_000) / heard } : {}),
    "KiB per room": (fullBytes - emptyBytes) / 1_024 / rooms,
    "not seen by the end": editsInTime - heard,
  };
}

const report = new Report("growth");
const costs = await measureCommits();
report.table(
  "what a commit costs",
  new Map(
    costs.map(({ documents, loopMs, diskMs }) => [
      `${documents} documents`,
      [{ "ms of the loop": loopMs, "ms of the disk": diskMs }],
    ]),
  ),
);
const rows = new Map<string, readonly Row[]>();
for (const rooms of sizes) {
  const loop = new FakeLoop();
  const restore = loop.install();
  rows.set(`${rooms} rooms`, [await simulate(loop, costs, rooms)]);
  restore();
}
report.table("rooms on one node, on a fake clock", rows);
await report.end();
process.exit(0);
