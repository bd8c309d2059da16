/** The servers of a comparison: each in its own process, with rooms ready to be written in. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RoomCreated, SeatGrant } from "../../../shared/contract/http.ts";
import manifest from "../../../package.json" with { type: "json" };
import type { Place, Room } from "./fleet.ts";

export interface Peer {
  readonly name: string;
  /** Starts a fresh one with nothing in it. */
  readonly start: () => Promise<RunningPeer>;
}

export interface RunningPeer {
  /** Its processes; several when it runs as several nodes. */
  readonly pids: readonly number[];
  /** Rooms that nobody has been in. */
  readonly rooms: (count: number, seats: number) => Promise<readonly Room[]>;
  /** Ends it and starts it again with what it had stored; resolves to the same rooms where they are now. Undefined: it stores nothing. */
  readonly restart: ((rooms: readonly Room[]) => Promise<readonly Room[]>) | undefined;
  readonly end: () => Promise<void>;
}

/** One process that can be ended and started again on a new port. */
class Process {
  readonly #start: () => Promise<Started>;
  #started: Started;

  private constructor(start: () => Promise<Started>, started: Started) {
    this.#start = start;
    this.#started = started;
  }

  static async start(start: () => Promise<Started>): Promise<Process> {
    return new Process(start, await start());
  }

  get pid(): number {
    return this.#started.child.pid ?? 0;
  }

  get port(): number {
    return this.#started.port;
  }

  async restart(rooms: readonly Room[]): Promise<readonly Room[]> {
    await this.end();
    this.#started = await this.#start();
    return rooms.map(({ root, places }) => ({ root, places: places.map((place) => ({ ...place, port: this.port })) }));
  }

  end(): Promise<void> {
    return end(this.#started.child);
  }
}

export const peersFolder = fileURLToPath(new URL("../peers", import.meta.url));
const token = (bytes: number): string => randomBytes(bytes).toString("base64url");

/** Every person has their own address, as in real life: limits per address are part of the product. */
let people = 0;
export function address(): string {
  people = (people + 1) % (250 * 250 * 100);
  return `127.${1 + Math.floor(people / 62_500)}.${1 + (Math.floor(people / 250) % 250)}.${1 + (people % 250)}`;
}

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
}

export async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  says: RegExp,
): Promise<Started> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      const [, found] = says.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`${args.join(" ")} did not start: ${said}`)));
  });
  return { child, port: Number(port) };
}

export async function end(child: ChildProcess): Promise<void> {
  const over = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await over;
  clearTimeout(late);
}

/** Somebody else's server, or a theoretical limit. `isPrefixed`: its frames begin with the name of the document. */
export function peer(
  name: string,
  script: string,
  env: Readonly<Record<string, string>> = {},
  isPrefixed = false,
): Peer {
  return {
    name,
    start: async () => {
      const folder = mkdtempSync(join(tmpdir(), "bench-"));
      const at = env.YPERSISTENCE === undefined ? {} : { YPERSISTENCE: join(folder, "leveldb") };
      const server = await Process.start(() =>
        run([join(peersFolder, script)], { ...env, ...at, DATA: folder }, /listening (\d+)/),
      );
      const place = (room: string): Place => ({
        port: server.port,
        path: isPrefixed ? "/" : `/${room}`,
        from: address(),
        ...(isPrefixed ? { prefix: room } : {}),
      });
      return {
        pids: [server.pid],
        restart: isPrefixed || env.YPERSISTENCE !== undefined ? (rooms) => server.restart(rooms) : undefined,
        rooms: (count, seats) =>
          Promise.resolve(
            Array.from({ length: count }, () => {
              const room = token(16);
              return { root: "text", places: Array.from({ length: seats }, () => place(room)) };
            }),
          ),
        end: async () => {
          await server.end();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

/** Limits that a flood of a thousand people from one machine would meet before a server does. */
export const roomy = Object.fromEntries(
  ["ROOMS_PER_MINUTE", "SEATS_PER_MINUTE", "REQUESTS_PER_MINUTE", "CONNECTIONS_PER_MINUTE", "WORK_MS_PER_ADDRESS"].map(
    (name) => [name, "10000000"],
  ),
);

/** The flags of Node that `npm run serve` starts Barline with. */
export const servedWith = manifest.scripts.serve.split(" ").filter((word) => word.startsWith("--"));

/**
 * Barline as people start it, from the build. `script`: what is started instead; `keeps`: with a store. `nodes`: so many of them, with the seats of each room
 * spread over all; they need a store that they share.
 */
export function barline(
  name: string,
  env: Readonly<Record<string, string>> = {},
  { script = "dist/server/main.js", keeps = true, nodes = 1 } = {},
): Peer {
  return {
    name,
    start: async () => {
      const folder = mkdtempSync(join(tmpdir(), "bench-"));
      const own = {
        HOST: "127.0.0.1",
        PORT: "0",
        LOG_LEVEL: "error",
        BYTES_PER_DAY: String(2 ** 40),
        ...(env.REDIS_URL === undefined ? { BARLINE_DATA: folder } : {}),
      };
      const args = [...servedWith, ...(script.endsWith(".ts") ? ["--import", "tsx"] : []), script];
      const start = (): Promise<Process> =>
        Process.start(() => run(args, { ...roomy, ...own, ...env }, /http:\/\/127\.0\.0\.1:(\d+)/));
      const servers = await Promise.all(Array.from({ length: nodes }, start));
      const [first] = servers;
      if (!first) throw new Error("no node to start");
      return {
        pids: servers.map(({ pid }) => pid),
        restart: nodes === 1 && keeps ? (rooms) => first.restart(rooms) : undefined,
        rooms: async (count, seats) => {
          const made: Room[] = [];
          while (made.length < count) {
            const many = Array.from({ length: Math.min(25, count - made.length) }, () => room(first.port, seats));
            made.push(...(await Promise.all(many)));
          }
          return made.map(({ root, places }) => ({
            root,
            places: places.map((place, nth) => ({ ...place, port: servers[nth % nodes]?.port ?? first.port })),
          }));
        },
        end: async () => {
          await Promise.all(servers.map((server) => server.end()));
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

/** A panel: a candidate and interviewers, all of whom may write. */
async function room(port: number, seats: number): Promise<Room> {
  const { roomId, seat, invites } = await post<RoomCreated>(port, "/api/rooms", {
    format: "panel",
    name: "Host",
    role: "interviewer",
    key: crypto.randomUUID(),
  });
  const grants: SeatGrant[] = [seat];
  for (let nth = 1; nth < seats; nth += 1) {
    const invite = nth === 1 ? invites.candidate : invites.interviewer;
    grants.push(
      await post<SeatGrant>(port, `/api/rooms/${roomId}/seats`, { invite, name: `P${nth}`, key: crypto.randomUUID() }),
    );
  }
  return {
    root: `${token(9)}.action`,
    places: grants.map(({ token: secret }) => ({
      port,
      path: `/notes/${roomId}.star.1`,
      protocols: ["barline.ack", "barline", secret],
      from: address(),
    })),
  };
}

export async function post<Body>(port: number, path: string, body: unknown): Promise<Body> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

/** Seconds of processor time that processes have used so far, together. */
export const cpuSeconds = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + cpuSecondsOf(pid), 0);

function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Memory that processes hold, in KiB. */
export const residentKiB = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + residentKiBOf(pid), 0);

function residentKiBOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
}

export const hasPeers = (): boolean => existsSync(join(peersFolder, "node_modules"));
