import { z } from "zod";
import * as bodies from "../../shared/contract/http.ts";
import { roomIdPattern, secretPattern } from "../../shared/contract/ids.ts";
import { Pack, packJsonSchema } from "../../shared/contract/pack.ts";
import { methodAndPath } from "../../shared/contract/paths.ts";
import type { CallName } from "../../shared/contract/paths.ts";
import { Fault, httpStatus, Problem } from "../../shared/contract/reply.ts";
import type { HttpCode } from "../../shared/contract/reply.ts";
import { Report } from "../../shared/contract/report.ts";
import { Review } from "../../shared/contract/review.ts";
import { paths as calls, routes } from "../../shared/contract/routes.ts";
import type { Route } from "../../shared/contract/routes.ts";
import { RoomView } from "../../shared/contract/views.ts";

type Json = Readonly<Record<string, unknown>>;

/** The schemas that have a name; all others are written where they are used. */
const named: Readonly<Record<string, z.ZodType>> = { ...bodies, Fault, Pack, Problem, Report, Review, RoomView };

/** The HTTP side of the contract as OpenAPI 3.1, built from the table of routes and the schemas that parse it. */
export function openApiDocument(): Json {
  const schemas = schemasByName();
  const paths: Record<string, Record<string, Json>> = {};
  for (const name of Object.keys(routes) as CallName[]) {
    const [method, path] = methodAndPath(calls[name]);
    const inBraces = path.replace(/:(\w+)/g, "{$1}");
    (paths[inBraces] ??= {})[method.toLowerCase()] = operation(name, routes[name], path);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Barline",
      version: "1",
      description: "Rooms for behavioural mock interviews. Live messages go over Socket.IO and y-websocket.",
      license: { name: "MIT", identifier: "MIT" },
    },
    components: {
      securitySchemes: {
        seat: { type: "http", scheme: "bearer", description: "The token of a seat of the room." },
        metrics: { type: "http", scheme: "bearer", description: "METRICS_TOKEN, as the operator set it." },
        invite: { type: "http", scheme: "bearer", description: "The secret of an invite." },
        reviewLink: { type: "http", scheme: "bearer", description: "The secret of the room's review link." },
        journal: { type: "http", scheme: "bearer", description: "The token of the journal." },
      },
      schemas: { ...schemas, Pack: withoutDialect(packJsonSchema()) },
    },
    paths,
  };
}

function operation(operationId: string, route: Route, path: string): Json {
  const { auth, body, query = {}, summary, replies, refusals = [] } = route;
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => pathParameter(name)),
    ...Object.entries(query).map(([name, schema]) => ({ name, in: "query", schema: schemaOf(schema) })),
  ];
  return {
    operationId,
    summary,
    ...(auth ? { security: [{ [auth]: [] }] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: contentOf(
              Object.fromEntries((body.types ?? ["application/json"]).map((type) => [type, body.schema])),
            ),
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        Object.entries(replies).map(([status, { about, content }]) => [
          status,
          { description: about, ...(Object.keys(content).length > 0 ? { content: contentOf(content) } : {}) },
        ]),
      ),
      ...problems(refusals),
    },
  };
}

function problems(codes: readonly HttpCode[]): Json {
  const content = contentOf({ "application/problem+json": Problem });
  return Object.fromEntries(codes.map((code) => [httpStatus[code], { description: code, content }]));
}

function contentOf(schemas: Readonly<Record<string, z.ZodType>>): Json {
  return Object.fromEntries(Object.entries(schemas).map(([type, schema]) => [type, { schema: schemaOf(schema) }]));
}

/** A reference to a named schema, or the schema itself. */
function schemaOf(schema: z.ZodType): Json {
  const name = Object.keys(named).find((known) => named[known] === schema);
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
  if (schema instanceof z.ZodUnion) return { anyOf: schema.options.map((option) => schemaOf(option as z.ZodType)) };
  if (schema instanceof z.ZodArray) return { type: "array", items: schemaOf(schema.element as z.ZodType) };
  return withoutDialect(z.toJSONSchema(schema, { io: "input" }));
}

function schemasByName(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutDialect(schema)]));
}

const patternsInPaths: Readonly<Record<string, RegExp>> = { roomId: roomIdPattern, hash: secretPattern };

function pathParameter(name: string): Json {
  const pattern = patternsInPaths[name];
  return { name, in: "path", required: true, schema: { type: "string", ...(pattern && { pattern: pattern.source }) } };
}

/** OpenAPI 3.1 names the dialect once for the whole document, and finds a component by its place. */
function withoutDialect(schema: object): Json {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== "$schema" && name !== "$id"));
}
