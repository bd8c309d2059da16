/** What a card still lacks, as places a screen can point at. */
import type { Fault } from "../../../../shared/contract/reply.ts";

export type Missing =
  | { readonly principleId: string; readonly field: "rating" | "reason" | "evidence" }
  | { readonly principleId?: undefined; readonly field: "keep" | "change" | "vote" };

const onCard = ["keep", "change", "vote"] as const;

/** Places from the faults of the rules, or of a refusal `incomplete`: `ratings.<principleId>[.reason|.evidence]`, `keep` … */
export function missingFrom(faults: readonly Fault[]): readonly Missing[] {
  return faults.flatMap(({ path }): readonly Missing[] => {
    const [head, principleId, field] = path.split(".");
    if (head === "ratings" && principleId !== undefined) {
      return [{ principleId, field: field === "reason" || field === "evidence" ? field : "rating" }];
    }
    const named = onCard.find((one) => one === head);
    return named === undefined ? [] : [{ field: named }];
  });
}

/** Why a place is empty, and what fills it. `level` is the level chosen there, if any. */
export function missingSentence(missing: Missing, level?: number): string {
  switch (missing.field) {
    case "rating":
      return "Choose a level, or say it was not probed.";
    case "reason":
      return level === undefined ? "Say why, in one line." : `A ${level} needs one line of reason.`;
    case "evidence":
      return level === undefined
        ? "Attach a quote or a moment."
        : `A ${level} needs something that was said. Attach a quote or a moment, or choose “Not probed”.`;
    case "keep":
      return "Name one thing to keep.";
    case "change":
      return "Name one thing to change.";
    case "vote":
      return "Vote before you seal.";
  }
}
