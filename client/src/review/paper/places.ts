/** Places in the notes: Yjs relative positions, found again among the pieces of a text, shown now or at some moment. */
import {
  createRelativePositionFromJSON,
  decodeRelativePosition,
  encodeRelativePosition,
  ContentString,
  type Text,
} from "yjs";
import type { Ms } from "../../../../shared/contract/ids.ts";
import type { Piece } from "../../../../shared/notes/replay.ts";
import type { Authors } from "../../../../shared/notes/writers.ts";

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

/** A character by client and clock; `isAfter`: the place is after it. Null: the end of the text, or its start. */
interface Place {
  readonly item: { readonly client: number; readonly clock: number } | null;
  readonly isAfter: boolean;
}

/** Reads a relative position; undefined for anything else. */
export function readPlace(position: string): Place | undefined {
  try {
    const { item, tname, type, assoc } = decodeRelativePosition(fromBase64(position));
    if (item === null && tname === null && type === null) return undefined;
    return { item, isAfter: assoc < 0 };
  } catch {
    return undefined; // written by something else: as if there were no place
  }
}

/** The position before the character at `at` among pieces shown one after another; `isAfter`: after the previous character. */
export function positionAt(pieces: readonly Piece[], root: string, at: number, isAfter: boolean): string {
  const wanted = isAfter ? at - 1 : at;
  let seen = 0;
  for (const { client, clock, text } of pieces) {
    if (wanted >= seen && wanted < seen + text.length) {
      return encoded({ item: { client, clock: clock + wanted - seen }, assoc: isAfter ? -1 : 0 });
    }
    seen += text.length;
  }
  return encoded({ tname: root, assoc: isAfter ? -1 : 0 });
}

const encoded = (position: object): string =>
  toBase64(encodeRelativePosition(createRelativePositionFromJSON(position)));

/** Where a place is among the pieces that `isShown` lets through, in UTF-16 units; undefined when its words are not among them. */
export function offsetOf(
  pieces: readonly Piece[],
  { item, isAfter }: Place,
  isShown: (piece: Piece) => boolean,
): number | undefined {
  let seen = 0;
  for (const piece of pieces) {
    const shown = isShown(piece);
    if (item && holds(piece, item)) return shown ? seen + item.clock - piece.clock + (isAfter ? 1 : 0) : seen;
    if (shown) seen += piece.text.length;
  }
  if (item) return undefined;
  return isAfter ? 0 : seen;
}

/** When the character at a place was written. */
export function writtenMs(pieces: readonly Piece[], position: string): Ms | undefined {
  const item = readPlace(position)?.item;
  return item ? pieces.find((piece) => holds(piece, item))?.writtenMs : undefined;
}

function holds({ client, clock, text }: Piece, item: { readonly client: number; readonly clock: number }): boolean {
  return client === item.client && clock <= item.clock && item.clock < clock + text.length;
}

/** A text as it stands now, as pieces that were always there. */
export function piecesNow(text: Text): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof ContentString)) continue;
    const { client, clock } = item.id;
    pieces.push({ client, clock, text: item.content.str, writtenMs: 0, erasedMs: Infinity });
  }
  return pieces;
}

/** Authors according to the history and to the server now; the server's word wins. */
export function joined(recorded: Authors | undefined, now: Authors): Authors {
  return new Map([...(recorded ?? []), ...now]);
}
