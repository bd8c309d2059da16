/** Judges whether a number names a thing: a labelled place, a product, an edition, a year, a time of day. */
import {
  beforeTimeWord,
  looseLabels,
  measureNames,
  moneyMarks,
  months,
  notANoun,
  rateWords,
  timeUnits,
  verbLabels,
} from "./counted-words.ts";
import { isClockTime, isVersion } from "./clock-times.ts";
import { isAge } from "./ages.ts";
import { isId, isListMark, isShouted } from "./ids.ts";
import { countsSomething, isCounted, isLabel, isSuffixUnit, isWrittenMoney } from "./counted.ts";
import { mayBeNumber } from "./number-words.ts";
import { isPast } from "../doers/verbs.ts";
import { isCalledByNumber } from "./routes.ts";
import { isYear } from "./years.ts";
import type { Numeral } from "./numeral.ts";
import type { Token } from "../text/tokens.ts";

/** Whether the numeral is a name, an id or another non-quantity. `namedAt` is the last token of a name just before. */
export function namesSomething(
  tokens: readonly Token[],
  numeral: Numeral,
  namedAt: number | undefined,
  text: string,
): boolean {
  if (numeral.inDigits && (isId(tokens, numeral) || isListMark(tokens, numeral.first))) return true;
  return (
    followsLabel(tokens, numeral) ||
    (namedAt !== undefined && continuesList(tokens, numeral, namedAt)) ||
    isHoursSpan(tokens, numeral) ||
    isRoomAside(tokens, numeral) ||
    isCapitalName(tokens, numeral) ||
    isLetteredName(tokens, numeral) ||
    isYear(tokens, numeral) ||
    isClockTime(tokens, numeral, text) ||
    isVersion(tokens, numeral, text) ||
    isAge(tokens, numeral) ||
    isCalledByNumber(tokens, numeral, text) ||
    isNumberedNoun(tokens, numeral) ||
    isBareArticleName(tokens, numeral)
  );
}

const isNumber = ({ kind, lower }: Token): boolean => kind === "number" || mayBeNumber(lower);

/** "they got to page four" */
const gotTo = /^(?:get|gets|got|came|went|turn|turned|skip|skipped|up|back|down)$/;

/** "page 4", "bed 7", "levels 25 through 40", "No 12". */
function followsLabel(tokens: readonly Token[], { first, last, value, inDigits }: Numeral): boolean {
  if (tokens[first + 1]?.text === ":" && last > first) return false; // a time in mm:ss
  if (tokens[first - 1]?.text === "." && /^(?:nos?|nr|fig|vol)$/.test(tokens[first - 2]?.lower ?? "")) return true;
  const at = tokens[first - 1]?.text === "(" ? first - 2 : first - 1;
  const label = tokens[at];
  if (label?.kind !== "word" || tokens[first]?.opens || isWrittenMoney(label)) return false;
  if (label.text === "No" && !label.opens) return true;
  if (measureNames.has(label.lower) || !isLabel(label.lower)) return false;
  const before = tokens[at - 1];
  const unit = tokens[last + 1];
  // "lost 3 last year v 11", "none since v 7 before"
  if (label.lower === "v" && /^(?:before|last|in|a|per|usual)$/.test(unit?.lower ?? "")) return false;
  if (label.lower === "v" && tokens.slice(Math.max(0, at - 6), at).some(isNumber)) return false;
  if (!inDigits && value > 1 && isCounted(unit)) return false;
  if (unit?.lower === "of" && /^(?:them|us|these|those)$/.test(tokens[last + 2]?.lower ?? "")) return false;
  if (timeUnits.has(label.lower) && (!before || beforeTimeWord.has(before.lower) || isNumber(before))) {
    return before === undefined && !countsSomething(tokens, last, false);
  }
  if ((before?.kind === "number" && !before.opens) || hasUnit(tokens, last)) return false;
  // "rang round 9 refuges"
  if (label.lower === "round" && isPast(before?.lower ?? "")) return false;
  const singular = singularLabel(label.lower);
  // "31 min, standard 20"
  if (label.lower === "standard" && /^[,;(]$/.test(before?.text ?? "")) return false;
  if (!inDigits && value > 1 && singular === label.lower && isSeveral(tokens, at, last)) return false;
  const proper = /^\p{Lu}/u.test(label.text) && !label.opens;
  if (!proper && (looseLabels.has(label.lower) || looseLabels.has(singular))) {
    if (countsSomething(tokens, last, false)) return false;
    if (verbLabels.has(label.lower) && /^(?:to|we|i|they|he|she|could|would|will|must)$/.test(before?.lower ?? "")) {
      return before?.lower === "to" && gotTo.test(tokens[at - 2]?.lower ?? "");
    }
  }
  if (/^(?:of|out)$/.test(unit?.lower ?? "") && !timeUnits.has(label.lower) && isNumberAhead(tokens, last + 2))
    return false;
  // One number after a plural is counted by a verb ("seats 140"); a list of them names ("beds 3 and 4").
  const listed = /^(?:,|and|&|to|through|thru|or|-|–|plus|\/)$/.test(unit?.lower ?? "");
  return singular === label.lower || last > first || (listed && tokens[last + 2]?.kind === "number");
}

/** "in my section three are missing", "I plot four of the readings": a thing with a number would be one. */
function isSeveral(tokens: readonly Token[], label: number, last: number): boolean {
  const after = tokens[last + 1]?.lower ?? "";
  if (/^(?:are|were|have|remain|aren't|weren't|haven't)$/.test(after)) return true;
  if (after !== "of") return false;
  const whole = tokens[last + 2]?.lower ?? "";
  if (/^(?:them|us|these|those)$/.test(whole)) return true;
  const isVerb = /^(?:i|we|they|you|he|she|now|then|always|still|to|also|only)$/.test(tokens[label - 1]?.lower ?? "");
  if (!isVerb && !looseLabels.has(tokens[label]?.lower ?? "")) return false;
  return /^(?:the|our|my|his|her|their|its)$/.test(whole) && countsSomething(tokens, last + 2, false);
}

/** "moved the drilling to 10-4": only hours go from a larger number to a smaller one. */
function isHoursSpan(tokens: readonly Token[], { first, last, value, inDigits }: Numeral): boolean {
  const until = Number(tokens[last]?.text);
  if (!inDigits || last !== first + 2 || !/^[-–]$/.test(tokens[first + 1]?.text ?? "")) return false;
  return value > until && value < 13 && !hasUnit(tokens, last) && !isCounted(tokens[last + 1]);
}

/** "the same room, 214, with" */
const isRoomAside = (tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean =>
  inDigits &&
  tokens[first - 1]?.text === "," &&
  tokens[last + 1]?.text === "," &&
  /^(?:room|flat|unit|bay|gate|ward|bed|seat|stand|platform|house)$/.test(tokens[first - 2]?.lower ?? "");

const singularLabel = (label: string): string =>
  label.endsWith("s") && isLabel(label.slice(0, -1)) ? label.slice(0, -1) : label;

function hasUnit(tokens: readonly Token[], last: number): boolean {
  const unit = tokens[last + 1];
  if (!unit) return false;
  if (/^[%°]$/.test(unit.text) || (timeUnits.has(unit.lower) && unit.text !== "s")) return true;
  if (unit.text === "-" && unit.glued && tokens[last + 2]?.kind === "word") return true;
  // "per screen 3 d → 1 d"
  if (/^[dhm]$/.test(unit.lower) && /^(?:→|-|>|=|,|;|to|per)$/.test(tokens[last + 2]?.lower ?? ",")) return true;
  if (unit.glued && unit.kind === "word" && (unit.text.length > 1 || /^[tmkhx]$/.test(unit.text)))
    return isSuffixUnit(unit.lower);
  return /^(?:percent|times|more|fewer|less|extra|m|km|cm|mm|kg|kw|kwh|litres|tonnes)$/.test(unit.lower);
}

const isNumberAhead = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "number" || (tokens[at]?.lower === "of" && tokens[at + 1]?.kind === "number");

/** "levels 25 through 40": a name's number drags the next one along, unless that one counts something. */
const stands = /^(?:outside|inside|waiting|late)$/;

function continuesList(tokens: readonly Token[], { first, last, value }: Numeral, namedAt: number): boolean {
  if (/^[%°]$/.test(tokens[last + 1]?.text ?? "")) return false;
  // "route 73, 1 in 5 late"
  if (tokens.slice(first, last).some(({ lower }) => /^(?:in|of|out)$/.test(lower))) return false;
  let joints = 0;
  for (let at = first - 1; at > namedAt; at -= 1) {
    const joint = tokens[at];
    if (
      !joint ||
      !/^(?:,|and|&|to|through|thru|or|of|-|–|—|\/|plus|then|till|until|rather|than|instead|not)$/.test(joint.lower)
    ) {
      return /^[a-rt-z]$/.test(joint?.lower ?? "") && joint?.glued === true;
    }
    if (/^(?:of|rather|than|instead|not)$/.test(joint.lower) && value > 24) return false;
    joints += 1;
    if (joints > 3) return false;
  }
  // "clear by 7, 14 moved", "none at 7, 40 outside"
  const next = tokens[last + 1]?.lower ?? "";
  if (joints === 1 && tokens[first - 1]?.text === "," && (isPast(next) || stands.test(next))) return false;
  return !countsSomething(tokens, last);
}

/** "Vigil 500", "Expo 2019", "the Six Nations": a capital inside a sentence, and nothing counted after it. */
function isCapitalName(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const token = tokens[first];
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (!token) return false;
  if (!inDigits && !token.opens && isTitled(token.text) && after && !after.glued && isTitled(after.text)) return true;
  if (before?.kind !== "word" || token.glued || token.opens) return false;
  const capital = /^\p{Lu}/u.test(before.text) && !before.opens && before.text !== "I";
  if (!capital || isShouted(tokens, first)) return followsProductCode(tokens, { first, last });
  if (measureNames.has(before.lower) || moneyMarks.has(before.lower) || months.has(before.lower)) return false;
  if (!inDigits && !/^\p{Lu}/u.test(token.text)) return false;
  if (after && (/^[%°+]$/.test(after.text) || isCounted(after) || (after.kind === "word" && after.glued))) return false;
  if (hasUnit(tokens, last) || /^(?:of|out)$/.test(after?.lower ?? "")) return false;
  return !(after && rateWords.has(after.lower) && isCounted(tokens[last + 2]));
}

/** "bay d four", "s three": a single letter with its number, as they are spoken. */
function isLetteredName(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const letter = tokens[first - 1];
  if (inDigits || letter?.kind !== "word" || !/^[b-hj-wyz]$/.test(letter.lower)) return false;
  return !letter.glued && !countsSomething(tokens, last);
}

const isTitled = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** "log4j 1.2": the word before is itself a name with a digit in it. */
function followsProductCode(tokens: readonly Token[], { first, last }: Pick<Numeral, "first" | "last">): boolean {
  const before = tokens[first - 1];
  if (!before?.glued || before.text.length > 2 || isSuffixUnit(before.lower)) return false;
  return /\d/.test(tokens[first - 2]?.text ?? "") && !countsSomething(tokens, last);
}

/** "under detector 17", "at the kiosk 3": preposition or article, a single thing, bare digits, nothing counted. */
function isNumberedNoun(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const noun = tokens[first - 1];
  const lead = tokens[first - 2];
  if (noun && isWrittenMoney(noun)) return false;
  if (!inDigits || noun?.kind !== "word" || lead?.kind !== "word" || tokens[first]?.glued) return false;
  if (!/^(?:at|in|on|under|from|to|near|by|behind|outside|beside|via|the|our|my|his|her|their)$/.test(lead.lower)) {
    return false;
  }
  if (notANoun.has(noun.lower) || measureNames.has(noun.lower) || isCounted(noun) || noun.lower.endsWith("est"))
    return false;
  if (noun.lower.endsWith("ly") || noun.lower.endsWith("ed") || /...ing$/.test(noun.lower) || months.has(noun.lower)) {
    return false;
  }
  const after = tokens[last + 1];
  if (hasUnit(tokens, last) || /^(?:of|out|in|per|a|an|\+|\/)$/.test(after?.lower ?? "")) return false;
  if (after?.glued && after.kind === "word") return false;
  return !countsSomething(tokens, last);
}

/** "a 737", "an 8800": an article, bare digits, then nothing counted. */
function isBareArticleName(tokens: readonly Token[], { first, last, inDigits, value }: Numeral): boolean {
  const after = tokens[last + 1];
  if (!inDigits || last !== first || tokens[first]?.opens) return false;
  if (!/^(?:a|an)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  if (value < 11 && /^(?:out|from|or|on)$/.test(after?.lower ?? "")) return false;
  if (after && (/^[%°:/+$£€-]$/.test(after.text) || (after.kind === "word" && after.glued))) return false;
  const ends = /^(?:of|in|on|at|to|and|with|for|from|that|which|was|is|had|came|went|but|when)$/;
  return after?.kind !== "word" || ends.test(after.lower);
}
