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

  /** The document from its whole history. */
  take(history: readonly Recorded[]): void {
    const doc = new Doc();
    const authors = new Map<number, SeatId>();
    doc.transact(() => {
      for (const { seatId, update } of history) {
        for (const { id } of decodeUpdate(update).structs) if (!authors.has(id.client)) authors.set(id.client, seatId);
        applyUpdate(doc, update);
      }
    });
    this.#doc = doc;
    this.#authors = authors;
    this.#isWhole = true;
    for (const changed of this.#listeners) changed();
  }
}
