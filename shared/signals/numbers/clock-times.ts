/** Tells clock times and versions, written as bare numbers, from quantities. */
import { months, timeUnits } from "./counted-words.ts";
import {
  amounts,
  betweenLevelAndAt,
  changeVerbs,
  clockPrepositions,
  levels,
  levelsOfObject,
  levelsWithParticle,
  motionVerbs,
  onlyOfTime,
  people,
} from "./clock-times-words.ts";
import { lines } from "../text/lines.ts";
import { countsSomething, isCounted } from "./counted.ts";
import { mayBeNumber, readNumberWords } from "./number-words.ts";
import type { Numeral } from "./numeral.ts";
import { type Token } from "../text/tokens.ts";
import * as rules from "./clock-cue-rules.ts";
import { heard, wordFrom } from "../text/rules.ts";
const hoursCues = heard(rules.hoursCue, "i");
const clockCues = heard(rules.clockCue, "i");
/** What happens at an hour, as the word just before: "lunch is at 12", "set the alarm for four". */
const events = wordFrom(lines`
  meeting|start|briefing|handover|kick-?off|kickoff|appointment|lunch|break|breakfast|dinner|supper|tea|
  assembly|mass|show|curtain|train|bus|flight|ferry|boat|interview|deadline|lesson|rehearsal|round|opening|
  closing|doors|funeral|wedding|hearing|ceremony|cutoff|bell|alarm|sunrise|sunset|tide|alarms?|service|session|
  call|class|matinee|inspection|visit|vote
`);
const versionCues = heard(rules.versionCue, "i");

/** A verb of change shortly before: "fell by 3". A number between them took the verb. */
export function hasChange(tokens: readonly Token[], first: number): boolean {
  const preposition = tokens[first - 1]?.lower ?? "";
  const mayMove = !/^(?:by|around|about)$/.test(preposition);
  for (let at = first - 2; at >= Math.max(0, first - 5); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind !== "word") return false;
    if (changeVerbs.has(token.lower) && (mayMove || !motionVerbs.has(token.lower))) return true;
  }
  return false;
}

/** "is now at 6", "capped the group at ten"; not "the lorry was still out at six" and not "lunch is at 12". */
function setsLevel(tokens: readonly Token[], first: number): boolean {
  let at = first - 2;
  while (betweenLevelAndAt.has(tokens[at]?.lower ?? "")) at -= 1;
  const verb = tokens[at]?.lower ?? "";
  if (/^(?:is|was|are|were|be|been)$/.test(verb)) return !isEvent(tokens[at - 1]);
  if (levels.has(verb) || amounts.has(verb)) return true;
  if (/^(?:out|off|up|in)$/.test(verb)) {
    return levelsWithParticle.has(tokens[at - 1]?.lower ?? "") && !people.has(tokens[at - 2]?.lower ?? "");
  }
  for (let back = at - 1; back >= Math.max(0, at - 3) && tokens[back]?.kind === "word"; back -= 1) {
    if (levelsOfObject.has(tokens[back]?.lower ?? ""))
      return !/^(?:an?|the|our|my)$/.test(tokens[back - 1]?.lower ?? "");
  }
  return false;
}

/** "by ten", "at 6", "moved to 9.30": a small number after a preposition, with nothing counted after it. */
export function isClockTime(tokens: readonly Token[], numeral: Numeral, text: string): boolean {
  const token = tokens[numeral.first];
  const before = tokens[numeral.first - 1];
  const after = tokens[numeral.last + 1];
  if (!token || before?.kind !== "word") return false;
  if (after && (/^[%°/–]$/.test(after.text) || (after.glued && /^(?:-|\p{L}+)$/u.test(after.text)))) return false;
  if (isBeforeAndAfter(tokens, numeral.first)) return false;
  const hasCue = clockCues.test(text.slice(Math.max(0, token.from - 60), token.to + 40));
  const isAt = before.lower === "at";
  const changes = isAt
    ? setsLevel(tokens, numeral.first)
    : !onlyOfTime.has(before.lower) && hasChange(tokens, numeral.first);
  if (/^(?:1?\d|2[0-3])\.[0-5]\d$/.test(token.text)) return isDottedTime(token.text, before, after, hasCue, changes);
  if (before.lower === "for") return isHour(numeral, token.text) && isSetFor(tokens, numeral);
  if (!clockPrepositions.has(before.lower) || changes) return false;
  if (!isHour(numeral, token.text, isAt && hasCue ? 23 : 12)) return false;
  if (saysWhichDay(tokens, numeral.last) || isNumberNext(tokens, numeral.last)) return true;
  if (countsSomething(tokens, numeral.last)) return false;
  if (before.lower === "from") {
    return (
      hoursCues.test(text.slice(Math.max(0, token.from - 60), token.to + 40)) ||
      isSpanOfHours(tokens, numeral) ||
      beginsAt(tokens, numeral)
    );
  }
  if (repeatsDuration(tokens, numeral.first)) return false;
  if (startsMeasure(tokens, numeral.last)) return false;
  return /^(?:around|about|past|between)$/.test(before.lower) ? hasCue : true;
}

/** "leaks before 12, after 3": what it was and what it became. */
function isBeforeAndAfter(tokens: readonly Token[], first: number): boolean {
  const other = { before: "after", after: "before" }[tokens[first - 1]?.lower ?? ""];
  if (other === undefined) return false;
  const step = other === "after" ? 1 : -1;
  for (let at = first + step; Math.abs(at - first) < 8; at += step) {
    const token = tokens[at];
    if (!token || /^[.!?]$/.test(token.text)) return false;
    if (token.lower !== other) continue;
    const value = tokens[at + 1];
    const third = tokens[at + 2];
    return (
      value !== undefined &&
      (value.kind === "number" || mayBeNumber(value.lower)) &&
      !/^(?:am|pm|o'clock|h)$/.test(third?.lower ?? "")
    );
  }
  return false;
}

/** "Lunch", "milking": what happens at an hour */
const isEvent = (token: Token | undefined): boolean =>
  token?.kind === "word" && (events.test(token.lower) || (token.lower.length > 5 && token.lower.endsWith("ing")));

/** "at six most days", "at nine each morning" */
function saysWhichDay(tokens: readonly Token[], last: number): boolean {
  const day = tokens[last + 2]?.lower ?? "";
  return (
    /^(?:most|every|each|this|that|last|next|one|on|in)$/.test(tokens[last + 1]?.lower ?? "") &&
    (/day'?s?$/.test(day) ||
      months.has(day) ||
      /^(?:mornings?|nights?|evenings?|eves?|afternoons?|weekends?|wk)$/.test(day))
  );
}

/** "at six four lads walked off" */
function isNumberNext(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1];
  if (after?.glued !== false) return false;
  return (
    after.kind === "number" || /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(after.lower)
  );
}

/** "the alarm for four", "due for six", "moved the meeting for three" */
function isSetFor(tokens: readonly Token[], { first, last }: Numeral): boolean {
  if (countsSomething(tokens, last) || startsMeasure(tokens, last)) return false;
  const event = tokens[first - 2]?.lower ?? "";
  const mayBeForPeople = /^(?:breakfast|lunch|dinner|supper|tea|show|session|class|start|break|round|meeting)$/;
  if (mayBeForPeople.test(event)) return false;
  return events.test(event) || /^(?:due|scheduled|rescheduled|timed|slated)$/.test(event);
}

const isHour = ({ value, first, last, inDigits }: Numeral, text: string, latest = 12): boolean =>
  first === last && Number.isInteger(value) && value >= 1 && value <= latest && (!inDigits || /^\d{1,2}$/.test(text));

/** "at 8.40" is a time in many countries; "to 4.15" may as well be a score. */
function isDottedTime(
  text: string,
  before: Token,
  after: Token | undefined,
  hasCue: boolean,
  changes: boolean,
): boolean {
  if (isCounted(after) || /^(?:out|of|million|m|per|times)$/.test(after?.lower ?? "")) return false;
  if (!clockPrepositions.has(before.lower) && before.lower !== "to") return false;
  if (/\.(?:00|15|30|45)$/.test(text) && before.lower === "from" && !changes) return true;
  const roundMinutes = /[05]$/.test(text);
  const pointsAtTime = /^(?:at|by|till|until|before|after|since)$/.test(before.lower) && !changes;
  return pointsAtTime ? roundMinutes || hasCue || before.lower === "at" : roundMinutes && hasCue;
}

/** "full from four to nine": upwards, and about something; "queues: from nine to two" goes down. */
function isSpanOfHours(tokens: readonly Token[], { first, last, value }: Numeral): boolean {
  if (tokens[last + 1]?.lower !== "to" || tokens[first - 2]?.kind !== "word") return false;
  const end = tokens[last + 2];
  const until = Number(end?.text) || (readNumberWords(tokens, last + 2)?.value ?? 0);
  return until > value && until <= 12 && !countsSomething(tokens, last + 2);
}

/** "we load from six, and": no number before it to change from. */
function beginsAt(tokens: readonly Token[], { first, last }: Numeral): boolean {
  const after = tokens[last + 1];
  if (after && !/^(?:[.,;)]|and|every|on|but|we|i|they|he|she|it|you|the)$/.test(after.lower)) return false;
  if (tokens[first - 1]?.opens) return after?.kind === "word" && !/^(?:and|every|on|but)$/.test(after.lower);
  for (let at = first - 2; at >= Math.max(0, first - 7); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind !== "word") return at < first - 2 && token?.kind === "mark";
    if (mayBeNumber(token.lower)) return false;
  }
  return true;
}

/** "two after four weeks, none after eight": the unit was given with the first. */
function repeatsDuration(tokens: readonly Token[], first: number): boolean {
  const preposition = tokens[first - 1]?.lower;
  for (let at = first - 2; at >= Math.max(0, first - 9); at -= 1) {
    if (tokens[at]?.lower === preposition && timeUnits.has(tokens[at + 2]?.lower ?? "")) return true;
  }
  return false;
}

/** "at 9 of 10", "from 6 to 2 days", "by 3 per shift": what follows makes the number a quantity. */
function startsMeasure(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1]?.lower ?? "";
  if (after === "to") return /\d/.test(tokens[last + 2]?.text ?? "");
  return /^(?:of|out|per|a|an|each|percent|more|extra)$/.test(after);
}

/** "pinned to 1.24": a decimal after a verb of software. */
export function isVersion(tokens: readonly Token[], { first, last, inDigits }: Numeral, text: string): boolean {
  const token = tokens[first];
  if (!inDigits || !token || !/^\d+\.\d+$/.test(token.text)) return false;
  const after = tokens[last + 1];
  if (after && (/^[%°xX]$/.test(after.text) || isCounted(after) || (after.glued && after.kind === "word")))
    return false;
  const before = tokens[first - 1];
  if (!before || !/^(?:to|from|on|in|against|of|and|under|or|with|until)$/.test(before.lower)) return false;
  return versionCues.test(text.slice(Math.max(0, token.from - 50), token.from));
}
