/** Tells a duration in mm:ss from a time of day: "lap 4:35, was 5:02" against "left at 4:35". */
import { inOrder, type Passages } from "../text/passages.ts";
import type { Section } from "../text/sections.ts";
import type { Span } from "../text/tokens.ts";
import * as rules from "./duration-rules.ts";
import { heard } from "../text/rules.ts";

const colonTime = /\b\d{1,3}:[0-5]\d(?::[0-5]\d)?\b/g;

const dayPoint = heard(rules.dayPoint);
const clockAfter = heard(rules.clockAfter);
const measureBefore = heard(rules.measureBefore);
const measureAfter = heard(rules.measureAfter);
const pair = heard(rules.pairAfter);
const pairBefore = heard(rules.pairBefore);

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

const changesTo = heard(rules.changesTo);

const hourAfter = heard(rules.hourAfter);
const hourBefore = heard(rules.hourBefore);

/** "11:30 to 14:00", "9:00-17:00" */
const isRangeOfHours = (before: string, after: string): boolean =>
  (hourAfter.test(after) && !changesTo.test(before)) || (hourBefore.test(before) && !changesTo.test(before));
