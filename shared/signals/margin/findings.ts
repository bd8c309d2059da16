/** Turns gaps into findings for the interviewer's margin: one per section, with a calm reason and the probes that close it. */
import { weForms } from "./findings-words.ts";
import type { ProbeKind } from "../../contract/ids.ts";
import { probesFor, type Gap } from "./gap.ts";
import type { Telling } from "./gaps.ts";
import type { Phrase } from "./phrase.ts";
import type { Passages } from "../text/passages.ts";
import { isPlaceholder } from "../text/placeholders.ts";
import type { Section } from "../text/sections.ts";
import { type Span } from "../text/tokens.ts";
import * as rules from "./finding-rules.ts";
import { heard } from "../text/rules.ts";

export interface Finding {
  readonly gap: Gap;
  readonly section: Section;
  /** What the interviewer reads: a count or a plain observation. */
  readonly reason: string;
  /** Why it is a finding, in one plain sentence. */
  readonly because: string;
  /** The words it points at in its own section, if any. */
  readonly from?: number;
  readonly to?: number;
  /** The words to ask about, in whichever section they are. */
  readonly phrase?: Phrase;
  readonly probes: readonly ProbeKind[];
}

/** Most valuable first: a part that is not told at all, then the candidate's own part, the steps, the reason, the number, the lesson. */
const byValue: readonly Gap[] = [
  "missing:action",
  "who",
  "why",
  "how",
  "missing:result",
  "howMuch",
  "missing:learning",
  "learned",
  "missing:task",
  "missing:situation",
  "longStart",
];

const homeOf: Readonly<Record<Exclude<Gap, `missing:${Section}`>, Section>> = {
  who: "action",
  why: "action",
  how: "action",
  howMuch: "result",
  learned: "learning",
  longStart: "situation",
};

/** Where a gap is shown. */
export function sectionOf(gap: Gap): Section {
  switch (gap) {
    case "missing:situation":
      return "situation";
    case "missing:task":
      return "task";
    case "missing:action":
      return "action";
    case "missing:result":
      return "result";
    case "missing:learning":
      return "learning";
    default:
      return homeOf[gap];
  }
}

/** What each gap of a telling says to the interviewer, most valuable first. */
export function findEvery(telling: Telling, gaps: readonly Gap[]): Finding[] {
  return order(telling, gaps).map((gap) => {
    const place = pointAt(telling, gap);
    return {
      gap,
      section: sectionOf(gap),
      reason: reasonFor(telling, gap),
      because: lackOf(gap),
      ...place,
      probes: probesFor[gap],
    };
  });
}

/** The most valuable of each section, in the order given. */
export function onePerSection<Found extends { readonly section: Section }>(findings: readonly Found[]): Found[] {
  return findings.filter((found, index) => findings.findIndex(({ section }) => section === found.section) === index);
}

/** Every "we" of Action as the doer, where it may hide whose part it was; not in quotes of other people. */
export function weInAction({ action }: Passages): Span[] {
  const others = action.quotes.filter((quote) => !quote.own);
  return action.tokens
    .filter(
      ({ lower, from, to }) => weForms.has(lower) && !others.some((quote) => from >= quote.from && to <= quote.to),
    )
    .map(({ from, to }) => ({ from, to }));
}

/** What a gap means when there are no words to point at. */
function lackOf(gap: Gap): string {
  switch (gap) {
    case "who":
      return "No sentence says what the candidate did themselves.";
    case "why":
      return "No reason, risk or other option is given for the main choice.";
    case "how":
      return "Fewer than two specific actions are described.";
    case "howMuch":
      return "No number says what changed.";
    case "learned":
      return "Nothing says what they’ve done differently since.";
    case "longStart":
      return "Situation and Task take up more than 60% of the words.";
    default:
      return "This section is empty or a placeholder.";
  }
}

/** A short Action needs steps before it needs a reason. */
function order(telling: Telling, gaps: readonly Gap[]): Gap[] {
  const short = telling.answer.action.length < 80;
  const value = (gap: Gap): number => (gap === "how" && short ? byValue.indexOf("who") - 0.5 : byValue.indexOf(gap));
  return [...gaps].sort((a, b) => value(a) - value(b));
}

const numberNames = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
const named = (count: number): string => numberNames[count] ?? String(count);

const openReasons: Readonly<Record<Section, string>> = {
  situation: "Situation is still open.",
  task: "Task is still open.",
  action: "Action is still open.",
  result: "Result is still open.",
  learning: "Learning is still open.",
};

const statesChoice = heard(rules.statesChoice, "i");

function reasonFor(telling: Telling, gap: Gap): string {
  const { answer, passages, share, vague } = telling;
  switch (gap) {
    case "who":
      return whoReason(telling);
    case "why":
      return statesChoice.test(answer.action)
        ? "The choice is stated, but not the reason."
        : "It says what was done, but not why.";
    case "how": {
      const sentences = passages.action.sentences.length;
      return sentences <= 1
        ? "The action is named, but not its steps."
        : `${named(sentences)} sentences of Action, few steps.`;
    }
    case "howMuch": {
      const spots = vague.filter((span) => span.section === "result");
      const first = spots[0];
      return first && spots.length === 1 ? `No number in Result, only “${first.text}”.` : "No number in Result.";
    }
    case "learned":
      return /\S/.test(answer.learning) && !isPlaceholder(answer.learning)
        ? "A lesson is named, but not what changed since."
        : "Nothing learned or changed yet.";
    case "longStart": {
      const both = Math.round((share.situation + share.task) * 100);
      return share.task < 0.1
        ? `${Math.round(share.situation * 100)}% is Situation.`
        : `${both}% is Situation and Task.`;
    }
    default:
      return openReasons[sectionOf(gap)];
  }
}

function whoReason({ answer, passages }: Telling): string {
  if (isPlaceholder(answer.action)) return "Action is still open, and so is their own part.";
  const count = weInAction(passages).length;
  if (count === 0) return "It says what was done, but not who did it.";
  return `${named(count)} “we” where the decision is made.`;
}

/** The span a finding underlines: the first "we", the vague spot that stands for a number. */
function pointAt(telling: Telling, gap: Gap): Span | undefined {
  if (gap === "who") return weInAction(telling.passages)[0];
  if (gap === "howMuch") {
    const spot = telling.vague.find((span) => span.section === "result");
    return spot && { from: spot.from, to: spot.to };
  }
  return undefined;
}
