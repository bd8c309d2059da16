/** Long lists of phrases, indexed by how they begin: a text is walked once, and few phrases are tried at a word. */
import { alternativesOf, anyHead, headAt, nextStart } from "./heads.ts";
import type { Span } from "./tokens.ts";

/** Phrases searched for as one pattern would be: from left to right, the first of them that fits. By the head of a word. */
export type Phrases = ReadonlyMap<number, RegExp>;

/** What has to hold around each phrase. With an `after`, phrases end where words end. */
interface Frame {
  readonly before?: string;
  readonly after?: string;
}

/** Indexes patterns of phrases, written for folded text. */
export function phrases(sources: readonly string[], { before = "", after = "" }: Frame = {}): Phrases {
  const alternatives = alternativesOf(sources.join("|"), after !== "");
  const heads = new Set(alternatives.flatMap((one) => [...one.heads]));
  const bySource = new Map<string, RegExp>();
  const byHead = new Map<number, RegExp>();
  for (const head of heads) {
    const fitting = alternatives.filter((one) => one.heads.has(head) || one.heads.has(anyHead));
    const source = fitting.map((one) => one.source).join("|");
    const pattern = bySource.get(source) ?? new RegExp(`${before}(?:${source})${after}`, "y");
    bySource.set(source, pattern);
    byHead.set(head, pattern);
  }
  return byHead;
}

interface Entry {
  /** Which of the book's lists it belongs to. */
  readonly list: number;
  readonly pattern: RegExp;
}

export interface PhraseBook {
  readonly lists: number;
  readonly entries: ReadonlyMap<number, readonly Entry[]>;
}

/** Puts lists together, each of which finds its phrases whatever the others find. */
export function phraseBook(lists: readonly Phrases[]): PhraseBook {
  const entries = new Map<number, Entry[]>();
  for (const head of new Set(lists.flatMap((list) => [...list.keys()]))) {
    const there = lists.map((list, nth) => ({ list: nth, pattern: list.get(head) ?? list.get(anyHead) }));
    entries.set(
      head,
      there.filter((entry): entry is Entry => entry.pattern !== undefined),
    );
  }
  return { lists: lists.length, entries };
}

/** What may stand at a place of a text. */
const entriesAt = ({ entries }: PhraseBook, text: string, at: number): readonly Entry[] =>
  entries.get(headAt(text, at)) ?? entries.get(anyHead) ?? none;
const none: readonly Entry[] = [];

/** Every place where phrases of the book stand; those of one list do not overlap. In reading order. */
export function placesIn(book: PhraseBook, text: string): Span[] {
  const places: Span[] = [];
  const ends = new Array<number>(book.lists).fill(0);
  for (let at = nextStart(text, 0); at < text.length; at = nextStart(text, at + 1)) {
    for (const { list, pattern } of entriesAt(book, text, at)) {
      if (at < (ends[list] ?? 0)) continue;
      pattern.lastIndex = at;
      if (!pattern.test(text) || pattern.lastIndex === at) continue;
      ends[list] = pattern.lastIndex;
      places.push({ from: at, to: pattern.lastIndex });
    }
  }
  return places;
}

/** Whether any phrase of the book stands in a text. */
export function holdsPhrase(book: PhraseBook, text: string): boolean {
  for (let at = nextStart(text, 0); at < text.length; at = nextStart(text, at + 1)) {
    for (const { pattern } of entriesAt(book, text, at)) {
      pattern.lastIndex = at;
      if (pattern.test(text)) return true;
    }
  }
  return false;
}
