/** Redis servers of our own, on free loopback ports, with only the settings that a test gives. All of them end with the test process. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createClient } from "redis";
import { find, redisServer } from "../tools/find-programs.ts";
import { freshFolder } from "./folder.ts";
import { inVain, patienceMs } from "./in-time.ts";
import { freePorts } from "./ports.ts";

export type Settings = Readonly<Record<string, string>>;

/** As docker-compose.yml runs it. */
export const safest: Settings = { appendonly: "yes", appendfsync: "always", "maxmemory-policy": "noeviction" };
export const everysec: Settings = { ...safest, appendfsync: "everysec" };

export class RedisServer {
  readonly folder: string;
  readonly port: number;
  readonly #settings: Settings;
  #process: ChildProcess | null = null;

  constructor(folder: string, port: number, settings: Settings) {
    this.folder = folder;
    this.port = port;
    this.#settings = settings;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts it, or starts it again with what it had; resolves when it has loaded its data and answers. */
  async start(): Promise<void> {
    const program = find(redisServer);
    if (program === undefined) throw new Error("The tests need redis-server.");
    await mkdir(this.folder, { recursive: true });
    const settings = { save: "", bind: "127.0.0.1", loglevel: "warning", logfile: "redis.log", ...this.#settings };
    const given = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    // A limit on file sizes stands for a full disk: it should make writes fail, not end the process.
    const run = ["-c", 'trap "" XFSZ; exec "$@"', "sh", program, "--port", String(this.port), "--dir", this.folder];
    const child = spawn("sh", [...run, ...given], { stdio: "ignore" });
    this.#process = child;
    const end = (): void => void child.kill("SIGKILL");
    process.once("exit", end);
    child.once("exit", () => process.off("exit", end));
    await Promise.race([
      this.#answers(),
      once(child, "exit").then(() => {
        throw new Error(`redis-server ended at once, see ${join(this.folder, "redis.log")}.`);
      }),
    ]);
  }

  /** Ends it with a signal and waits until it is gone. */
  async end(signal: "SIGKILL" | "SIGTERM" = "SIGKILL"): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  /** Sends SIGSTOP or SIGCONT: a server that holds its connections and does not answer. */
  signal(signal: "SIGSTOP" | "SIGCONT"): void {
    this.#process?.kill(signal);
  }

  /** One command on a connection of its own. */
  async command(...args: readonly string[]): Promise<unknown> {
    const client = createClient({ RESP: 2, url: this.url, socket: { reconnectStrategy: false } });
    client.on("error", () => undefined); // the promise reports it
    await client.connect();
    try {
      return await client.sendCommand(args);
    } finally {
      client.destroy();
    }
  }

  async #answers(): Promise<void> {
    for (;;) {
      try {
        await this.command("PING");
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 15)); // not listening, or still loading
      }
    }
  }
}

export interface OwnRedis {
  readonly server: RedisServer;
  readonly stop: () => Promise<void>;
}

export async function startRedis(settings: Settings = safest): Promise<OwnRedis> {
  const folder = await freshFolder();
  const server = await startOn(async () => {
    const [port = 0] = await freePorts(1);
    const started = new RedisServer(folder.path, port, settings);
    await started.start();
    return started;
  });
  return {
    server,
    stop: async () => {
      server.signal("SIGCONT");
      await server.end();
      await folder.remove();
    },
  };
}

export interface OwnCluster {
  readonly servers: readonly RedisServer[];
  /** As `REDIS_URL` names it. */
  readonly url: string;
  /** The server that currently keeps this key. */
  readonly ownerOf: (key: string) => Promise<RedisServer>;
  readonly stop: () => Promise<void>;
}

const slots = 16_384;

/** Six processes: three that share the slots, each with a replica. */
export async function startRedisCluster(settings: Settings = everysec): Promise<OwnCluster> {
  const folder = await freshFolder();
  const servers = await startOn(async () => {
    const ports = await freePorts(6);
    const all = ports.map((port) => {
      const own = { "cluster-enabled": "yes", "cluster-node-timeout": "1500", "repl-diskless-sync-delay": "0" };
      return new RedisServer(join(folder.path, String(port)), port, { ...settings, ...own });
    });
    try {
      await Promise.all(all.map((server) => server.start()));
    } catch (error) {
      await Promise.all(all.map((server) => server.end()));
      throw error;
    }
    return all;
  });
  await join6(servers);
  const ownerOf = async (key: string): Promise<RedisServer> => {
    for (const asked of servers) {
      const slot = await asked.command("CLUSTER", "KEYSLOT", key).catch(() => undefined);
      if (slot === undefined) continue;
      const ranges = (await asked.command("CLUSTER", "SLOTS")) as [number, number, [string, number]][]; // as Redis documents it
      const port = ranges.find(([from, to]) => from <= Number(slot) && Number(slot) <= to)?.[2][1];
      const owner = servers.find((server) => server.port === port);
      if (owner) return owner;
    }
    throw new Error(`Nobody keeps ${key}.`);
  };
  return {
    servers,
    url: `redis+cluster://${servers.map(({ port }) => `127.0.0.1:${port}`).join(",")}`,
    ownerOf,
    stop: async () => {
      for (const server of servers) server.signal("SIGCONT");
      await Promise.all(servers.map((server) => server.end()));
      await folder.remove();
    },
  };
}

async function join6(servers: readonly RedisServer[]): Promise<void> {
  const [first] = servers;
  if (!first) throw new Error("A cluster needs servers.");
  const masters = servers.slice(0, 3);
  await Promise.all(
    masters.map((server, nth) => {
      const [from, to] = [Math.ceil((slots * nth) / 3), Math.ceil((slots * (nth + 1)) / 3) - 1];
      return server.command("CLUSTER", "ADDSLOTSRANGE", String(from), String(to));
    }),
  );
  await Promise.all(servers.map((server, nth) => server.command("CLUSTER", "SET-CONFIG-EPOCH", String(nth + 1))));
  for (const server of servers.slice(1)) await server.command("CLUSTER", "MEET", "127.0.0.1", String(first.port));
  await until(() => everyone(servers, "CLUSTER", "INFO", /cluster_known_nodes:6\b/));
  for (const [nth, master] of masters.entries()) {
    const id = String(await master.command("CLUSTER", "MYID"));
    const replica = servers[nth + 3];
    await until(async () => (await replica?.command("CLUSTER", "REPLICATE", id).catch(() => "unknown")) === "OK");
  }
  await until(() => everyone(servers, "CLUSTER", "INFO", /cluster_state:ok/));
  await until(() => everyone(servers.slice(3), "INFO", "replication", /master_link_status:up/));
  await until(() => everyone(masters, "INFO", "replication", /connected_slaves:1/));
}

async function everyone(
  servers: readonly RedisServer[],
  command: string,
  section: string,
  says: RegExp,
): Promise<boolean> {
  const replies = await Promise.all(servers.map((server) => server.command(command, section)));
  return replies.every((reply) => says.test(String(reply)));
}

/** Waits for a state that can only be polled for. Rejects after `ms`. */
export async function until(holds: () => Promise<boolean> | boolean, ms = patienceMs): Promise<void> {
  const begunMs = performance.now();
  while (!(await holds())) {
    const waitedMs = performance.now() - begunMs;
    if (waitedMs > ms) throw inVain("a state as wanted", String(holds));
    // Looking takes time from what is waited for, so that whoever waits long looks seldom.
    await new Promise((resolve) => setTimeout(resolve, Math.min(Math.max(20, waitedMs / 10), 250)));
  }
}

/** Somebody else may take a port between our check and our start. */
async function startOn<Started>(start: () => Promise<Started>): Promise<Started> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}
