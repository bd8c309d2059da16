/** A text cut where marks begin and end, to be drawn piece by piece. */
import type { Section } from "../../../shared/contract/ids.ts";
import type { Wording } from "../../../shared/journal/difference.ts";
import type { Reading } from "../../../shared/signals/hear.ts";

/** `other`: words that the other version does not have. */
export type MarkKind = "num" | "vague" | "we" | "other";

export interface Mark {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly kind: MarkKind;
}

export interface Marked {
  readonly text: string;
  readonly kinds: readonly MarkKind[];
}

export function cutAtMarks(text: string, marks: readonly Mark[]): readonly Marked[] {
  const places = new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])]);
  const ends = [...places].filter((place) => place >= 0 && place <= text.length).sort((a, b) => a - b);
  return ends.slice(1).map((end, index) => {
    const from = ends[index] ?? 0;
    const here = marks.filter((mark) => mark.from <= from && mark.to >= end);
    return { text: text.slice(from, end), kinds: [...new Set(here.map(({ kind }) => kind))] };
  });
}

/** The marks of what the signals heard in one section. */
export const heardMarks = (reading: Reading | undefined, section: Section): readonly Mark[] =>
  reading
    ? [
        ...spans(reading.signals.numbers, "num", section),
        ...spans(reading.signals.vague, "vague", section),
        ...(section === "action" ? reading.we.map(({ from, to }) => ({ from, to, kind: "we" as const })) : []),
      ]
    : [];

const spans = (
  found: readonly { readonly from: number; readonly to: number; readonly section: Section }[],
  kind: MarkKind,
  section: Section,
): readonly Mark[] => found.filter((span) => span.section === section).map(({ from, to }) => ({ from, to, kind }));

/** The marks of one side of a difference. */
export function otherMarks(wordings: readonly Wording[]): readonly Mark[] {
  let at = 0;
  return wordings.flatMap(({ text, isOther }): Mark[] => {
    const from = at;
    at += text.length;
    return isOther ? [{ from, to: from + text.trimEnd().length, kind: "other" }] : [];
  });
}
