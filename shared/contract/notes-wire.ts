/**
 * The wire format of notes, written once for both ends: message numbers, sub-protocols, codes, and the layout of message 120. See
 * docs/notes-protocol.md.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { SeatId } from "./ids.ts";

/** Documents are opened at `/notes/<document>`. */
export const notesPath = "/notes/";

/** What a client offers besides its token: `acknowledged` asks for message 120. The server selects one of these, never the token. */
export const subProtocols = { plain: "barline", acknowledged: "barline.ack" } as const;

/** The first number of a frame: y-protocols' messages, and our own. One message per frame. */
export const messages = { sync: 0, awareness: 1, queryAwareness: 3, barline: 120 } as const;
/** The second number of a sync message. */
export const sync = { step1: 0, step2: 1, update: 2 } as const;
/** The second number of message 120. */
export const barline = { hello: 0, saved: 1, reject: 2, authors: 3 } as const;
export const barlineVersion = 1;

/** How durable a write is once it is called saved: it survives a power cut, or only a crash. */
export const durabilities = ["fsync", "buffered"] as const;
export type Durability = (typeof durabilities)[number];

/** Why a write is rejected. Never for its rate. */
export const noteRejects = ["size", "foreign-client", "gap", "not-allowed", "content", "full"] as const;
export type NoteReject = (typeof noteRejects)[number];

/**
 * WebSocket close codes. 4400 to 4499 are final for the stock client, the others are retried. A client without `barline.ack` whose write
 * was refused is closed with `notAllowed` or `tooLarge` and a reason, as there is no other way to tell it. While what the write depends on
 * may still arrive, it is closed with `busy` instead, so that it offers the write again.
 */
export const closeCodes = {
  unauthorised: 4401,
  notAllowed: 4403,
  noDocument: 4404,
  deleted: 4410,
  tooLarge: 4413,
  drain: 1012,
  busy: 1013,
  store: 4503,
  slow: 4508,
} as const;

/** Message 120, only to clients of `barline.ack`. Writes are this connection's sync steps 2 and updates, counted from 1. */
export type BarlineMessage =
  /** Comes first. Clients with words that were acknowledged under another `epoch` offer them again. */
  | { readonly type: "hello"; readonly durability: Durability; readonly nodeId: string; readonly epoch: string }
  /** Writes 1 to `count` are durable, apart from those rejected. */
  | { readonly type: "saved"; readonly count: number }
  | { readonly type: "reject"; readonly count: number; readonly code: NoteReject }
  /** Which seat writes under which client id. Star documents only: after `hello`, and on change. */
  | { readonly type: "authors"; readonly authors: ReadonlyMap<number, SeatId> };

/** What a client may receive as message 120. `unknown`: from a later version. */
export type HeardMessage = BarlineMessage | { readonly type: "unknown" };

/** Message 120 as one frame. */
export function barlineFrame(message: BarlineMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.barline);
    encoding.writeVarUint(encoder, barline[message.type]);
    switch (message.type) {
      case "hello":
        encoding.writeVarUint(encoder, barlineVersion);
        encoding.writeVarString(encoder, message.durability);
        encoding.writeVarString(encoder, message.nodeId);
        encoding.writeVarString(encoder, message.epoch);
        break;
      case "saved":
        encoding.writeVarUint(encoder, message.count);
        break;
      case "reject":
        encoding.writeVarUint(encoder, message.count);
        encoding.writeVarString(encoder, message.code);
        break;
      case "authors":
        encoding.writeVarString(encoder, JSON.stringify(Object.fromEntries(message.authors)));
        break;
    }
  });
}

/**
 * Reads message 120 after its first number. The server is trusted to follow the protocol, but not to be of this version.
 */
export function readBarline(decoder: decoding.Decoder): HeardMessage {
  switch (decoding.readVarUint(decoder)) {
    case barline.hello: {
      decoding.readVarUint(decoder); // the version: there is only one
      return {
        type: "hello",
        durability: decoding.readVarString(decoder) === "fsync" ? "fsync" : "buffered",
        nodeId: decoding.readVarString(decoder),
        epoch: decoding.readVarString(decoder),
      };
    }
    case barline.saved:
      return { type: "saved", count: decoding.readVarUint(decoder) };
    case barline.reject:
      return {
        type: "reject",
        count: decoding.readVarUint(decoder),
        code: decoding.readVarString(decoder) as NoteReject, // an unknown code is shown like any other
      };
    case barline.authors: {
      const authors = JSON.parse(decoding.readVarString(decoder)) as Readonly<Record<string, SeatId>>; // the server wrote it
      return {
        type: "authors",
        authors: new Map(Object.entries(authors).map(([client, seatId]) => [Number(client), seatId])),
      };
    }
    default:
      return { type: "unknown" };
  }
}
