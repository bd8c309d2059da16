/** What the card says about each gap, in three words. */
import type { Option } from "../../../../../shared/signals/margin/rank.ts";

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
