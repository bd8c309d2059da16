/**
 * What strangers and seats with many sockets cost a node: `npx tsx tests/bench/doors.bench.ts`. Prints the processor time and memory that
 * one more line takes in a long room, what a flood of imports leaves on the disk, and how many upgrades get through a limit of five per
 * minute.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import { WebSocket } from "ws";
import { openEmbedded } from "../../server/store/embedded/embedded.ts";
import type { RoomCreated, SeatGrant } from "../../shared/contract/http.ts";
import { limits } from "../../shared/contract/limits.ts";
import { freshFolder } from "../support/folder.ts";
import { NodeProcess } from "../support/node-process.ts";
import { answerTo, upgradeText } from "../support/raw-upgrade.ts";

const shortId = (): string => randomBytes(9).toString("base64url");
const longLine = "„“".repeat(limits.lineChars / 2);

interface Seat {
  readonly roomId: string;
  readonly token: string;
}

async function post<Body>(url: string, path: string, body: unknown): Promise<Body> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return (await response.json()) as Body; // as the contract has it
}

/** One who asks, one who answers, three who observe. */
async function fiveSeats(url: string): Promise<readonly Seat[]> {
  const wish = { format: "peer", name: "Ana", role: "interviewer", key: randomUUID() };
  const { roomId, seat, invites } = await post<RoomCreated>(url, "/api/rooms", wish);
  const seats: Seat[] = [{ roomId, token: seat.token }];
  for (const role of ["candidate", "observer", "observer", "observer"] as const) {
    const taking = { invite: invites[role], name: role, key: randomUUID() };
    const { token } = await post<SeatGrant>(url, `/api/rooms/${roomId}/seats`, taking);
    seats.push({ roomId, token });
  }
  return seats;
}

const connect = (url: string, auth: Seat): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      path: "/socket.io",
      transports: ["websocket"],
      auth,
      forceNew: true,
      reconnection: false,
    });
    socket.once("room:view", () => resolve(socket));
    socket.once("connect_error", reject);
  });

interface DeafReader {
  readonly ws: WebSocket;
  /** Resolves when the next view has arrived. */
  readonly next: () => Promise<void>;
}

/** Takes views without looking at them, so that this process does not hold up the node. */
async function deafReader(url: string, { roomId, token }: Seat): Promise<DeafReader> {
  const ws = new WebSocket(`${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  let heard: () => void = () => undefined;
  ws.on("message", (bytes: Buffer) => {
    if (bytes.length > 5_000) heard();
    else if (bytes.toString() === "2") ws.send("3");
  });
  const next = (): Promise<void> => new Promise((resolve) => (heard = resolve));
  // A reader that falls too far behind is cut off, and waits for nothing more.
  ws.once("close", () => heard());
  await once(ws, "open");
  const first = next();
  ws.send(`40${JSON.stringify({ roomId, token })}`);
  await first;
  return { ws, next };
}

async function say(socket: Socket): Promise<void> {
  const command = {
    type: "say",
    lineId: randomBytes(9).toString("base64url"),
    text: "„“".repeat(limits.lineChars / 2),
  };
  const acted = (await socket.emitWithAck("room:act", { id: randomUUID(), command })) as { readonly ok: boolean }; // as the contract has it
  if (!acted.ok) throw new Error(`refused: ${JSON.stringify(acted)}`);
}

/** Processor time of the node so far, and the memory it holds. Clock ticks of Linux are 10 ms. */
function usageOf(pid: number): { readonly cpuMs: number; readonly rssMb: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  const [, kb = "0"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return { cpuMs: 10 * (Number(fields[11]) + Number(fields[12])), rssMb: Number(kb) / 1_024 };
}

/** Straight into the log: a seat that says so much would have to wait for minutes, as its time is budgeted. */
async function writeLines(folder: string, roomId: string, lines: number): Promise<void> {
  const store = await openEmbedded(folder);
  const log = await store.readEvents(roomId);
  const bySeat = log.flatMap(({ batch }) => batch.events).find((event) => event.type === "seat-taken")?.seatId ?? "";
  for (let nth = 0; nth < lines; nth += 1) {
    const said = { type: "said", lineId: shortId(), bySeat, text: longLine } as const;
    const batch = { id: randomUUID(), seatId: bySeat, atMs: await store.nowMs(), events: [said] };
    await store.appendEvents(roomId, log.length + nth, batch);
  }
  await store.close();
}

async function longRoom(lines: number): Promise<void> {
  const folder = await freshFolder();
  const node = await NodeProcess.start({ BARLINE_DATA: folder.path });
  const seats = await fiveSeats(node.url);
  const [first] = seats;
  if (!first) throw new Error("there is no seat");
  await node.end("SIGTERM");
  await writeLines(folder.path, first.roomId, lines);
  await node.start();
  const pid = node.pid ?? 0;
  const writer = await connect(node.url, first);
  const readers: DeafReader[] = [];
  for (const seat of seats) {
    const more = limits.socketsPerSeat - (seat === first ? 1 : 0);
    for (let nth = 0; nth < more; nth += 1) readers.push(await deafReader(node.url, seat));
  }
  const refused = await connect(node.url, first).then(
    () => "taken",
    (error: unknown) => JSON.stringify((error as { readonly data?: unknown }).data),
  );
  const repeats = 5;
  const before = usageOf(pid);
  let mostMb = before.rssMb;
  for (let nth = 0; nth < repeats; nth += 1) {
    const heard = readers.map((reader) => reader.next());
    await say(writer);
    await Promise.all(heard);
    mostMb = Math.max(mostMb, usageOf(pid).rssMb);
  }
  const cpuMs = (usageOf(pid).cpuMs - before.cpuMs) / repeats;
  console.info(
    `${lines} lines, ${readers.length + 1} sockets: one more line ${cpuMs.toFixed(0)} ms of CPU, ` +
      `memory ${before.rssMb.toFixed(0)} MB before, ${mostMb.toFixed(0)} MB at most; one more socket of the seat: ${refused}`,
  );
  const cutOff = readers.filter(({ ws }) => ws.readyState !== WebSocket.OPEN).length;
  if (cutOff > 0) console.info(`${cutOff} of ${readers.length} readers were cut off`);
  writer.disconnect();
  for (const { ws } of readers) ws.terminate();
  await node.end();
  await folder.remove();
}

function bytesIn(folder: string): number {
  const names = readdirSync(folder, { recursive: true }).map(String);
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

async function floodOfImports(): Promise<void> {
  const folder = await freshFolder();
  const node = await NodeProcess.start({ BARLINE_DATA: folder.path });
  const [seat] = await fiveSeats(node.url);
  if (!seat) throw new Error("there is no seat");
  const writer = await connect(node.url, seat);
  for (let nth = 0; nth < 150; nth += 1) await say(writer);
  const headers = { authorization: `Bearer ${seat.token}` };
  const report = await (await fetch(`${node.url}/api/rooms/${seat.roomId}/report?format=json`, { headers })).text();
  const before = bytesIn(folder.path);
  const answers = new Map<string, number>();
  const endMs = performance.now() + 6_000;
  const flood = async (): Promise<void> => {
    while (performance.now() < endMs) {
      const response = await fetch(`${node.url}/api/rooms/import`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: report,
      });
      const { code = "", faults } = (await response.json()) as { readonly code?: string; readonly faults?: unknown }; // a problem or a room
      const answer = `${response.status} ${code} ${faults === undefined ? "" : JSON.stringify(faults)}`.trim();
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: 16 }, flood));
  const written = (bytesIn(folder.path) - before) / 1024 / 1024;
  console.info(`imports of ${report.length} characters for 6 s: ${written.toFixed(1)} MB on the disk`, answers);
  writer.disconnect();
  await node.end();
  await folder.remove();
}

async function strangersUpgrades(): Promise<void> {
  const folder = await freshFolder();
  const node = await NodeProcess.start({ BARLINE_DATA: folder.path, CONNECTIONS_PER_MINUTE: "5" });
  const answers = new Map<string, number>();
  for (let nth = 0; nth < 150; nth += 1) {
    const answer = (await answerTo(node.port, upgradeText("/notes/xxxxxxxxxxxxxxxxxxxxxx.star.1"))) ?? "closed";
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
  }
  console.info("150 upgrades by strangers, 5 per minute allowed:", answers);
  await node.end();
  await folder.remove();
}

await strangersUpgrades();
await floodOfImports();
await longRoom(200);
await longRoom(1_000);
