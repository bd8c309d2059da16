/** What keeps a card from being sealed, as places that a screen can point at. */
import type { Fault } from "../../../../shared/contract/reply.ts";

export type Missing =
  | { readonly principleId: string; readonly field: "rating" | "reason" | "evidence"; readonly tooLong?: undefined }
  | { readonly principleId?: undefined; readonly field: "keep" | "change" | "vote"; readonly tooLong?: undefined }
  | TooLong;

/** More words than fit, and the sentence that says so: shown at once, not only once sealing was tried. */
export interface TooLong {
  readonly principleId?: string | undefined;
  readonly field: "reason" | "strengths" | "concerns" | "keep" | "change" | "feedback";
  readonly tooLong: string;
}

const onCard = ["keep", "change", "vote"] as const;

/**
 * Places from the faults that the rules find, or that a refusal `incomplete` names: `ratings.<principleId>[.reason|.evidence]`, `keep` …
 */
export function missingFrom(faults: readonly Fault[]): readonly Missing[] {
  return faults.flatMap(({ path }): readonly Missing[] => {
    const [head, principleId, field] = path.split(".");
    if (head === "ratings" && principleId !== undefined) {
      return [{ principleId, field: field === "reason" || field === "evidence" ? field : "rating" }];
    }
    const named = onCard.find((field) => field === head);
    return named === undefined ? [] : [{ field: named }];
  });
}

/** Why a place keeps the card open, and what helps. `level` is the level chosen there, if any. */
export function missingSentence(missing: Missing, level?: number): string {
  if (missing.tooLong !== undefined) return missing.tooLong;
  switch (missing.field) {
    case "rating":
      return "Choose a level, or say it wasn’t probed.";
    case "reason":
      return level === undefined ? "Say why, in one line." : `A ${level} needs a reason, in one line.`;
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
