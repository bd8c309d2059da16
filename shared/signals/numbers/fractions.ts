/** Finds fractions and multiples in words: "a third", "half the team", "doubled", "twice". */
import { timeUnits } from "./counted-words.ts";
import { mayBeNumber } from "./number-words.ts";
import { lines } from "../text/lines.ts";
import type { Token } from "../text/tokens.ts";
import { wordFrom } from "../text/rules.ts";

const fractions =
  /^(?:third|thirds|quarter|quarters|fifth|fifths|sixth|eighth|tenth|tenths|twentieth|hundredth|halves)$/;
const multiplied = wordFrom(lines`
  doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|trebl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|quintupled|halv(?:e|ed|es|
  ing)|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|many)fold|twice|thrice
`);
const doubleOnly = wordFrom(lines`
  check\w*|book\w*|shifts?|rooms?|beds?|glaz\w+|sided|entry|doors?|decker|park\w*|digit\w*|act|life|standards?|yellow|
  lines?|bill\w*|major|dip|edged|blind|click\w*|tap\w*|spac\w+|stack\w*|crew\w*|man\w*|handed|edge|up|down|back|count\w*|
  lock\w*|work|handling|dos\w+|figures|team\w*|period|lesson|page|wall\w*|track|submi\w+|pay|time|duty
`);

/** A quick check before the closer ones: few words begin like this. */
const mayOpen = /^(?:doubl|tr[ie]|quad|quin|hal|twi|th[ir]|qua|fif|six|eigh|ten|hun|fort|once$|none$|an?$)|fold$/;

/** Fractions and multiples that no numeral opens: "a third", "half the team", "doubled". Gives the last token. */
export function readFraction(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (token.kind === "mark") return /[½⅓¼¾⅔⅛⅕]/.test(token.text) ? index : undefined;
  if (token.kind !== "word" || !mayOpen.test(token.lower)) return undefined;
  if (token.lower === "a" || token.lower === "an") return unitAndAHalf(tokens, index);
  const after = tokens[index + 1];
  const before = tokens[index - 1];
  const { lower } = token;
  if (multiplied.test(lower)) {
    if (/^doubl/.test(lower) && /^(?:back|down|up|over|as)$/.test(after?.lower ?? "")) return undefined;
    return lower === "twice" && before?.lower === "think" ? undefined : index;
  }
  if (/^(?:double|triple|treble|quadruple)$/.test(lower)) {
    if (after?.text === "-" || after?.lower === "as" || (after && doubleOnly.test(after.lower))) return undefined;
    const standsAlone = isEnd(after) || /^(?:for|and|of|per)$/.test(after?.lower ?? "");
    if (standsAlone && !/^(?:a|the|my|his|her|our|see|seeing|saw|one|bed|body|might|may)$/.test(before?.lower ?? ""))
      return index;
    return /^(?:to|the|a|would|could|will|can|by|more|about|almost|nearly|we|i|than|at|is|was|it|over|its|are|were|must|should)$/.test(
      before?.lower ?? "",
    ) ||
      /^(?:the|our|my|their|its|his|her|what|that|last|to|in|this|it|sales|output|capacity)$/.test(after?.lower ?? "")
      ? index
      : undefined;
  }
  if (lower === "once") return isFrequency(tokens, index) ? index : undefined;
  if (lower === "none") return fellToNone(tokens, index) ? index : undefined;
  if (fractions.test(lower)) return isFraction(tokens, index) ? index : undefined;
  if (lower === "half" || lower === "halfs") return halfAt(tokens, index);
  return undefined;
}

/** "a day and a half", "a fortnight" */
function unitAndAHalf(tokens: readonly Token[], index: number): number | undefined {
  const unit = tokens[index + 1];
  if (unit?.lower === "fortnight") {
    return /^(?:ago|later|before|earlier)$/.test(tokens[index + 2]?.lower ?? "") ? undefined : index + 1;
  }
  const isHalfMore =
    tokens[index + 2]?.lower === "and" &&
    tokens[index + 3]?.lower === "a" &&
    /^(?:half|quarter|third)$/.test(tokens[index + 4]?.lower ?? "");
  return isHalfMore && unit?.kind === "word" ? index + 4 : undefined;
}

const fractionOf = wordFrom(lines`
  of|less|more|fewer|in|on|off|at|to|were|was|had|and|or|came|left|from|over|with|lower|higher|cheaper|
  faster|after|by|the|did|within|during|longer|shorter|as|for|only|each
`);

function isFraction(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? "";
  let at = index - 1;
  if (tokens[at]?.text === "-") at -= 1;
  const before = tokens[at]?.lower ?? "";
  const after = tokens[index + 1];
  if (lower.endsWith("s")) {
    return lower !== "quarters"
      ? /^(?:two|three|four|five|six|seven|nine|\d)$/.test(before)
      : before === "three" && !isPeriod(after);
  }
  if (!/^(?:a|one|about|nearly|another|almost)$/.test(before)) return false;
  if (lower === "quarter")
    return (
      after?.lower === "of" ||
      /^by$/.test(tokens[at - 1]?.lower ?? "") ||
      (isEnd(after) && /^(?:nearly|about|almost|over|under|than|to|from|up|down)$/.test(tokens[at - 1]?.lower ?? "")) ||
      /^(?:less|more|fewer|off|cheaper|faster|lower|higher|smaller|shorter|longer|below|above)$/.test(
        after?.lower ?? "",
      )
    );
  if (isEnd(after) || /^(?:by|to|from|about|nearly|over|under|than)$/.test(tokens[at - 1]?.lower ?? "")) return true;
  return fractionOf.test(after?.lower ?? "");
}

/** "once a week", "more than once"; not "once the lid was on". */
function isFrequency(tokens: readonly Token[], index: number): boolean {
  const [per, unit] = [tokens[index + 1]?.lower ?? "", tokens[index + 2]?.lower ?? ""];
  if (/^(?:a|an|per|each|every)$/.test(per)) return timeUnits.has(unit);
  if (per === "since") return isEnd(tokens[index + 2]);
  if (isWithin(tokens, index + 1)) return true;
  return tokens[index - 1]?.lower === "than" && /^(?:more|less)$/.test(tokens[index - 2]?.lower ?? "");
}

/** "once in two years", "once all winter", "once the whole of that term"; not "once in place" and not "once the whole crew was there" */
function isWithin(tokens: readonly Token[], at: number): boolean {
  const lead = tokens[at]?.lower ?? "";
  if (!/^(?:in|all|over|the|this|that)$/.test(lead)) return false;
  if (lead === "the" && !/^(?:whole|entire)$/.test(tokens[at + 1]?.lower ?? "")) return false;
  for (let unit = at + 1; unit < at + 6; unit += 1) {
    const word = tokens[unit]?.lower ?? "";
    if (isSpell(word))
      return isEnd(tokens[unit + 1]) || /^(?:and|but|so|for|um|uh)$/.test(tokens[unit + 1]?.lower ?? "");
    if (!/^(?:whole|entire|of|this|that|the|last|past|next|like|about|\d+)$/.test(word) && !mayBeNumber(word))
      return false;
  }
  return false;
}

const isSpell = (word: string): boolean =>
  timeUnits.has(word) || /^(?:winter|summer|spring|autumn|season|term)$/.test(word);

/** "from eight hundred to none" */
function fellToNone(tokens: readonly Token[], index: number): boolean {
  if (tokens[index - 1]?.lower !== "to") return false;
  const before = tokens.slice(Math.max(0, index - 9), index - 1);
  return before.some(({ lower }) => /^(?:from|fell|went|dropped|down|was)$/.test(lower));
}

const isPeriod = (token: Token | undefined): boolean => /^(?:in|ago|later|running|before)$/.test(token?.lower ?? "");
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || (token.text === "-" ? !token.glued : false) || /^[.,;:!?)–—]$/.test(token.text);

/** "half the team", "half of them", "in half", "half an hour"; not half-term or halfway. */
function halfAt(tokens: readonly Token[], index: number): number | undefined {
  const before = tokens[index - 1]?.lower ?? "";
  const after = tokens[index + 1];
  const second = tokens[index + 2];
  if (/^(?:first|second|other|better|top|bottom|back|front|latter|last|next|this|that)$/.test(before)) return undefined;
  if (/^an?$/.test(after?.lower ?? ""))
    return second?.kind === "word" &&
      !/^(?:chance|mind|brain|eye|ear|idea|clue|heart|thought|smile|joke|hope|sense|truth|job)$/.test(second.lower)
      ? index + 2
      : undefined;
  if (after?.lower === "of" && /^(?:fy\d*|h[12]|q[1-4]|\d{4})$/.test(second?.lower ?? "")) return undefined;
  if (/^(?:of|the|our|my|their|his|her|its|that|what|those|these|as)$/.test(after?.lower ?? "")) return index;
  if (after?.kind === "word" && timeUnits.has(after.lower) && !after.glued)
    return /^(?:hour|hours|day|days)$/.test(after.lower) ? index + 1 : undefined;
  if (/^(?:rate|speed|price|capacity|strength|power|pay|staff|size|empty|full|term's)$/.test(after?.lower ?? ""))
    return index;
  const verb =
    /^(?:just|never|already|still|only|were|was|had|did|came|left|failed|passed|said|agreed|went|got|took|stayed|signed|wanted|moved)$/;
  if (verb.test(after?.lower ?? "")) return index;
  if (isEnd(after)) return /^(?:a|an|one|the|my|his|her|our|their|each|every)$/.test(before) ? undefined : index;
  if (
    /^(?:in|by|about|nearly|over|almost|than|only|under|to|from|and|with|at|least|roughly|above|below)$/.test(before)
  ) {
    return /^(?:in|of|on|at|to|and|within|after|over|during|by|again|for|when|empty|full)$/.test(after?.lower ?? "")
      ? index
      : undefined;
  }
  return /^(?:again|empty|full)$/.test(after?.lower ?? "") ? index : undefined;
}
