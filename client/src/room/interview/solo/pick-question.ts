/** A question for practice alone, by the planner's rules: it suits, it is fresh while fresh ones are left, and what was weak comes back. */
import type { RoomView } from "../../../../../shared/contract/views.ts";
import type { Pack } from "../../../../../shared/contract/pack.ts";
import { askedIn, type AskedBefore } from "../../../../../shared/questions/asked-before.ts";
import { proposePlan } from "../../../../../shared/questions/planner.ts";
import type { QuestionToAsk } from "../../acts/lobby.ts";

/** `luck`: any whole number; the same luck picks the same question. `earlier`: what this person was asked in other rooms. */
export function pickQuestion(
  pack: Pick<Pack, "principles">,
  room: Pick<RoomView, "plan" | "rounds">,
  earlier: readonly AskedBefore[],
  luck: number,
): QuestionToAsk | undefined {
  const [question] = proposePlan({
    pack,
    pool: room.plan.principles.map(({ principleId }) => principleId),
    whom: room.plan,
    questions: 1,
    minutes: 0,
    interviewers: [],
    asked: [...askedIn(room), ...earlier],
    seed: luck,
  }).questions;
  return question && { principleId: question.principleId, questionId: question.questionId, text: question.text };
}
