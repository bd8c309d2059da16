/** What each gap of a telling is called, in the margin and in the mirror. */
import type { Gap } from "../../../shared/contract/ids.ts";

export const gapName: Readonly<Record<Gap, string>> = {
  who: "Who?",
  why: "Why?",
  how: "How?",
  howMuch: "How much?",
  learned: "Learned?",
  longStart: "Long start",
  "missing:situation": "Situation?",
  "missing:task": "Task?",
  "missing:action": "Action?",
  "missing:result": "Result?",
  "missing:learning": "Learning?",
};
