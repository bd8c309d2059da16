/** Acts of preparing a round. */
import { newShortId } from "../../net/ids.ts";
import { order, type Act, type Ordering } from "./act.ts";

export const setPlan = order("set-plan", { label: "Set the plan" });
export const setOptions = order("set-options", { label: "Set the options" });
export const setCall = order("set-call", { label: "Share with everyone here" });
export const callHere: Act<Ordering> = {
  type: "set-call",
  label: "Talk in this room",
  icon: "cam",
  run: ({ attempt }) => attempt.give({ type: "set-call", call: { kind: "room" } }),
};
export const dropCall: Act<Ordering> = {
  type: "set-call",
  label: "No call",
  run: ({ attempt }) => attempt.give({ type: "set-call", call: { kind: "none" } }),
};
export const ready = order("ready", { label: "I’m ready" });
export const startRound = order("start-round", { label: "Start the interview" });
export const beginCalibration = order("begin-calibration", { label: "Begin the calibration" });
export const rateSample = order("rate-sample", { label: "Give my rating" });
export const openCalibration = order("open-calibration", { label: "Open without them", icon: "eye" });
export const dropFromDeck = order("drop-from-deck", { label: "Take off the deck", icon: "x" });

/** A question on its way to the deck or the candidate: from the pack, or a question of the asker's own (without an id). */
export interface QuestionToAsk {
  readonly principleId: string;
  readonly questionId?: string | undefined;
  readonly text: string;
}
export const wordsOf = ({ principleId, questionId, text }: QuestionToAsk) => ({
  principleId,
  ...(questionId === undefined ? {} : { questionId }),
  text,
});

/** Its `run` returns the id of the new item, or undefined if it was refused. */
export const putOnDeck = {
  type: "put-on-deck",
  label: "Put on deck",
  run: async ({ attempt }: Ordering, question: QuestionToAsk): Promise<string | undefined> => {
    const deckId = newShortId();
    return (await attempt.give({ type: "put-on-deck", deckId, ...wordsOf(question) })) ? deckId : undefined;
  },
} as const;
