/** The STAR notes of a round, reactive: one text per section of each ask, who wrote which words, and the scribe's way in. */
import { createSubscriber } from "svelte/reactivity";
import { createRelativePositionFromTypeIndex, encodeRelativePosition, type Doc, type Text } from "yjs";
import type { AskId, SeatId, Section } from "../../../shared/contract/ids.ts";
import type { Evidence } from "../../../shared/contract/views.ts";
import { plainLine } from "../../../shared/notes/plain-text.ts";
import { runsOf, wordsOf, writerOf, type Authors, type Run } from "../../../shared/notes/writers.ts";

export type Answer = Readonly<Record<Section, string>>;

/** The part of the connection that the notes need. */
export interface NotesSource {
  readonly doc: Doc;
  readonly authors: Authors;
  /** Called when the document was replaced or the authors changed. Returns a function that stops it. */
  onChange(changed: () => void): () => void;
}

/** One value per section. */
export function bySection<Value>(of: (section: Section) => Value): Record<Section, Value> {
  return {
    situation: of("situation"),
    task: of("task"),
    action: of("action"),
    result: of("result"),
    learning: of("learning"),
  };
}

/** Words that change are told together after this long: nothing but the edit itself may hold up a key. */
const gatherMs = 200;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

export class StarNotes {
  readonly #source: NotesSource;
  readonly #subscribe: () => void;

  constructor(source: NotesSource) {
    this.#source = source;
    this.#subscribe = createSubscriber((update) => {
      let { doc } = source;
      let timer: ReturnType<typeof setTimeout> | undefined;
      // What goes by the words waits until the key is drawn, and for the next few keys.
      const changed = (): void => {
        timer ??= setTimeout(() => {
          timer = undefined;
          update();
        }, gatherMs);
      };
      doc.on("update", changed);
      const stop = source.onChange(() => {
        doc.off("update", changed);
        ({ doc } = source);
        doc.on("update", changed);
        update();
      });
      return () => {
        stop();
        clearTimeout(timer);
        doc.off("update", changed);
      };
    });
  }

  /** The document the texts live in; a new one after a refusal, so editors are recreated. */
  get doc(): Doc {
    this.#subscribe();
    return this.#source.doc;
  }
  get authors(): Authors {
    this.#subscribe();
    return this.#source.authors;
  }

  text(askId: AskId, section: Section): Text {
    return this.#source.doc.getText(`${askId}.${section}`);
  }

  /** All words of an answer, whoever wrote them. */
  answer(askId: AskId): Answer {
    this.#subscribe();
    return bySection((section) => this.text(askId, section).toJSON());
  }

  runs(askId: AskId, section: Section): readonly Run[] {
    this.#subscribe();
    return runsOf(this.text(askId, section));
  }

  /** One seat's own words in a section, and where they are in the whole. */
  own(askId: AskId, section: Section, seatId: SeatId): ReturnType<typeof wordsOf> {
    const text = this.text(askId, section);
    return wordsOf(text.toJSON(), this.runs(askId, section), this.authors, seatId);
  }

  /** Appends a short line to a section: the scribe's only way to write, never inside the candidate's text. */
  scribe(askId: AskId, section: Section, words: string): void {
    const line = plainLine(words);
    const { doc } = this.#source;
    const text = this.text(askId, section);
    doc.transact(() => {
      const before = text.toJSON();
      text.insert(before.length, before === "" || before.endsWith("\n") ? `${line}\n` : `\n${line}\n`);
    }, "scribe");
  }

  /** Words of a section as evidence: held by relative positions, so that they survive later edits. */
  quote(askId: AskId, section: Section, from: number, to: number, unknownWriter: SeatId): Evidence {
    const text = this.text(askId, section);
    const position = (at: number, assoc: number): string =>
      base64(encodeRelativePosition(createRelativePositionFromTypeIndex(text, at, assoc)));
    return {
      kind: "quote",
      askId,
      section,
      from: position(from, 0),
      to: position(to, -1),
      text: text.toJSON().slice(from, to),
      writer: writerOf(runsOf(text), this.#source.authors, from, to) ?? unknownWriter,
    };
  }
}
