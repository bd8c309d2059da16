import type { PackProbe } from "../contract/pack.ts";

/** Follow-ups for a question that is in no pack; they suit any principle. */
export const anywhere: readonly PackProbe[] = [
  { kind: "who", text: "Which part of that was yours alone?" },
  { kind: "why", text: "What made you choose that over the alternative?" },
  { kind: "how", text: "What did you do first, and then?" },
  { kind: "howMuch", text: "What was it before, and what was it after?" },
  { kind: "result", text: "What changed for the people it was for?" },
  { kind: "learned", text: "What have you done differently since?" },
  { kind: "another", text: "When did that come up again?" },
  { kind: "contrary", text: "Who saw it differently, and what did they say?" },
];
