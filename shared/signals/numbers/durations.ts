/** Tells a duration in mm:ss from a time of day: "lap 4:35, was 5:02" against "left at 4:35". */
import { lines } from "../text/lines.ts";
import { inOrder, type Passages } from "../text/passages.ts";
import type { Section } from "../text/sections.ts";
import type { Span } from "../text/tokens.ts";

const colonTime = /\b\d{1,3}:[0-5]\d(?::[0-5]\d)?\b/g;

const dayPoint = new RegExp(lines`
  (?:\b(?:at|until|till|before|after|since|start(?:s|ed|ing)?|finish(?:es|ed)?|due|left|leaves?|arriv\w+|
  open(?:s|ed)?|clos(?:es|ed|ing)|depart\w*|around|about|by|on|from|mon|tue|tues|wed|thu|thur|thurs|fri|sat|
  sun|\w+day|noon|daily|the|train|bus|flight|ferry|slot|kick-?off|deadline|shift|alarm|bang-up|doors|check-?in|
  this|that|whole)|@)(?: (?:about|around|just|nearly|the|a))? ?$
`);
const clockAfter = new RegExp(lines`
  ^ ?(?:[ap]\.?m\b|hrs\b|hours\b|h\b|o'clock|train\b|bus\b|flight\b|ferry\b|slot\b|start\b|meeting\b|shift\b|
  service\b|show\b|class\b|sharp\b|daily\b|every\b|each\b|on (?:the|mon|tue|wed|thu|fri|sat|sun)|kick-?off|
  deadline\b|briefing\b|appointment\b|departure\b|that (?:day|night|morning|evening)|in the (?:morning|evening))
`);
const link = "(?:[ :=]+(?:is|was|were|of|at|about|around|just|only|now|still|then))* ?[:=]? ?$";
const measureBefore = new RegExp(lines`
  \b(?:laps?|avg|average|averag\w+|mean|median|targets?|goals?|aim|aims|aimed|limit|standard|times?|aht|att|record|
  best|pb|pbs|pace|splits?|took|takes?|taking|load\w*|handl\w+|turn ?(?:out|round|around)|response|wait\w*|
  duration|length|ran|swam|rowed|clocked|leg|mile|km|k|metres|meters|per (?:call|unit|order|box|car|lap|
  customer)|cycle|change-?over|boil|hold|talk|pit ?stop|sub|under|over|below|above|within|than|vs|versus|against|
  (?:cut|fell|down|dropped|went|came|up|rose|reduced|improved|shaved|got|brought) (?:it |them |that )?
  (?:to|from|by|of))${link}
`);
const measureAfter =
  /^ ?(?:min|mins|minutes|sec|secs|m\b|avg|average|per\b|a (?:lap|mile|km|call)|laps?\b|for (?:the|a) \d|faster|slower|quicker)/;
const pair = /^ ?(?:→|->|=>|>|down to|up to|vs\.?|versus|against)/;
const pairBefore = /(?:→|->|=>|vs\.?|versus|against|down to|up to) ?$/;

interface Seen extends Span {
  readonly section: Section;
  readonly seconds: number;
  readonly verdict: "duration" | "clock" | "open";
}

/** Every mm:ss of a telling that measures how long something took. */
export function durationsIn(passages: Passages): ReadonlyMap<Section, readonly Span[]> {
  const seen = inOrder(passages).flatMap(({ section, folded }) =>
    folded.includes(":") ? [...folded.matchAll(colonTime)].map((match) => judge(section, folded, match)) : [],
  );
  const sure = seen.filter(({ verdict }) => verdict === "duration");
  const durations = new Map<Section, Span[]>();
  for (const time of seen) {
    // Once a duration is told, others of its size without a clock word nearby are durations too.
    const isAlike = sure.some(({ seconds }) => time.seconds < seconds * 5 && seconds < time.seconds * 5);
    if (time.verdict === "clock" || (time.verdict === "open" && !isAlike)) continue;
    durations.set(time.section, [...(durations.get(time.section) ?? []), time]);
  }
  return durations;
}

function judge(section: Section, folded: string, match: RegExpExecArray): Seen {
  const from = match.index;
  const to = from + match[0].length;
  const before = folded.slice(Math.max(0, from - 28), from);
  const after = folded.slice(to, to + 20);
  const seconds = match[0].split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return { section, from, to, seconds, verdict: verdictOn(match[0], before, after) };
}

function verdictOn(time: string, before: string, after: string): Seen["verdict"] {
  if (clockAfter.test(after)) return "clock";
  if (measureAfter.test(after) || pair.test(after) || pairBefore.test(before)) return "duration";
  if (isRangeOfHours(before, after)) return "clock";
  if (measureBefore.test(before)) return "duration";
  if (dayPoint.test(before) || Number(time.split(":")[0]) > 12) return "clock";
  return "open";
}

const changesTo =
  /\b(?:cut|fell|down|dropped|went|came|rose|reduced|improved|shaved|got|brought|handl\w+|target|average|avg) /;

/** "11:30 to 14:00", "9:00-17:00" */
const isRangeOfHours = (before: string, after: string): boolean =>
  (/^ ?(?:-|–|to|until|till|and) ?\d{1,2}:[0-5]\d/.test(after) && !changesTo.test(before)) ||
  (/\d{1,2}:[0-5]\d ?(?:-|–|to|until|till|and) ?$/.test(before) && !changesTo.test(before));
