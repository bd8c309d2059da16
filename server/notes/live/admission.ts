/**
 * Who may open which document. Nobody is turned away for good before the room's log has been read to its end: another node may be ahead.
 */
import type { IncomingMessage } from "node:http";
import type { Ms, Secret, SeatId } from "../../../shared/contract/ids.ts";
import { secretPattern } from "../../../shared/contract/ids.ts";
import { closeCodes, notesPath, subProtocols } from "../../../shared/contract/notes-wire.ts";
import { accessTo, parseDocument } from "../../../shared/notes/documents.ts";
import type { Access, NotesDocument } from "../../../shared/notes/documents.ts";
import { seatOfToken } from "../../../shared/room/admit.ts";
import { roleIn, roleNow, seatOf } from "../../../shared/room/seats.ts";
import type { Guard } from "../../guard.ts";
import type { Journals } from "../../journals/journals.ts";
import type { LiveRoom } from "../../rooms/live-room.ts";
import type { Rooms } from "../../rooms/rooms.ts";
import { hashSecret } from "../../rooms/secrets.ts";
import type { Store } from "../../store/store.ts";
import { journalHome, journalWriter, roomHome } from "./home.ts";
import type { Home } from "./home.ts";

export interface Asked {
  readonly document: string;
  readonly token: Secret | undefined;
  readonly acknowledges: boolean;
}

export interface Admitted {
  readonly parsed: NotesDocument;
  readonly home: Home;
  readonly seatId: SeatId;
  readonly access: () => Access;
  readonly seesCarets: () => boolean;
}

/** What an upgrade request asks for; undefined when it is not for us. */
export function readAsked(request: IncomingMessage): Asked | undefined {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  if (!path.startsWith(notesPath)) return undefined;
  const offered = (request.headers["sec-websocket-protocol"] ?? "").split(",").map((protocol) => protocol.trim());
  return {
    document: path.slice(notesPath.length),
    token: offered.find((protocol) => secretPattern.test(protocol)),
    acknowledges: offered.includes(subProtocols.acknowledged),
  };
}

export interface AdmissionParts {
  readonly rooms: Rooms;
  readonly journals: Journals;
  readonly store: Store;
  readonly nowMs: () => Ms;
  readonly guard: Guard;
}

/** Refuses with a close code. @throws when the store does not answer. */
export async function admit(asked: Asked, parts: AdmissionParts): Promise<Admitted | number> {
  const { document, token } = asked;
  const parsed = parseDocument(document);
  if (!parsed) return closeCodes.noDocument;
  if (parsed.kind === "journal") return admitToJournal(parsed, asked, parts);
  if (token === undefined) return closeCodes.unauthorised;
  const tokenHash = hashSecret(token);
  const room = await parts.rooms.load(parsed.roomId); // read to the end of its log
  if (!room) return (await parts.store.isForgotten(parsed.roomId)) ? closeCodes.deleted : closeCodes.unauthorised;
  const seatId = seatOfToken(room.state, tokenHash);
  if (seatId === undefined) return closeCodes.unauthorised;
  const access = remembered(parsed, seatId, room, parts.nowMs);
  switch (access()) {
    case "none":
      return closeCodes.notAllowed;
    case "missing":
      return closeCodes.noDocument;
    case "reads":
    case "writes":
      return { parsed, home: roomHome(room), seatId, access, seesCarets: () => seesCarets(parsed, room, seatId) };
  }
}

/** The token is all there is to a journal. Without it nobody learns whether there is one: nothing is looked up for them. */
async function admitToJournal(
  parsed: NotesDocument & { readonly kind: "journal" },
  { document, token }: Asked,
  { journals, guard }: AdmissionParts,
): Promise<Admitted | number> {
  if (token === undefined || hashSecret(token) !== parsed.hash) return closeCodes.noDocument;
  switch (await journals.standing(document)) {
    case "missing":
      return closeCodes.noDocument;
    case "deleted":
      return closeCodes.deleted;
    case "kept":
      return {
        parsed,
        home: journalHome(document, { journals, guard }),
        seatId: journalWriter,
        access: () => "writes",
        seesCarets: () => true,
      };
  }
}

type OfRoom = Exclude<NotesDocument, { readonly kind: "journal" }>;

/** For so long nobody notices that time has passed; a change of the room counts at once. */
const rememberMs = 250;

/** What the seat may do now. It is asked several times for every keystroke. */
function remembered(parsed: OfRoom, seatId: SeatId, room: LiveRoom, nowMs: () => Ms): () => Access {
  let last: { readonly state: LiveRoom["state"]; readonly atMs: Ms; readonly access: Access } | undefined;
  return () => {
    const { state } = room;
    const atMs = nowMs();
    if (last?.state !== state || atMs - last.atMs > rememberMs)
      last = { state, atMs, access: accessTo(parsed, seatId, state, atMs) };
    return last.access;
  };
}

/** Everyone but the candidate, now or in the document's round. */
function seesCarets(parsed: OfRoom, room: LiveRoom, seatId: SeatId): boolean {
  const seat = seatOf(room.state, seatId);
  if (!seat || parsed.kind !== "star") return true;
  return roleNow(room.state, seat) !== "candidate" && roleIn(seat, parsed.round) !== "candidate";
}
