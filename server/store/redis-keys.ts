/** Names of what Redis keeps. Those of one room share its hash tag and so are on one server of a cluster. */
import type { DocumentName, Position } from "./store.ts";
import { ownerOf, startPosition } from "./store.ts";

/** Tombstone, batches, which documents there are, until when all of it lives. The scripts take these and compute the rest. */
export function keysOf(owner: string): [gone: string, events: string, docs: string, life: string] {
  return [`{${owner}}:gone`, `{${owner}}:events`, `{${owner}}:docs`, `{${owner}}:life`];
}

/** Whose key it is. */
export function ownerIn(key: string): string {
  return key.slice(1, key.indexOf("}"));
}

/** The log of a document since its last snapshot. */
export function notesKey(doc: DocumentName): string {
  return `{${ownerOf(doc)}}:notes:${suffixOf(doc)}`;
}

/**
 * The channel that says that something in a room has moved: the suffix of the document, nothing for the room's own log, `*` when the room
 * ended.
 */
export function movedChannel(owner: string): string {
  return `{${owner}}:moved`;
}

/** What tells a document apart from the others of its room; nothing for a journal. */
export function suffixOf(doc: DocumentName): string {
  return doc.slice(ownerOf(doc).length + 1);
}

const msChars = 15;
const seqChars = 10;

/** A stream id padded to one width, so that positions compare as strings. */
export function positionOf(id: string): Position {
  const [ms = "", seq = ""] = id.split("-");
  return `${ms.padStart(msChars, "0")}-${seq.padStart(seqChars, "0")}`;
}

export function idOf(position: Position): string {
  if (position === startPosition) return "0-0";
  const [ms, seq] = position.split("-");
  return `${Number(ms)}-${Number(seq)}`;
}
