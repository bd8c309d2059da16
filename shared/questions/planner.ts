/** Proposes what a round asks: principles still uncovered, questions new to this candidate, shared out among the interviewers, within the time. Pure. */
import type { SeatId } from "../contract/ids.ts";
import type { RoomView } from "../contract/views.ts";
import type { Pack, PackPrinciple, PackQuestion } from "../contract/pack.ts";

/** A question that was asked before, here or in an earlier room. */
export interface AskedBefore {
  /** null: hidden from this seat. */
  readonly principleId: string | null;
  readonly questionId?: string | undefined;
}

export interface PlanWish {
  readonly pack: Pick<Pack, "principles">;
  /** Ids to choose from; those that the pack does not have are ignored. Empty: the whole pack. */
  readonly pool: readonly string[];
  readonly questions: number;
  /** For all questions together; 0: no target. */
  readonly minutes: number;
  /** The interviewers, in the order of joining. With only one, nothing is shared out. */
  readonly interviewers: readonly SeatId[];
  readonly asked: readonly AskedBefore[];
  /** Any whole number; the same number gives the same proposal. */
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

/** With less than this for a question, its answer and its follow-ups it becomes a quiz. */
export const leastMinutesPerQuestion = 6;

/** How many questions fit: at least one, never more than requested. */
export function questionsThatFit(questions: number, minutes: number): number {
  const fit = minutes === 0 ? questions : Math.floor(minutes / leastMinutesPerQuestion);
  return Math.max(1, Math.min(questions, fit));
}

/** Chooses one question after another: first the least covered principle with a fresh question, then the question. No question twice. */
export function proposePlan(wish: PlanWish): ProposedPlan {
  const named = wish.pack.principles.filter((principle) => wish.pool.includes(principle.id));
  const pool = shuffled(named.length > 0 ? named : wish.pack.principles, wish.seed);
  const tally = new Tally(wish.asked);
  const questions: ProposedQuestion[] = [];
  for (let left = questionsThatFit(wish.questions, wish.minutes); left > 0; left -= 1) {
    const isLeft = (question: PackQuestion): boolean => !questions.some((chosen) => chosen.questionId === question.id);
    const open = pool.filter((principle) => principle.questions.some(isLeft));
    const principle = leastFirst(open, (principle) => [
      principle.questions.some((question) => tally.timesAsked(question) === 0) ? 0 : 1,
      tally.timesCovered(principle),
    ]);
    const question =
      principle &&
      leastFirst(shuffled(principle.questions.filter(isLeft), wish.seed + questions.length), (question) => [
        tally.timesAsked(question),
        question.scope === "manager" ? 1 : 0,
        tally.timesOfTheme(question),
      ]);
    if (!principle || !question) break;
    tally.count(principle, question);
    questions.push({ principleId: principle.id, questionId: question.id, text: question.text });
  }
  return { principles: sharedOut(questions, wish.interviewers), questions };
}

/** What was asked in a room, over all rounds: an interviewer has heard that round's questions too. */
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
