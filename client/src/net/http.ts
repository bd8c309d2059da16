/** The HTTP calls, typed. Errors come back as values: a problem the server named, or `unreachable`. */
import type {
  CreateRoom,
  PackSummary,
  ResumeSeat,
  RoomCreated,
  SeatGrant,
  TakeSeat,
} from "../../../shared/contract/http.ts";
import type { RoomId, Secret } from "../../../shared/contract/ids.ts";
import type { Review } from "../../../shared/contract/review.ts";
import type { Fault, HttpCode } from "../../../shared/contract/reply.ts";
import type { RoomView } from "../../../shared/contract/views.ts";
import type { Pack } from "../../../shared/contract/pack.ts";
import { isRecord } from "./kept.ts";

export interface CallFailed {
  readonly ok: false;
  readonly code: HttpCode | "unreachable";
  readonly faults?: readonly Fault[] | undefined;
}
export type Called<Answer> = { readonly ok: true; readonly answer: Answer } | CallFailed;

interface Call {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE";
  readonly body?: unknown;
  readonly token?: Secret | undefined;
}

const problemOf = async (response: Response): Promise<CallFailed> => {
  const problem: unknown = await response.json().catch(() => undefined);
  if (!isRecord(problem) || typeof problem["code"] !== "string") return { ok: false, code: "unreachable" };
  // The codes are the server's closed list; an unknown one falls back in `sentenceFor`.
  return { ok: false, code: problem["code"] as HttpCode, faults: problem["faults"] as readonly Fault[] | undefined };
};

const send = async (path: string, { method = "GET", body, token }: Call = {}): Promise<Response | CallFailed> => {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["content-type"] = "application/json";
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  try {
    const response = await fetch(path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    return response.ok ? response : await problemOf(response);
  } catch {
    return { ok: false, code: "unreachable" }; // the network or the server is away; the caller says so and offers a retry
  }
};

const json = async <Answer>(path: string, call?: Call): Promise<Called<Answer>> => {
  const response = await send(path, call);
  if (!(response instanceof Response)) return response;
  try {
    return { ok: true, answer: (await response.json()) as Answer }; // the server's shape, same contract files
  } catch {
    return { ok: false, code: "unreachable" };
  }
};

export const http = {
  createRoom: (body: CreateRoom): Promise<Called<RoomCreated>> => json("/api/rooms", { method: "POST", body }),
  takeSeat: (roomId: RoomId, body: TakeSeat): Promise<Called<SeatGrant>> =>
    json(`/api/rooms/${roomId}/seats`, { method: "POST", body }),
  resumeSeat: (roomId: RoomId, body: ResumeSeat): Promise<Called<SeatGrant>> =>
    json(`/api/rooms/${roomId}/resume`, { method: "POST", body }),
  room: (roomId: RoomId, token: Secret): Promise<Called<RoomView>> => json(`/api/rooms/${roomId}`, { token }),
  deleteRoom: async (roomId: RoomId, token: Secret): Promise<Called<undefined>> => {
    const response = await send(`/api/rooms/${roomId}`, { method: "DELETE", token });
    return response instanceof Response ? { ok: true, answer: undefined } : response;
  },
  /** Opens a JSON report again, as a room that can be read. */
  importReport: (report: unknown): Promise<Called<RoomCreated>> =>
    json("/api/rooms/import", { method: "POST", body: report }),
  /** What a review link shows. */
  review: (roomId: RoomId, secret: Secret): Promise<Called<Review>> =>
    json(`/api/rooms/${roomId}/review`, { token: secret }),
  packs: (): Promise<Called<readonly PackSummary[]>> => json("/api/packs"),
  /** Every question of a pack. Only for those who prepare: a candidate's page never calls this. */
  pack: (id = "leadership-principles"): Promise<Called<Pack>> => json(`/api/packs/${id}`),
  /** What is wrong with a pack, place by place. */
  checkPack: (pack: unknown): Promise<Called<{ readonly faults: readonly Fault[] }>> =>
    json("/api/packs/validate", { method: "POST", body: pack }),
  /** The pack of a room, for a seat that may read it. */
  roomPack: (roomId: RoomId, token: Secret): Promise<Called<Pack>> => json(`/api/rooms/${roomId}/pack`, { token }),
  /** Gives the room a pack: a whole one, or `{ packId }` of one that the server has. */
  givePack: (roomId: RoomId, token: Secret, body: unknown): Promise<Called<Pick<Pack, "id" | "name">>> =>
    json(`/api/rooms/${roomId}/pack`, { method: "PUT", token, body }),
  /** A report as a file. */
  report: async (roomId: RoomId, token: Secret, format: "md" | "json" | "csv"): Promise<Called<Blob>> => {
    const response = await send(`/api/rooms/${roomId}/report?format=${format}`, { token });
    return response instanceof Response ? { ok: true, answer: await response.blob() } : response;
  },
  /** What the judge took of one document, oldest first, as NDJSON. */
  history: async (roomId: RoomId, token: Secret, document: string): Promise<Called<string>> => {
    const response = await send(`/api/rooms/${roomId}/notes/${document}/history`, { token });
    return response instanceof Response ? { ok: true, answer: await response.text() } : response;
  },
};
