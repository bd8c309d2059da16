/**
 * Answers to sync step 1, kept while the log stands still: making one goes through the whole document, and everybody who reconnects after
 * an outage, or one client that asks a thousand times, gets the same bytes.
 */
import { limits } from "../../../shared/contract/limits.ts";
import type { Position } from "../../store/store.ts";
import { encodeStateVector } from "../wire/frames.ts";
import type { Image } from "../judge/image.ts";

const maxBytes = limits.notesDocumentBytes;

export class Replies {
  #image: Image | undefined;
  #position: Position | undefined;
  #bytes = 0;
  readonly #framed = new Map<string, Uint8Array>();

  /** The framed answer to somebody who has what `clocks` says. */
  to(image: Image, clocks: ReadonlyMap<number, number>): Uint8Array {
    if (image !== this.#image || image.position !== this.#position) this.#clear();
    this.#image = image;
    this.#position = image.position;
    const { stateVector, known } = knownPart(image, clocks);
    const key = Buffer.from(stateVector).toString("latin1");
    const found = this.#framed.get(key);
    if (found) return found;
    const framed = image.replyTo(known, stateVector);
    if (this.#bytes + framed.length > maxBytes) this.#clear();
    this.#framed.set(key, framed);
    this.#bytes += framed.length;
    return framed;
  }

  #clear(): void {
    this.#framed.clear();
    this.#bytes = 0;
  }
}

/** What the image does not know makes no difference to the answer: it is left out, so that questions with the same answer are equal. */
function knownPart(image: Image, clocks: ReadonlyMap<number, number>) {
  const known = new Map<number, number>();
  for (const [client, clock] of clocks) {
    const clamped = Math.min(clock, image.knowledge.clockOf(client));
    if (clamped > 0) known.set(client, clamped);
  }
  const sorted = new Map([...known].sort(([one], [other]) => one - other));
  return { known: sorted, stateVector: encodeStateVector(sorted) };
}
