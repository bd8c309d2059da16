/** Long lists of phrases, indexed by the words they begin with: a text is walked once, and few phrases are tried at a word. */
import { anyHead, headAt, startsIn } from "./heads.ts";
import { alternativesOf } from "./pattern-heads.ts";
import type { Span } from "./tokens.ts";

/** For each head, the pattern of a list's phrases that can begin with it. If several match, the one listed first wins. */
export type PhraseList = ReadonlyMap<number, string>;

/** What must hold around each phrase. With an `after`, phrases end where words end. */
interface Frame {
  readonly before?: string;
  readonly after?: string;
}

/** Indexes patterns of phrases, written for folded text. */
export function phraseList(sources: readonly string[], { before = "", after = "" }: Frame = {}): PhraseList {
  const alternatives = alternativesOf(sources.join("|"), after !== "");
  const bodies = new Map<number, string[]>();
  for (const { heads } of alternatives) for (const head of heads) bodies.set(head, []);
  for (const { source, heads } of alternatives) {
    for (const head of heads.has(anyHead) ? bodies.keys() : heads) bodies.get(head)?.push(source);
  }
  return new Map([...bodies].map(([head, body]) => [head, `${before}(?:${body.join("|")})${after}`]));
}

interface Entry {
  /** Which of the book's lists it comes from. */
  readonly list: number;
  readonly pattern: RegExp;
}

export interface PhraseBook {
  readonly lists: number;
  /** What can begin with each head. */
  readonly entries: ReadonlyMap<number, readonly Entry[]>;
}

/** Joins lists, each of which finds its phrases whatever the others find. */
export function phraseBook(lists: readonly PhraseList[]): PhraseBook {
  const patterns = new Map<string, RegExp>();
  const entries = new Map<number, Entry[]>();
  const heads = new Set(lists.flatMap((list) => [...list.keys()]));
  for (const head of heads) entries.set(head, []);
  for (const [list, sources] of lists.entries()) {
    for (const head of sources.has(anyHead) ? heads : sources.keys()) {
      const source = sources.get(head) ?? sources.get(anyHead) ?? "";
      const pattern = patterns.get(source) ?? new RegExp(source, "y");
      patterns.set(source, pattern);
      entries.get(head)?.push({ list, pattern });
    }
  }
  return { lists: lists.length, entries };
}

const entriesAt = ({ entries }: PhraseBook, text: string, at: number): readonly Entry[] =>
  entries.get(headAt(text, at)) ?? entries.get(anyHead) ?? [];

function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Every place in a folded text where a phrase of the book occurs, in reading order; those from one list do not overlap. */
export function placesIn(book: PhraseBook, text: string): Span[] {
  const places: Span[] = [];
  const ends = new Array<number>(book.lists).fill(0);
  for (const at of startsIn(text)) {
    for (const { list, pattern } of entriesAt(book, text, at)) {
      if (at < (ends[list] ?? 0) || !fits(pattern, text, at)) continue;
      ends[list] = pattern.lastIndex;
      places.push({ from: at, to: pattern.lastIndex });
    }
  }
  return places;
}

/** Whether any phrase of the book occurs in a folded text. */
export function holdsPhrase(book: PhraseBook, text: string): boolean {
  for (const at of startsIn(text)) {
    if (entriesAt(book, text, at).some(({ pattern }) => fits(pattern, text, at))) return true;
  }
  return false;
}

/** Which of the book's lists have a phrase in a folded text, by position in the book. */
export function listsIn(book: PhraseBook, text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const at of startsIn(text)) {
    for (const { list, pattern } of entriesAt(book, text, at)) {
      if (!found.has(list) && fits(pattern, text, at)) found.add(list);
    }
  }
  return found;
}
