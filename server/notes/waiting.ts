/** What waits to be stored: writes of connections, and claims of client ids that are about to be announced. */
import type { NoteReject } from "../../shared/contract/reply.ts";
import type { Connection } from "./connection.ts";
import type { Image } from "./image.ts";
import type { Verdict } from "./judge.ts";

export type Outcome = "saved" | "known" | "put-off" | NoteReject;

export interface Waiting {
  readonly connection: Connection;
  readonly arrivedMs: number;
  readonly entry: Uint8Array;
  readonly isToBeStored: boolean;
  /** Of the entry, once it was read from the log. */
  verdict: Verdict | undefined;
  /**
   * Whether it is worth storing, as far as is known now, and takes it over into what those behind it are judged by. True when more of the
   * log might change that; `isLast`: there is no more.
   */
  sift(image: Image, isLast: boolean): boolean;
  /** Tells the client what became of it; undefined when nobody asked. */
  settle(image: Image): Outcome | undefined;
}

/** True when reading on in the log might save one that looks hopeless. */
export function siftAll(batch: readonly Waiting[], image: Image, { isLast }: { readonly isLast: boolean }): boolean {
  image.trim();
  // Nothing of it is in the log yet, so nothing of it stays.
  return image.knowledge.attempt(
    () => batch.map((write) => write.sift(image, isLast)).includes(true),
    () => false,
  );
}
