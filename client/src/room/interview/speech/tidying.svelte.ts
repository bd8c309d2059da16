/** The heard words of an answer beside the clean ones: a sentence is taken over at a press, and what is clean is written as anything typed. */
import { SvelteMap } from "svelte/reactivity";
import type { AskId, SeatId, Section } from "../../../../../shared/contract/ids.ts";
import { limits } from "../../../../../shared/contract/limits.ts";
import { heardLines, type PlacedLine } from "../../../../../shared/notes/heard-lines.ts";
import { plain } from "../../../../../shared/notes/plain-text.ts";
import { tidySentence } from "../../../../../shared/notes/tidy-sentence.ts";
import { mend, typedLines, writeLines } from "../../../../../shared/notes/typed-lines.ts";
import { bySection, type StarNotes } from "../../../notes/star-notes.svelte.ts";

export interface HeardPhrase {
  readonly words: string;
  readonly isTaken: boolean;
}

export class Tidying {
  readonly #notesNow: () => StarNotes;
  readonly #askId: AskId;
  readonly #me: SeatId;
  /** What was heard when this began, so that sentences stay where they are once they are taken. */
  readonly #first: Readonly<Record<Section, readonly string[]>>;
  readonly #taken = new SvelteMap<Section, readonly string[]>();
  /** The box that is being written in: what stands in it may have a line that is still empty. */
  #draft = $state.raw<{ readonly section: Section; readonly text: string }>();

  constructor(notes: () => StarNotes, askId: AskId, me: SeatId) {
    this.#notesNow = notes;
    this.#askId = askId;
    this.#me = me;
    this.#first = bySection((section) => this.#heard(section).map(({ text }) => text));
  }

  /** Another one after a refusal. */
  get #notes(): StarNotes {
    return this.#notesNow();
  }

  phrases(section: Section): readonly HeardPhrase[] {
    const heard = this.#heard(section).map(({ text }) => text);
    const taken = this.#taken.get(section) ?? [];
    const first = this.#first[section];
    return [...first, ...heard.filter((words) => !first.includes(words))]
      .filter((words) => heard.includes(words) || taken.includes(words))
      .map((words) => ({ words, isTaken: !heard.includes(words) }));
  }

  clean(section: Section): string {
    const typed = this.#typed(section);
    return this.#draft?.section === section ? this.#draft.text : typed.map(({ text }) => text).join("\n");
  }

  /** False: there is no room for so much, and nothing was written. */
  write(section: Section, text: string): boolean {
    const written = this.#notes.text(this.#askId, section);
    const wanted = plain(text);
    if (written.length - this.clean(section).length + wanted.length > limits.sectionChars) return false;
    this.#draft = { section, text: wanted };
    const lines = wanted.split("\n").filter((line) => line !== "");
    this.#notes.doc.transact(() => writeLines(written, this.#typed(section), lines), "tidy");
    return true;
  }

  /** The box was left. */
  leave(): void {
    this.#draft = undefined;
  }

  /** Puts a clean sentence where the heard one stood. */
  take(section: Section, words: string): void {
    const line = this.#heard(section).find(({ text }) => text === words);
    if (!line) return;
    const text = this.#notes.text(this.#askId, section);
    this.#draft = undefined;
    this.#notes.doc.transact(() => {
      // All of it, so that the words are the writer's own from now on.
      text.delete(line.from, line.to - line.from);
      mend(text, { ...line, to: line.from, text: "" }, tidySentence(words));
    }, "tidy");
    this.#taken.set(section, [...(this.#taken.get(section) ?? []), words]);
  }

  #heard(section: Section): readonly PlacedLine[] {
    const runs = this.#notes.runs(this.#askId, section);
    return heardLines(this.#notes.text(this.#askId, section).toJSON(), runs);
  }

  #typed(section: Section): readonly PlacedLine[] {
    return typedLines(this.#notes.text(this.#askId, section), this.#notes.authors, this.#me);
  }
}
