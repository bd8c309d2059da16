/**
 * Scores the signals against labelled answers, by how the answers came to be written down.
 * Run: `npm run signals:score`, or with `-- path.jsonl …` for other answers; `-- --all` also prints every difference.
 */
import { analyse } from "../../shared/signals/analyse.ts";
import { answersBeside, ownLabelled, readLabelled, type LabelledAnswer } from "../shared/signals/labelled-answers.ts";
import { heardTranscripts } from "../shared/signals/heard-transcripts.ts";
import { pooledGapF1, score, type Score } from "../shared/signals/scorer.ts";

const slices = ["scribe", "speech", "non-native"] as const;
const sliceOf = ({ tags = [] }: LabelledAnswer): string => slices.find((slice) => tags.includes(slice)) ?? "written";
const gapNames = ["who", "why", "how", "howMuch", "learned", "longStart", "missing"];

const figure = (value: number): string => value.toFixed(2).padStart(7);
const header = ["answers", "counts", "num P", "num R", "vague", ...gapNames, "false"].map((name) => name.padStart(7));

/** One row of figures: precision and recall for numbers, F1 for vague spots and gaps, false gaps per ten answers. */
function row({ answers, countsExact, numbers, vague, gaps }: Score): string {
  const extra = gapNames.reduce((sum, gap) => sum + (gap === "missing" ? 0 : (gaps[gap]?.extra ?? 0)), 0);
  const f1s = gapNames.map((gap) => figure(gaps[gap]?.f1 ?? 1));
  const spans = [countsExact, numbers.precision, numbers.recall, vague.f1].map(figure);
  return [String(answers).padStart(7), ...spans, ...f1s, figure((10 * extra) / answers)].join(" ");
}

function print(name: string, answers: readonly LabelledAnswer[], withDifferences: boolean): void {
  const groups = new Map<string, LabelledAnswer[]>([["all", [...answers]]]);
  for (const answer of answers) groups.set(sliceOf(answer), [...(groups.get(sliceOf(answer)) ?? []), answer]);
  console.log(`\n${name}\n${"".padEnd(11)}${header.join(" ")}`);
  for (const [slice, members] of groups) console.log(`${slice.padEnd(11)}${row(score(members, analyse))}`);
  if (withDifferences) console.log(score(answers, analyse).differences.join("\n"));
}

/** Only gaps are labelled there. */
function printHeard(withDifferences: boolean): void {
  const result = score(heardTranscripts, analyse);
  const f1s = gapNames.map((gap) => `${gap} ${(result.gaps[gap]?.f1 ?? 1).toFixed(2)}`).join(", ");
  console.log(`\nheard by a device, ${result.answers} tellings: gap F1 ${pooledGapF1(result).toFixed(2)} (${f1s})`);
  if (withDifferences) console.log(result.differences.filter((line) => line.includes(" gap ")).join("\n"));
}

const [flags, paths] = [true, false].map((isFlag) =>
  process.argv.slice(2).filter((argument) => argument.startsWith("--") === isFlag),
);
const withDifferences = flags?.includes("--all") ?? false;
if (paths?.length) for (const path of paths) print(path, readLabelled(path), withDifferences);
else {
  print("our own answers", ownLabelled(), withDifferences);
  printHeard(withDifferences);
  for (const path of answersBeside()) print(path.replace(/^.*\//, ""), readLabelled(path), withDifferences);
}
