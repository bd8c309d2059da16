/**
 * What stands in front of several nodes in production, made as small as possible: HTTP and upgrades go to the node that a visitor's cookie
 * names, while it is healthy, else to the healthy node with the fewest open connections.
 */
import { createServer, request as ask } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { once } from "node:events";
import type { Duplex } from "node:stream";
import type { Certificate } from "./certificate.ts";

export interface BalancerSettings {
  readonly ports: readonly number[];
  readonly healthPath: string;
  readonly healthEveryMs: number;
  /** How long a node is skipped after it could not be reached. */
  readonly failMs: number;
  /** How long to look for a node that can be reached. */
  readonly tryMs: number;
  /** The path that is not passed on, but answered with 404. */
  readonly hiddenPath?: string;
  /** The public name, which people here reach at the loopback address. */
  readonly host?: string;
  /** With it, people speak TLS to the balancer, which speaks plain HTTP to the nodes. */
  readonly certificate?: Certificate;
}

interface Upstream {
  readonly port: number;
  open: number;
  isHealthy: boolean;
  failedUntil: number;
}

export interface Balancer {
  readonly url: string;
  /** The ports of the nodes that currently get work. */
  readonly healthy: readonly number[];
  close(): Promise<void>;
}

const retryMs = 50;

export async function startBalancer(settings: BalancerSettings): Promise<Balancer> {
  const upstreams = settings.ports.map((port): Upstream => ({ port, open: 0, isHealthy: true, failedUntil: 0 }));
  const sockets = new Set<Duplex>();
  const named = settings.host === undefined ? {} : { host: settings.host };
  const scheme = settings.certificate ? "https" : "http";

  const isUp = (upstream: Upstream): boolean => upstream.isHealthy && upstream.failedUntil < performance.now();
  /** A connection to the visitor's node, or the one with the fewest; undefined if none could be reached in time. */
  const dial = async ({ headers }: IncomingMessage): Promise<{ upstream: Upstream; socket: Socket } | undefined> => {
    const late = performance.now() + settings.tryMs;
    const known = Number(/\bbarline_node=(\d+)/.exec(headers.cookie ?? "")?.[1]);
    do {
      const up = upstreams.filter(isUp).sort((upstream, other) => upstream.open - other.open);
      const upstream = up.find(({ port }) => port === known) ?? up[0];
      if (upstream) {
        upstream.open += 1;
        const socket = connect({ port: upstream.port, host: "127.0.0.1", noDelay: true });
        try {
          await once(socket, "connect");
          sockets.add(socket);
          socket.once("close", () => {
            upstream.open -= 1;
            sockets.delete(socket);
          });
          socket.on("error", () => socket.destroy()); // the other end learns of it by the close
          return { upstream, socket };
        } catch {
          upstream.open -= 1;
          upstream.failedUntil = performance.now() + settings.failMs;
          continue; // try the next one at once
        }
      }
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    } while (performance.now() < late);
    return undefined;
  };

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url?.split("?", 1)[0] === settings.hiddenPath) {
      response.writeHead(404).end();
      return;
    }
    const dialled = await dial(request);
    if (!dialled) {
      response.writeHead(502).end();
      return;
    }
    const { method, url } = request;
    const headers = { ...request.headers, ...forwarded(request, scheme), ...named, connection: "close" };
    const asked = ask({ createConnection: () => dialled.socket, method, path: url, headers });
    asked.on("response", (answer) => {
      const cookie = `barline_node=${dialled.upstream.port}; Path=/`;
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, "set-cookie": cookie });
      answer.pipe(response);
    });
    asked.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(asked);
  };

  const upgrade = async (request: IncomingMessage, client: Duplex, head: Buffer): Promise<void> => {
    sockets.add(client);
    client.once("close", () => sockets.delete(client));
    client.on("error", () => client.destroy());
    const dialled = await dial(request);
    if (!dialled) {
      client.end("HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n");
      return;
    }
    const { socket } = dialled;
    const lines = Object.entries({ ...request.headers, ...forwarded(request, scheme), ...named }).flatMap(
      ([name, value]) => [value ?? []].flat().map((line) => `${name}: ${line}`),
    );
    socket.write([`${request.method} ${request.url} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
    socket.write(head);
    socket.pipe(client).pipe(socket);
    socket.once("close", () => client.destroy());
    client.once("close", () => socket.destroy());
  };

  const look = async (upstream: Upstream): Promise<void> => {
    try {
      const answer = await fetch(`http://127.0.0.1:${upstream.port}${settings.healthPath}`, {
        signal: AbortSignal.timeout(5_000),
      });
      await answer.arrayBuffer();
      upstream.isHealthy = answer.ok;
      if (answer.ok) upstream.failedUntil = 0;
    } catch {
      upstream.isHealthy = false;
    }
  };
  const timer = setInterval(() => upstreams.forEach((upstream) => void look(upstream)), settings.healthEveryMs);

  const onRequest = (request: IncomingMessage, response: ServerResponse): void => void pass(request, response);
  const server = settings.certificate ? createTlsServer(settings.certificate, onRequest) : createServer(onRequest);
  server.on("upgrade", (request, client, head) => void upgrade(request, client, head));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // it listens on a port
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    get healthy() {
      return upstreams.filter(isUp).map((upstream) => upstream.port);
    },
    async close() {
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function forwarded({ socket, headers }: IncomingMessage, scheme: string): Record<string, string> {
  const from = socket.remoteAddress ?? "";
  return { "x-forwarded-for": from, "x-forwarded-proto": scheme, "x-forwarded-host": headers.host ?? "" };
}
