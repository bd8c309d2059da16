/**
 * Registers the calls of the table of routes on an Express app, each with its checks in front. A call without a handler does not compile.
 */
import type { Express, Request, RequestHandler } from "express";
import type { z } from "zod";
import type { Secret } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import { methodAndPath } from "../../shared/contract/paths.ts";
import type { CallName, ParamsOf } from "../../shared/contract/paths.ts";
import { paths, routes } from "../../shared/contract/routes.ts";
import type { AnswerOf, Route, Routes } from "../../shared/contract/routes.ts";
import { call, readBody } from "./answers.ts";
import type { Answer, Refusal, Sent } from "./answers.ts";
import { bearerCall, seatCall } from "./bearer.ts";
import type { Caller } from "./bearer.ts";
import { jsonBody } from "./json-body.ts";
import { budgeted, limited, withSpace } from "./limited.ts";
import type { HttpParts } from "./parts.ts";

type ParsedBody<Name extends CallName> = Routes[Name] extends { readonly body: { readonly parsed: false } }
  ? unknown
  : Routes[Name] extends { readonly body: { readonly schema: infer Schema extends z.ZodType } }
    ? z.infer<Schema>
    : undefined;
type Auth<Name extends CallName> = Routes[Name] extends { readonly auth: infer Kind } ? Kind : "none";

/** One call, as its handler gets it: the token has been checked, and the body parsed by its schema. */
export interface Called<Name extends CallName> {
  readonly request: Request;
  readonly params: ParamsOf<Name>;
  readonly body: ParsedBody<Name>;
  readonly caller: Auth<Name> extends "seat" ? Caller : undefined;
  /** What the bearer presented, where that is not a seat's token. */
  readonly secret: Auth<Name> extends "invite" | "reviewLink" | "journal" ? Secret : undefined;
}

type AnswerTo<Name extends CallName> =
  | { readonly status: Exclude<keyof Routes[Name]["replies"], 204>; readonly json: AnswerOf<Name> }
  | (204 extends keyof Routes[Name]["replies"] ? { readonly status: 204 } : never)
  | Sent
  | Refusal;
export type Handler<Name extends CallName> = (called: Called<Name>) => Promise<AnswerTo<Name>> | AnswerTo<Name>;
export type Handlers<Name extends CallName = CallName> = { readonly [Each in Name]: Handler<Each> };

type AnyHandler = (called: {
  request: Request;
  params: Request["params"];
  body: unknown;
  caller: Caller | undefined;
  secret: Secret | undefined;
}) => Promise<Answer> | Answer;

/** `forOperators`: true for only the calls that come before the host check, false for only the others. */
export function register(app: Express, parts: HttpParts, handlers: Handlers, forOperators: boolean): void {
  for (const name of Object.keys(routes) as CallName[]) {
    const route: Route = routes[name];
    if ((route.isForOperators ?? false) !== forOperators) continue;
    const [method, path] = methodAndPath(paths[name]);
    const handler = handlers[name] as AnyHandler; // `Handlers` has checked each against its route
    const chain = [...before(route, parts), answering(route, parts, handler)];
    switch (method) {
      case "GET":
        app.get(path, ...chain);
        break;
      case "POST":
        app.post(path, ...chain);
        break;
      case "PUT":
        app.put(path, ...chain);
        break;
      case "DELETE":
        app.delete(path, ...chain);
        break;
      default:
        throw new Error(`no way to register ${method}`);
    }
  }
}

/** A small body is read at once; a large one only from an address that may send it now. */
function before(route: Route, parts: HttpParts): readonly RequestHandler[] {
  const { body } = route;
  const reading = body ? jsonBody(body.bytes, body.types) : [];
  const isSmall = body !== undefined && body.bytes <= limits.httpBodyBytes;
  return [
    ...(isSmall ? reading : []),
    ...(route.isPrivate ? [privately] : []),
    ...(route.limit ? [limited(parts, route.limit)] : []),
    ...(route.isDear ? [budgeted] : []),
    ...(route.needsSpace ? [withSpace(parts)] : []),
    ...(isSmall ? [] : reading),
  ];
}

function answering({ auth, body }: Route, { rooms }: HttpParts, handler: AnyHandler): RequestHandler {
  const answer = async (request: Request, caller?: Caller, secret?: Secret): Promise<Answer> => {
    const { params } = request;
    if (!body || body.parsed === false) return handler({ request, params, body: request.body, caller, secret });
    const read = await readBody(body.schema, request);
    return read.ok ? handler({ request, params, body: read.body, caller, secret }) : read.refusal;
  };
  switch (auth) {
    case "seat":
      return seatCall(rooms, (caller, request) => answer(request, caller));
    case "invite":
    case "reviewLink":
    case "journal":
      return bearerCall((secret, request) => answer(request, undefined, secret));
    default: // also for the metrics: their handler compares the token, which is not a seat's
      return call((request) => answer(request));
  }
}

const privately: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};
