/**
 * Fits what words are worth for a gap to the labelled answers, by ridge logistic regression, and prints it as a list for `shared/signals/worth/`.
 * Run: `npm run signals:fit -- how 200 4`, the gap, how many words to keep and in how many texts each must stand; `--check` instead tells how well lists fitted to
 * some files judge the others.
 */
import { traitsOfAction } from "../../shared/signals/reasons/stated.ts";
import { commonWords as commonInActions } from "../../shared/signals/doers/common-words.ts";
import { emptyVerbs } from "../../shared/signals/doers/verbs-words.ts";
import { generic } from "../../shared/signals/lessons/lessons-words.ts";
import { onlyTold, ownWords, readPassages } from "../../shared/signals/text/passages.ts";
import { toldIn } from "../../shared/signals/margin/gaps.ts";
import {
  likelihood,
  othersIn,
  stemOf,
  step,
  traitsOf,
  worths,
  type Traits,
  type Worths,
} from "../../shared/signals/worth/worth.ts";
import { answersBeside, labelledFiles, readLabelled } from "../shared/signals/labelled-answers.ts";
import { shortTellings } from "../shared/signals/short-tellings.ts";

interface Sample {
  readonly traits: Traits;
  readonly isOpen: boolean;
  readonly file: string;
  readonly id: string;
}

const [gap = "how", keep = "200", often = "5"] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const ridge = 3.3;
const mostSteps = 5;
const leastFrequent = Number(often);

function samplesFrom(file: string): Sample[] {
  return readLabelled(file).flatMap(({ id, sections, gaps, maybe }): Sample[] => {
    if (maybe?.gaps?.includes(gap)) return [];
    const passages = readPassages(sections);
    if (gap === "why" && onlyTold(passages)) return [];
    if (gap === "learned" && gaps.includes("missing:learning")) return [];
    const traits = gap === "learned" ? traitsOf(ownWords(passages.learning)) : traitsOfAction(toldIn(passages));
    return [{ traits, isOpen: gaps.includes(gap), file, id }];
  });
}

const short = (shortTellings[gap] ?? []).flatMap(({ open, texts }) =>
  texts.map((text): Sample => ({ traits: traitsOf(text), isOpen: open, file: "short", id: text })),
);
/** Words that say nothing of a story. */
const commonWords: Readonly<Record<string, readonly ReadonlySet<string>[]>> = {
  how: [commonInActions, emptyVerbs],
  learned: [generic],
};
const common = new Set((commonWords[gap] ?? []).flatMap((words) => [...words].map(stemOf)));
const samples = [...[...labelledFiles(), ...answersBeside()].flatMap(samplesFrom), ...short];

type Rows = readonly (readonly [number, number][])[];

/** Coordinate descent with Newton steps; `given` is what the rows are worth already. The first column, the base, has no penalty. */
function fit(rows: Rows, open: readonly boolean[], width: number, given: readonly number[] = []): number[] {
  const columns: [number, number][][] = Array.from({ length: width }, () => []);
  rows.forEach((row, at) => row.forEach(([column, value]) => columns[column]?.push([at, value])));
  const worth = new Array<number>(width).fill(0);
  const sums = rows.map((_row, at) => given[at] ?? 0);
  for (let sweep = 0; sweep < 80; sweep += 1) {
    columns.forEach((column, index) => {
      const penalty = index === 0 ? 0 : ridge;
      let [slope, bend] = [penalty * (worth[index] ?? 0), penalty + 1e-6];
      for (const [at, value] of column) {
        const likely = 1 / (1 + Math.exp(-(sums[at] ?? 0)));
        slope += value * (likely - (open[at] ? 1 : 0));
        bend += value * value * likely * (1 - likely);
      }
      const change = Math.max(-1, Math.min(1, -slope / bend));
      worth[index] = (worth[index] ?? 0) + change;
      for (const [at, value] of column) sums[at] = (sums[at] ?? 0) + change * value;
    });
  }
  return worth;
}

/** Base, others and length first, then a column per stem. */
function rowsOf(chosen: readonly Sample[], stems: readonly string[]): [number, number][][] {
  const place = new Map(stems.map((stem, index) => [stem, index + 3]));
  return chosen.map(({ traits }) => {
    const known = [...traits.stems].flatMap((stem): [number, number][] => {
      const at = place.get(stem);
      return at === undefined ? [] : [[at, 1]];
    });
    const others = othersIn(traits, (stem) => place.has(stem) || common.has(stem));
    return [[0, 1], [1, others / 3], [2, traits.length / 20], ...known];
  });
}

function listFrom(chosen: readonly Sample[]): { readonly lists: Record<number, string>; readonly counts: number[] } {
  const open = chosen.map(({ isOpen }) => isOpen);
  const often = new Map<string, number>();
  for (const { traits } of chosen) for (const stem of traits.stems) often.set(stem, (often.get(stem) ?? 0) + 1);
  const all = [...often].filter(([, count]) => count >= leastFrequent).map(([stem]) => stem);
  const first = fit(rowsOf(chosen, all), open, all.length + 3);
  const best = all
    .map((stem, index) => ({ stem, size: Math.abs(first[index + 3] ?? 0) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, Number(keep))
    .map(({ stem }) => stem);
  const second = fit(rowsOf(chosen, best), open, best.length + 3);
  const lists: Record<number, string[]> = {};
  best.forEach((stem, index) => {
    const steps = Math.max(-mostSteps, Math.min(mostSteps, Math.round((second[index + 3] ?? 0) / step)));
    if (steps !== 0) (lists[steps] ??= []).push(stem);
  });
  const joined = Object.fromEntries(Object.entries(lists).map(([steps, stems]) => [steps, stems.sort().join(" ")]));
  // The counts once more, now that the words' worth is rounded.
  const rounded = worths([0, 0, 0], joined).words;
  const given = chosen.map(({ traits }) => [...traits.stems].reduce((sum, stem) => sum + (rounded.get(stem) ?? 0), 0));
  const counted = rowsOf(chosen, [...rounded.keys()]).map((row) => row.slice(0, 3));
  const [base = 0, other = 0, length = 0] = fit(counted, open, 3, given);
  const counts = [base, other / 3, length / 20].map((worth) => Number(worth.toFixed(3)));
  return { lists: joined, counts };
}

const asWorths = ({ lists, counts }: ReturnType<typeof listFrom>): Worths =>
  worths([counts[0] ?? 0, counts[1] ?? 0, counts[2] ?? 0], lists, common);

if (process.argv.includes("--check")) {
  const files = [...new Set(samples.map(({ file }) => file))];
  const folds = Array.from({ length: 10 }, (_, fold) => files.filter((_file, index) => index % 10 === fold));
  const judged = folds.flatMap((fold) => {
    const list = asWorths(listFrom(samples.filter(({ file }) => !fold.includes(file) || file === "short")));
    return samples
      .filter(({ file }) => fold.includes(file) && file !== "short")
      .map((sample) => ({ ...sample, likely: likelihood(list, sample.traits) }));
  });
  for (const bar of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const tally = (isOpen: boolean, isSaid: boolean): number =>
      judged.filter((sample) => sample.isOpen === isOpen && sample.likely > bar === isSaid).length;
    const [hit, missed, extra] = [tally(true, true), tally(true, false), tally(false, true)];
    console.log(
      `above ${bar}: hit ${hit}, missed ${missed}, extra ${extra}, F1 ${((2 * hit) / (2 * hit + missed + extra)).toFixed(3)}`,
    );
  }
} else {
  const { lists, counts } = listFrom(samples);
  const wrapped = (stems: string): string => stems.replace(/(.{1,110})(?: |$)/g, "    $1\n");
  console.log(`worths([${counts.join(", ")}], {`);
  for (const [steps, stems] of Object.entries(lists).sort(([a], [b]) => Number(a) - Number(b)))
    console.log(`  [${steps}]: \`\n${wrapped(stems)}  \`,`);
  console.log("});");
}
