/** Scores the signals against labelled answers: spans by overlap, counts exactly, gaps by F1. See docs/signals.md. */
import type { Answer } from "../../../shared/signals/text/sections.ts";
import { place, type LabelledAnswer, type LabelledSpan, type Placed } from "./labelled-answers.ts";

interface Tally {
  right: number;
  kept: number;
  touched: number;
  labelled: number;
}

export interface Signalled {
  readonly firstPerson: { readonly i: number; readonly we: number };
  readonly numbers: readonly Placed[];
  readonly vague: readonly Placed[];
  readonly gaps: readonly string[];
}

interface GapTally {
  readonly hit: number;
  readonly missed: number;
  readonly extra: number;
}

export interface Score {
  readonly answers: number;
  readonly countsExact: number;
  readonly numbers: { readonly precision: number; readonly recall: number };
  readonly vague: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly gaps: Readonly<Record<string, { readonly f1: number } & GapTally>>;
  /** One line for everything that differs, for anyone who improves the rules. */
  readonly differences: readonly string[];
}

const longestSpan = 60;
const overlaps = (span: Placed, other: Placed): boolean =>
  span.section === other.section && span.from < other.to && other.from < span.to;

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Runs `signal` over the answers and pools the results. */
export function score(answers: readonly LabelledAnswer[], signal: (answer: Answer) => Signalled): Score {
  const numbers: Tally = { right: 0, kept: 0, touched: 0, labelled: 0 };
  const vague: Tally = { right: 0, kept: 0, touched: 0, labelled: 0 };
  const gaps = new Map<string, { hit: number; missed: number; extra: number }>();
  const differences: string[] = [];
  let exact = 0;
  for (const answer of answers) {
    const got = signal(answer.sections);
    const { i, we } = got.firstPerson;
    if (i === answer.counts.i && we === answer.counts.we) exact += 1;
    else differences.push(`${answer.id} counts: i ${i} for ${answer.counts.i}, we ${we} for ${answer.counts.we}`);
    tallySpans(answer, "numbers", got.numbers, numbers, differences);
    tallySpans(answer, "vague", got.vague, vague, differences);
    tallyGaps(answer, got.gaps, gaps, differences);
  }
  return {
    answers: answers.length,
    countsExact: ratio(exact, answers.length),
    numbers: precisionAndRecall(numbers),
    vague: {
      ...precisionAndRecall(vague),
      f1: f1(ratio(vague.right, vague.kept), ratio(vague.touched, vague.labelled)),
    },
    gaps: Object.fromEntries(
      [...gaps].map(([gap, { hit, missed, extra }]) => [
        gap,
        { f1: f1(ratio(hit, hit + extra), ratio(hit, hit + missed)), hit, missed, extra },
      ]),
    ),
    differences,
  };
}

/** All gaps together. */
export function pooledGapF1({ gaps }: Score): number {
  const sum = (of: (tally: GapTally) => number): number =>
    Object.values(gaps).reduce((all, tally) => all + of(tally), 0);
  const hits = sum(({ hit }) => hit);
  return f1(ratio(hits, hits + sum(({ extra }) => extra)), ratio(hits, hits + sum(({ missed }) => missed)));
}

const precisionAndRecall = (tally: Tally): { precision: number; recall: number } => ({
  precision: ratio(tally.right, tally.kept),
  recall: ratio(tally.touched, tally.labelled),
});

function tallySpans(
  answer: LabelledAnswer,
  kind: "numbers" | "vague",
  predicted: readonly Placed[],
  tally: Tally,
  differences: string[],
): void {
  const at = (spans: readonly LabelledSpan[]): Placed[] => spans.map((span) => place(answer, span));
  const labelled = at(answer[kind]);
  const maybe = at(answer.maybe?.[kind] ?? []);
  const words = (span: Placed): string => answer.sections[span.section].slice(span.from, span.to);
  const near = (span: Placed): string => answer.sections[span.section].slice(Math.max(0, span.from - 30), span.to + 30);
  const finds = predicted.filter((span) => span.to - span.from <= longestSpan);
  for (const span of predicted) {
    const right = finds.includes(span) && labelled.some((label) => overlaps(span, label));
    if (!right && finds.includes(span) && maybe.some((label) => overlaps(span, label))) continue;
    tally.kept += 1;
    if (right) tally.right += 1;
    else differences.push(`${answer.id} ${kind} extra [${words(span)}] in …${near(span)}…`);
  }
  for (const label of labelled) {
    tally.labelled += 1;
    if (finds.some((span) => overlaps(span, label))) tally.touched += 1;
    else differences.push(`${answer.id} ${kind} missed [${words(label)}] in …${near(label)}…`);
  }
}

function tallyGaps(
  answer: LabelledAnswer,
  predicted: readonly string[],
  tallies: Map<string, { hit: number; missed: number; extra: number }>,
  differences: string[],
): void {
  const skipped = new Set(answer.maybe?.gaps ?? []);
  for (const gap of new Set([...answer.gaps, ...predicted])) {
    if (skipped.has(gap)) continue;
    const pool = gap.startsWith("missing:") ? "missing" : gap;
    const tally = tallies.get(pool) ?? { hit: 0, missed: 0, extra: 0 };
    tallies.set(pool, tally);
    if (answer.gaps.includes(gap) && predicted.includes(gap)) tally.hit += 1;
    else if (answer.gaps.includes(gap)) tally.missed += 1;
    else tally.extra += 1;
    if (answer.gaps.includes(gap) !== predicted.includes(gap)) {
      differences.push(`${answer.id} gap ${gap} ${predicted.includes(gap) ? "extra" : "missed"}`);
    }
  }
}
