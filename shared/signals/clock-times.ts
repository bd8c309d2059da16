/** Tells clock times, years and versions, written as bare numbers, from quantities. */
import { countsSomething, isCounted, isSuffixUnit, moneyMarks, timeUnits } from "./number-lexicon.ts";
import { readNumberWords } from "./number-words.ts";
import type { Numeral } from "./numeral.ts";
import { lexicon, type Token } from "./tokens.ts";

const changeVerbs = lexicon(
  "went fell dropped rose cut reduced grew shrank improved came took brought increased decreased halved climbed jumped",
  "slipped up down declined lowered raised got gone go fall drop rise grow reduce increase moved pushed slid sank",
  "risen fallen grown cutting reducing falling rising going dropping ranged short late early under over below above",
  "trimmed brings extended shortened stretched shaved slashed beat won lost outnumbered exceeded missed",
);
/** Verbs of level, which make a number of what follows "at": "capped at 12", "running at 4". */
const levelVerbs = lexicon(
  "scored score rated capped set stood running ran stays stayed remained fixed limited peaked kept holding currently sat",
  "steady frozen averaging averaged averages hit stuck stand hovered levelled landed ended reads read measured estimated",
  "still now was is are were be been remains held hold bottomed topped maxed plateaued priced valued settled",
);
const clockPrepositions = lexicon("at by till til until before after around from since past between about");
const onlyOfTime = lexicon("before after until till til since");
const hoursCues = /\b(?:open|clos|shift|work|class|lesson|school|daily|o'clock|morning|night|runs?|rota|on duty)/i;
const clockCues =
  /\b(?:start|open|clos|finish|shift|train|bus|meeting|bell|depart|arriv|clock|briefing|handover|kick-?off|slot|late|early|lunch|break|morning|evening|appointment|doors|class|lesson|assembly|service|mass|left|boat|ferry|flight|call)/i;
const versionCues =
  /\b(?:upgrad|pinn?|bump|migrat|downgrad|patch|roll|releas|shipp|deploy|version|support|install|updat|runtime|lib)/i;

/** A verb of change or level shortly before: "fell by 3", "capped at 12". A number between them took the verb. */
export function hasChange(tokens: readonly Token[], first: number): boolean {
  const isAt = tokens[first - 1]?.lower === "at";
  for (let at = first - 2; at >= Math.max(0, first - (isAt ? 3 : 5)); at -= 1) {
    const token = tokens[at];
    if (!token || token.kind !== "word") return false;
    if (changeVerbs.has(token.lower)) return true;
    if (isAt && levelVerbs.has(token.lower)) return true;
  }
  return false;
}

/** "by ten", "at 6", "moved to 9.30": a small number after a preposition that nothing follows to count. */
export function isClockTime(tokens: readonly Token[], numeral: Numeral, text: string): boolean {
  const token = tokens[numeral.first];
  const before = tokens[numeral.first - 1];
  const after = tokens[numeral.last + 1];
  if (!token || before?.kind !== "word") return false;
  if (after && (/^[%°/–]$/.test(after.text) || (after.glued && /^(?:-|\p{L}+)$/u.test(after.text)))) return false;
  const hasCue = clockCues.test(text.slice(Math.max(0, token.from - 60), token.to + 40));
  const changes = !onlyOfTime.has(before.lower) && hasChange(tokens, numeral.first);
  if (/^(?:1?\d|2[0-3])\.[0-5]\d$/.test(token.text)) return isDottedTime(token.text, before, after, hasCue, changes);
  if (!isHour(numeral, token.text) || !clockPrepositions.has(before.lower) || changes) return false;
  if (countsSomething(tokens, numeral.last)) return false;
  if (before.lower === "from") {
    return hoursCues.test(text.slice(Math.max(0, token.from - 60), token.to + 40)) || isSpanOfHours(tokens, numeral);
  }
  if (repeatsDuration(tokens, numeral.first)) return false;
  if (startsMeasure(tokens, numeral.last)) return false;
  return /^(?:around|about|past|between)$/.test(before.lower) ? hasCue : true;
}

const isHour = ({ value, first, last, inDigits }: Numeral, text: string): boolean =>
  first === last && Number.isInteger(value) && value >= 1 && value <= 12 && (!inDigits || /^\d{1,2}$/.test(text));

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
  return pointsAtTime ? roundMinutes || hasCue : roundMinutes && hasCue;
}

/** "full from four to nine": upwards, and told of something; "queues: from nine to two" goes down. */
function isSpanOfHours(tokens: readonly Token[], { first, last, value }: Numeral): boolean {
  if (tokens[last + 1]?.lower !== "to" || tokens[first - 2]?.kind !== "word") return false;
  const end = tokens[last + 2];
  const until = Number(end?.text) || (readNumberWords(tokens, last + 2)?.value ?? 0);
  return until > value && until <= 12 && !countsSomething(tokens, last + 2);
}

/** "two after four weeks, none after eight": the unit was said with the first. */
function repeatsDuration(tokens: readonly Token[], first: number): boolean {
  const preposition = tokens[first - 1]?.lower;
  for (let at = first - 2; at >= Math.max(0, first - 9); at -= 1) {
    if (tokens[at]?.lower === preposition && timeUnits.has(tokens[at + 2]?.lower ?? "")) return true;
  }
  return false;
}

/** "at 9 of 10", "from 6 to 2 days", "by 3 per shift": what follows makes a quantity of the number. */
function startsMeasure(tokens: readonly Token[], last: number): boolean {
  const after = tokens[last + 1]?.lower ?? "";
  if (after === "to") return /\d/.test(tokens[last + 2]?.text ?? "");
  return /^(?:of|out|per|a|an|each|percent|more|extra)$/.test(after);
}

/** A bare 1940 to 2049 is a year, unless something is counted or an approximation stands before. */
export function isYear(tokens: readonly Token[], { first, last, inDigits }: Numeral): boolean {
  const token = tokens[first];
  if (!inDigits || !token || !/^(?:19[4-9]|20[0-4])\d$/.test(token.text)) return false;
  if (last !== first) return /^(?:19|20)?\d\d$/.test(tokens[last]?.text ?? "") && !countsSomething(tokens, last);
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  if (before && (moneyMarks.has(before.lower) || beforeAmount.has(before.lower))) return false;
  if (after && (/^[%°]$/.test(after.text) || (after.kind === "word" && after.glued && isSuffixUnit(after.lower)))) {
    return false;
  }
  return (before !== undefined && beforeYear.has(before.lower)) || !isCounted(after);
}

const beforeAmount = lexicon(
  "about nearly over roughly some almost than least most approximately sold served reached shipped another extra all only",
);
const beforeYear = lexicon(
  "in since by until till from of late early mid during season before after and or the to our summer winter spring autumn",
  "fall for around",
);

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
