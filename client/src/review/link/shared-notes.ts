/** The notes of a round as a review link gives them: the words as they were left and, once it is here, the document that they are from. */
import { applyUpdate, decodeUpdate, Doc } from "yjs";
import type { RoundNo, SeatId } from "../../../../shared/contract/ids.ts";
import type { Review } from "../../../../shared/contract/review.ts";
import type { Recorded } from "../../../../shared/notes/replay.ts";
import type { Authors } from "../../../../shared/notes/writers.ts";
import type { NotesSource } from "../../notes/star-notes.svelte.ts";

export class SharedNotes implements NotesSource {
  #doc = new Doc();
  #authors: Authors = new Map();
  #isWhole = false;
  readonly #listeners = new Set<() => void>();

  constructor(notes: Review["notes"], no: RoundNo) {
    for (const { askId, section, text } of notes.filter(({ round }) => round === no))
      this.#doc.getText(`${askId}.${section}`).insert(0, text);
  }

  get doc(): Doc {
    return this.#doc;
  }
  get authors(): Authors {
    return this.#authors;
  }
  /** Do marks hold on to its words, and does each have its writer? Before that, words are all there is. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  turnTo({ doc, authors }: WholeNotes): void {
    this.#doc = doc;
    this.#authors = authors;
    this.#isWhole = true;
    for (const changed of this.#listeners) changed();
  }
}

/** The document itself, from its history part by part. */
export class WholeNotes {
  readonly doc = new Doc();
  readonly #authors = new Map<number, SeatId>();

  get authors(): Authors {
    return this.#authors;
  }

  take(part: readonly Recorded[]): void {
    this.doc.transact(() => {
      for (const { seatId, update } of part) {
        for (const { id } of decodeUpdate(update).structs)
          if (!this.#authors.has(id.client)) this.#authors.set(id.client, seatId);
        applyUpdate(this.doc, update);
      }
    });
  }
}
