/**
 * A claim without words: an entry of the log that says "this client id is this seat's" before the seat has written anything, because
 * its connection has announced the id to others, who could write under it first. It is an empty Yjs update with a trailer, so that
 * any other reader of the log may apply it and finds nothing. Only the server makes such entries.
 */
import * as encoding from "lib0/encoding";
import type { Connection } from "./connection.ts";
import type { Image } from "./image.ts";
import type { Verdict } from "./judge.ts";
import { Malformed, Reader } from "./reader.ts";
import type { Waiting } from "./waiting.ts";

/** No structs, no deletes. */
const emptyUpdate = [0, 0] as const;

export function claimEntry(client: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const byte of emptyUpdate) encoding.writeUint8(encoder, byte);
    encoding.writeVarUint(encoder, client);
  });
}

/** The client id in the rest of a scanned entry of the log. Undefined when there is none, or nonsense. */
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

/** A client id about to be announced. */
export class Claim implements Waiting {
  readonly connection: Connection;
  readonly arrivedMs = performance.now();
  readonly entry: Uint8Array;
  isToBeStored = false;
  readonly isUnfinished = false;
  verdict: Verdict | undefined;
  readonly #client: number;
  readonly #claimed: (isOurs: boolean) => void;

  constructor(connection: Connection, client: number, claimed: (isOurs: boolean) => void) {
    this.connection = connection;
    this.entry = claimEntry(client);
    this.#client = client;
    this.#claimed = claimed;
  }

  sift({ knowledge: known }: Image): boolean {
    this.isToBeStored = known.ownerOf(this.#client) === undefined && this.connection.access() === "writes";
    if (this.isToBeStored) known.claim(this.#client, this.connection.seatId);
    return false;
  }

  settle(image: Image): undefined {
    this.#claimed(image.knowledge.ownerOf(this.#client) === this.connection.seatId);
  }
}
