/** A telling that no room of ours saw: only when, where and to whom. */
import type { Ms } from "../../../shared/contract/ids.ts";
import type { Telling } from "../../../shared/journal/shapes.ts";

export const toldElsewhere = (storyId: string, atMs: Ms, where: string, to: readonly string[] = []): Telling => ({
  id: `${storyId}.${atMs}`,
  atMs,
  storyId,
  roomId: null,
  round: null,
  where,
  to,
  question: "",
  principleId: null,
  parts: { situation: "", task: "", action: "", result: "", learning: "" },
  toldMs: { situation: 0, task: 0, action: 0, result: 0, learning: 0 },
  counts: { words: 0, i: 0, we: 0, numbers: 0, numbersInResult: 0 },
  gaps: [],
  followUps: 0,
  ratings: [],
});
