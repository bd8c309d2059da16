/** What the parts of a round are called, and which of them a format has. */
import type { Format, Phase } from "../../../shared/contract/ids.ts";

const names: Readonly<Record<Phase, string>> = {
  lobby: "Lobby",
  intro: "Warm-up",
  questions: "Questions",
  candidateQuestions: "Their questions",
  scoring: "Scoring",
  debrief: "Debrief",
  review: "Review",
};

/** The name of a part for this reader: to candidates, their questions are "yours"; a peer's debrief is a talk. */
export const phaseName = (phase: Phase, format: Format, isCandidate: boolean): string => {
  if (phase === "candidateQuestions" && isCandidate) return "Your questions";
  if (phase === "debrief" && format === "peer") return "Talk";
  if (phase === "scoring" && format === "solo") return "Self-rating";
  return names[phase];
};

const phasesOf: Readonly<Record<Format, readonly Phase[]>> = {
  peer: ["intro", "questions", "candidateQuestions", "scoring", "debrief"],
  panel: ["intro", "questions", "candidateQuestions", "scoring", "debrief"],
  solo: ["questions", "scoring"],
};

/** The parts a round runs through after the lobby and before the review. */
export const partsOf = (format: Format): readonly Phase[] => phasesOf[format];
