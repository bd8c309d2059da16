/** Reads numbers as they appear in a section, before anything is known about what they measure. */
import { timeUnits } from "./counted-words.ts";
import { isCounted } from "./counted.ts";
import { extend, isScale, readNumberWords } from "./number-words.ts";
import type { Token } from "../text/tokens.ts";

export interface Numeral {
  /** The first and the last token it covers. */
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly inDigits: boolean;
}

/** The numeral that begins at a token, with the range or ratio it opens. */
export function readNumeral(tokens: readonly Token[], index: number): Numeral | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (token.kind === "number") return joinRatio(tokens, readDigits(tokens, index));
  if (token.kind !== "word" || partOfCompound(tokens, index)) return undefined;
  const phrase = readNumberWords(tokens, index);
  if (!phrase) return undefined;
  const numeral = { first: index, last: phrase.last, value: phrase.value, inDigits: false };
  return joinRatio(tokens, joinRange(tokens, numeral));
}

/** "twenty-one" begins at twenty; "one" behind a hyphen ("no-one", "one-to-one") begins nothing. */
function partOfCompound(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.text === "-" && before.glued && tokens[index]?.glued === true && tokens[index - 2]?.kind === "word";
}

function readDigits(tokens: readonly Token[], index: number): Numeral {
  let last = index;
  const text = tokens[index]?.text ?? "";
  // 12 000, the continental way
  while (/^\d{1,3}$/.test(text) && /^\d{3}$/.test(tokens[last + 1]?.text ?? "") && isSpacedByOne(tokens, last))
    last += 1;
  const grouped = last > index;
  const digits = grouped
    ? tokens
        .slice(index, last + 1)
        .map((t) => t.text)
        .join("")
    : text.replaceAll(",", "");
  const value = Number(digits);
  const scale = tokens[last + 1];
  if (scale?.kind === "word" && !scale.glued && isScale(scale.lower)) last = extend(tokens, last, value).last;
  return joinRange(tokens, { first: index, last, value, inDigits: true });
}

const isSpacedByOne = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at + 1]?.from ?? 0) - (tokens[at]?.to ?? 0) === 1;

/** A range, a ratio or a score is one numeral: "3–5", "two or three", "4.6/5", "3 to 1". */
function joinRange(tokens: readonly Token[], numeral: Numeral): Numeral {
  let at = numeral.last + 1;
  const unit = tokens[at];
  if (unit && (unit.text === "%" || (unit.glued && unit.kind === "word" && unit.lower.length <= 2))) at += 1;
  const joint = tokens[at];
  if (!joint || !/^(?:-|–|—|\/|to|or|:)$/.test(joint.lower)) return numeral;
  const fromBefore = /^(?:from|between)$/.test(tokens[numeral.first - 1]?.lower ?? "");
  if (joint.lower === "to" && (fromBefore || at !== numeral.last + 1)) return numeral;
  if (/^[/:]$/.test(joint.text) && !(joint.glued && tokens[at + 1]?.glued)) return numeral;
  let next = at + 1;
  if (/^[£$€]$/.test(tokens[next]?.text ?? "")) next += 1;
  const token = tokens[next];
  if (!token) return numeral;
  if (token.kind === "number") {
    const scale = tokens[next + 1];
    const scaled = scale?.kind === "word" && !scale.glued && isScale(scale.lower);
    return { ...numeral, last: scaled ? next + 1 : next };
  }
  if (numeral.inDigits || joint.text === "/" || joint.text === ":") return numeral;
  const phrase = token.kind === "word" && token.lower !== "a" ? readNumberWords(tokens, next) : undefined;
  return phrase ? { ...numeral, last: phrase.last, value: Math.max(2, phrase.value) } : numeral;
}

/** "9 of 10", "one in forty", "5th of 32": one numeral. "12 in two weeks" is two. */
function joinRatio(tokens: readonly Token[], numeral: Numeral): Numeral {
  let at = numeral.last + 1;
  if (tokens[at]?.glued && /^(?:st|nd|rd|th)$/.test(tokens[at]?.lower ?? "")) at += 1;
  if (tokens[at]?.lower === "out") at += 1;
  const joint = tokens[at]?.lower;
  if (joint !== "of" && (joint !== "in" || numeral.value > 3)) return numeral;
  const next = tokens[at + 1];
  const isYearOrCode = next?.kind === "number" && (next.text.length > 3 || tokens[at + 2]?.glued === true);
  const last = next?.kind === "number" && !isYearOrCode ? at + 1 : readNumberWords(tokens, at + 1)?.last;
  if (last === undefined || next?.lower === "a" || next?.lower === "one") return numeral;
  const after = tokens[last + 1];
  if (joint === "in" && after && (timeUnits.has(after.lower) || isCounted(after))) return numeral;
  return { ...numeral, last };
}
