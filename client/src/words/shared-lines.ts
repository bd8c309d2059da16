/** What a panel shares with the candidate: a name for each kind of line, and the headings the lines are read under. */
import type { SharedLine } from "../../../shared/contract/views.ts";

type Kind = SharedLine["kind"];

export const sharedKindName: Readonly<Record<Kind, string>> = {
  decision: "Decision",
  rating: "Rating",
  strength: "Strength",
  concern: "Concern",
  keep: "Keep",
  change: "Change",
  action: "Next action",
  note: "Note",
};

/** In reading order; each kind belongs under exactly one. */
export const sharedHeadings: readonly { readonly name: string; readonly kinds: readonly Kind[] }[] = [
  { name: sharedKindName.decision, kinds: ["decision"] },
  { name: "Strengths", kinds: ["strength", "keep"] },
  { name: "What would help", kinds: ["concern", "change"] },
  { name: "Against the bar", kinds: ["rating"] },
  { name: "From the panel", kinds: ["note", "action"] },
];
