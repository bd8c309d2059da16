/** What has been asked so far, in earlier rooms, in this one and in the proposal that is being made. */
import type { PackPrinciple, PackQuestion } from "../contract/pack.ts";
import type { Score } from "../contract/ids.ts";
import type { AskedBefore } from "./asked-before.ts";
import type { Whom } from "./suits.ts";

/** A weak principle comes back once this many questions went to others: at once would only ask for the same story. */
const asksBetween = 2;
const weakest: Score = 2;

export class Tally {
  readonly #questions = new Map<string, number>();
  readonly #principles = new Map<string, number>();
  readonly #themes = new Map<string, number>();
  readonly #scopes = { manager: 0, other: 0 };
  /** By principle, of the last time it was asked about: how it went, and how many asks there had been by then. */
  readonly #last = new Map<string, { readonly rating: Score | undefined; readonly nth: number }>();
  #asks = 0;

  constructor(asked: readonly AskedBefore[]) {
    const inOrder = asked.toSorted((ask, other) => (ask.askedMs ?? Infinity) - (other.askedMs ?? Infinity) || 0);
    for (const { principleId, questionId, rating } of inOrder) {
      if (principleId !== null) this.#cover(principleId, rating);
      if (questionId !== undefined) add(this.#questions, questionId);
    }
  }

  timesAsked(question: PackQuestion): number {
    return this.#questions.get(question.id) ?? 0;
  }

  isCovered({ id }: PackPrinciple): boolean {
    return this.#principles.has(id);
  }

  isWeakAndDue({ id }: PackPrinciple): boolean {
    const last = this.#last.get(id);
    return last?.rating !== undefined && last.rating <= weakest && this.#asks - last.nth >= asksBetween;
  }

  /** Lowest is next: what is uncovered, then what was weak, then what was asked about least. */
  turnOfPrinciple(principle: PackPrinciple): number {
    const times = this.#principles.get(principle.id) ?? 0;
    return times > 0 && this.isWeakAndDue(principle) ? 0.5 : times;
  }

  /** In this proposal, so that it is not three failures in a row. */
  timesOfTheme(question: PackQuestion): number {
    return this.#themes.get(question.theme) ?? 0;
  }

  /** Lowest is next: people who lead get questions on leading in turn with others, those who say nothing of it get them last. */
  turnOfQuestion({ scope }: PackQuestion, { leads }: Whom): number {
    const isOnLeading = scope === "manager";
    if (leads === undefined) return isOnLeading ? 1 : 0;
    if (leads !== "yes") return 0;
    return isOnLeading ? 2 * this.#scopes.manager : 2 * this.#scopes.other + 1;
  }

  count(principle: PackPrinciple, question: PackQuestion): void {
    add(this.#questions, question.id);
    this.#cover(principle.id, undefined);
    add(this.#themes, question.theme);
    this.#scopes[question.scope === "manager" ? "manager" : "other"] += 1;
  }

  #cover(principleId: string, rating: Score | undefined): void {
    add(this.#principles, principleId);
    this.#asks += 1;
    this.#last.set(principleId, { rating, nth: this.#asks });
  }
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
