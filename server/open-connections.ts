/**
 * Every TCP connection from its first moment. Each gets an error listener before anything is read or written: Node removes its own when it
 * hands a connection over as an upgrade, and an error without a listener ends the process. And each is counted by address until it has said
 * what it wants, so that nobody fills the node with requests that are never finished.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Socket } from "node:net";
import { limits } from "../shared/contract/limits.ts";
import type { Guard } from "./guard.ts";
import { addressKey } from "./http/client-address.ts";
import type { Trust } from "./http/client-address.ts";

export interface ConnectionsParts {
  readonly server: Server;
  /** A trusted proxy carries the connections of many people, and limits them itself. */
  readonly trust: Trust;
  /** A connection was closed because of this limit. */
  readonly onLimited: (limit: "unfinishedPerAddress" | "connectionsPerAddress") => void;
  readonly guard: Guard;
}

const lookEveryMs = 500;

interface OfAddress {
  /** All that do not belong to a seat. */
  readonly open: Set<Duplex>;
  /** Those that have not finished their first request, and since when; oldest first. */
  readonly unfinished: Map<Duplex, number>;
}

export interface OpenConnections {
  /** The connection is now known to belong to a seat. */
  readonly isKnown: (socket: Duplex) => void;
}

export function watchConnections(parts: ConnectionsParts): OpenConnections {
  const { server, trust, onLimited, guard } = parts;
  const addresses = new Map<string, OfAddress>();
  const byConnection = new WeakMap<Duplex, OfAddress>();

  const isFinished = (socket: Duplex): void => void byConnection.get(socket)?.unfinished.delete(socket);
  const isKnown = (socket: Duplex): void => {
    isFinished(socket);
    byConnection.get(socket)?.open.delete(socket);
  };

  const closeOldest = ({ unfinished }: OfAddress): void => {
    for (const [socket, sinceMs] of unfinished) {
      if (unfinished.size <= limits.unfinishedPerAddress || performance.now() - sinceMs < limits.unfinishedGraceMs)
        return;
      unfinished.delete(socket);
      onLimited("unfinishedPerAddress");
      socket.destroy();
    }
  };

  server.on("connection", (socket: Socket) => {
    socket.on("error", () => undefined); // a broken peer; `close` follows
    const address = socket.remoteAddress;
    if (address === undefined || trust(address, 0)) return;
    const key = addressKey(address);
    const all = addresses.get(key) ?? { open: new Set(), unfinished: new Map() };
    if (all.open.size >= limits.connectionsPerAddress) {
      onLimited("connectionsPerAddress");
      socket.destroy();
      return;
    }
    addresses.set(key, all);
    byConnection.set(socket, all);
    all.open.add(socket);
    all.unfinished.set(socket, performance.now());
    socket.once("close", () => {
      isKnown(socket);
      if (all.open.size === 0 && addresses.get(key) === all) addresses.delete(key);
    });
  });
  const look = guard.handler("closing unfinished requests", () => {
    for (const all of addresses.values()) closeOldest(all);
  });
  const timer = setInterval(look, lookEveryMs).unref();
  server.once("close", () => clearInterval(timer));
  server.on("request", ({ socket, headers }: IncomingMessage, response: ServerResponse) => {
    const hasBody = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
    if (hasBody) response.once("close", () => isFinished(socket));
    else isFinished(socket);
  });
  server.on("upgrade", ({ socket }: IncomingMessage) => isFinished(socket));
  return { isKnown };
}
