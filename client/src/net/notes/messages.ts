/** Message 120 of the notes protocol, and what of the stock messages concerns the acknowledgements. See docs/contract.md, notes. */
import * as decoding from "lib0/decoding";
import type { SeatId } from "../../../../shared/contract/ids.ts";
import type { NoteReject } from "../../../../shared/contract/reply.ts";

export const barlineMessage = 120;
export const syncMessage = 0;
/** What a sync message is, by its second number. */
export const sync = { step1: 0, step2: 1, update: 2 } as const;

export type Durability = "fsync" | "buffered";

export type BarlineMessage =
  | { readonly type: "hello"; readonly durability: Durability; readonly nodeId: string; readonly epoch: string }
  /** Writes 1 to `count` of this connection are durable, apart from those rejected. */
  | { readonly type: "saved"; readonly count: number }
  | { readonly type: "reject"; readonly count: number; readonly code: NoteReject }
  | { readonly type: "authors"; readonly authors: ReadonlyMap<number, SeatId> }
  /** Of a later version. */
  | { readonly type: "unknown" };

/** Reads on behind the message's number. The server is trusted to keep to the protocol, not to be of this version. */
export function readBarline(decoder: decoding.Decoder): BarlineMessage {
  switch (decoding.readVarUint(decoder)) {
    case 0: {
      decoding.readVarUint(decoder); // version: there is one
      const durability = decoding.readVarString(decoder) === "fsync" ? "fsync" : "buffered";
      return {
        type: "hello",
        durability,
        nodeId: decoding.readVarString(decoder),
        epoch: decoding.readVarString(decoder),
      };
    }
    case 1:
      return { type: "saved", count: decoding.readVarUint(decoder) };
    case 2:
      // The codes are the server's closed list; an unknown one is shown like any other.
      return {
        type: "reject",
        count: decoding.readVarUint(decoder),
        code: decoding.readVarString(decoder) as NoteReject,
      };
    case 3: {
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

/** Which counted write a frame is, if any. */
export function writeIn(frame: unknown): "step2" | "update" | undefined {
  if (!(frame instanceof Uint8Array) || frame[0] !== syncMessage) return undefined;
  return frame[1] === sync.step2 ? "step2" : frame[1] === sync.update ? "update" : undefined;
}

/** Whether a sync message, its number already read, asks for what we have: only writers are asked. */
export const asksForOurs = (decoder: decoding.Decoder): boolean => decoding.peekVarUint(decoder) === sync.step1;
