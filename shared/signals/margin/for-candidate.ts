/** Puts findings to the candidate: what is missing, and a question to bring it out. */
import type { Section } from "../../contract/ids.ts";
import type { Gap } from "./gap.ts";

export interface CandidatePrompt {
  readonly gap: Gap;
  readonly section: Section;
  readonly text: string;
  readonly from?: number;
  readonly to?: number;
}

const prompts: Readonly<Record<Gap, string>> = {
  who: "Your own part isn’t clear yet. Which of this did you decide or do yourself?",
  why: "No reason yet. What else could you have done, and why did you do this?",
  how: "The action is named. What steps did you take, and in what order?",
  howMuch: "No number yet. What changed, and by how much?",
  learned: "Nothing learned yet. What have you done differently since?",
  longStart: "The start takes up most of your answer. Which two sentences does a listener need before your action?",
  "missing:situation": "Situation is still open. Where were you, and what was wrong?",
  "missing:task": "Task is still open. What was yours to do?",
  "missing:action": "Action is still open. What did you do?",
  "missing:result": "Result is still open. What changed, and by how much?",
  "missing:learning": "Learning is still open. What would you do differently?",
};

/** Puts a finding in the candidate's words; keeps the place it points at. */
export function forCandidate(finding: {
  readonly gap: Gap;
  readonly section: Section;
  readonly from?: number;
  readonly to?: number;
}): CandidatePrompt {
  const { gap, section, from, to } = finding;
  const place = from === undefined || to === undefined ? {} : { from, to };
  return { gap, section, text: prompts[gap], ...place };
}
