import { createHash, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";
import { refuse } from "./answers.ts";
import type { Handler } from "./register.ts";

/**
 * The metrics for Prometheus. They reveal when people in rooms act, so they are only for the person who runs the server. Refuses:
 * `no-token` without the token, `not-found` with a wrong one.
 */
export function figures(registry: Registry, token: string): Handler<"metrics"> {
  const isToken = sameAs(token);
  return async ({ request }) => {
    const [, given] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "") ?? [];
    if (given === undefined) return refuse("no-token");
    if (!isToken(given)) return refuse("not-found");
    return { status: 200, text: { type: registry.contentType, text: await registry.metrics() } };
  };
}

export interface FiguresPort {
  readonly address: AddressInfo;
  close(): Promise<void>;
}

/** Serves the metrics, and nothing else, on a port of their own that the public does not reach. @throws when the port is taken. */
export async function figuresPort(registry: Registry, at: { readonly port: number; readonly host: string }) {
  const listener: RequestListener = (request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { "Content-Type": registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  };
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, listener);
  server.listen(at.port, at.host);
  await once(server, "listening"); // rejects if there is an error
  const port: FiguresPort = {
    address: server.address() as AddressInfo, // it listens on a port
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return port;
}

/** Compares in a time that does not reveal where two secrets differ. */
function sameAs(secret: string): (given: string) => boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  const own = digest(secret);
  return (given) => timingSafeEqual(own, digest(given));
}
