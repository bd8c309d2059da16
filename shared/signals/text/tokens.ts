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

const pieces = /(\d+(?:[.,]\d+)*)|([\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*)|\S/gu;
const endsSentence = new Set([".", "!", "?", "…", ";", "•", "*", "·", ":"]);
const opensBullet = new Set(["-", "–", "—", "+", ">", "(", '"', "“", "'", "‘"]);

/** Cuts a straightened text into tokens, in order. Digits keep their separators, words keep their apostrophes. */
export function tokenise(plain: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let afterStop = true;
  pieces.lastIndex = 0;
  for (let match = pieces.exec(plain); match; match = pieces.exec(plain)) {
    const [text, number, word] = match;
    const from = match.index;
    const newLine = from > end && plain.slice(end, from).includes("\n");
    const kind = word !== undefined ? "word" : number !== undefined ? "number" : "mark";
    const opens: boolean = afterStop || newLine;
    const glued = from === end && end > 0;
    end = from + text.length;
    tokens.push({ text, lower: text.toLowerCase(), from, to: end, kind, glued, opens });
    afterStop = kind === "mark" && (endsSentence.has(text) || (opens && opensBullet.has(text)));
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

/** Reads a lexicon written as one string: a word or phrase per line (the build packs them with bars), plus those it builds on. */
export function lexicon(list: string, ...further: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...list.trim().split(/[\n|]/), ...further.flatMap((words) => [...words])]);
}

/** Every place where a global pattern matches. `matchAll` would copy the pattern each time, which costs more than the search. */
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

/** Stands for a letter or digit beyond ASCII in a folded text. */
export const beyondAscii = "¤";

/** Puts a straightened text in lower case without moving a position, so that patterns need no flags, which cost much. */
export function fold(plain: string): string {
  const standIn = (sign: string): string => (/[\p{L}\p{N}]/u.test(sign) ? beyondAscii.repeat(sign.length) : sign);
  return plain.replace(/\P{ASCII}/gu, standIn).toLowerCase();
}
