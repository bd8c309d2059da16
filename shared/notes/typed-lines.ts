/** A section without what was heard and what was scribed: the lines that its candidate typed, and a way to write them anew. */
import type { Text } from "yjs";
import type { SeatId } from "../contract/ids.ts";
import { heardLines, linesIn, type PlacedLine } from "./heard-lines.ts";
import { runsOf, type Authors } from "./writers.ts";

/** Empty lines are left out: they hold nobody's words. */
export function typedLines(section: Text, authors: Authors, candidate: SeatId): readonly PlacedLine[] {
  const text = section.toJSON();
  const runs = runsOf(section);
  const heard = new Set(heardLines(text, runs).map(({ no }) => no));
  const others = runs.filter(({ client }) => (authors.get(client) ?? candidate) !== candidate);
  const isScribed = ({ from, to }: PlacedLine): boolean => others.some((run) => run.from < to && run.to > from);
  return linesIn(text).filter((line) => line.text !== "" && !heard.has(line.no) && !isScribed(line));
}

/** Makes these the typed lines of a section, touching no other line and as few characters as it takes. */
export function writeLines(section: Text, before: readonly PlacedLine[], after: readonly string[]): void {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head]?.text === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail)?.text === after.at(-1 - tail)) tail += 1;
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  const [line, ...more] = gone;
  if (line && more.length === 0 && come.length === 1) {
    mend(section, line, come[0] ?? "");
    return;
  }
  const whole = section.toJSON();
  for (const { from, to } of [...gone].reverse()) section.delete(from, to - from + (whole[to] === "\n" ? 1 : 0));
  if (come.length === 0) return;
  const words = come.join("\n");
  const last = before[head - 1];
  const next = line ?? before[head];
  if (last) section.insert(last.to, `\n${words}`);
  else if (next) section.insert(next.from, `${words}\n`);
  else section.insert(section.length, whole === "" || whole.endsWith("\n") ? `${words}\n` : `\n${words}\n`);
}

/** Replaces a line by what it has become, keeping what it begins and ends with. */
export function mend(section: Text, { from, text: before }: PlacedLine, after: string): void {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // No part of a character of two units may go alone.
  if (isFirstHalf(before[head - 1])) head -= 1;
  if (isLastHalf(before[before.length - tail]) && tail > 0) tail -= 1;
  section.delete(from + head, before.length - head - tail);
  section.insert(from + head, after.slice(head, after.length - tail));
}

const isFirstHalf = (unit = ""): boolean => /^[\ud800-\udbff]$/.test(unit);
const isLastHalf = (unit = ""): boolean => /^[\udc00-\udfff]$/.test(unit);
