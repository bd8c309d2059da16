/** Cuts a text into words, numbers and marks with their places, and into sentences. */

export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "word" | "number" | "mark";
  /** No space between this token and the one before. */
  readonly glued: boolean;
  /** First of its line, or after a full stop, a bullet or a colon. */
  readonly opens: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const pieces = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’`´][\p{L}\p{M}]+)*|[^\s]/gu;
const endsSentence = new Set([".", "!", "?", "…", ";", "•", "*", "·", ":"]);

/** Cuts `text` into tokens, in order. Digits keep their separators, words keep their apostrophes. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let afterStop = true;
  for (const match of text.matchAll(pieces)) {
    const piece = match[0];
    const from = match.index;
    const between = text.slice(end, from);
    const newLine = between.includes("\n");
    const kind = /^\d/.test(piece) ? "number" : /^[\p{L}\p{M}]/u.test(piece) ? "word" : "mark";
    const lower = piece.toLowerCase().replace(/[’`´]/g, "'");
    const opens = afterStop || newLine;
    tokens.push({ text: piece, lower, from, to: from + piece.length, kind, glued: from === end && end > 0, opens });
    end = from + piece.length;
    if (kind === "mark") afterStop = endsSentence.has(piece) || ((newLine || afterStop) && /[-–—+>("“'‘]/.test(piece));
    else afterStop = false;
  }
  return tokens;
}

/** A sentence, a bullet or a line, without its closing mark. */
export interface Sentence extends Span {
  readonly text: string;
}

const abbreviations = /(?:^|[\s(])(?:e\.g|i\.e|etc|ms|mr|mrs|dr|st|vs|no|approx|inc|ltd|[a-z])$/i;

/** Cuts `text` into sentences at full stops, question marks, line ends and bullets; decimals and "Ms." stay whole. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    const piece = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(piece)) found.push({ from: start, to: end, text: piece });
    start = next;
  };
  for (const stop of text.matchAll(/[.!?…]+(?=["”’')\]]?(?:\s|$))|[\n•;]/g)) {
    const at = stop.index;
    const before = text.slice(Math.max(start, at - 8), at);
    if (stop[0] === "." && abbreviations.test(before) && at + 1 < text.length) continue;
    close(at, at + stop[0].length);
  }
  close(text.length, text.length);
  return found;
}

/** Reads a lexicon written as one string, words apart by spaces; `_` stands for a space inside an entry. */
export function lexicon(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/).filter(Boolean)).map((entry) => entry.replaceAll("_", " ")));
}

/** Every place a global pattern is found. `matchAll` would copy the pattern each time, which costs more than the search. */
export function placesOf(pattern: RegExp, text: string): Span[] {
  const places: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex += 1;
    else places.push({ from: match.index, to: match.index + match[0].length });
  }
  return places;
}

/** Straightens apostrophes without moving a single position, so that one spelling serves all patterns. */
export function straighten(text: string): string {
  return text.replace(/[’‘`´]/g, "'");
}
