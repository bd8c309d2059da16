/** How a round moves on, pauses, and takes a moment. */
import type { Format, Phase } from "../../contract/ids.ts";
import type { Steps } from "../../contract/views.ts";
import type { DecidersOf } from "./decider.ts";

type StepsOf = Readonly<Partial<Record<Phase, Steps>>>;

/** Where `next-phase` may lead. Only `reveal` leads out of scoring for good. */
const conversation: StepsOf = {
  intro: { onward: "questions" },
  questions: { back: "intro", onward: "candidateQuestions" },
  candidateQuestions: { back: "questions", onward: "scoring" },
  scoring: { back: "candidateQuestions" },
  debrief: { onward: "review", forGood: true },
};
const steps: Readonly<Record<Format, StepsOf>> = {
  peer: conversation,
  panel: conversation,
  solo: { questions: { onward: "scoring" }, scoring: { back: "questions" } },
};

/** Where `next-phase` leads from here. */
export function stepsFrom(format: Format, phase: Phase): Steps {
  return steps[format][phase] ?? {};
}

export const phaseDeciders: DecidersOf<"next-phase" | "pause" | "resume" | "ask-for-a-moment" | "carry-on"> = {
  /**
   * Refuses: `wrong-phase` when the room is not, or no longer, in `from` (so two people who press at once move one step), and
   * when no step leads to `to`.
   */
  "next-phase": (room, { from, to }) =>
    from === room.phase && leadsTo(stepsFrom(room.format, from), to) ? [{ type: "phase-changed", to }] : "wrong-phase",

  pause: (room, _command, { seatId }) =>
    room.clock.pausedBy.includes("person") ? [] : [{ type: "clock-paused", bySeat: seatId }],

  /** Starts the clock again, even while the candidate is away. */
  resume: (room, _command, { seatId }) =>
    room.clock.pausedMs === null ? [] : [{ type: "clock-resumed", bySeat: seatId }],

  "ask-for-a-moment": (room, _command, { seatId }) => (room.moment ? [] : [{ type: "moment-begun", seatId }]),

  "carry-on": (room) => (room.moment ? [{ type: "moment-ended" }] : []),
};

const leadsTo = ({ onward, back }: Steps, to: Phase): boolean => to === onward || to === back;
