/** A question for practice alone, from the planned principles: a fresh one while there are any. */
import type { Plan } from "../../../../../shared/contract/views.ts";
import type { Pack } from "../../../../../shared/contract/pack.ts";
import type { QuestionToAsk } from "../../acts/lobby.ts";

/** `luck`: any whole number; the same luck picks the same question. Undefined if the plan names no principle in the pack. */
export function pickQuestion(
  pack: Pack,
  plan: Pick<Plan, "principles">,
  askedIds: ReadonlySet<string>,
  luck: number,
): QuestionToAsk | undefined {
  const planned = new Set(plan.principles.map((principle) => principle.principleId));
  const wanted = pack.principles.filter((principle) => planned.size === 0 || planned.has(principle.id));
  const all = (wanted.length > 0 ? wanted : pack.principles).flatMap((principle) =>
    principle.questions
      .filter((question) => question.scope !== "manager")
      .map((question) => ({ principleId: principle.id, questionId: question.id, text: question.text })),
  );
  const fresh = all.filter((question) => !askedIds.has(question.questionId));
  const from = fresh.length > 0 ? fresh : all;
  return from[luck % Math.max(1, from.length)];
}
