/** What has been asked so far, in earlier rooms, in this one and in the proposal that is being made. */
import type { Ms, Score } from "../contract/ids.ts";
import type { PackPrinciple, PackQuestion } from "../contract/pack.ts";
import type { AskedBefore } from "./asked-before.ts";
import type { Whom } from "./suits.ts";

/**
 * A weak principle comes back once this many questions went to others, or after this time. At once would only ask for the same story; much
 * later, what was learned from it is forgotten.
 */
const asksBetween = 2;
const msBetween = 3 * 24 * 60 * 60 * 1000;
const weakest: Score = 2;

interface Last {
  readonly rating: Score | undefined;
  readonly askedMs: Ms | undefined;
  /** How many asks there had been by then. */
  readonly nth: number;
}

export class Tally {
  readonly #questions = new Map<string, number>();
  readonly #principles = new Map<string, number>();
  readonly #themes = new Map<string, number>();
  readonly #scopes = { manager: 0, other: 0 };
  /** By principle, of the last time it was asked about. */
  readonly #last = new Map<string, Last>();
  readonly #nowMs: Ms | undefined;
  #asks = 0;
  /** The last ask brought a weak principle back: now something else has its turn. */
  #cameBack = false;

  constructor(asked: readonly AskedBefore[], nowMs?: Ms) {
    this.#nowMs = nowMs;
    const inOrder = asked.toSorted((ask, other) => (ask.askedMs ?? Infinity) - (other.askedMs ?? Infinity) || 0);
    for (const { principleId, questionId, rating, askedMs } of inOrder) {
      if (principleId !== null) this.#cover(principleId, rating, askedMs);
      if (questionId !== undefined) add(this.#questions, questionId);
    }
  }

  timesAsked(question: PackQuestion): number {
    return this.#questions.get(question.id) ?? 0;
  }

  isCovered({ id }: PackPrinciple): boolean {
    return this.#principles.has(id);
  }

  /** It was weak last time, and other things have been asked or some days have passed. */
  comesBack({ id }: PackPrinciple): boolean {
    const last = this.#last.get(id);
    if (!isWeak(last)) return false;
    const isLongAgo = (this.#nowMs ?? 0) - (last.askedMs ?? Infinity) >= msBetween;
    return isLongAgo || this.#asks - last.nth >= asksBetween;
  }

  /** Lowest is next: what comes back and what is uncovered in turn, then what was asked about least. */
  turnOfPrinciple(principle: PackPrinciple): number {
    if (this.comesBack(principle)) return this.#cameBack ? 0.5 : -1;
    return this.#principles.get(principle.id) ?? 0;
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
    this.#cover(principle.id, undefined, this.#nowMs);
    add(this.#themes, question.theme);
    this.#scopes[question.scope === "manager" ? "manager" : "other"] += 1;
  }

  #cover(principleId: string, rating: Score | undefined, askedMs: Ms | undefined): void {
    this.#cameBack = isWeak(this.#last.get(principleId));
    add(this.#principles, principleId);
    this.#asks += 1;
    this.#last.set(principleId, { rating, askedMs, nth: this.#asks });
  }
}

function isWeak(last: Last | undefined): last is Last & { readonly rating: Score } {
  return last?.rating !== undefined && last.rating <= weakest;
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
