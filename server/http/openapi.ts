import { z } from "zod";
import { CreateRoom, ResumeSeat, TakeSeat } from "../../shared/contract/http.ts";
import { Format, Role, RoomId, Secret, ShortId } from "../../shared/contract/ids.ts";
import { httpStatus } from "../../shared/contract/reply.ts";
import type { HttpCode } from "../../shared/contract/reply.ts";
import { Report } from "../../shared/contract/report.ts";
import { packJsonSchema } from "../../shared/contract/pack.ts";
import { ChoosePack } from "./pack-of-room.ts";

type Json = Readonly<Record<string, unknown>>;

const SeatGrant = z.strictObject({ seatId: ShortId, role: Role, token: Secret });
const RoomCreated = z.strictObject({
  roomId: RoomId,
  seat: SeatGrant,
  invites: z.partialRecord(Role, Secret),
});
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(httpStatus) as [HttpCode, ...HttpCode[]]), // the keys of that very table
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
const Faults = z.object({ faults: z.array(z.object({ path: z.string(), message: z.string() })) });
const PackSummary = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  about: z.string(),
  principles: z.number().int(),
  questions: z.number().int(),
});
const Readiness = z.object({
  store: z.enum(["leveldb", "redis", "memory"]),
  durability: z.enum(["fsync", "buffered"]),
  space: z.enum(["enough", "low"]),
});
const HistoryLine = z.object({ atMs: z.number().int(), seatId: z.string(), update: z.base64() });
const RoomView = z
  .object({
    version: z.number().int(),
    you: z.object({ seatId: ShortId, role: Role, name: z.string(), isHost: z.boolean(), isLeader: z.boolean() }),
    room: z.looseObject({ roomId: RoomId, title: z.string() }),
    phase: z.string(),
    round: z.number().int(),
  })
  .loose()
  .describe("The room as this seat may see it: one whole view, the same that Socket.IO sends as room:view.");
const IceServers = z.object({
  iceServers: z.array(
    z.object({ urls: z.string(), username: z.string().optional(), credential: z.string().optional() }),
  ),
});

const Review = z
  .object({
    view: z.object({
      room: z.object({ title: z.string(), format: Format }),
      expiresAtMs: z.number().int(),
      names: z.array(z.object({ seatId: ShortId, name: z.string() })),
      principleNames: z.array(z.object({ principleId: z.string(), name: z.string() })),
      rounds: z.array(z.looseObject({ no: z.number().int(), candidate: ShortId })),
    }),
    notes: Report.shape.notes,
  })
  .describe("What a review link shows: a panel's shared lines, or the revealed rounds of peer and solo rooms.");

const schemas = { CreateRoom, TakeSeat, ResumeSeat, RoomCreated, SeatGrant, Problem, Faults, PackSummary, Readiness };
const PackChosen = z.object({ id: z.string(), name: z.string() });
const more = { ChoosePack, PackChosen, HistoryLine, IceServers, RoomView, Report: Report, Review };

/** The HTTP side of the contract as OpenAPI 3.1, out of the schemas that parse it. */
export function openApiDocument(): Json {
  const components = Object.fromEntries(
    Object.entries({ ...schemas, ...more }).map(([name, schema]) => [
      name,
      withoutDialect(z.toJSONSchema(schema, { io: "input" })),
    ]),
  );
  return {
    openapi: "3.1.0",
    info: {
      title: "Barline",
      version: "1",
      description: "Rooms for behavioural mock interviews. Live messages go over Socket.IO and y-websocket.",
    },
    components: {
      securitySchemes: {
        seat: { type: "http", scheme: "bearer", description: "The token of a seat of the room." },
        metrics: { type: "http", scheme: "bearer", description: "METRICS_TOKEN, as the operator set it." },
        reviewLink: { type: "http", scheme: "bearer", description: "The secret of the room's review link." },
      },
      schemas: { ...components, Pack: withoutDialect(packJsonSchema()) },
    },
    paths: paths(),
  };
}

function paths(): Json {
  const room = [pathParameter("roomId", "^[A-Za-z0-9_-]{22}$")];
  const ofSeat = { security: [{ seat: [] }] };
  return {
    "/api/rooms": {
      post: operation("Open a room", {
        ...bodyOf("CreateRoom"),
        responses: {
          201: answer("RoomCreated"),
          ...problems("bad-request", "too-large", "too-many", "not-ready", "no-space"),
        },
      }),
    },
    "/api/rooms/import": {
      post: operation("Open a JSON report again, as a room of one seat that can be read", {
        ...bodyOf("Report"),
        responses: {
          201: answer("RoomCreated"),
          ...problems("bad-request", "too-large", "too-many", "not-ready", "no-space"),
        },
      }),
    },
    "/api/rooms/{roomId}/seats": {
      post: operation("Take a seat through an invite", {
        parameters: room,
        ...bodyOf("TakeSeat"),
        responses: {
          201: answer("SeatGrant"),
          ...problems("bad-request", "not-found", "seat-taken", "room-over", "too-large", "too-many"),
        },
      }),
    },
    "/api/rooms/{roomId}/resume": {
      post: operation("Add this device to a seat through its resume link", {
        parameters: room,
        ...bodyOf("ResumeSeat"),
        responses: { 200: answer("SeatGrant"), ...problems("bad-request", "not-found", "too-many") },
      }),
    },
    "/api/rooms/{roomId}": {
      get: operation("See the room as this seat may", {
        ...ofSeat,
        parameters: room,
        responses: { 200: answer("RoomView"), ...problems("no-token", "not-found") },
      }),
      delete: operation("Delete the room and all that belongs to it (host)", {
        ...ofSeat,
        parameters: room,
        responses: { 204: { description: "Deleted." }, ...problems("no-token", "not-allowed", "not-found") },
      }),
    },
    "/api/rooms/{roomId}/call": {
      get: operation("Learn how to reach the others of the room's call", {
        ...ofSeat,
        parameters: room,
        responses: { 200: answer("IceServers"), ...problems("no-token", "not-allowed", "not-found") },
      }),
    },
    "/api/rooms/{roomId}/pack": {
      get: operation("Read the pack this room asks from (a candidate: from the scoring on)", {
        ...ofSeat,
        parameters: room,
        responses: { 200: answer("Pack"), ...problems("no-token", "not-allowed", "not-found") },
      }),
      put: operation("Give the room a pack, in the lobby: a whole file, or the id of one that the server has", {
        ...ofSeat,
        parameters: room,
        requestBody: {
          required: true,
          content: { "application/json": { schema: { anyOf: [reference("Pack"), reference("ChoosePack")] } } },
        },
        responses: {
          200: answer("PackChosen"),
          ...problems("bad-request", "no-token", "not-allowed", "not-found", "room-over", "too-large", "too-many"),
        },
      }),
    },
    "/api/rooms/{roomId}/report": {
      get: operation("Take the report home, cut to what this seat may see", {
        ...ofSeat,
        parameters: [...room, { name: "format", in: "query", schema: { enum: ["md", "json", "csv"] } }],
        responses: {
          200: {
            description: "An attachment.",
            content: {
              "text/markdown": { schema: { type: "string" } },
              "application/json": { schema: reference("Report") },
              "text/csv": { schema: { type: "string" } },
            },
          },
          ...problems("bad-request", "no-token", "not-found"),
        },
      }),
    },
    "/api/rooms/{roomId}/review": {
      get: operation("Read what was shared, through a review link", {
        security: [{ reviewLink: [] }],
        parameters: room,
        responses: { 200: answer("Review"), ...problems("no-token", "not-found") },
      }),
    },
    "/api/rooms/{roomId}/notes/{document}/history": {
      get: operation("Read how a document was written, oldest first", {
        ...ofSeat,
        parameters: [...room, pathParameter("document")],
        responses: {
          200: {
            description: "One update a line.",
            content: { "application/x-ndjson": { schema: reference("HistoryLine") } },
          },
          ...problems("no-token", "not-allowed", "not-found"),
        },
      }),
    },
    "/api/packs": {
      get: operation("List the packs", { responses: { 200: listOf("PackSummary") } }),
    },
    "/api/packs/schema": {
      get: operation("Read the JSON Schema of a pack", {
        responses: {
          200: { description: "JSON Schema", content: { "application/json": { schema: { type: "object" } } } },
        },
      }),
    },
    "/api/packs/{id}": {
      get: operation("Read a pack", {
        parameters: [pathParameter("id")],
        responses: { 200: answer("Pack"), ...problems("not-found") },
      }),
    },
    "/api/packs/validate": {
      post: operation("Check a pack", {
        ...bodyOf("Pack"),
        responses: { 200: answer("Faults"), ...problems("bad-request", "too-large", "too-many") },
      }),
    },
    "/readyz": {
      get: operation("Is this node ready, and how durable is what it keeps", {
        responses: { 200: answer("Readiness"), ...problems("not-ready") },
      }),
    },
    "/healthz": { get: operation("Is this node alive", { responses: { 200: { description: "It is." } } }) },
    "/metrics": {
      get: operation("Figures for Prometheus, where METRICS_TOKEN is set", {
        security: [{ metrics: [] }],
        responses: { 200: { description: "Text." }, ...problems("no-token", "not-found") },
      }),
    },
  };
}

function operation(summary: string, rest: Json): Json {
  return { summary, ...rest };
}

function reference(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

function bodyOf(name: string): Json {
  return { requestBody: { required: true, content: { "application/json": { schema: reference(name) } } } };
}

function answer(name: string): Json {
  return { description: name, content: { "application/json": { schema: reference(name) } } };
}

function listOf(name: string): Json {
  return { description: name, content: { "application/json": { schema: { type: "array", items: reference(name) } } } };
}

function problems(...codes: readonly HttpCode[]): Json {
  const content = { "application/problem+json": { schema: reference("Problem") } };
  return Object.fromEntries(codes.map((code) => [httpStatus[code], { description: code, content }]));
}

function pathParameter(name: string, pattern?: string): Json {
  return {
    name,
    in: "path",
    required: true,
    schema: { type: "string", ...(pattern === undefined ? {} : { pattern }) },
  };
}

/** OpenAPI 3.1 names the dialect once for the whole document. */
function withoutDialect(schema: Json): Json {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== "$schema"));
}
