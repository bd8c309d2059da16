/** What waits to be stored: writes of connections, and claims of client ids that are about to be announced. */
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";
import type { Connection } from "./connection.ts";
import type { Image } from "../judge/image.ts";
import type { Verdict } from "../judge/judge.ts";
import type { Held } from "../judge/undo-log.ts";
import type { Scan } from "../wire/scan.ts";

export type Outcome = "saved" | "known" | "put-off" | NoteReject;

export interface Waiting {
  readonly connection: Connection;
  readonly arrivedMs: number;
  readonly entry: Uint8Array;
  readonly isToBeStored: boolean;
  /** What `entry` holds, if that was looked at already. */
  readonly scan: Scan | undefined;
  /** The verdict on the entry, once it was read from the log. */
  verdict: Verdict | undefined;
  /**
   * Decides whether it is worth storing, as far as is known now, and adds it to what the writes after it are judged by. True when more of
   * the log might change that; `isLast`: there is no more.
   */
  sift(image: Image, isLast: boolean): boolean;
  /** Tells the client what became of it; undefined when nobody asked. */
  settle(image: Image): Outcome | undefined;
  /** Only a portion of it was sifted or settled: the rest comes next, before anything else. */
  readonly isUnfinished: boolean;
}

export interface Sifting {
  /** As many as there was time for: nobody else is served meanwhile. */
  readonly count: number;
  /** Reading on in the log might save a write that looks hopeless. */
  readonly mayHeal: boolean;
  /** What they would add to the image, as if they were in the log already. */
  readonly held: Held;
}

/** After this long, judging continues in another turn. */
const maxMs = 20;

/** `spend`: what looking at a write has cost, in milliseconds. */
export function siftAll(
  batch: readonly Waiting[],
  image: Image,
  { isLast, spend }: { readonly isLast: boolean; readonly spend: Spend },
): Sifting {
  const began = performance.now();
  image.trim(); // at the expense of the first in line
  let [at, count, mayHeal, isUnfinished] = [began, 0, false, false];
  const sift = (): void => {
    for (const write of batch) {
      if (isUnfinished || at - began > maxMs) return;
      if (write.sift(image, isLast)) mayHeal = true;
      count += 1;
      isUnfinished = write.isUnfinished; // what follows may depend on the rest
      const now = performance.now();
      spend(write.connection, now - at);
      at = now;
    }
  };
  const held = image.knowledge.hold(sift);
  return { count, mayHeal, held };
}

/** Charges work to the connection whose write it was. */
export type Spend = (connection: Connection, ms: number) => void;
