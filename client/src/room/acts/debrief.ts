/** Acts of the debrief, and of what follows. */
import { newShortId } from "../../net/ids.ts";
import { order, type Act, type Ordering } from "./act.ts";

const group = "Debrief";

export interface OnSteps {
  readonly step: (by: -1 | 1) => void;
}
export const debriefActs: readonly Act<OnSteps>[] = [
  { type: "look", label: "Previous step", key: "K", group, run: ({ step }) => step(-1) },
  { type: "look", label: "Next step", key: "J", group, run: ({ step }) => step(1) },
];

/** *Next part*, where there is no way back: from the solo rating, or to the review. */
export const goOn: Act<Ordering> = {
  type: "next-phase",
  label: "Go to the review",
  when: ({ room }) => room.onward !== undefined,
  run: ({ room, attempt }) => room.onward && attempt.give(room.onward),
};

export const beginReading = order("begin-reading", { label: "Begin silent reading" });
export const changeVote = order("change-vote", { label: "Vote again" });
export const decide = order("decide", { label: "Write down the decision" });
export const shareWithCandidate = order("share-with-candidate", { label: "Share with the candidate" });

export const addAction = {
  type: "add-action",
  label: "Add",
  run: ({ attempt }: Ordering, text: string, owner: string): Promise<boolean> =>
    attempt.give({ type: "add-action", actionId: newShortId(), text, owner }),
} as const;
export const tickAction = order("tick-action", { label: "Done" });
