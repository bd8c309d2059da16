/** What waits to be stored: writes of connections, and claims of client ids that are about to be announced. */
import type { NoteReject } from "../../shared/contract/reply.ts";
import type { Connection } from "./connection.ts";
import type { Image } from "./image.ts";
import type { Verdict } from "./judge.ts";
import { Ahead } from "./known.ts";
import type { Known } from "./known.ts";

export type Outcome = "saved" | "known" | "put-off" | NoteReject;

export interface Waiting {
  readonly connection: Connection;
  readonly arrivedMs: number;
  readonly entry: Uint8Array;
  readonly isToBeStored: boolean;
  /** Of the entry, once it was read from the log. */
  verdict: Verdict | undefined;
  /**
   * Whether it is worth storing, as far as is known now. True when more of the log might change that; `isLast`: there is no more.
   */
  sift(known: Known, image: Image, isLast: boolean): boolean;
  /** Tells the client what became of it; undefined when nobody asked. */
  settle(image: Image): Outcome | undefined;
}

/** True when reading on in the log might save one that looks hopeless. */
export function siftAll(batch: readonly Waiting[], image: Image, { isLast }: { readonly isLast: boolean }): boolean {
  const known = new Ahead(image.knowledge);
  return batch.map((one) => one.sift(known, image, isLast)).includes(true);
}
