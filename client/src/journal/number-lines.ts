/** The numbers of a text as lines to read: with the words that say what they count, before and after together. */
import type { Section } from "../../../shared/contract/ids.ts";
import type { Parts } from "../../../shared/journal/shapes.ts";
import type { NumberFact } from "../../../shared/signals/numbers/numbers.ts";

export interface NumberLine {
  readonly section: Section;
  readonly from: number;
  readonly text: string;
}

/** “47 a week” and “6” with “to” between them are one fact. */
const joins = /^\s+(?:to|of|out of|in|and|or|[–-])\s+$/u;
const mostMore = 26;

export function numberLines(parts: Parts, numbers: readonly NumberFact[]): readonly NumberLine[] {
  const lines: { section: Section; from: number; to: number }[] = [];
  for (const { section, from, to } of numbers) {
    const last = lines.at(-1);
    if (last?.section === section && joins.test(parts[section].slice(last.to, from))) last.to = to;
    else lines.push({ section, from, to });
  }
  return lines.map(({ section, from, to }) => {
    const after = /^[^.,;:!?\n]*/u.exec(parts[section].slice(to))?.[0] ?? "";
    const more = after.length > mostMore ? after.slice(0, mostMore).replace(/\s+\S*$/u, "") : after;
    return { section, from, text: (parts[section].slice(from, to) + more).trim() };
  });
}
