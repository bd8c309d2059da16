/** Acts of telling: where the telling is now, a moment to think, one's own questions. */
import type { Section } from "../../../../shared/contract/ids.ts";
import { sectionLetter, sectionName, sectionOrder } from "../../words/star.ts";
import { order, type Act, type Ordering } from "./act.ts";

const group = "Telling";

const tapsWith = (family: string, keysOf: (letter: string) => readonly string[]) =>
  sectionOrder.map((section): { readonly section: Section; readonly act: Act<Ordering> } => ({
    section,
    act: {
      type: "tap",
      label: `${sectionName[section]} is told now`,
      family,
      keys: keysOf(sectionLetter[section]),
      group,
      run: ({ room, attempt }) => room.ask && attempt.give({ type: "tap", askId: room.ask.askId, section }),
    },
  }));
/** One per section. */
export const taps = tapsWith("Tap where the telling is now", (letter) => [`Alt+${letter}`]);
/** For the person answering, the letter alone works too. */
export const ownTaps = tapsWith("Tap where you are now; with Alt while writing", (letter) => [
  letter.toLowerCase(),
  `Alt+${letter}`,
]);

const isTaken = ({ room }: Ordering): boolean => room.view.moment !== null;

export const askForAMoment: Act<Ordering> = {
  ...order("ask-for-a-moment", { label: "Ask for a moment", icon: "moment", keys: ["b"], group }),
  when: (on) => !isTaken(on),
};
export const carryOn: Act<Ordering> = {
  ...order("carry-on", { label: "Carry on", keys: ["b"], group }),
  when: isTaken,
};

export const tickOwnQuestion = order("tick-own-question", { label: "Asked" });

/** The screen of the candidate. */
export interface TellingScreen extends Ordering {
  readonly step: (by: -1 | 1) => void;
  readonly scratch: () => void;
}

export const tellingActs: readonly Act<TellingScreen>[] = [
  askForAMoment,
  carryOn,
  ...ownTaps.map(({ act }) => act),
  { type: "look", label: "Previous section", keys: ["["], group: "Notes", run: ({ step }) => step(-1) },
  { type: "look", label: "Next section", keys: ["]"], group: "Notes", run: ({ step }) => step(1) },
  { type: "look", label: "Scratch", keys: ["n"], group: "Notes", run: ({ scratch }) => scratch() },
];
