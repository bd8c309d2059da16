/** Finds the quantified facts of an answer: scale, effort and outcome, in digits or in words. */
import { hasChange } from "./clock-times.ts";
import { namesSomething } from "./number-names.ts";
import type { Numeral } from "./numeral.ts";
import { extendSpan, kindOf, type NumberKind } from "./number-kinds.ts";
import { countsSomething, measuresWithOne, timeUnits } from "./number-lexicon.ts";
import { extend, isScale, readNumberWords } from "./number-words.ts";
import { notQuantities } from "./not-quantities.ts";
import { inOrder, type Passage, type Passages } from "./passages.ts";
import type { Section } from "./sections.ts";
import type { Span, Token } from "./tokens.ts";

export interface NumberFact extends Span {
  readonly section: Section;
  readonly text: string;
  readonly kind: NumberKind;
}

/** Lists the quantities of an answer in reading order. */
export function findNumbers(passages: Passages): NumberFact[] {
  const named = new Set<string>();
  return inOrder(passages).flatMap((passage) => numbersIn(passage, named));
}

function numbersIn({ section, text, plain, tokens }: Passage, named: Set<string>): NumberFact[] {
  const blocked = notQuantities(plain);
  const facts: NumberFact[] = [];
  let labelled = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const special = readSpecial(tokens, index);
    if (special && !isBlocked(tokens, index, special, blocked)) {
      facts.push(fact(section, text, tokens, { first: index, last: special, value: Number.NaN, inDigits: false }));
      index = special;
      continue;
    }
    const numeral = readNumeral(tokens, index);
    if (!numeral) continue;
    index = Math.max(index, numeral.last);
    if (isBlocked(tokens, numeral.first, numeral.last, blocked)) {
      labelled = false;
      continue;
    }
    if (!numeral.inDigits && numeral.value === 1 && !measuresOne(tokens, numeral)) continue;
    if (namesSomething(tokens, numeral, labelled, plain)) {
      labelled = true;
      named.add(tokens[numeral.first]?.lower ?? "");
      continue;
    }
    labelled = false;
    if (isOrdinal(tokens, numeral) || repeatsName(tokens, numeral, named)) continue;
    facts.push(fact(section, text, tokens, numeral));
  }
  return facts;
}

function fact(section: Section, text: string, tokens: readonly Token[], numeral: Numeral): NumberFact {
  const kind = kindOf(tokens, numeral);
  const { from, to } = extendSpan(tokens, numeral);
  return { section, from, to, text: text.slice(from, to), kind };
}

function isBlocked(tokens: readonly Token[], first: number, last: number, blocked: readonly Span[]): boolean {
  const from = tokens[first]?.from ?? 0;
  const to = tokens[last]?.to ?? 0;
  return blocked.some((span) => span.from < to && from < span.to);
}

function readNumeral(tokens: readonly Token[], index: number): Numeral | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (token.kind === "number") return readDigits(tokens, index);
  if (token.kind !== "word" || partOfCompound(tokens, index)) return undefined;
  const phrase = readNumberWords(tokens, index);
  return phrase && joinRange(tokens, { first: index, last: phrase.last, value: phrase.value, inDigits: false });
}

/** "twenty-one" begins at twenty; "one" behind a hyphen ("no-one", "one-to-one") begins nothing. */
function partOfCompound(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.text === "-" && before.glued && tokens[index]?.glued === true && tokens[index - 2]?.kind === "word";
}

function readDigits(tokens: readonly Token[], index: number): Numeral {
  let last = index;
  const text = tokens[index]?.text ?? "";
  // 12 000 in the continental way
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

/** "one" measures only with a unit of time, in a ratio or as a rate: "one hour", "one in nine", "one slot a day". */
function measuresOne(tokens: readonly Token[], { first, last }: Numeral): boolean {
  let at = last + 1;
  if (tokens[at]?.text === "-" && tokens[at]?.glued) at += 1;
  const next = tokens[at];
  if (/^(?:to|from)$/.test(tokens[first - 1]?.lower ?? "") && hasChange(tokens, first))
    return !/^(?:of|another|and)$/.test(next?.lower ?? "");
  if (next?.kind !== "word") return next?.text === "%";
  if (/^(?:percent|per|third|quarter|fifth|tenth|half|kilo|kg|tonne|mile|metre|litre)$/.test(next.lower)) {
    return next.lower !== "per" || tokens[at + 1]?.lower === "cent";
  }
  const skip = /^(?:more|full|whole|extra|single|working|further|school|calendar|entire|solid)$/.test(next.lower)
    ? 1
    : 0;
  const unit = tokens[at + skip];
  if (unit && measuresWithOne.has(unit.lower))
    return !isPossessive(tokens, at + skip) && tokens[first - 1]?.lower !== "that";
  for (let ahead = at; ahead <= at + 3; ahead += 1) {
    const link = tokens[ahead];
    if (!link || link.kind === "mark") return false;
    const after = tokens[ahead + 1];
    if (/^(?:in|out|of)$/.test(link.lower)) {
      const number = link.lower === "out" ? ahead + 2 : ahead + 1;
      return (
        tokens[number]?.kind === "number" ||
        (tokens[number]?.lower !== "one" &&
          readNumberWords(tokens, number) !== undefined &&
          tokens[number]?.lower !== "a")
      );
    }
    if (/^(?:for|on|at|with|to|from|by|and|was|is|had|as|who|that|which)$/.test(link.lower)) return false;
    if (/^(?:a|an|per|every|each)$/.test(link.lower) && (ahead > at || after?.lower !== "time"))
      return after !== undefined && timeUnits.has(after.lower);
  }
  return false;
}

const isPossessive = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower.endsWith("'s") ?? false;

const fractions =
  /^(?:third|thirds|quarter|quarters|fifth|fifths|sixth|eighth|tenth|tenths|twentieth|hundredth|halves)$/;
const multiplied =
  /^(?:doubl(?:ed|es|ing)|tripl(?:ed|es|ing)|trebl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|quintupled|halv(?:e|ed|es|ing)|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|many)fold|twice|thrice)$/;
const doubleOnly =
  /^(?:check\w*|booked|booking|bookings|shifts?|rooms?|beds?|glaz\w+|sided|entry|doors?|decker|park\w*|digit\w*|act|bass|vision|life|standards?|whammy|bluff|take|cream|bubble|yellow|lines?|degree|bill\w*|major|dip|edged|blind|click\w*|tap\w*|jeopardy|helix|spac\w+|loop|stack\w*|crew\w*|man\w*|handed|edge|up|down|back|counting|counted|counts?|barrel\w*|breasted|lock\w*|work|handling|dose|dosing|clicked|figures|team|teaming|period|lesson|page|skin|wall|walled|track|masked|submission|submit\w*|faced|pay|time|room|duty)$/;

/** A quick look before the closer ones: few words begin so. */
const mayOpenSpecial = /^(?:doubl|tr[ie]|quad|quin|hal|twi|th[ir]|qua|fif|six|eigh|ten|hun)|fold$/;

/** Fractions and multiples that no numeral opens: "a third", "half the team", "doubled". Gives the last token. */
function readSpecial(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  if (/[½⅓¼¾⅔⅛⅕]/.test(token.text)) return index;
  if (token.kind !== "word" || !mayOpenSpecial.test(token.lower)) return undefined;
  const after = tokens[index + 1];
  const before = tokens[index - 1];
  const { lower } = token;
  if (multiplied.test(lower)) {
    if (/^doubl/.test(lower) && /^(?:back|down|up|over|as)$/.test(after?.lower ?? "")) return undefined;
    return lower === "twice" && before?.lower === "think" ? undefined : index;
  }
  if (/^(?:double|triple|treble|quadruple)$/.test(lower)) {
    if (after?.text === "-" || (after && doubleOnly.test(after.lower))) return undefined;
    return /^(?:to|the|a|would|could|will|can|by|more|about|almost|nearly|we|i|than|at|is|was|it|over|its|are|were|must|should)$/.test(
      before?.lower ?? "",
    ) ||
      /^(?:the|our|my|their|its|his|her|what|that|last|to|in|this|it|sales|output|capacity)$/.test(after?.lower ?? "")
      ? index
      : undefined;
  }
  if (fractions.test(lower)) return isFraction(tokens, index) ? index : undefined;
  if (lower === "half" || lower === "halfs") return halfAt(tokens, index);
  return undefined;
}

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
      /^(?:less|more|fewer)$/.test(after?.lower ?? "")
    );
  if (isEnd(after) || /^(?:by|to|from|about|nearly|over|under|than)$/.test(tokens[at - 1]?.lower ?? "")) return true;
  return /^(?:of|less|more|fewer|in|on|off|at|to|were|was|had|and|or|came|left|from|over|with|lower|higher|cheaper|faster|after|by|the|did|within|during|longer|shorter|as|for|only|each)$/.test(
    after?.lower ?? "",
  );
}

const isPeriod = (token: Token | undefined): boolean => /^(?:in|ago|later|running|before)$/.test(token?.lower ?? "");
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || (token.text === "-" ? !token.glued : false) || /^[.,;:!?)–—]$/.test(token.text);

/** "half the team", "half of them", "in half", "half an hour"; not half-term or halfway. */
function halfAt(tokens: readonly Token[], index: number): number | undefined {
  const before = tokens[index - 1]?.lower ?? "";
  const after = tokens[index + 1];
  const second = tokens[index + 2];
  if (/^(?:first|second|other|better|top|bottom|back|front|latter|last|next|this|that|every)$/.test(before))
    return undefined;
  if (/^an?$/.test(after?.lower ?? ""))
    return second &&
      (timeUnits.has(second.lower) ||
        isScale(second.lower) ||
        /^(?:percent|mile|kilo|tonne|page|point|metre|litre)$/.test(second.lower))
      ? index + 2
      : undefined;
  if (/^(?:of|the|our|my|their|his|her|its|that|what|those|these|as)$/.test(after?.lower ?? ""))
    return second?.lower === "time" && after?.lower === "the" ? index : index;
  if (after?.kind === "word" && timeUnits.has(after.lower) && !after.glued)
    return /^(?:hour|hours|day|days)$/.test(after.lower) ? index + 1 : undefined;
  if (/^(?:rate|speed|price|capacity|strength|power|pay|staff|size|empty|full|term's)$/.test(after?.lower ?? ""))
    return index;
  if (/^(?:in|by|about|nearly|over|almost|than|only|under|to|from|and|with|at|least|least|roughly)$/.test(before)) {
    return isEnd(after) ||
      /^(?:in|of|on|at|to|and|were|was|had|within|after|over|during|by|again|for|when|empty|full)$/.test(
        after?.lower ?? "",
      )
      ? index
      : undefined;
  }
  return /^(?:were|was|had|did|came|left|failed|passed|said|agreed|again|empty|full)$/.test(after?.lower ?? "")
    ? index
    : undefined;
}

/** "3rd" is an order; "3rd of 40" is a rank among so many. */
function isOrdinal(tokens: readonly Token[], { last, inDigits }: Numeral): boolean {
  const after = tokens[last + 1];
  if (!inDigits || !after?.glued || !/^(?:st|nd|rd|th)$/.test(after.lower)) return false;
  const of = tokens[last + 2]?.lower;
  const number = of === "out" ? tokens[last + 4] : of === "of" ? tokens[last + 3] : undefined;
  return number?.kind !== "number";
}

/** A bare number that already named a thing ("level 30 ... I left 30 alone") names it again. */
function repeatsName(
  tokens: readonly Token[],
  { first, last, inDigits }: Numeral,
  named: ReadonlySet<string>,
): boolean {
  const token = tokens[first];
  if (!inDigits || first !== last || !token || !named.has(token.lower)) return false;
  const after = tokens[last + 1];
  if (after && (/^[%°+/]$/.test(after.text) || (after.glued && after.kind === "word"))) return false;
  if (/^(?:to|from|by|than|only)$/.test(tokens[first - 1]?.lower ?? "")) return false;
  return !countsSomething(tokens, last) && !/^[£$€~<>]$/.test(tokens[first - 1]?.text ?? "");
}
