/**
 * Proposes what a round asks: principles still uncovered, questions that suit this candidate and are new to them, shared out among the
 * interviewers, within the time. Pure.
 */
import type { Ms, SeatId } from "../contract/ids.ts";
import type { Pack, PackPrinciple, PackQuestion } from "../contract/pack.ts";
import type { AskedBefore } from "./asked-before.ts";
import { madeFor, suits, suitsLeading } from "./suits.ts";
import type { Whom } from "./suits.ts";
import { Tally } from "./tally.ts";

export interface PlanWish {
  readonly pack: Pick<Pack, "principles">;
  /** Ids to choose from; those that the pack does not have are ignored. Empty: the whole pack. */
  readonly pool: readonly string[];
  /** Whom the questions must suit. */
  readonly whom: Whom;
  readonly questions: number;
  /** For all questions together; 0: no target. */
  readonly minutes: number;
  /** The interviewers, in the order of joining. With only one, nothing is shared out. */
  readonly interviewers: readonly SeatId[];
  readonly asked: readonly AskedBefore[];
  /** Principles that the candidate has a story ready for, where this device knows it. */
  readonly storiesFor?: readonly string[] | undefined;
  /** The server's time; without it, only the number of questions since then spaces what comes back. */
  readonly nowMs?: Ms | undefined;
  /** Any whole number; the same number gives the same proposal. */
  readonly seed: number;
}

export interface ProposedQuestion {
  readonly principleId: string;
  readonly questionId: string;
  readonly text: string;
  readonly why: Why;
}

/** Why a question was proposed. */
export interface Why {
  /** Nobody has asked about the principle; it was weak last time and comes back; or it was asked about least. */
  readonly principle: "uncovered" | "weak" | "least";
  /** The candidate has stories, but none for this principle. */
  readonly isWithoutStory: boolean;
  readonly madeFor: ReturnType<typeof madeFor>;
  /** Nothing fresh was left. */
  readonly isRepeated: boolean;
}

export interface ProposedPlan {
  readonly principles: readonly { readonly principleId: string; readonly seatId?: SeatId }[];
  readonly questions: readonly ProposedQuestion[];
}

/** With less than this for a question, its answer and its follow-ups it becomes a quiz. */
export const leastMinutesPerQuestion = 6;

/** How many questions fit: at least one, never more than requested. */
export function questionsThatFit(questions: number, minutes: number): number {
  const fit = minutes === 0 ? questions : Math.floor(minutes / leastMinutesPerQuestion);
  return Math.max(1, Math.min(questions, fit));
}

/** Chooses one question after another: first the principle whose turn it is and that has a fresh question, then the question. No question twice. */
export function proposePlan(wish: PlanWish): ProposedPlan {
  const named = wish.pack.principles.filter((principle) => wish.pool.includes(principle.id));
  const pool = shuffled(suiting(named.length > 0 ? named : wish.pack.principles, wish.whom), wish.seed);
  const tally = new Tally(wish.asked, wish.nowMs);
  const isWithoutStory = ({ id }: PackPrinciple): boolean =>
    (wish.storiesFor ?? []).length > 0 && !wish.storiesFor?.includes(id);
  const questions: ProposedQuestion[] = [];
  for (let left = questionsThatFit(wish.questions, wish.minutes); left > 0; left -= 1) {
    const isLeft = (question: PackQuestion): boolean => !questions.some((chosen) => chosen.questionId === question.id);
    const open = pool.filter((principle) => principle.questions.some(isLeft));
    const principle = leastFirst(open, (principle) => [
      principle.questions.some((question) => tally.timesAsked(question) === 0) ? 0 : 1,
      tally.turnOfPrinciple(principle),
      isWithoutStory(principle) ? 0 : 1,
    ]);
    const question =
      principle &&
      leastFirst(shuffled(principle.questions.filter(isLeft), wish.seed + questions.length), (question) => [
        tally.timesAsked(question),
        tally.turnOfQuestion(question, wish.whom),
        madeFor(question, wish.whom) ? 0 : 1,
        tally.timesOfTheme(question),
      ]);
    if (!principle || !question) break;
    const why: Why = {
      principle: !tally.isCovered(principle) ? "uncovered" : tally.comesBack(principle) ? "weak" : "least",
      isWithoutStory: isWithoutStory(principle),
      madeFor: madeFor(question, wish.whom),
      isRepeated: tally.timesAsked(question) > 0,
    };
    tally.count(principle, question);
    questions.push({ principleId: principle.id, questionId: question.id, text: question.text, why });
  }
  return { principles: sharedOut(questions, wish.interviewers), questions };
}

/** Principles with the questions that suit. A pack that has none for such work or level still gives those for people with, or without, reports. */
function suiting(principles: readonly PackPrinciple[], whom: Whom): readonly PackPrinciple[] {
  const withOnly = (fits: (question: PackQuestion) => boolean): readonly PackPrinciple[] =>
    principles
      .map((principle) => ({ ...principle, questions: principle.questions.filter(fits) }))
      .filter((principle) => principle.questions.length > 0);
  const fitting = withOnly((question) => suits(question, whom));
  return fitting.length > 0 ? fitting : withOnly((question) => suitsLeading(question, whom));
}

/** Each principle once, dealt out in turn. */
function sharedOut(
  questions: readonly ProposedQuestion[],
  interviewers: readonly SeatId[],
): ProposedPlan["principles"] {
  const ids = [...new Set(questions.map((question) => question.principleId))];
  return ids.map((principleId, at) => {
    const seatId = interviewers.length > 1 ? interviewers[at % interviewers.length] : undefined;
    return seatId === undefined ? { principleId } : { principleId, seatId };
  });
}

/** The first item with the smallest values, compared in order. */
function leastFirst<Item>(all: readonly Item[], values: (item: Item) => readonly number[]): Item | undefined {
  return all
    .map((item) => ({ item, by: values(item) }))
    .toSorted((a, b) => a.by.map((value, at) => value - (b.by[at] ?? 0)).find((less) => less !== 0) ?? 0)[0]?.item;
}

/** Fisher and Yates' shuffle with a small seeded generator (mulberry32): no clock, no chance. */
function shuffled<Item>(all: readonly Item[], seed: number): readonly Item[] {
  const next = [...all];
  let state = seed | 0;
  const below = (count: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
  for (let at = next.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    const [here, there] = [next[at], next[other]];
    if (here === undefined || there === undefined) continue;
    next[at] = there;
    next[other] = here;
  }
  return next;
}
