/** Writes what was heard into the speaker's own notes: a line per phrase, under a client id that says so. */
import {
  createRelativePositionFromTypeIndex,
  createAbsolutePositionFromRelativePosition,
  type RelativePosition,
} from "yjs";
import type { AskId, Section } from "../../../../shared/contract/ids.ts";
import { limits } from "../../../../shared/contract/limits.ts";
import { clientIdFor } from "../../../../shared/notes/client-ids.ts";
import type { StarNotes } from "../../notes/star-notes.svelte.ts";

interface Written {
  readonly askId: AskId;
  readonly section: Section;
  readonly start: RelativePosition;
  readonly words: string;
}

export class HeardWriter {
  readonly #notes: () => StarNotes;
  readonly #clientId = clientIdFor("heard", crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
  #last: Written | undefined;

  constructor(notes: () => StarNotes) {
    this.#notes = notes;
  }

  /** False: the section is full, and nothing was written. */
  put(askId: AskId, section: Section, words: string): boolean {
    const notes = this.#notes();
    const text = notes.text(askId, section);
    const before = text.toJSON();
    if (before.length + words.length + 2 > limits.sectionChars) return false;
    const isBroken = before.endsWith("\n");
    // Before the last line's end, so that a caret on the empty line below stays there.
    const [at, line] =
      before === "" ? [0, `${words}\n`] : [before.length - (isBroken ? 1 : 0), `\n${words}${isBroken ? "" : "\n"}`];
    this.#asHeard(notes, () => text.insert(at, line));
    const start = createRelativePositionFromTypeIndex(text, at + line.indexOf(words), 0);
    this.#last = { askId, section, start, words };
    return true;
  }

  /** Takes back the last phrase, if it still stands as it was heard. */
  eraseLast(): boolean {
    const notes = this.#notes();
    const last = this.#last;
    this.#last = undefined;
    const place = last && createAbsolutePositionFromRelativePosition(last.start, notes.doc);
    if (!last || !place) return false;
    const text = notes.text(last.askId, last.section);
    const [from, to] = [place.index, place.index + last.words.length];
    const words = text.toJSON();
    if (place.type !== text || words.slice(from, to) !== last.words) return false;
    notes.doc.transact(() => text.delete(from, to - from + (words[to] === "\n" ? 1 : 0)), "heard");
    return true;
  }

  /** A document writes under one id at a time; nothing else can be written meanwhile. */
  #asHeard({ doc }: StarNotes, write: () => void): void {
    const typed = doc.clientID;
    doc.clientID = this.#clientId;
    try {
      doc.transact(write, "heard");
    } finally {
      doc.clientID = typed;
    }
  }
}
