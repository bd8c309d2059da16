/** What must be stored before a connection's client id is announced to others; see `wire/claim-entry.ts`. */
import type { Connection } from "./connection.ts";
import type { Image } from "../judge/image.ts";
import type { Verdict } from "../judge/judge.ts";
import { claimEntry } from "../wire/claim-entry.ts";
import type { Waiting } from "./waiting.ts";

/** A client id about to be announced. */
export class Claim implements Waiting {
  readonly connection: Connection;
  readonly arrivedMs = performance.now();
  readonly entry: Uint8Array;
  isToBeStored = false;
  readonly isUnfinished = false;
  readonly scan = undefined;
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
