/** Reads numbers written in words, whole phrases at a time: "two hundred", "twenty-five", "half a dozen". */
import type { Token } from "../text/tokens.ts";

const small = new Map<string, number>(
  Object.entries({
    zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
    twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
    twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
    // As people mistype them.
    tow: 2, thre: 3, fourty: 40, ninty: 90, eigth: 8, twelv: 12, forteen: 14, thirten: 13, ninteen: 19, tweny: 20,
  }),
); // prettier-ignore
const scales = new Map<string, number>(
  Object.entries({
    hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12, grand: 1e3, lakh: 1e5,
    lakhs: 1e5, crore: 1e7, crores: 1e7, mln: 1e6, mio: 1e6, hunderd: 100, hundret: 100, thousend: 1e3, tousand: 1e3,
    milion: 1e6, dozens: 12, bn: 1e9, score: 20,
  }),
); // prettier-ignore

interface NumberPhrase {
  /** Index of the last token that belongs to the number. */
  readonly last: number;
  readonly value: number;
}

const halves = new Set(["nought", "naught", "point", "once", "none", "half", "double", "third", "quarter", "twice"]);
const mayBeNumbers = new Set([...small.keys(), ...scales.keys(), ...halves]);
/** Whether a word may begin or be a number; cheap, and no more than a hint. */
export const mayBeNumber = (word: string): boolean => mayBeNumbers.has(word);
/** The same as a pattern. */
export const anyNumberWord = `(?:${[...mayBeNumbers].join("|")})`;

export const isScale = (word: string): boolean => scales.has(word) && word !== "score";

/** Reads the number phrase that begins at `start`, or nothing when no number begins there. */
export function readNumberWords(tokens: readonly Token[], start: number): NumberPhrase | undefined {
  const first = tokens[start];
  if (first?.kind !== "word") return undefined;
  if (first.lower === "half" && /^an?$/.test(tokens[start + 1]?.lower ?? "")) {
    const scale = scaleAfterArticle(tokens, start + 2);
    return scale === undefined ? undefined : { last: start + 2, value: scale / 2 };
  }
  if (first.lower === "a") {
    const scale = scaleAfterArticle(tokens, start + 1);
    return scale === undefined ? undefined : extend(tokens, start + 1, scale);
  }
  const isNought = /^(?:nought|naught|oh|point)$/.test(first.lower);
  if (isNought) {
    const decimal = readDecimal(tokens, first.lower === "point" ? start - 1 : start, 0);
    return decimal && extend(tokens, decimal.last, decimal.value);
  }
  const value = small.get(first.lower) ?? (first.lower === "score" ? undefined : scales.get(first.lower));
  if (value === undefined || first.lower === "dozens") return undefined;
  // "two" mistyped, where a verb or a noun cannot stand
  if (first.lower === "tow" && !/^(?:[a-z]+s|people|men|women)$/.test(tokens[start + 1]?.lower ?? "")) return undefined;
  const decimal = readDecimal(tokens, start, value);
  if (decimal) return extend(tokens, decimal.last, decimal.value);
  if (first.lower === "tow" && /^(?:to|the|a|under|in|on)$/.test(tokens[start - 1]?.lower ?? "")) return undefined;
  return extend(tokens, start, value);
}

/** "one point four", "nought point nine", "two point seven five". */
function readDecimal(tokens: readonly Token[], start: number, whole: number): NumberPhrase | undefined {
  let at = start + 1;
  let value = whole;
  // "twenty two point five"
  const unit = small.get(tokens[at]?.lower ?? "");
  if (whole >= 20 && unit !== undefined && unit < 10) {
    at += 1;
    value += unit;
  }
  if (tokens[at]?.lower !== "point") return undefined;
  let last: number | undefined;
  for (let place = 10; ; place *= 10) {
    const digit = small.get(tokens[at + 1]?.lower ?? "");
    if (digit === undefined || digit > 99 || tokens[at + 1]?.kind !== "word") break;
    at += 1;
    last = at;
    value += digit / place;
  }
  return last === undefined ? undefined : { last, value };
}

function scaleAfterArticle(tokens: readonly Token[], index: number): number | undefined {
  const next = tokens[index];
  return next && !next.glued && next.lower !== "score" ? scales.get(next.lower) : undefined;
}

/** Continues over the words that still belong to the number: units after tens, scales, "and a half". */
export function extend(tokens: readonly Token[], at: number, begun: number): NumberPhrase {
  let last = at;
  let value = begun;
  for (;;) {
    const joint = tokens[last + 1];
    const hyphen = joint?.text === "-" && joint.glued;
    const nextIndex = hyphen ? last + 2 : last + 1;
    const next = tokens[nextIndex];
    if (next?.kind !== "word" || (hyphen && !next.glued) || (!hyphen && next.glued)) break;
    const scale = next.lower === "dozens" || next.lower === "score" ? undefined : scales.get(next.lower);
    const unit = small.get(next.lower);
    if (scale !== undefined) value *= scale;
    else if (unit !== undefined && unit > 0 && unit < 10 && value >= 20 && value < 100 && value % 10 === 0)
      value += unit;
    else if (unit !== undefined && value >= 100 && value % 100 === 0 && !hyphen) value += unit;
    else if (next.lower === "and" && joinsOn(tokens, nextIndex, value)) {
      const after = tokens[nextIndex + 1];
      const added = after ? small.get(after.lower) : undefined;
      if (added === undefined) {
        last = nextIndex + 2; // and a half, and a quarter
        value += 0.5;
        continue;
      }
      value += added;
      last = nextIndex + 1;
      continue;
    } else break;
    last = nextIndex;
  }
  return { last, value };
}

function joinsOn(tokens: readonly Token[], and: number, value: number): boolean {
  const after = tokens[and + 1];
  if (!after || after.kind !== "word") return false;
  if (after.lower === "a") return /^(?:half|quarter)$/.test(tokens[and + 2]?.lower ?? "");
  return value >= 100 && value % 100 === 0 && small.has(after.lower);
}
