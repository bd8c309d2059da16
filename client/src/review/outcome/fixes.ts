/** The three most useful things to do better next time: counts of what was written or tapped, each with its moment. Never a grade. */
import type { AskId, Section } from "../../../../shared/contract/ids.ts";
import type { AskView, Span } from "../../../../shared/contract/views.ts";
import { enoughWords } from "../../../../shared/journal/enough-words.ts";
import { spokenOf } from "../../../../shared/speech/spans.ts";
import { stretchesOf, timeShares } from "../../../../shared/notes/telling.ts";
import type { Signals } from "../../../../shared/signals/hear.ts";
import { forCandidate } from "../../../../shared/signals/margin/for-candidate.ts";
import type { Finding } from "../../../../shared/signals/margin/findings.ts";
import { sectionOrder } from "../../words/star.ts";

export interface Fix {
  readonly key: string;
  /** A count, or a word: what the eye finds first. */
  readonly figure: string;
  /** What the figure counts. */
  readonly of: string;
  readonly advice: string;
  /** What to do when it is told again, where the advice is about today. */
  readonly next?: string;
  /** The same finding in words for the candidate; findings from taps alone lack it. */
  readonly prompt?: string | undefined;
  readonly askId: AskId;
  readonly section: Section;
  /** Words it points at, in the candidate's own words of the section. */
  readonly from?: number | undefined;
}

export interface Told {
  readonly ask: AskView;
  /** Its number in the round, from 1. */
  readonly number: number;
  /** When the candidate spoke, if their device said so. */
  readonly spoken?: readonly Span[] | undefined;
  /** What is in the candidate's own words. */
  readonly signals: Signals;
}

const mostFixes = 3;

/** The most useful findings over all answers: a gap that several answers share comes once, and first. */
export function fixesOf(told: readonly Told[], inWords: (count: number) => string): readonly Fix[] {
  const counted = told.filter((telling) => telling.signals.words >= enoughWords);
  const found = counted.flatMap((telling) =>
    telling.signals.findings.map((finding, rank) => ({ ...telling, finding, rank })),
  );
  const byGap = new Map<string, typeof found>();
  for (const hit of found) byGap.set(hit.finding.gap, [...(byGap.get(hit.finding.gap) ?? []), hit]);
  const ranked = [...byGap.values()].sort((a, b) => b.length - a.length || least(a) - least(b));
  const fixes = ranked.flatMap((alike): Fix[] => {
    const [first] = alike;
    return first ? [fixFor(first.finding, first, alike.length, counted, inWords)] : [];
  });
  // Spoken rounds: what the taps say comes after what was written.
  const spoken = told
    .filter((telling) => !counted.some(({ ask }) => ask.askId === telling.ask.askId))
    .flatMap((telling) => tappedFixes(telling, inWords));
  return [...fixes, ...spoken].slice(0, mostFixes);
}

const least = (alike: readonly { readonly rank: number }[]): number => Math.min(...alike.map((hit) => hit.rank));

function fixFor(
  { gap, section, from }: Finding,
  { ask, number, signals }: Told,
  answers: number,
  all: readonly Told[],
  inWords: (count: number) => string,
): Fix {
  const place = { key: gap, askId: ask.askId, section, from, prompt: forCandidate({ gap, section }).text };
  const where = answers > 1 ? `${inWords(answers)} answers` : `question ${inWords(number)}`;
  switch (gap) {
    case "howMuch": {
      const count = all.reduce(
        (sum, telling) => sum + telling.signals.numbers.filter((fact) => fact.section === "result").length,
        0,
      );
      return {
        ...place,
        figure: String(count),
        of: `number${count === 1 ? "" : "s"} in Result, ${where}`,
        advice: "Write down the before and the after. A rough number that you can explain is enough.",
      };
    }
    case "who": {
      const { i, we } = all.reduce(
        (sum, telling) => ({ i: sum.i + telling.signals.firstPerson.i, we: sum.we + telling.signals.firstPerson.we }),
        { i: 0, we: 0 },
      );
      return {
        ...place,
        figure: `${i} to ${we}`,
        of: "I to we, in all answers",
        advice: "Say once what was yours alone, then give the team its due.",
      };
    }
    case "longStart": {
      const share = signals.share.situation + signals.share.task;
      return {
        ...place,
        figure: `${Math.round(share * 100)}%`,
        of: `of ${where} spent before Action`,
        advice: "Two sentences of Situation and one of Task are enough to follow the story.",
      };
    }
    case "why":
      return {
        ...place,
        figure: "Why",
        of: `not said, ${where}`,
        advice: "Name the other option, and what tipped it.",
      };
    case "how":
      return {
        ...place,
        figure: "How",
        of: `without steps, ${where}`,
        advice: "Say what you did first, then next. Three steps are enough.",
      };
    case "learned":
      return {
        ...place,
        figure: "Learned",
        of: `not said, ${where}`,
        advice: "Say what you’ve done differently since.",
      };
    default:
      return {
        ...place,
        figure: capital(section),
        of: `left open, ${where}`,
        advice: "Write two lines while it’s fresh.",
        next: `Tell the ${capital(section)} as well. Two sentences are enough.`,
      };
  }
}

/** What taps alone can say: parts that were never told, and a start that took long. */
function tappedFixes({ ask, number, spoken }: Told, inWords: (count: number) => string): Fix[] {
  const shares = timeShares(spokenOf(stretchesOf(ask, ask.endedMs ?? ask.taps.at(-1)?.atMs ?? ask.askedMs), spoken));
  if (sectionOrder.every((section) => shares[section] === 0)) return [];
  const question = `question ${inWords(number)}`;
  const fixes: Fix[] = [];
  const start = shares.situation + shares.task;
  if (start > 0.4) {
    fixes.push({
      key: `start-${ask.askId}`,
      figure: `${Math.round(start * 100)}%`,
      of: `of the time of ${question} before Action`,
      advice: "About a third is plenty. Get to what you did sooner.",
      askId: ask.askId,
      section: "situation",
    });
  }
  const advice = {
    result: "End on what changed, and by how much.",
    learning: "End on what you’ve done differently since.",
  };
  for (const section of ["result", "learning"] as const) {
    if (shares[section] > 0) continue;
    fixes.push({
      key: `${section}-${ask.askId}`,
      figure: capital(section),
      of: `never tapped in ${question}`,
      advice: advice[section],
      askId: ask.askId,
      section,
    });
  }
  return fixes;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
