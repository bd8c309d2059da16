/** A planned week: so many questions over the principles that need them most, spread over the chosen days. */
import type { Ms } from "../../contract/ids.ts";
import type { Planned } from "../shapes.ts";
import type { Gaps } from "./picking.ts";

export interface WeekWish {
  readonly gaps: Gaps;
  /** All principles, in their order: once the gaps are used up, the others have their turn. */
  readonly principles: readonly string[];
  /** Midnight of each chosen day. */
  readonly daysMs: readonly Ms[];
  readonly questions: number;
  /** What is planned already and not done; it is not planned twice. */
  readonly open: readonly Pick<Planned, "principleId">[];
}

export type PlannedQuestion = Pick<Planned, "atMs" | "principleId">;

/** In the order of days. No day has two more than another; with fewer questions than days the days in between stay free. */
export function planWeek({ gaps, principles, daysMs, questions, open }: WeekWish): readonly PlannedQuestion[] {
  const taken = new Set(open.map(({ principleId }) => principleId));
  const wanted = [...new Set([...gaps.uncovered, ...gaps.thin, ...principles])].filter((id) => !taken.has(id));
  const days = [...daysMs].sort((day, other) => day - other);
  const chosen = wanted.slice(0, Math.max(0, questions));
  return chosen.flatMap((principleId, at) => {
    const atMs = days[Math.floor((at * days.length) / chosen.length)];
    return atMs === undefined ? [] : [{ atMs, principleId }];
  });
}

/** The one to do now: the oldest that is due and open. */
export const dueNow = (planned: readonly Planned[], nowMs: Ms): Planned | undefined =>
  planned.filter(({ doneMs, atMs }) => doneMs === null && atMs <= nowMs).toSorted((a, b) => a.atMs - b.atMs)[0];

/** What a practice of this principle fulfils: the oldest open one, due or not. */
export const fulfilledBy = (planned: readonly Planned[], principleId: string): Planned | undefined =>
  planned
    .filter((each) => each.doneMs === null && each.principleId === principleId)
    .toSorted((a, b) => a.atMs - b.atMs)[0];

const dayMs = 24 * 60 * 60 * 1000;

/** What to show of the plan: the last days and everything still to come, in the order of days. */
export const weekOf = (planned: readonly Planned[], nowMs: Ms): readonly Planned[] =>
  planned.filter(({ atMs }) => atMs > nowMs - 7 * dayMs).toSorted((a, b) => a.atMs - b.atMs);
