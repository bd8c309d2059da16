/**
 * Prints what to look at before and after a change to the questions of either pack: counts, lengths in words with the longest of each kind,
 * and the pairs of questions that are most alike. Run: `npm run bank`; with `--sheet` the whole of both packs as text, to read aloud.
 */
import type { Pack, PackPrinciple, PackQuestion } from "../../shared/contract/pack.ts";
import { leadershipPrinciples } from "../../shared/questions/bank/index.ts";
import { generalCompetencies } from "../../shared/questions/general/index.ts";
import { closestPairs, words } from "../shared/questions/likeness.ts";

const longestShown = 5;
const pairsShown = 20;

const questionsOf = ({ principles }: Pack): readonly PackQuestion[] => principles.flatMap(({ questions }) => questions);

function figures(pack: Pack): readonly string[] {
  const questions = questionsOf(pack);
  const count = (has: (question: PackQuestion) => unknown): number => questions.filter(has).length;
  const texts = questions.map(({ text }) => text);
  return [
    `# ${pack.name}, ${pack.version}`,
    `${pack.principles.length} principles, ${questions.length} questions, ${pack.calibration.length} samples`,
    `${count(({ often }) => often)} often asked, ${count(({ alsoHeard }) => alsoHeard)} serve another principle too, ` +
      `${count(({ tellings }) => tellings)} told weakly and strongly`,
    ...(["anyone", "individual", "manager"] as const).map(
      (scope) => `  ${count((question) => question.scope === scope)} for ${scope}`,
    ),
    "",
    ...lengths("questions", texts),
    ...lengths(
      "follow-ups",
      questions.flatMap(({ probes }) => probes.map(({ text }) => text)),
    ),
    ...lengths(
      "anchors",
      pack.principles.flatMap(({ anchors }) => Object.values(anchors)),
    ),
    ...lengths(
      "samples",
      pack.calibration.map(({ answer }) => Object.values(answer).join(" ")),
    ),
    `The ${pairsShown} closest pairs of questions (0: no word shared, 1: all):`,
    ...closestPairs(texts, pairsShown).map(
      ({ likeness, first, second }) => `  ${likeness.toFixed(2)}  ${first}\n        ${second}`,
    ),
    "",
  ];
}

/** Shortest, median and longest, and the longest ones in full. */
function lengths(kind: string, texts: readonly string[]): readonly string[] {
  const counted = texts
    .map((text) => ({ text, count: words(text).length }))
    .toSorted((first, second) => second.count - first.count);
  const at = (share: number): number => counted[Math.round(share * (counted.length - 1))]?.count ?? 0;
  return [
    `Words in ${counted.length} ${kind}: ${at(1)} to ${at(0)}, median ${at(0.5)}. The longest:`,
    ...counted.slice(0, longestShown).map(({ text, count }) => `  ${count}  ${shortened(text)}`),
    "",
  ];
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)} …` : text;
}

function sheet({ name, principles }: Pack): readonly string[] {
  return [`# ${name}`, ...principles.flatMap(sheetOf), ""];
}

function sheetOf({ name, meaning, anchors, expected, questions }: PackPrinciple): readonly string[] {
  return [
    `\n## ${name}\n\n${meaning}\n`,
    ...Object.entries(anchors).map(([level, text]) => `${level}. ${text}`),
    ...Object.entries(expected ?? {}).map(([level, text]) => `${level}: ${text}`),
    ...questions.flatMap(({ id, text, scope, roles, levels, probes }) => [
      `\n${text}\n    ${id}; ${scope}; ${roles.join(" ")}; ${levels.join(" ")}`,
      ...probes.map((probe) => `  - ${probe.text}`),
    ]),
  ];
}

const print = process.argv.includes("--sheet") ? sheet : figures;
console.log([leadershipPrinciples, generalCompetencies].flatMap(print).join("\n"));
