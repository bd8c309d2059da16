/** The gaps a telling may have, and what closes each. Light: code that only names gaps need not load the reading of words. */
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

/** Situation and Task may take this much of an answer before the start is called long. */
export const longStartShare = 0.6;
