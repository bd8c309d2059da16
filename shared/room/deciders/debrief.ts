/** A panel's debrief: silent reading, second votes, the decision, and what the candidate gets to see. */
import type { DecidersOf } from "./decider.ts";

export const debriefDeciders: DecidersOf<"begin-reading" | "change-vote" | "decide" | "share-with-candidate"> = {
  "begin-reading": (_room, { minutes }) => [{ type: "reading-begun", minutes }],

  /** The first vote stays on the sealed card; this one is kept beside it. */
  "change-vote": (_room, { vote }, { seatId }) => [{ type: "vote-changed", seatId, vote }],

  decide: (_room, { vote, rationale }, { seatId }) => [{ type: "decision-made", vote, rationale, bySeat: seatId }],

  /** What is shared now replaces what was shared before. Refuses: `taken` when two lines have one id. */
  "share-with-candidate": (_room, { lines }) =>
    new Set(lines.map((line) => line.lineId)).size === lines.length ? [{ type: "lines-shared", lines }] : "taken",
};
