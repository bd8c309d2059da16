/** Tells years from quantities: "in 2019", "built in 1812", "between 1880 and 1974", "the 1911 census". */
import { moneyMarks, months, timeUnits } from "./counted-words.ts";
import { beforeAmount, beforeYear, datedThings, pointsAtYear } from "./years-words.ts";
import { hasChange } from "./clock-times.ts";
import { countsSomething, isCounted, isSuffixUnit } from "./counted.ts";
import type { Numeral } from "./numeral.ts";
import { type Token } from "../text/tokens.ts";

const recentYear = /^(?:19[4-9]|20[0-4])\d$/;
const olderYear = /^(?:1[5-8]\d|19[0-3])\d$/;

/** Whether the numeral is a year, or a range of years. */
export function isYear(tokens: readonly Token[], numeral: Numeral): boolean {
  const { first, last, inDigits } = numeral;
  const text = tokens[first]?.text ?? "";
  const isRecent = recentYear.test(text);
  if (!inDigits || (!isRecent && !olderYear.test(text))) return false;
  if (hasUnit(tokens, last)) return false;
  if (last !== first) return isRangeOfYears(tokens, numeral, isRecent);
  return isRecent ? isRecentYear(tokens, first) : isOlderYear(tokens, first);
}

/** "2017-18", "2017 to 2020", "1780 to 1830"; older ones could count as well, in round figures. */
function isRangeOfYears(tokens: readonly Token[], { first, last }: Numeral, isRecent: boolean): boolean {
  if (countsSomething(tokens, last)) return false;
  const from = Number(tokens[first]?.text);
  const until = tokens[last]?.text ?? "";
  if (isRecent) return /^(?:19|20)?\d\d$/.test(until);
  return (recentYear.test(until) || olderYear.test(until)) && Number(until) > from && !isRound(from, Number(until));
}

const isRound = (...amounts: readonly number[]): boolean => amounts.every((amount) => amount % 50 === 0);

/** A bare 1940 to 2049 is a year, unless something is counted or an approximation comes before it. */
function isRecentYear(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  const after = tokens[first + 1];
  if (before?.lower === "over" && /^(?:took|taken|take)$/.test(tokens[first - 2]?.lower ?? "")) return true;
  if (before && (moneyMarks.has(before.lower) || beforeAmount.has(before.lower))) return false;
  if (before?.lower === "about") return !isCounted(after) && isToldAsDate(tokens, first - 1);
  return (before !== undefined && beforeYear.has(before.lower)) || !isCounted(after);
}

/** "It was about 2012", "Around 1960 they filled it in" */
const isToldAsDate = (tokens: readonly Token[], about: number): boolean =>
  (tokens[about]?.opens === true &&
    /^(?:,|we|i|they|he|she|it|the|my|our|a|when)$/.test(tokens[about + 2]?.lower ?? "")) ||
  /^(?:was|is|it's|be|in|from|since|until|till|back)$/.test(tokens[about - 1]?.lower ?? "");

/** Earlier years look like amounts, so something has to point at a date. */
function isOlderYear(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  const after = tokens[first + 1];
  if (/^(?:the|our|its)$/.test(before) && /^19[0-3][1-9]$/.test(tokens[first]?.text ?? "")) return true;
  if (countsSomething(tokens, first) || /^(?:a|an|per|each|of|\+)$/.test(after?.lower ?? "")) return false;
  const link = tokens[first - 2];
  if (/^(?:and|or|to)$/.test(before) && link?.kind === "number") {
    const begun = {
      first: first - 2,
      last: first - 2,
      value: Number(link.text),
      inDigits: true,
    };
    return isYear(tokens, begun);
  }
  if (before === "from" && after?.lower === "to" && tokens[first + 2]?.kind === "number") {
    const until = tokens[first + 2]?.text ?? "";
    const isLater = /^\d{4}$/.test(until) && until > (tokens[first]?.text ?? "");
    return isLater && !countsSomething(tokens, first + 2);
  }
  if (pointsAtYear.has(before) || months.has(before)) return before === "in" || !hasChange(tokens, first);
  if (before === "of") return datedThings.has(link?.lower ?? "");
  if (/^(?:about|around)$/.test(before)) return isToldAsDate(tokens, first - 1);
  const isAdjective = after?.kind === "word" && !after.glued && !notAThing.test(after.lower);
  return /^(?:the|an?|our|its)$/.test(before) && isAdjective && !isRound(Number(tokens[first]?.text));
}

const notAThing = /^(?:of|in|on|at|to|and|or|that|who|which|we|i|they|were|was|are|is|had|have|left|extra|more|too)$/;

const writtenUnits = /^(?:kg|g|mg|km|cm|mm|kwh|mwh|rpm|psi|ml|mph|kcal|mb|gb|tb|kb|hz|khz|mhz|kw|mw|lbs?|oz|sqft|sqm)$/;

function hasUnit(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1];
  if (!after) return false;
  if (/^[%°]$/.test(after.text)) return true;
  if (after.kind !== "word") return false;
  return after.glued ? isSuffixUnit(after.lower) : writtenUnits.test(after.lower) || isMeasuredIn(after.lower);
}

/** "1800 minutes", but "in 2019 month by month" */
const isMeasuredIn = (unit: string): boolean => timeUnits.has(unit) && unit.length > 3 && unit.endsWith("s");
