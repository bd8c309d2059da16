/** A practice that has just begun. */
import type { Sitting } from "../../../../shared/journal/practice/sitting.ts";
import { begin } from "../../../../shared/journal/practice/steps.ts";

export const second = 1_000;

export const begun = (change: Partial<Sitting> = {}): Sitting => ({
  ...begin({
    id: "first",
    choice: { by: "surprise" },
    question: {
      principleId: "deliver-results",
      questionId: "deliver-results/obstacle-near-the-end",
      text: "Tell me about a time something went wrong shortly before the end of a project.",
      why: "untold",
    },
    isImpatient: false,
    nowMs: 0,
  }),
  ...change,
});
