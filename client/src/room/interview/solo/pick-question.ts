/** A question for practice alone, from the planned principles: one that suits, and a fresh one while there are any. */
import type { Plan } from "../../../../../shared/contract/views.ts";
import type { Pack, PackQuestion } from "../../../../../shared/contract/pack.ts";
import { suits, suitsLeading, type Whom } from "../../../../../shared/questions/suits.ts";
import type { QuestionToAsk } from "../../acts/lobby.ts";

/** `luck`: any whole number; the same luck picks the same question. Undefined if the plan names no principle in the pack. */
export function pickQuestion(
  pack: Pack,
  plan: Pick<Plan, "principles"> & Whom,
  askedIds: ReadonlySet<string>,
  luck: number,
): QuestionToAsk | undefined {
  const planned = new Set(plan.principles.map((principle) => principle.principleId));
  const wanted = pack.principles.filter((principle) => planned.size === 0 || planned.has(principle.id));
  const offered = wanted.length > 0 ? wanted : pack.principles;
  const picking = (fits: (question: PackQuestion) => boolean) =>
    offered.flatMap((principle) =>
      principle.questions
        .filter(fits)
        .map((question) => ({ principleId: principle.id, questionId: question.id, text: question.text })),
    );
  // Alone, nobody is there to skip a question about reports for somebody who has said nothing of any.
  const suiting = picking(
    (question) => suits(question, plan) && (plan.leads !== undefined || question.scope !== "manager"),
  );
  const all = suiting.length > 0 ? suiting : picking((question) => suitsLeading(question, plan));
  const fresh = all.filter((question) => !askedIds.has(question.questionId));
  const from = fresh.length > 0 ? fresh : all;
  return from[luck % Math.max(1, from.length)];
}
