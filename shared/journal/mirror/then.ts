/** The notes of an answer as they stood at a moment, in the way the margin reads them. */
import type { Ms, SeatId, Section } from "../../contract/ids.ts";
import { sections } from "../../contract/star.ts";
import type { Piece } from "../../notes/replay.ts";
import type { Authors } from "../../notes/writers.ts";
import { read, type Reading } from "../../signals/analyse.ts";
import { withoutTellers } from "../../signals/text/tellers.ts";
import { countWords } from "../../signals/text/words.ts";

/** The recorded notes of one answer. */
export interface Recorded {
  /** The pieces of a section, in the order of the document. */
  readonly pieces: Readonly<Record<Section, readonly Piece[]>>;
  readonly authors: Authors;
  readonly candidate: SeatId;
}

/** One section as it stood. */
export interface SectionThen {
  /** With spaces for a scribe's own I and we. */
  readonly text: string;
  readonly words: number;
  readonly ownWords: number;
  /** Most of it was written by somebody other than the candidate. */
  readonly isScribed: boolean;
  /** Of its last change; undefined before the first. */
  readonly changedMs: Ms | undefined;
}

export type NotesThen = Readonly<Record<Section, SectionThen>>;

export function eachSection<Value>(of: (section: Section) => Value): Record<Section, Value> {
  return Object.fromEntries(sections.map((section) => [section, of(section)])) as Record<Section, Value>; // has all five
}

export function notesThen(notes: Recorded, atMs: Ms): NotesThen {
  return eachSection((section) => sectionThen(notes, section, atMs));
}

function sectionThen({ pieces, authors, candidate }: Recorded, section: Section, atMs: Ms): SectionThen {
  const isOwn = (client: number): boolean => (authors.get(client) ?? candidate) === candidate;
  const runs: { readonly isOwn: boolean; text: string }[] = [];
  let changedMs: Ms | undefined;
  for (const { client, text, writtenMs, erasedMs } of pieces[section]) {
    if (writtenMs > atMs) continue;
    const lastMs = erasedMs <= atMs ? erasedMs : writtenMs;
    changedMs = Math.max(changedMs ?? lastMs, lastMs);
    if (erasedMs <= atMs) continue;
    const last = runs.at(-1);
    if (last?.isOwn === isOwn(client)) last.text += text;
    else runs.push({ isOwn: isOwn(client), text });
  }
  const text = runs.map((run) => (run.isOwn ? run.text : withoutTellers(run.text))).join("");
  const own = runs.flatMap((run) => (run.isOwn ? [run.text] : [])).join("");
  return {
    text,
    words: countWords(text),
    ownWords: countWords(own),
    isScribed: own.length < text.length / 2,
    changedMs,
  };
}

/** Reads notes, and remembers the last ones: most moments of an answer change nothing in them. */
export class NotesReader {
  #key = "";
  #reading: Reading | undefined;

  read(notes: NotesThen): Reading | undefined {
    const key = JSON.stringify(sections.map((section) => [notes[section].text, notes[section].isScribed]));
    if (key === this.#key) return this.#reading;
    this.#key = key;
    const isEmpty = sections.every((section) => notes[section].text === "");
    const listened = new Set(sections.filter((section) => notes[section].isScribed));
    this.#reading = isEmpty
      ? undefined
      : read(
          eachSection((section) => notes[section].text),
          listened,
        );
    return this.#reading;
  }
}
