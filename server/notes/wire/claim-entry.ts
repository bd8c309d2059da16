/**
 * A claim without words: an entry of the log that says "this client id is this seat's" before the seat has written anything, because its
 * connection has announced the id to others, who could otherwise write under it first. It is an empty Yjs update with a trailer, so that
 * any other reader of the log may apply it to no effect. Only the server makes such entries.
 */
import * as encoding from "lib0/encoding";
import { Malformed, Reader } from "./reader.ts";

/** No structs, no deletes. */
const emptyUpdate = [0, 0] as const;

export function claimEntry(client: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const byte of emptyUpdate) encoding.writeUint8(encoder, byte);
    encoding.writeVarUint(encoder, client);
  });
}

/** The client id in the rest of a scanned log entry. Undefined if there is none, or it is nonsense. */
export function claimedIn(rest: Uint8Array): number | undefined {
  if (rest.length === 0) return undefined;
  const reader = new Reader(rest);
  try {
    const client = reader.varUint();
    return reader.left === 0 ? client : undefined;
  } catch (fault) {
    if (fault instanceof Malformed) return undefined;
    throw fault;
  }
}
