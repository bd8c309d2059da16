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

/** Prompts that help a candidate begin a section; the first is shown in the empty editor, all of them beside it. */
export const sectionPrompts: Readonly<Record<Section, readonly string[]>> = {
  situation: ["What was the problem?", "How did you get involved?"],
  task: ["What were you asked to do?", "Who else was involved, and what was your role?"],
  action: ["What did you do, step by step?", "What was hard, and how did you get past it?"],
  result: ["What changed, and by how much?", "Satisfaction, complaints, sales, time, cost?"],
  learning: ["What did you learn?", "What would you do differently?"],
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
