import type { ErrorRequestHandler, Express, RequestHandler } from "express";
import { logBug } from "../log.ts";
import { StoreAway } from "../store/store-away.ts";
import { refuse, sendProblem } from "./answers.ts";
import type { Refusal } from "./answers.ts";
import { importHandlers } from "./import-routes.ts";
import { journalHandlers } from "./journal-routes.ts";
import { limited, measured } from "./limited.ts";
import { operatorHandlers } from "./operator-routes.ts";
import { hostCheck, originCheck } from "./origins.ts";
import { packOfRoomHandlers } from "./pack-of-room.ts";
import { packHandlers } from "./pack-routes.ts";
import type { HttpParts } from "./parts.ts";
import { reportHandlers } from "./report-routes.ts";
import { roomHandlers } from "./room-routes.ts";
import { register } from "./register.ts";
import type { Handlers } from "./register.ts";
import { securityHeaders } from "./security-headers.ts";
import { staticFiles } from "./static-files.ts";

/** Sets up every HTTP call on an Express that knows which proxies to trust. */
export async function setUpHttp(app: Express, parts: HttpParts): Promise<void> {
  const { config } = parts;
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", "simple");
  app.use(...securityHeaders(config.publicOrigin));
  app.use(counted(parts));
  app.use(measured(parts));
  const handlers: Handlers = {
    ...operatorHandlers(parts),
    ...packHandlers(parts),
    ...packOfRoomHandlers(parts),
    ...importHandlers(parts),
    ...roomHandlers(parts),
    ...reportHandlers(parts),
    ...journalHandlers(parts),
  };
  register(app, parts, handlers, true);
  app.use(ownHost(config.publicOrigin));

  app.use("/api", limited(parts, "requestsPerMinute"), sameOrigin(config.publicOrigin));
  register(app, parts, handlers, false);
  app.use(["/api", "/notes", "/socket.io"], (_request, response) => sendProblem(response, refuse("not-found")));

  app.use(await staticFiles(parts.clientFolder, parts.speechModel));
  app.use((_request, response) => sendProblem(response, refuse("not-found")));
  app.use(onError(parts));
}

/** A page of another origin cannot read anything anyway; it must not write either. */
function sameOrigin(publicOrigin: string | null): RequestHandler {
  const originAllowed = originCheck(publicOrigin);
  return (request, response, next) => {
    if (request.method === "GET" || originAllowed(request.headers)) next();
    else sendProblem(response, refuse("not-allowed"));
  };
}

/**
 * Answers only at the address that people were given. Calls by operators are reached at any, as load balancers do. Refuses: `wrong-host`.
 */
function ownHost(publicOrigin: string | null): RequestHandler {
  const hostAllowed = hostCheck(publicOrigin);
  return (request, response, next) => {
    if (hostAllowed(request.headers)) next();
    else sendProblem(response, refuse("wrong-host"));
  };
}

function counted({ metrics }: HttpParts): RequestHandler {
  return (request, response, next) => {
    response.on("finish", () => {
      const path: unknown = request.route ? (request.route as { path?: unknown }).path : undefined; // Express types it as any
      const route = typeof path === "string" ? `${request.baseUrl}${path}` : "other";
      metrics.requests.inc({ route, status: response.statusCode });
    });
    next();
  };
}

function onError({ log, metrics }: HttpParts): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const refusal = refusalOf(error);
    if (response.headersSent) {
      next(error); // Express ends the connection: a half-sent answer must not look whole
      return;
    }
    if (refusal) {
      sendProblem(response, refusal);
      return;
    }
    metrics.bugs.inc();
    const bugId = logBug(log, "http", error);
    sendProblem(response, { code: "not-ready", faults: [{ path: "bug", message: bugId }], retryAfterS: 1 });
  };
}

/** Not a bug: the store is away, or Express and its body parser found the request malformed. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof StoreAway) return { code: "not-ready", retryAfterS: 2 };
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  if (error.status === 413) return refuse("too-large");
  if (typeof error.status !== "number" || error.status < 400 || error.status >= 500) return undefined;
  return refuse("bad-request", [{ path: "body", message: "is not readable JSON" }]);
}
