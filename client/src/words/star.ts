/** The words of the interview itself: sections with their prompts, ticks, kinds of probe, promises. */
import type { ProbeKind, Section, Tick } from "../../../shared/contract/ids.ts";
import type { PackQuestion } from "../../../shared/contract/pack.ts";
import { sections } from "../../../shared/contract/star.ts";

export { sectionName } from "../../../shared/report/names.ts";

export const sectionOrder: readonly Section[] = sections;

export const sectionLetter: Readonly<Record<Section, string>> = {
  situation: "S",
  task: "T",
  action: "A",
  result: "R",
  learning: "L",
};

/** What helps a candidate begin a section: beside it, or in it while it is empty. */
export const sectionPrompt: Readonly<Record<Section, string>> = {
  situation: "Where were you? What was wrong?",
  task: "What was yours to do?",
  action: "What did you do, step by step? Say “I” where it was you.",
  result: "What changed? By how much?",
  learning: "What did you learn?",
};

export const tickOrder: readonly Tick[] = ["who", "why", "how", "howMuch", "learned"];

export const tickName: Readonly<Record<Tick, string>> = {
  who: "Who",
  why: "Why",
  how: "How",
  howMuch: "How much",
  learned: "Learned",
};

/** What a tick says was heard. */
export const tickMeans: Readonly<Record<Tick, string>> = {
  who: "What was theirs alone",
  why: "The reason, or what else they weighed",
  how: "The steps",
  howMuch: "A number for the result",
  learned: "What they took from it",
};

export const probeKindOrder: readonly ProbeKind[] = [
  "who",
  "why",
  "how",
  "howMuch",
  "result",
  "learned",
  "another",
  "contrary",
];

export const probeKindName: Readonly<Record<ProbeKind, string>> = {
  who: "Who",
  why: "Why",
  how: "How",
  howMuch: "How much",
  result: "Result",
  learned: "Learned",
  another: "Another time",
  contrary: "The other side",
};

/** What kind of story a question asks for. */
export const themeName: Readonly<Record<PackQuestion["theme"], string>> = {
  deed: "Something you did",
  failure: "A failure",
  conflict: "A conflict",
};
