import { createHash } from "node:crypto";
import { createClient, createCluster, ErrorReply, RESP_TYPES } from "redis";
import { describeAddress } from "./redis-address.ts";
import type { RedisAddress } from "./redis-address.ts";
import type { Wire } from "./redis-channels.ts";
import { readList } from "./redis-replies.ts";
import { StoreAway, within } from "./store-away.ts";

type Argument = string | Buffer;
type Command = readonly Argument[];

/** A script, and the name that Redis knows it by. */
export interface Script {
  readonly lua: string;
  readonly sha: string;
}

export function script(lua: string): Script {
  return { lua, sha: createHash("sha1").update(lua).digest("hex") };
}

/** Redis as the driver sees it, one server or a cluster. Every promise is settled within `answerMs`, with `StoreAway` when it must be. */
export interface RedisLink extends Wire {
  readonly isCluster: boolean;
  /** Sends to the server that keeps `key`. Strings in the answer are Buffers. */
  send(key: string, command: Command): Promise<unknown>;
  /** All keys belong to one room. */
  run(script: Script, keys: readonly string[], args: Command): Promise<unknown>;
  /** Sends to every server that takes writes. */
  sendToAll(command: Command): Promise<readonly unknown[]>;
  /** Every key that a pattern fits, page by page; those that come or go meanwhile perhaps. */
  keysLike(pattern: string): AsyncIterable<string>;
  /** Called for every new connection. */
  onReady(listener: () => void): void;
  close(): Promise<void>;
}

/** How the two kinds of client differ. */
interface Wiring extends Wire {
  send(key: string, command: Command): Promise<unknown>;
  /** Ways to each server that takes writes. */
  servers(): Promise<readonly ((command: Command) => Promise<unknown>)[]>;
  close(): Promise<unknown>;
  destroy(): void;
}

/** A command that has not left the process after this long never will. */
const unsentMs = 1_500;
/** No answer after this long is an outage, even if Redis is only too slow. */
const answerMs = 4_000;
const closeMs = 1_000;
const firstConnectMs = 10_000;
const who = "Redis";

/** Answers by which Redis says that it cannot serve now; any other error is a bug of ours. */
const transient =
  /^(?:LOADING|CLUSTERDOWN|TRYAGAIN|READONLY|MISCONF|OOM|NOREPLICAS|MASTERDOWN|BUSY|UNBLOCKED|MOVED|ASK|NOAUTH|WRONGPASS|NOPERM)\b/;

const retryInMs = (retries: number): number => Math.min(25 * 2 ** Math.min(retries, 5), 400) + Math.random() * 50;
const withBuffers = { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer }, timeout: unsentMs };

/** @throws StoreAway when nobody answers for ten seconds. */
export async function connectRedis(address: RedisAddress): Promise<RedisLink> {
  const ready = new Set<() => void>();
  const onReady = (): void => {
    for (const listener of [...ready]) listener();
  };
  const failure: { last?: unknown } = {};
  const onError = (error: unknown): void => void (failure.last = error);
  const opening = address.isCluster ? openCluster(address, onReady, onError) : openSingle(address, onReady, onError);
  try {
    await within(opening.opened, { ms: firstConnectMs, who, cause: () => failure.last });
  } catch (error) {
    opening.wiring.destroy();
    throw new StoreAway(
      `Redis at ${describeAddress(address)} did not answer within ${firstConnectMs / 1_000} seconds.`,
      error,
    );
  }
  return linkOver(opening.wiring, address.isCluster, ready);
}

interface Opening {
  readonly wiring: Wiring;
  readonly opened: Promise<unknown>;
}

function commonOptions({ tls, username, password }: RedisAddress) {
  return {
    RESP: 2 as const,
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    disableClientInfo: true,
    pingInterval: 2_000,
    socket: { connectTimeout: 2_000, reconnectStrategy: retryInMs, ...(tls ? { tls: true as const } : {}) },
  };
}

function openSingle(address: RedisAddress, onReady: () => void, onError: (error: unknown) => void): Opening {
  const common = commonOptions(address);
  const [server] = address.servers;
  const options = { ...common, database: address.database, socket: { ...common.socket, ...server } };
  const commands = createClient(options);
  const subscriber = createClient(options);
  for (const client of [commands, subscriber]) client.on("error", onError).on("ready", onReady);
  return {
    opened: Promise.all([commands.connect(), subscriber.connect()]),
    wiring: {
      async send(_key, command) {
        try {
          return await commands.sendCommand(command, withBuffers);
        } catch (error) {
          // The server was demoted while we were connected: resolve the host name again.
          if (error instanceof ErrorReply && error.message.startsWith("READONLY")) {
            commands.sendCommand(["QUIT"]).catch(() => undefined); // the connection ends either way
          }
          throw error;
        }
      },
      servers: () => Promise.resolve([(command) => commands.sendCommand(command, withBuffers)]),
      subscribe: (channel, onBytes) => subscriber.subscribe(channel, onBytes, true),
      unsubscribe: (channel, onBytes) => subscriber.unsubscribe(channel, onBytes, true),
      close: () => Promise.all([commands.close(), subscriber.close()]),
      destroy() {
        commands.destroy();
        subscriber.destroy();
      },
    },
  };
}

function openCluster(address: RedisAddress, onReady: () => void, onError: (error: unknown) => void): Opening {
  const { RESP, ...defaults } = commonOptions(address);
  const cluster = createCluster({
    RESP,
    defaults,
    rootNodes: address.servers.map((server) => ({ socket: { ...server } })),
    topologyRefreshOnReconnectionAttemptStrategy: 300,
  });
  cluster.on("error", onError).on("node-error", onError).on("node-ready", onReady);
  let isClosed = false;
  const connect = async (): Promise<void> => {
    for (;;) {
      try {
        await cluster.connect();
        return;
      } catch (error) {
        onError(error);
        if (isClosed) throw error;
        await new Promise((resolve) => setTimeout(resolve, 250)); // a cluster that is still starting
      }
    }
  };
  return {
    opened: connect(),
    wiring: {
      send: (key, command) => cluster.sendCommand(key, false, [...command], withBuffers),
      servers: () =>
        Promise.all(
          cluster.masters.map(async (master) => {
            const client = await cluster.nodeClient(master);
            return (command: Command) => client.sendCommand(command, withBuffers);
          }),
        ),
      subscribe: (channel, onBytes) => cluster.sSubscribe(channel, onBytes, true),
      unsubscribe: (channel, onBytes) => cluster.sUnsubscribe(channel, onBytes, true),
      close: () => cluster.close(),
      destroy() {
        isClosed = true;
        cluster.destroy();
      },
    },
  };
}

function linkOver(wiring: Wiring, isCluster: boolean, ready: Set<() => void>): RedisLink {
  let isClosed = false;
  const answered = async <Answer>(asked: () => Promise<Answer>): Promise<Answer> => {
    if (isClosed) throw new StoreAway("The store is closed.");
    try {
      return await within(asked(), { ms: answerMs, who });
    } catch (error) {
      throw asStoreAway(error);
    }
  };
  const send = (key: string, command: Command) => answered(() => wiring.send(key, command));
  return {
    isCluster,
    send,
    async run({ lua, sha }, keys, args) {
      const [first = ""] = keys;
      const rest = [String(keys.length), ...keys, ...args];
      try {
        return await send(first, ["EVALSHA", sha, ...rest]);
      } catch (error) {
        // A server that has just started knows no scripts.
        if (error instanceof ErrorReply && error.message.startsWith("NOSCRIPT"))
          return send(first, ["EVAL", lua, ...rest]);
        throw error;
      }
    },
    sendToAll: (command) =>
      answered(async () => Promise.all((await wiring.servers()).map((server) => server(command)))),
    async *keysLike(pattern) {
      for (const server of await answered(() => wiring.servers())) {
        let cursor = "0";
        do {
          const asked = ["SCAN", cursor, "MATCH", pattern, "COUNT", "1000"];
          const [next, keys] = readList(await answered(() => server(asked)));
          cursor = String(next);
          for (const key of readList(keys)) yield String(key);
        } while (cursor !== "0");
      }
    },
    subscribe: (channel, onBytes) => wiring.subscribe(channel, onBytes),
    unsubscribe: (channel, onBytes) => wiring.unsubscribe(channel, onBytes),
    onReady: (listener) => void ready.add(listener),
    async close() {
      if (isClosed) return;
      isClosed = true;
      ready.clear();
      // Without a connection the client would wait for ever to close politely.
      await within(Promise.resolve(wiring.close()), { ms: closeMs, who }).catch(() => wiring.destroy());
    },
  };
}

/** Whatever went wrong on the way to Redis, as the error that says what it means. */
export function asStoreAway(error: unknown): unknown {
  if (error instanceof StoreAway) return error;
  if (error instanceof ErrorReply && !transient.test(error.message)) return error;
  const reason = error instanceof Error ? error.message || error.constructor.name : String(error);
  return new StoreAway(`Redis did not do what it was asked: ${reason}.`, error);
}
