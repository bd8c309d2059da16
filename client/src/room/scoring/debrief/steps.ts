/** The steps of a panel's debrief, in an order that keeps the loudest voice from deciding. */
export type DebriefStep = "read" | "vote" | "compare" | "decide" | "share";

export const debriefSteps: readonly { readonly step: DebriefStep; readonly name: string }[] = [
  { step: "read", name: "Read in silence" },
  { step: "vote", name: "Vote again" },
  { step: "compare", name: "Compare" },
  { step: "decide", name: "Decide" },
  { step: "share", name: "Share" },
];
