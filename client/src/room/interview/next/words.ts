/** What the card says about each gap. */
import type { Option } from "../../../../../shared/signals/margin/rank.ts";
import { sectionName } from "../../../words/star.ts";

/** Where the gap is and what shows it: with a quote, why its words do; otherwise what is missing, unless the gap says just that. */
export function basisOf({ section, by, reason, because, phrase }: Option): string {
  if (!section) return "One of this question’s own";
  const basis = (phrase && because) ?? (by === "tick" || by === "tap" ? "" : reason) ?? "";
  return `${sectionName[section]}. ${basis}`.trim();
}

export const gapInThreeWords: Readonly<Record<Option["gap"], string>> = {
  who: "Own part unclear",
  why: "No reason yet",
  how: "Few steps told",
  howMuch: "No number yet",
  learned: "No lesson yet",
  longStart: "A long start",
  "missing:situation": "No situation yet",
  "missing:task": "No task yet",
  "missing:action": "No action yet",
  "missing:result": "No result yet",
  "missing:learning": "No lesson yet",
  opening: "To go deeper",
};
