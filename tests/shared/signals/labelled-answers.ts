/** Reads labelled answers: one JSON object a line, spans given as words and an occurrence. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Section } from "../../../shared/signals/text/sections.ts";

export interface LabelledSpan {
  readonly section: Section;
  readonly text: string;
  readonly nth?: number;
}

export interface LabelledAnswer {
  readonly id: string;
  readonly sections: Answer;
  readonly counts: { readonly i: number; readonly we: number };
  readonly numbers: readonly LabelledSpan[];
  readonly vague: readonly LabelledSpan[];
  readonly gaps: readonly string[];
  readonly tags?: readonly string[];
  readonly maybe?: {
    readonly numbers?: readonly LabelledSpan[];
    readonly vague?: readonly LabelledSpan[];
    readonly gaps?: readonly string[];
  };
}

export interface Placed {
  readonly section: Section;
  readonly from: number;
  readonly to: number;
}

/** Reads every answer of a `.jsonl` file. */
export function readLabelled(path: string): LabelledAnswer[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LabelledAnswer); // our own files, checked by `place`
}

/** The files of our own labelled answers. */
export function labelledFiles(): string[] {
  const folder = join(import.meta.dirname, "labelled");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads our own labelled answers, all files together. */
export const ownLabelled = (): LabelledAnswer[] => labelledFiles().flatMap(readLabelled);

/** Labelled answers that may lie beside the repository, for those who have them. */
export const answersBeside = (): string[] =>
  ["signals-dev.jsonl", "signals-dev2.jsonl"]
    .map((name) => join(import.meta.dirname, "../../../../shared", name))
    .filter((path) => existsSync(path));

/** Finds the place of a labelled span. Throws when its words are not there: a label must point at something. */
export function place(answer: LabelledAnswer, span: LabelledSpan): Placed {
  const text = answer.sections[span.section];
  let from = -1;
  for (let nth = 0; nth < (span.nth ?? 1); nth += 1) {
    from = text.indexOf(span.text, from + 1);
    if (from < 0) throw new Error(`${answer.id}: no "${span.text}" number ${span.nth ?? 1} in ${span.section}`);
  }
  return { section: span.section, from, to: from + span.text.length };
}
