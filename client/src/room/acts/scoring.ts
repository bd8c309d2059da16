/** Acts of rating, sealing and opening cards. */
import type { Rating } from "../../../../shared/contract/ids.ts";
import { levelName, levels } from "../../words/ratings.ts";
import { order, type Act } from "./act.ts";

const group = "Scorecard";

/** A card open at a principle, beside the interview or as a book. */
export interface OnCard {
  readonly canRate: () => boolean;
  readonly rate: (rating: Rating) => void;
  readonly step: (by: -1 | 1) => void;
}
const family = "Score that level; 0 is not probed";
const rateActs: readonly Act<OnCard>[] = [
  ...levels.map((level): Act<OnCard> => ({
    type: "look",
    label: `Score ${level}, ${levelName[level].toLowerCase()}`,
    family,
    key: `M ${level}`,
    group,
    when: ({ canRate }) => canRate(),
    run: ({ rate }) => rate(level),
  })),
  {
    type: "look",
    label: "Score: not probed",
    family,
    key: "M 0",
    group,
    when: ({ canRate }) => canRate(),
    run: ({ rate }) => rate("notProbed"),
  },
];

/** The card beside the interview. */
export const panelActs: readonly Act<OnCard>[] = [
  ...rateActs,
  {
    type: "look",
    label: "Previous principle",
    key: "K",
    group,
    when: ({ canRate }) => canRate(),
    run: ({ step }) => step(-1),
  },
  {
    type: "look",
    label: "Next principle",
    key: "J",
    group,
    when: ({ canRate }) => canRate(),
    run: ({ step }) => step(1),
  },
];
/** The card as a book. */
export const bookActs: readonly Act<OnCard>[] = [
  ...rateActs,
  { type: "look", label: "Previous page of the card", key: "K", group, run: ({ step }) => step(-1) },
  { type: "look", label: "Next page of the card", key: "J", group, run: ({ step }) => step(1) },
];

export interface OnNotesBeside {
  readonly canAttach: () => boolean;
  readonly attach: () => void;
}
export const attachWords: Act<OnNotesBeside> = {
  type: "look",
  label: "Attach the selected words as evidence",
  button: "Attach as evidence",
  icon: "quote",
  key: "E",
  group,
  when: ({ canAttach }) => canAttach(),
  run: ({ attach }) => attach(),
};

export const sealScorecard = order("seal-scorecard", { label: "Seal", icon: "lock" });
export const sealSelfRating = order("seal-self-rating", { label: "Seal", icon: "lock" });
export const sealFeedback = order("seal-feedback", { label: "Seal", icon: "lock" });
export const reveal = order("reveal", { label: "Reveal" });
export const reviseScorecard = order("revise-scorecard", { label: "Change the level" });
export const swapRoles = order("swap-roles", { label: "Swap roles", icon: "swap" });
