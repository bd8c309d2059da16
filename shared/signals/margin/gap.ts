/** The gaps a telling may have, and what closes each. Light: code that only names gaps need not load the code that reads words. */
import type { Gap, ProbeKind } from "../../contract/ids.ts";

export type { Gap };

/** The probes that close a gap, best first. */
export const probesFor: Readonly<Record<Gap, readonly ProbeKind[]>> = {
  who: ["who"],
  why: ["why", "contrary"],
  how: ["how", "who"],
  howMuch: ["howMuch", "result"],
  learned: ["learned", "another"],
  longStart: ["who", "how"],
  "missing:situation": ["why", "howMuch"],
  "missing:task": ["who", "why"],
  "missing:action": ["who", "how"],
  "missing:result": ["result", "howMuch"],
  "missing:learning": ["learned", "another"],
};

/** How much of an answer Situation and Task may take before the start counts as long. */
export const longStartShare = 0.6;
