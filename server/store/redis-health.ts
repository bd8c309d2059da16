import { createHash } from "node:crypto";
import type { Durability, Unwatch } from "./store.ts";
import type { RedisLink } from "./redis-link.ts";
import { StoreUnfit } from "./store-away.ts";

/** What one look at Redis showed. */
export interface Seen {
  readonly durability: Durability;
  /** Different after every restart and fail-over, the same for every node. */
  readonly epoch: string;
  /** Why rooms must not be entrusted to it. */
  readonly fault: string | undefined;
}

const lookEveryMs = 2_000;
/** An answer up to this old is still given to health checks. */
const freshMs = 500;

/** Keeps checking whether Redis is still the same one, and what it does to keep what it is told. */
export class RedisHealth {
  readonly #link: RedisLink;
  readonly #listeners = new Set<(epoch: string) => void>();
  readonly #timer: NodeJS.Timeout;
  #seen: Seen | undefined;
  #seenAt = -Infinity;
  #looking: Promise<Seen> | null = null;

  constructor(link: RedisLink) {
    this.#link = link;
    const lookQuietly = (): void => void this.#look().catch(() => undefined); // away: writers are told so
    this.#timer = setInterval(lookQuietly, lookEveryMs).unref();
    link.onReady(lookQuietly);
  }

  /** @throws StoreUnfit when Redis could lose rooms because of its settings. */
  async check(): Promise<void> {
    const { fault } = await this.#look();
    if (fault !== undefined) throw new StoreUnfit(fault);
  }

  async seen(): Promise<Seen> {
    if (this.#seen && performance.now() - this.#seenAt < freshMs) return this.#seen;
    return this.#look();
  }

  onEpoch(listener: (epoch: string) => void): Unwatch {
    const own = (epoch: string): void => listener(epoch);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#listeners.clear();
  }

  async #look(): Promise<Seen> {
    this.#looking ??= see(this.#link).finally(() => (this.#looking = null));
    const before = this.#seen;
    const seen = await this.#looking;
    if (this.#seen !== before && this.#seen !== undefined) return seen; // a caller that was waiting with us took it over
    this.#seen = seen;
    this.#seenAt = performance.now();
    if (before && before.epoch !== seen.epoch) for (const listener of [...this.#listeners]) listener(seen.epoch);
    return seen;
  }
}

async function see(link: RedisLink): Promise<Seen> {
  const servers = (await link.sendToAll(["INFO"])).map((reply) => readInfo(String(reply)));
  const syncs = await readSyncs(link);
  const isSafe = servers.every(
    (server, nth) =>
      server.get("aof_enabled") === "1" &&
      server.get("aof_last_write_status") === "ok" &&
      server.get("maxmemory_policy") === "noeviction" &&
      syncs[nth] === true,
  );
  const runs = servers.map((server) => server.get("run_id") ?? "").toSorted();
  return {
    durability: isSafe ? "fsync" : "buffered",
    epoch: createHash("sha256").update(runs.join(" ")).digest("base64url").slice(0, 12),
    fault: servers.map((server) => faultOf(server, link.isCluster)).find((fault) => fault !== undefined),
  };
}

/** Which servers sync before they answer, even while they rewrite their file. Empty when Redis does not say, as many hosted ones do not. */
async function readSyncs(link: RedisLink): Promise<readonly boolean[]> {
  const settings = async (name: string): Promise<readonly string[]> => {
    const replies = await link.sendToAll(["CONFIG", "GET", name]);
    return replies.map((reply) => (Array.isArray(reply) ? String(reply[1]) : ""));
  };
  try {
    const [syncs, pauses] = [await settings("appendfsync"), await settings("no-appendfsync-on-rewrite")];
    return syncs.map((sync, nth) => sync === "always" && pauses[nth] === "no");
  } catch {
    return [];
  }
}

function faultOf(server: ReadonlyMap<string, string>, isCluster: boolean): string | undefined {
  const policy = server.get("maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction") {
    return `Redis may throw rooms away when its memory is full (maxmemory-policy is ${policy}). Set maxmemory-policy to noeviction.`;
  }
  if (server.get("cluster_enabled") === "1" && !isCluster) {
    return "REDIS_URL names a server of a Redis Cluster. Write redis+cluster:// (or rediss+cluster://) in front of its address.";
  }
  if (server.get("role") === "slave") return "REDIS_URL names a replica, which takes no writes. Name the primary.";
  return undefined;
}

function readInfo(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/^([a-z_0-9]+):(.*?)\r?$/gm)];
  return new Map(pairs.map(([, name = "", value = ""]) => [name, value]));
}
