/**
 * Every HTTP call: what it takes and returns, who may make it, and why it may be refused. Express, OpenAPI and the client derive from
 * this.
 */
import { z } from "zod";
import {
  ChoosePack,
  CreateRoom,
  Faults,
  HistoryLine,
  Invitation,
  IceServers,
  PackChosen,
  PackSummary,
  Readiness,
  ResumeSeat,
  RoomCreated,
  SeatGrant,
  TakeSeat,
} from "./http.ts";
import { limits } from "./limits.ts";
import { Pack } from "./pack.ts";
import { pathsForJournals, pathsForOperators, pathsForPeople } from "./paths.ts";
import type { CallName } from "./paths.ts";
import type { HttpCode } from "./reply.ts";
import { Report } from "./report.ts";
import { Review } from "./review.ts";
import { RoomView } from "./views.ts";
import type { Wire } from "./wire.ts";

export interface Route {
  readonly summary: string;
  /** The kind of bearer token it needs. */
  readonly auth?: "seat" | "invite" | "reviewLink" | "journal" | "metrics";
  /** `parsed: false`: the handler parses it, as it reports faults in its own way. */
  readonly body?: {
    readonly schema: z.ZodType;
    readonly bytes: number;
    readonly parsed?: false;
    readonly types?: readonly string[];
  };
  readonly query?: Readonly<Record<string, z.ZodType>>;
  /** By status: the answer, for each content type it comes in. */
  readonly replies: Readonly<Partial<Record<200 | 201 | 204, Reply>>>;
  readonly refusals?: readonly HttpCode[];
  /** A limit of calls per address, besides the one for all calls. */
  readonly limit?: "requestsPerMinute" | "roomsPerMinute" | "seatsPerMinute";
  /** Waits until the address has time left. */
  readonly isDear?: true;
  /** Stores something for a stranger: refused while the store is nearly full. */
  readonly needsSpace?: true;
  /** Must not be cached anywhere. */
  readonly isPrivate?: true;
  /** Answered under any host name and before the limits, for load balancers and scrapers. */
  readonly isForOperators?: true;
}

interface Reply {
  readonly about: string;
  readonly content: Readonly<Record<string, z.ZodType>>;
}

const json = <Schema extends z.ZodType>(about: string, schema: Schema) =>
  ({ about, content: { "application/json": schema } }) as const;
const nothing = (about: string) => ({ about, content: {} }) as const;
const anyObject = z.looseObject({});

export const routes = {
  health: {
    summary: "Ask whether this node is alive",
    replies: { 200: json("It is.", z.object({ ok: z.literal(true) })) },
    isForOperators: true,
  },
  readiness: {
    summary: "Ask whether this node is ready, and how durable its store is",
    replies: { 200: json("It is.", Readiness) },
    refusals: ["not-ready"],
    isForOperators: true,
  },
  metrics: {
    summary: "Metrics for Prometheus, where METRICS_TOKEN is set",
    auth: "metrics",
    replies: { 200: { about: "The metrics.", content: { "text/plain": z.string() } } },
    refusals: ["no-token", "not-found"],
    isForOperators: true,
  },
  openApi: {
    summary: "Read this description",
    replies: { 200: json("OpenAPI 3.1.", anyObject) },
    isForOperators: true,
  },
  reportCspBreach: {
    summary: "Report a breach of the content policy, as browsers do",
    body: {
      schema: z.unknown(),
      bytes: limits.cspReportBytes,
      parsed: false,
      types: ["application/csp-report", "application/reports+json", "application/json"],
    },
    replies: { 204: nothing("Noted.") },
    refusals: ["bad-request", "too-large", "too-many"],
    limit: "requestsPerMinute",
    isForOperators: true,
  },
  listPacks: { summary: "List the packs", replies: { 200: json("The packs of this server.", z.array(PackSummary)) } },
  packSchema: { summary: "Read the JSON Schema of a pack", replies: { 200: json("JSON Schema.", anyObject) } },
  checkPack: {
    summary: "Check a pack",
    body: { schema: Pack, bytes: limits.packBytes, parsed: false },
    replies: { 200: json("Its faults; none: the pack is fine.", Faults) },
    refusals: ["bad-request", "too-large", "too-many"],
    limit: "roomsPerMinute",
    isDear: true,
  },
  readPack: { summary: "Read a pack", replies: { 200: json("The pack.", Pack) }, refusals: ["not-found"] },
  createRoom: {
    summary: "Open a room",
    body: { schema: CreateRoom, bytes: limits.httpBodyBytes },
    replies: { 201: json("The room and its first seat.", RoomCreated) },
    refusals: ["bad-request", "too-large", "too-many", "not-ready", "no-space"],
    limit: "roomsPerMinute",
    needsSpace: true,
    isPrivate: true,
  },
  importReport: {
    summary: "Import a JSON report as a read-only room with one seat",
    body: { schema: Report, bytes: limits.importBytes },
    replies: { 201: json("The room and its only seat.", RoomCreated) },
    refusals: ["bad-request", "too-large", "too-many", "not-ready", "no-space"],
    limit: "roomsPerMinute",
    isDear: true,
    needsSpace: true,
    isPrivate: true,
  },
  readInvite: {
    summary: "See where an invite leads, before taking the seat",
    auth: "invite",
    replies: { 200: json("Who invites, and as what.", Invitation) },
    refusals: ["no-token", "not-found", "seat-taken", "room-over", "too-many"],
    limit: "requestsPerMinute",
    isPrivate: true,
  },
  takeSeat: {
    summary: "Take a seat through an invite",
    body: { schema: TakeSeat, bytes: limits.httpBodyBytes },
    replies: { 201: json("The seat.", SeatGrant) },
    refusals: ["bad-request", "not-found", "seat-taken", "room-over", "too-large", "too-many", "not-ready"],
    limit: "seatsPerMinute",
    isPrivate: true,
  },
  resumeSeat: {
    summary: "Add this device to a seat through its resume link",
    body: { schema: ResumeSeat, bytes: limits.httpBodyBytes },
    replies: { 200: json("The seat.", SeatGrant) },
    refusals: ["bad-request", "not-found", "room-over", "too-large", "too-many", "not-ready"],
    limit: "seatsPerMinute",
    isPrivate: true,
  },
  readRoom: {
    summary: "See the room as this seat may see it",
    auth: "seat",
    replies: { 200: json("One whole view, the same that Socket.IO sends as room:view.", RoomView) },
    refusals: ["no-token", "not-found", "too-many"],
    isDear: true,
    isPrivate: true,
  },
  deleteRoom: {
    summary: "Delete the room and everything that belongs to it (host)",
    auth: "seat",
    replies: { 204: nothing("Deleted.") },
    refusals: ["no-token", "not-allowed", "not-found", "too-many"],
    isPrivate: true,
  },
  iceServers: {
    summary: "Learn how to reach the others in the room's call",
    auth: "seat",
    replies: { 200: json("Servers for WebRTC.", IceServers) },
    refusals: ["no-token", "not-allowed", "not-found", "too-many"],
    isPrivate: true,
  },
  readPackOfRoom: {
    summary: "Read the pack that this room asks from (a candidate: once scoring has begun)",
    auth: "seat",
    replies: { 200: json("The pack.", Pack) },
    refusals: ["no-token", "not-allowed", "not-found", "too-many"],
    isDear: true,
    isPrivate: true,
  },
  givePack: {
    summary: "Give the room a pack, in the lobby: a whole file, or the id of one that the server has",
    auth: "seat",
    body: { schema: z.union([Pack, ChoosePack]), bytes: limits.packBytes, parsed: false },
    replies: { 200: json("The pack the room now has.", PackChosen) },
    refusals: [
      "bad-request",
      "no-token",
      "not-allowed",
      "not-found",
      "room-over",
      "too-large",
      "too-many",
      "not-ready",
    ],
    limit: "roomsPerMinute",
    isDear: true,
    isPrivate: true,
  },
  readReport: {
    summary: "Download the report, cut to what this seat may see",
    auth: "seat",
    query: { format: z.enum(["md", "json", "csv"]).optional() },
    replies: {
      200: {
        about: "An attachment.",
        content: { "text/markdown": z.string(), "application/json": Report, "text/csv": z.string() },
      },
    },
    refusals: ["bad-request", "no-token", "not-found", "too-many"],
    isDear: true,
    isPrivate: true,
  },
  readHistory: {
    summary: "Read the history of a document, oldest update first",
    auth: "seat",
    replies: { 200: { about: "One update per line.", content: { "application/x-ndjson": HistoryLine } } },
    refusals: ["no-token", "not-allowed", "not-found", "too-many"],
    isDear: true,
    isPrivate: true,
  },
  readReview: {
    summary: "Read what was shared, through a review link",
    auth: "reviewLink",
    replies: { 200: json("A panel's shared lines, or the revealed rounds of peer and solo rooms.", Review) },
    refusals: ["no-token", "not-found", "too-many"],
    isDear: true,
    isPrivate: true,
  },
  readReplay: {
    summary: "Read the history of the notes of a shared round, through a review link",
    auth: "reviewLink",
    replies: { 200: { about: "One update per line.", content: { "application/x-ndjson": HistoryLine } } },
    refusals: ["no-token", "not-found", "too-many"],
    isDear: true,
    isPrivate: true,
  },
  openJournal: {
    summary: "Begin a synced journal, or find that it is there already",
    auth: "journal",
    replies: { 204: nothing("It is there.") },
    refusals: ["no-token", "not-found", "too-many", "not-ready", "no-space"],
    limit: "roomsPerMinute",
    needsSpace: true,
    isPrivate: true,
  },
  deleteJournal: {
    summary: "Delete a synced journal and everything in it",
    auth: "journal",
    replies: { 204: nothing("Deleted.") },
    refusals: ["no-token", "not-found", "too-many"],
    isPrivate: true,
  },
} as const satisfies Record<CallName, Route>;
export type Routes = typeof routes;

/** Method and path of each. */
export const paths: Readonly<Record<CallName, string>> = {
  ...pathsForPeople,
  ...pathsForJournals,
  ...pathsForOperators,
};

type JsonIn<Replies> = {
  [Status in keyof Replies]: Replies[Status] extends { readonly content: { readonly "application/json": infer Schema } }
    ? Schema extends z.ZodType
      ? Wire<z.input<Schema>>
      : never
    : undefined;
}[keyof Replies];
/** The JSON that a call returns when it is not refused; undefined: none. */
export type AnswerOf<Name extends CallName> = JsonIn<Routes[Name]["replies"]>;
/** The body that a call takes. */
export type BodyOf<Name extends CallName> = Routes[Name] extends { readonly body: { readonly schema: infer Schema } }
  ? Schema extends z.ZodType
    ? Wire<z.input<Schema>>
    : never
  : undefined;
