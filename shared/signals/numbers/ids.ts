/** Tells ids, codes and list marks from quantities by what is attached to the digits: S3, 3D, TB/3, s.213, "1)". */
import { moneyMarks } from "./counted-words.ts";
import { mayCarryHyphen } from "./ids-words.ts";
import { isSuffixUnit } from "./counted.ts";
import type { Numeral } from "./numeral.ts";
import { type Token } from "../text/tokens.ts";
const shortForNumber = /^(?:nos?|nr|pp?|s|ss|art|para|ch|fig|vol|ref|reg|ext|sec|cl)$/;

/** Whether the digits are part of an id, or look like one on their own. */
export function isId(tokens: readonly Token[], { first, last }: Numeral): boolean {
  const token = tokens[first];
  const before = tokens[first - 1];
  if (!token) return true;
  if (/^0\d/.test(token.text) && !token.text.includes(".")) return true;
  if (/\d\.\d+\.\d/.test(token.text) && !/^\d{1,3}(?:\.\d{3})+$/.test(token.text)) return true;
  if (/^\d{7,}$/.test(token.text)) return !moneyMarks.has(before?.lower ?? "");
  if (token.glued && before) {
    const prefixed = gluedPrefix(tokens, first, before);
    if (prefixed !== undefined) return prefixed;
  } else if (/^[#№§]$/.test(before?.text ?? "")) return true;
  else if (before?.text === "." && shortForNumber.test(tokens[first - 2]?.lower ?? "")) return true;
  return hasNamingSuffix(tokens, last);
}

/** What is attached in front decides, or leaves it open. */
function gluedPrefix(tokens: readonly Token[], first: number, before: Token): boolean | undefined {
  const second = tokens[first - 2];
  if (before.text === "R" && (tokens[first]?.text.length ?? 0) > 2) return false; // rand
  if (before.kind === "word") return !moneyMarks.has(before.lower) && !/^(?:c|ca|x|approx)$/.test(before.text);
  if (/[#@_№§\\^]/.test(before.text)) return true;
  if (before.text === "." && second?.kind === "number") return true;
  if (!before.glued || second?.kind !== "word") return undefined;
  if (before.text === "-") return !mayCarryHyphen.has(second.lower);
  if (before.text === "/") return !/^(?:and|or|per|x)$/.test(second.lower);
  if (/[:+(]/.test(before.text) || (before.text === "." && second.text.length <= 4)) return true;
  return undefined;
}

/** Letters attached to the digits that are not a unit: 3D, 2FA, 7-Eleven, 6A. */
function hasNamingSuffix(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1];
  const second = tokens[last + 2];
  if (!after?.glued) return false;
  if (after.kind === "word") {
    if (/^\p{Lu}$/u.test(after.text) && !isCapitalUnit(tokens, last)) return true;
    if (!isSuffixUnit(after.lower) && !after.lower.startsWith("'")) return true;
    // 1h50 and 4m20 are durations; other digits after a unit make a code.
    return second?.kind === "number" && second.glued && !/^(?:x|h|m)$/.test(after.lower);
  }
  if (after.text === "_" || after.text === "@") return true;
  // 14.3(b)
  if (after.text === "(" && second?.glued && /^[a-z]$/i.test(second.text) && tokens[last + 3]?.text === ")")
    return true;
  if (!second?.glued || second.kind !== "word") return false;
  const capital = /^\p{Lu}/u.test(second.text);
  return (after.text === "/" && capital) || (after.text === "-" && capital && !/^\p{Lu}{2,}$/u.test(second.text));
}

/** One capital after digits is a unit only for a few: 10K, 240V, 20C, £4B; "4B" and "3G" are names. */
function isCapitalUnit(tokens: readonly Token[], last: number): boolean {
  const number = tokens[last]?.text ?? "";
  const unit = tokens[last + 1]?.text ?? "";
  if (/^[KMWVLX]$/.test(unit) || moneyMarks.has(tokens[last - 1]?.lower ?? "")) return true;
  return (/^[CF]$/.test(unit) && number.length > 1) || (/^[HMS]$/.test(unit) && isShouted(tokens, last));
}

/** Whether the words near a token are in capitals, so that a capital does not point to a name. */
export function isShouted(tokens: readonly Token[], index: number): boolean {
  const near = tokens.slice(Math.max(0, index - 5), index + 5).filter((t) => t.kind === "word" && t.text.length > 2);
  return near.length > 1 && near.every((t) => t.text === t.text.toUpperCase());
}

/** "1." or "(2)" in front of an item, at a line's start or in running text. */
export function isListMark(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!token || !after?.glued || !/^\d{1,2}$/.test(token.text)) return false;
  const inBrackets = tokens.slice(Math.max(0, index - 12), index).some((earlier) => earlier.text === "(");
  if (after.text === ")" && inBrackets) {
    return before?.text === "(" && token.text.length === 1 && tokens[index + 2]?.kind === "word";
  }
  if (after.text === ")") return true;
  return token.opens && /^[.:\]]$/.test(after.text) && tokens[index + 2] !== undefined && !tokens[index + 2]?.glued;
}
