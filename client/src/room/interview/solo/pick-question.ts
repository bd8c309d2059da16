/** A question for practice alone, by the planner's rules: it suits, it is fresh while fresh ones are left, and what was weak comes back. */
import type { RoomView } from "../../../../../shared/contract/views.ts";
import type { Pack } from "../../../../../shared/contract/pack.ts";
import { askedIn } from "../../../../../shared/questions/asked-before.ts";
import { proposePlan, type PlanWish, type ProposedQuestion } from "../../../../../shared/questions/planner.ts";

/** What this person has had outside this room, and has ready, as far as this device knows. */
export type Before = Pick<PlanWish, "asked" | "storiesFor" | "nowMs">;

/** `luck`: any whole number; the same luck picks the same question. */
export function pickQuestion(
  pack: Pick<Pack, "principles">,
  room: Pick<RoomView, "plan" | "rounds">,
  before: Before,
  luck: number,
): ProposedQuestion | undefined {
  return proposePlan({
    ...before,
    pack,
    pool: room.plan.principles.map(({ principleId }) => principleId),
    whom: room.plan,
    questions: 1,
    minutes: 0,
    interviewers: [],
    asked: [...askedIn(room), ...before.asked],
    seed: luck,
  }).questions[0];
}
