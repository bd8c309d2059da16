/** Acts of telling: where the telling is now, a moment to think, one's own questions. */
import type { Section } from "../../../../shared/contract/ids.ts";
import { sectionLetter, sectionName, sectionOrder } from "../../words/star.ts";
import { order, type Act, type Ordering } from "./act.ts";

const group = "Telling";

/** The telling is in this section now. */
export const tapPart = ({ room, attempt }: Ordering, section: Section): unknown =>
  room.ask && attempt.give({ type: "tap", askId: room.ask.askId, section });

/** One per section. */
export const taps = sectionOrder.map((section): { readonly section: Section; readonly act: Act<Ordering> } => ({
  section,
  act: {
    type: "tap",
    label: `${sectionName[section]} is told now`,
    family: "Tap where the telling is now",
    key: sectionLetter[section],
    group,
    run: (on) => tapPart(on, section),
  },
}));

const isTaken = ({ room }: Ordering): boolean => room.view.moment !== null;

export const askForAMoment: Act<Ordering> = {
  ...order("ask-for-a-moment", { label: "Ask for a moment", icon: "moment", key: "B", group }),
  when: (on) => !isTaken(on),
};
export const carryOn: Act<Ordering> = {
  ...order("carry-on", { label: "Carry on", key: "B", group }),
  when: isTaken,
};

export const tickOwnQuestion = order("tick-own-question", { label: "Asked" });

/** The screen of the candidate. */
export interface TellingScreen extends Ordering {
  readonly scratch: () => void;
}

export const tellingActs: readonly Act<TellingScreen>[] = [
  askForAMoment,
  carryOn,
  ...taps.map(({ act }) => act),
  { type: "look", label: "Scratch", key: "N", group: "Notes", run: ({ scratch }) => scratch() },
];

/** Sections to write in. */
export interface OnSections {
  readonly step: (by: -1 | 1) => void;
}
export const sectionActs: readonly Act<OnSections>[] = [
  { type: "look", label: "Previous section", key: "K", group: "Notes", run: ({ step }) => step(-1) },
  { type: "look", label: "Next section", key: "J", group: "Notes", run: ({ step }) => step(1) },
];
