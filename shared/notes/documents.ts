/** Documents of notes: their names, who reads and writes which, and what they may hold. See docs/contract.md, notes. */
import type { Ms, Role, RoomId, RoundNo, SeatId, SecretHash } from "../contract/ids.ts";
import { limits } from "../contract/limits.ts";
import { roleIn, seatOf } from "../room/seats.ts";
import type { RoomState } from "../room/state.ts";
import { answers, asksOthers } from "../room/roles.ts";
import { sealedRoot } from "./journal.ts";

export type NotesDocument =
  | { readonly kind: "star"; readonly roomId: RoomId; readonly round: RoundNo }
  | { readonly kind: "private" | "own"; readonly roomId: RoomId; readonly seatId: SeatId }
  /** Of no room: it belongs to everybody who has the token with this hash. */
  | { readonly kind: "journal"; readonly hash: SecretHash };

export type Access = "writes" | "reads" | "none" | "missing";
export type RootKind = "text" | "map" | "array";

const starName = /^([A-Za-z0-9_-]{22})\.star\.([1-9][0-9]{0,3})$/;
const seatName = /^([A-Za-z0-9_-]{22})\.(private|own)\.([A-Za-z0-9_-]{12})$/;
const journalName = /^journal\.([A-Za-z0-9_-]{43})$/;
const starRoot = /^[A-Za-z0-9_-]{12}\.(?:situation|task|action|result|learning)$/;

/** Parses a document's name; undefined: no document has that name. */
export function parseDocument(name: string): NotesDocument | undefined {
  const [, starRoom, round] = starName.exec(name) ?? [];
  if (starRoom !== undefined && round !== undefined) return { kind: "star", roomId: starRoom, round: Number(round) };
  const [, room, kind, seatId] = seatName.exec(name) ?? [];
  if (room !== undefined && seatId !== undefined && (kind === "private" || kind === "own")) {
    return { kind, roomId: room, seatId };
  }
  const [, hash] = journalName.exec(name) ?? [];
  return hash === undefined ? undefined : { kind: "journal", hash };
}

/** What a seat may do with a document of its room. `none`: it exists but is not, or no longer, for this seat. `missing`: it does not exist. */
export function accessTo(document: NotesDocument, seatId: SeatId, state: RoomState, nowMs: Ms): Access {
  if (document.kind === "journal" || document.roomId !== state.roomId) return "missing";
  const seat = seatOf(state, seatId);
  if (!seat || seat.gone) return "none";
  if (document.kind !== "star") {
    if (document.seatId === seatId) return "writes";
    return seatOf(state, document.seatId) ? "none" : "missing";
  }
  if (document.round > state.round) return "missing";
  const isWriter = writesStar(roleIn(seat, document.round), state.options.candidateOnlyWrites);
  return isWriter && isStillOpen(state, document.round, nowMs) ? "writes" : "reads";
}

function writesStar(role: Role, isCandidateOnly: boolean): boolean {
  return answers(role) || (asksOthers(role) && !isCandidateOnly);
}

/** Until roles are swapped or the room ends, and for a while longer for words written offline. */
function isStillOpen(state: RoomState, round: RoundNo, nowMs: Ms): boolean {
  const endedMs = state.rounds[round - 1]?.endedMs ?? state.endedMs;
  return endedMs === null || nowMs < endedMs + limits.lateNotesMs;
}

/** The kind of each Yjs root that the document may have; undefined: this root is not allowed. */
export function rootsOf(document: NotesDocument): (name: string) => RootKind | undefined {
  switch (document.kind) {
    case "star":
      // The ask need not be known here yet: another node may be ahead.
      return (name) => (starRoot.test(name) ? "text" : undefined);
    case "private":
      return (name) => (name === "notes" ? "text" : name === "draft" ? "map" : undefined);
    case "own":
      return (name) => (name === "scratch" ? "text" : name === "questions" ? "array" : undefined);
    case "journal":
      return (name) => (name === sealedRoot ? "array" : undefined);
  }
}
