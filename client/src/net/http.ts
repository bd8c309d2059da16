/** The HTTP calls, typed by the table of routes. Errors come back as values: a problem the server named, or `unreachable`. */
import type { RoomId, RoundNo, Secret } from "../../../shared/contract/ids.ts";
import { methodAndPath, pathsForPeople } from "../../../shared/contract/paths.ts";
import type { PageCallName, ParamsOf } from "../../../shared/contract/paths.ts";
import type { Fault, HttpCode } from "../../../shared/contract/reply.ts";
import type { AnswerOf, BodyOf } from "../../../shared/contract/routes.ts";
import { isRecord } from "./kept.ts";

export interface CallFailed {
  readonly ok: false;
  readonly code: HttpCode | "unreachable";
  readonly faults?: readonly Fault[] | undefined;
}
export type Called<Answer> = { readonly ok: true; readonly answer: Answer } | CallFailed;

type ReadResponse = (response: Response) => Promise<void>;

interface Sending<Body> {
  readonly body?: Body;
  readonly token?: Secret | undefined;
  readonly query?: string;
}

export const problemOf = async (response: Response): Promise<CallFailed> => {
  const problem: unknown = await response.json().catch(() => undefined);
  if (!isRecord(problem) || typeof problem["code"] !== "string") return { ok: false, code: "unreachable" };
  // The codes are the server's closed list; an unknown one falls back in `sentenceFor`.
  return { ok: false, code: problem["code"] as HttpCode, faults: problem["faults"] as readonly Fault[] | undefined };
};

const send = async <Name extends PageCallName, Answer>(
  name: Name,
  params: ParamsOf<Name>,
  sending: Sending<BodyOf<Name>>,
  read: (response: Response) => Promise<Answer> | Answer,
): Promise<Called<Answer>> => {
  const { token, query = "" } = sending;
  const body: unknown = sending.body;
  const [method, path] = methodAndPath(pathsForPeople[name]);
  const filled = path.replace(/:(\w+)/g, (_, part: keyof typeof params) => params[part]);
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["content-type"] = "application/json";
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  try {
    const sent = body === undefined ? null : JSON.stringify(body);
    const response = await fetch(filled + query, { method, headers, body: sent });
    return response.ok ? { ok: true, answer: await read(response) } : await problemOf(response);
  } catch {
    return { ok: false, code: "unreachable" }; // the network or the server is down; the caller says so and offers a retry
  }
};

const json = <Name extends PageCallName>(
  name: Name,
  params: ParamsOf<Name>,
  sending: Sending<BodyOf<Name>> = {},
): Promise<Called<AnswerOf<Name>>> =>
  send(name, params, sending, (response) => response.json() as Promise<AnswerOf<Name>>); // the server's shape, from the same table

export const http = {
  createRoom: (body: BodyOf<"createRoom">) => json("createRoom", {}, { body }),
  /** Where an invite leads. */
  invitation: (roomId: RoomId, invite: Secret) => json("readInvite", { roomId }, { token: invite }),
  takeSeat: (roomId: RoomId, body: BodyOf<"takeSeat">) => json("takeSeat", { roomId }, { body }),
  resumeSeat: (roomId: RoomId, body: BodyOf<"resumeSeat">) => json("resumeSeat", { roomId }, { body }),
  room: (roomId: RoomId, token: Secret) => json("readRoom", { roomId }, { token }),
  deleteRoom: (roomId: RoomId, token: Secret) => send("deleteRoom", { roomId }, { token }, () => undefined),
  /** Imports a JSON report as a read-only room. The server checks what the file holds. */
  importReport: (report: unknown) => json("importReport", {}, { body: report as BodyOf<"importReport"> }),
  /** What a review link shows. */
  review: (roomId: RoomId, secret: Secret) => json("readReview", { roomId }, { token: secret }),
  /** The history of the notes of a round that it shows, as NDJSON: long, so its reader gets it as it comes. */
  replay: (roomId: RoomId, secret: Secret, round: RoundNo, read: ReadResponse) =>
    send("readReplay", { roomId, round: String(round) }, { token: secret }, read),
  packs: () => json("listPacks", {}),
  /** Every question of a pack. Only for people who prepare: a candidate's page never calls this. */
  pack: (id = "leadership-principles") => json("readPack", { id }),
  /** Says what is wrong with a pack, and where. */
  checkPack: (pack: unknown) => json("checkPack", {}, { body: pack as BodyOf<"checkPack"> }),
  /** The pack of a room, for a seat that may read it. */
  roomPack: (roomId: RoomId, token: Secret) => json("readPackOfRoom", { roomId }, { token }),
  /** Gives the room a pack: a whole one, or the `{ packId }` of one that the server has. The server checks it. */
  givePack: (roomId: RoomId, token: Secret, body: unknown) =>
    json("givePack", { roomId }, { token, body: body as BodyOf<"givePack"> }),
  /** How to reach the others in the room's call. */
  iceServers: (roomId: RoomId, token: Secret) => json("iceServers", { roomId }, { token }),
  /** A report as a file. */
  report: (roomId: RoomId, token: Secret, format: "md" | "json" | "csv") =>
    send("readReport", { roomId }, { token, query: `?format=${format}` }, (response) => response.blob()),
  /** What the judge accepted into one document, oldest first, likewise. */
  history: (roomId: RoomId, token: Secret, document: string, read: ReadResponse) =>
    send("readHistory", { roomId, document }, { token }, read),
};
