/** Judges a number by its neighbours: a name, an id, a version, a clock time or a list mark is not a quantity. */
import {
  beforeTimeWord,
  countsSomething,
  isCounted,
  isLabel,
  isSuffixUnit,
  looseLabels,
  measureNames,
  moneyMarks,
  months,
  rateWords,
  timeUnits,
} from "./number-lexicon.ts";
import { lexicon, type Token } from "./tokens.ts";

/** A number as it stands in its section: the tokens it covers and, when small, its value. */
export interface Numeral {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly inDigits: boolean;
}

const changeVerbs = lexicon(
  "went fell dropped rose cut reduced grew shrank improved came took brought increased decreased halved climbed jumped",
  "slipped up down declined lowered raised got gone go fall drop rise grow reduce increase fell moved pushed slid sank",
  "risen fallen grown cutting reducing falling rising going dropping ranged scored score rated capped set stood running",
  "ran stays stayed remained fixed limited peaked kept holding currently sat steady frozen averaging averaged averages",
  "hit hitting reached short late early stuck doubled under over below above only total totals stand hovered levelled",
  "trimmed brings extended shortened stretched shaved slashed landed ended finished reads read measured estimated",
);
const mayCarryHyphen = lexicon(
  "sub under over near plus approx post pre non mid about another every nearly almost top",
);
const clockPrepositions = lexicon("at by till until til before after around from since past between about");
const versionVerbs =
  /\b(?:upgrad|pinn?|bump|migrat|downgrad|patch|roll|releas|deploy|version|support|install|updat|runtime|lib)/i;
const clockCues =
  /\b(?:start|open|clos|finish|shift|train|bus|meeting|bell|depart|arriv|clock|briefing|handover|kick-?off|slot|late|early|lunch|break|morning|evening|appointment|doors|class|lesson|assembly|service|mass|left|boat|ferry|flight|call)/i;

/** Whether the numeral is a name, an id or another non-quantity. `labelled` says that the numeral before it was one. */
export function namesSomething(tokens: readonly Token[], numeral: Numeral, labelled: boolean, text: string): boolean {
  const token = tokens[numeral.first];
  if (!token) return true;
  if (numeral.inDigits && (gluesIntoId(tokens, numeral) || isListMark(tokens, numeral.first))) return true;
  return (
    followsLabel(tokens, numeral) ||
    (labelled && continuesList(tokens, numeral)) ||
    isCapitalName(tokens, numeral) ||
    isYear(tokens, numeral) ||
    isClock(tokens, numeral, text) ||
    isVersion(tokens, numeral, text) ||
    isBareArticleName(tokens, numeral)
  );
}

function gluesIntoId(tokens: readonly Token[], { first, last }: Numeral): boolean {
  const token = tokens[first];
  const before = tokens[first - 1];
  const second = tokens[first - 2];
  if (!token) return true;
  if (/^0\d/.test(token.text) && !token.text.includes(".")) return true;
  if (/\d[.]\d+[.]\d/.test(token.text) && !/^\d{1,3}(?:\.\d{3})+$/.test(token.text)) return true;
  if (/^\d{7,}$/.test(token.text)) return !moneyMarks.has(before?.lower ?? "");
  if (token.glued && before) {
    if (before.text === "R" && token.text.length > 2) return false; // rand
    if (before.kind === "word") return !moneyMarks.has(before.lower) && !/^(?:c|ca|x|approx)$/.test(before.lower);
    if (/[#@_№§\\^]/.test(before.text)) return true;
    const gluedWord = before.glued && second?.kind === "word";
    if (before.text === "-" && gluedWord) return !mayCarryHyphen.has(second.lower);
    if (before.text === "/" && gluedWord) return !/^(?:and|or|per|x)$/.test(second.lower);
    if (before.text === "." && gluedWord && second.text.length <= 4) return true;
    if (/[:+(]/.test(before.text) && gluedWord) return true;
    if (before.text === "." && tokens[first - 2]?.kind === "number") return true;
  } else if (
    before?.text === "." &&
    /^(?:no|nr|pp?|s|ss|art|para|ch|fig|vol|ref|reg|ext|sec|cl)$/.test(second?.lower ?? "")
  ) {
    return true;
  } else if (/^[#№§]$/.test(before?.text ?? "")) return true;
  return suffixNames(tokens, last);
}

/** Letters stuck behind the digits that are no unit: 3D, 2FA, 7-Eleven, 6A. */
function suffixNames(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1];
  const second = tokens[last + 2];
  if (!after?.glued) return false;
  if (after.kind === "word") {
    if (isSuffixUnit(after.lower) || after.lower.startsWith("'"))
      return tokens[last + 2]?.kind === "number" && tokens[last + 2]?.glued === true && after.lower !== "x";
    return true;
  }
  if (after.text === "-" && second?.glued && second.kind === "word")
    return /^\p{Lu}(?:\p{L}|$)/u.test(second.text) && !/^\p{Lu}{2,}$/u.test(second.text);
  if (after.text === "_" || after.text === "@") return true;
  return after.text === "/" && second?.glued === true && second.kind === "word" && /^\p{Lu}/u.test(second.text);
}

function isListMark(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!token || !/^\d{1,2}$/.test(token.text)) return false;
  const closes = after?.glued === true && /^[.):\]]$/.test(after.text);
  if (token.opens && closes && tokens[index + 2]?.glued !== true)
    return tokens[index + 2] !== undefined || after.text === ")";
  if (after?.text === ")" && after.glued && before?.text === "(" && token.text.length === 1) {
    return tokens[index + 2]?.kind === "word";
  }
  // "2) ..." in running text, with no bracket opened before it
  return (
    after?.text === ")" && after.glued && !tokens.slice(Math.max(0, index - 12), index).some((t) => t.text === "(")
  );
}

function followsLabel(tokens: readonly Token[], { first, last }: Numeral): boolean {
  let at = first - 1;
  if (tokens[at]?.text === "." && /^(?:no|nr|fig|vol)$/.test(tokens[at - 1]?.lower ?? "")) return true;
  if (tokens[at]?.text === ":" || tokens[at]?.text === "=") return false;
  if (tokens[at]?.text === "(") at -= 1;
  const label = tokens[at];
  if (label?.kind !== "word" || tokens[first]?.opens) return false;
  if (label.lower === "no" && /^No$/.test(label.text) && !label.opens) return true;
  if (measureNames.has(label.lower) || !isLabel(label.lower)) return false;
  const singular = label.lower.replace(/s$/, "");
  const before = tokens[at - 1];
  if (
    timeUnits.has(label.lower) &&
    (before === undefined || beforeTimeWord.has(before.lower) || before.kind === "number")
  ) {
    return before === undefined && !countsSomething(tokens, last);
  }
  if (before?.kind === "number" && !before.opens) return false;
  const unit = tokens[last + 1];
  if (unit && /^[%°]$/.test(unit.text)) return false;
  if (unit && (timeUnits.has(unit.lower) || /^(?:percent|times|more|fewer|less|extra)$/.test(unit.lower))) return false;
  if (unit?.text === "-" && unit.glued && tokens[last + 2]?.kind === "word") return false;
  const loose = looseLabels.has(label.lower) || looseLabels.has(singular);
  if (loose && countsSomething(tokens, last, false) && !isProperLabel(label)) return false;
  if (
    loose &&
    !isProperLabel(label) &&
    before &&
    /^(?:to|we|i|they|he|she|could|would|will|must|and)$/.test(before.lower)
  )
    return false;
  if (/^(?:of|out)$/.test(unit?.lower ?? "") && isNumberAhead(tokens, last + 2)) return false;
  // One number after a plural is counted by a verb ("seats 140"); a list of them names ("beds 3 and 4").
  const listed = /^(?:,|and|&|to|through|thru|or|-|–|plus|\/)$/.test(unit?.lower ?? "");
  return singular === label.lower || last > first || (listed && tokens[last + 2]?.kind === "number");
}

const isNumberAhead = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === "number" || (tokens[at]?.lower === "of" && tokens[at + 1]?.kind === "number");

const isProperLabel = (label: Token): boolean => /^\p{Lu}/u.test(label.text) && !label.opens;

/** "levels 25 through 40": a name's number drags the next one along, unless that one counts something. */
function continuesList(tokens: readonly Token[], { first, last }: Numeral): boolean {
  const unit = tokens[last + 1];
  if (unit && /^[%°]$/.test(unit.text)) return false;
  let at = first - 1;
  let joints = 0;
  while (at >= 0 && joints < 3 && tokens[at]?.kind !== "number") {
    const joint = tokens[at];
    if (!joint || !/^(?:,|and|&|to|through|thru|or|-|–|—|\/|plus|then|till|until)$/.test(joint.lower)) {
      return /^[a-z]$/.test(joint?.lower ?? "") && joint?.glued === true;
    }
    at -= 1;
    joints += 1;
  }
  return !countsSomething(tokens, last) || joints === 0;
}

function isCapitalName(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const token = tokens[first];
  const before = tokens[first - 1];
  if (!token) return false;
  if (!inDigits) {
    const after = tokens[last + 1];
    const named = /^\p{Lu}\p{Ll}/u.test(token.text) && !token.opens && after?.kind === "word" && !after.glued;
    if (named && /^\p{Lu}\p{Ll}/u.test(after.text)) return true;
  }
  if (before?.kind !== "word" || token.glued || token.opens) return false;
  const name = /^\p{Lu}/u.test(before.text) && !before.opens && before.text !== "I";
  if (!name || isShouted(tokens, first))
    return (
      /\d/.test(tokens[first - 2]?.text ?? "") &&
      before.glued &&
      before.text.length < 3 &&
      before.kind === "word" &&
      !countsSomething(tokens, last) &&
      !isSuffixUnit(before.lower)
    );
  if (measureNames.has(before.lower) || moneyMarks.has(before.lower) || months.has(before.lower)) return false;
  if (!inDigits && !/^\p{Lu}/u.test(token.text)) return false;
  const after = tokens[last + 1];
  if (after && (/^[%°+]$/.test(after.text) || isCounted(after) || (after.kind === "word" && after.glued))) return false;
  if (after?.text === "-" && after.glued && tokens[last + 2]?.kind === "word") return false;
  if (after && rateWords.has(after.lower) && isCounted(tokens[last + 2])) return false;
  if (/^(?:of|out)$/.test(after?.lower ?? "")) return false;
  return !countsSomething(tokens, last);
}

/** Whether the words near a token are in capitals, so that a capital is no sign of a name. */
function isShouted(tokens: readonly Token[], index: number): boolean {
  const near = tokens.slice(Math.max(0, index - 5), index + 5).filter((t) => t.kind === "word" && t.text.length > 2);
  return near.length > 1 && near.every((t) => t.text === t.text.toUpperCase());
}

function isYear(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const token = tokens[first];
  if (!inDigits || !token || !/^(?:19[4-9]|20[0-4])\d$/.test(token.text)) return false;
  if (last !== first) return /^(?:(?:19|20)?\d\d)$/.test(tokens[last]?.text ?? "") && !countsSomething(tokens, last);
  const before = tokens[first - 1];
  if (
    before &&
    (moneyMarks.has(before.lower) ||
      /^(?:about|around|nearly|over|roughly|some|almost|than|least|most|approximately|sold|served|reached|shipped|another|extra|all|only)$/.test(
        before.lower,
      ))
  )
    return false;
  const after = tokens[last + 1];
  if (after && (/^[%°]$/.test(after.text) || (after.kind === "word" && after.glued && isSuffixUnit(after.lower))))
    return false;
  if (
    before &&
    /^(?:in|since|by|until|till|from|of|late|early|mid|during|season|before|after|and|or|the|to|our|summer|winter|spring|autumn|fall|for|around)$/.test(
      before.lower,
    )
  )
    return true;
  return !isCounted(after);
}

/** "by ten", "at 6", "moved to 9.30": small numbers after a preposition that nothing follows to count. */
function isClock(tokens: readonly Token[], { first, last, value, inDigits }: Numeral, text: string): boolean {
  const token = tokens[first];
  const before = tokens[first - 1];
  if (!token || before?.kind !== "word") return false;
  const dotted = /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(token.text);
  const after = tokens[last + 1];
  if (after && (/^[%°]$/.test(after.text) || (after.glued && after.kind === "word"))) return false;
  if (after?.text === "-" && after.glued) return false;
  const near = text.slice(Math.max(0, token.from - 60), token.to + 40);
  if (dotted) {
    if (isCounted(after) || /^(?:out|of|million|m|per|times)$/.test(after?.lower ?? "")) return false;
    if (!clockPrepositions.has(before.lower) && before.lower !== "to") return false;
    const asClock =
      /^(?:at|by|till|until|before|after|since)$/.test(before.lower) &&
      !changeVerbs.has(tokens[first - 2]?.lower ?? "");
    return asClock
      ? /[05]$/.test(token.text) || clockCues.test(near)
      : clockCues.test(near) && /[05]$/.test(token.text);
  }
  if (value < 1 || value > 12 || value % 1 !== 0 || last !== first) return false;
  if (inDigits && !/^\d{1,2}$/.test(token.text)) return false;
  if (!clockPrepositions.has(before.lower)) return false;
  if (
    /^(?:of|out|in|to|or|per|a|an|each|percent|more|extra|and)$/.test(after?.lower ?? "") &&
    !/^(?:till|until)$/.test(before.lower)
  ) {
    if (!(after?.lower === "and" || after?.lower === "in" || after?.lower === "or")) {
      if (after?.lower !== "to" || /\d/.test(tokens[last + 2]?.text ?? ""))
        return before.lower === "from" && clockCues.test(near) && !hasChange(tokens, first);
    }
  }
  if (after && (after.text === "/" || after.text === "–")) return false;
  if (countsSomething(tokens, last)) return false;
  if (/^(?:around|about|past|between)$/.test(before.lower)) return clockCues.test(near) && !hasChange(tokens, first);
  return !hasChange(tokens, first);
}

/** A verb of change or level shortly before: "fell by 3", "capped at 12". */
function hasChange(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 2; at >= Math.max(0, first - 5); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind === "mark") return false;
    if (changeVerbs.has(token.lower)) return true;
  }
  return false;
}

function isVersion(tokens: readonly Token[], { first, last, inDigits }: Numeral, text: string): boolean {
  const token = tokens[first];
  if (!inDigits || !token || !/^\d+\.\d+$/.test(token.text)) return false;
  const after = tokens[last + 1];
  if (after && (/^[%°xX]$/.test(after.text) || isCounted(after) || (after.glued && after.kind === "word")))
    return false;
  const before = tokens[first - 1];
  if (!before || !/^(?:to|from|on|against|of|and|under|or|with|until)$/.test(before.lower)) return false;
  return versionVerbs.test(text.slice(Math.max(0, token.from - 50), token.from));
}

/** "a 737", "an 8800": an article, bare digits, then nothing counted. */
function isBareArticleName(tokens: readonly Token[], { first, last, inDigits, value }: Numeral): boolean {
  const before = tokens[first - 1];
  if (!inDigits || tokens[first]?.opens || !/^(?:a|an)$/.test(before?.lower ?? "") || last !== first) return false;
  const after = tokens[last + 1];
  if (value < 11 && /^(?:out|from|or|on)$/.test(after?.lower ?? "")) return false;
  if (after && (/^[%°:/+$£€-]$/.test(after.text) || (after.kind === "word" && after.glued))) return false;
  return (
    after?.kind !== "word" ||
    /^(?:of|in|on|at|to|and|with|for|from|that|which|was|is|had|came|went|but|when)$/.test(after.lower)
  );
}
