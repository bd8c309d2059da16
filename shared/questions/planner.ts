/** Proposes what a round asks: principles still uncovered, questions this candidate has not met, shared out and in time. Pure. */
import type { SeatId } from "../contract/ids.ts";
import type { RoomView } from "../contract/views.ts";
import type { Pack, PackPrinciple, PackQuestion } from "../contract/pack.ts";

/** A question that was asked before, here or in an earlier room. */
export interface AskedBefore {
  /** null: hidden from who looks. */
  readonly principleId: string | null;
  readonly questionId?: string | undefined;
}

export interface PlanWish {
  readonly pack: Pick<Pack, "principles">;
  /** Ids to choose among; those that the pack does not have are left out. Empty: the whole pack. */
  readonly pool: readonly string[];
  readonly questions: number;
  /** For all questions together; 0: no target. */
  readonly minutes: number;
  /** Who asks, in the order of joining. With one alone nothing is shared out. */
  readonly interviewers: readonly SeatId[];
  readonly asked: readonly AskedBefore[];
  /** Any whole number; the same number proposes the same. */
  readonly seed: number;
}

export interface ProposedQuestion {
  readonly principleId: string;
  readonly questionId: string;
  readonly text: string;
}

export interface ProposedPlan {
  readonly principles: readonly { readonly principleId: string; readonly seatId?: SeatId }[];
  readonly questions: readonly ProposedQuestion[];
}

/** A question, its telling and its follow-ups in less than this are a quiz. */
export const leastMinutesPerQuestion = 6;

/** How many questions fit: never more than wished, at least one. */
export function questionsThatFit(questions: number, minutes: number): number {
  const fit = minutes === 0 ? questions : Math.floor(minutes / leastMinutesPerQuestion);
  return Math.max(1, Math.min(questions, fit));
}

/** Fills one question after the other: a principle with a fresh question, the least covered, then the question itself. None twice. */
export function proposePlan(wish: PlanWish): ProposedPlan {
  const named = wish.pack.principles.filter((one) => wish.pool.includes(one.id));
  const pool = shuffled(named.length > 0 ? named : wish.pack.principles, wish.seed);
  const tally = new Tally(wish.asked);
  const questions: ProposedQuestion[] = [];
  for (let left = questionsThatFit(wish.questions, wish.minutes); left > 0; left -= 1) {
    const isLeft = (question: PackQuestion): boolean => !questions.some((one) => one.questionId === question.id);
    const open = pool.filter((one) => one.questions.some(isLeft));
    const principle = leastFirst(open, (one) => [
      one.questions.some((question) => tally.timesAsked(question) === 0) ? 0 : 1,
      tally.timesCovered(one),
    ]);
    const question =
      principle &&
      leastFirst(shuffled(principle.questions.filter(isLeft), wish.seed + questions.length), (one) => [
        tally.timesAsked(one),
        one.scope === "manager" ? 1 : 0,
        tally.timesOfTheme(one),
      ]);
    if (!principle || !question) break;
    tally.count(principle, question);
    questions.push({ principleId: principle.id, questionId: question.id, text: question.text });
  }
  return { principles: sharedOut(questions, wish.interviewers), questions };
}

/** What was asked in a room; of all rounds, since who interviewed has heard that round's questions too. */
export function askedIn(view: Pick<RoomView, "rounds" | "deck">): readonly AskedBefore[] {
  return [...view.rounds.flatMap((round) => round.asks), ...(view.deck ?? [])].map(({ principleId, questionId }) => ({
    principleId,
    questionId,
  }));
}

/** What a candidate of this name was asked in another room. */
export function askedOf(name: string, view: Pick<RoomView, "rounds" | "seats">): readonly AskedBefore[] {
  const isNamed = (seatId: SeatId): boolean =>
    plainName(view.seats.find((seat) => seat.seatId === seatId)?.name ?? "") === plainName(name);
  return askedIn({ rounds: view.rounds.filter((round) => isNamed(round.candidate)) });
}

function plainName(name: string): string {
  return name.trim().normalize("NFKC").toLowerCase();
}

class Tally {
  readonly #questions = new Map<string, number>();
  readonly #principles = new Map<string, number>();
  readonly #themes = new Map<string, number>();

  constructor(asked: readonly AskedBefore[]) {
    for (const { principleId, questionId } of asked) {
      if (principleId !== null) add(this.#principles, principleId);
      if (questionId !== undefined) add(this.#questions, questionId);
    }
  }

  timesAsked(question: PackQuestion): number {
    return this.#questions.get(question.id) ?? 0;
  }
  timesCovered(principle: PackPrinciple): number {
    return this.#principles.get(principle.id) ?? 0;
  }
  /** In this proposal, so that it is not three failures in a row. */
  timesOfTheme(question: PackQuestion): number {
    return this.#themes.get(question.theme) ?? 0;
  }
  count(principle: PackPrinciple, question: PackQuestion): void {
    add(this.#questions, question.id);
    add(this.#principles, principle.id);
    add(this.#themes, question.theme);
  }
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}

/** Each principle once, given out in turn. */
function sharedOut(
  questions: readonly ProposedQuestion[],
  interviewers: readonly SeatId[],
): ProposedPlan["principles"] {
  const ids = [...new Set(questions.map((one) => one.principleId))];
  return ids.map((principleId, at) => {
    const seatId = interviewers.length > 1 ? interviewers[at % interviewers.length] : undefined;
    return seatId === undefined ? { principleId } : { principleId, seatId };
  });
}

/** The first of those with the least values, compared in order. */
function leastFirst<One>(all: readonly One[], values: (one: One) => readonly number[]): One | undefined {
  return all
    .map((one) => ({ one, by: values(one) }))
    .toSorted((a, b) => a.by.map((value, at) => value - (b.by[at] ?? 0)).find((less) => less !== 0) ?? 0)[0]?.one;
}

/** Fisher and Yates' shuffle with a small seeded generator (mulberry32): no clock, no chance. */
function shuffled<One>(all: readonly One[], seed: number): readonly One[] {
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
    const [one, two] = [next[at], next[other]];
    if (one === undefined || two === undefined) continue;
    next[at] = two;
    next[other] = one;
  }
  return next;
}
