/** What the screens of practising alone say. */
import type { Nudge } from "../../../../shared/journal/practice/pace.ts";
import type { Sitting, Step, Why } from "../../../../shared/journal/practice/sitting.ts";

/** Beside the principle's name: why this question came up. */
export const whyWords: Readonly<Record<Why, string>> = {
  weak: "below the bar last time",
  noStory: "no story of yours yet",
  thin: "your story is thin here",
  untold: "not told yet",
  planned: "planned for this week",
  chosen: "your choice",
  surprise: "a surprise",
};

export const nudgeWords: Readonly<Record<Nudge, { readonly what: string; readonly then: string }>> = {
  tap: { what: "Which part are you in?", then: "Tap its letter below." },
  longStart: { what: "That’s a long start.", then: "What was yours to do?" },
  intoAction: { what: "You’re well into Action.", then: "Keep half a minute for what changed." },
  land: { what: "Two minutes are up.", then: "What changed, and by how much?" },
  long: { what: "Three minutes.", then: "By now most interviewers would have asked something." },
};

/** The way through a practice, as the line at the top shows it. */
export const wayThrough: readonly { readonly name: string; readonly steps: readonly Step[] }[] = [
  { name: "Question", steps: ["question"] },
  { name: "Tell it", steps: ["telling", "heard"] },
  { name: "Follow-ups", steps: ["probes"] },
  { name: "Rate it", steps: ["rating"] },
  { name: "Write it", steps: ["writing", "findings", "kept"] },
];

/** Where a practice was left, in the words of the start page. */
export const leftAt: Readonly<Record<Step, string>> = {
  question: "before the first word",
  telling: "while telling it",
  heard: "after telling it",
  probes: "at the follow-ups",
  rating: "before your rating",
  writing: "while writing it down",
  findings: "before it was kept",
  kept: "at the end",
};

/** What the telling is called in the journal. */
export const alone = "Practice alone";

/** Titles of the screens, for the browser's tab and for the focus. */
export const headingOf = ({ step }: Sitting): string =>
  ({
    question: "Your question",
    telling: "Tell it",
    heard: "What did you say?",
    probes: "Follow-up",
    rating: "How was it, honestly?",
    writing: "Write it down",
    findings: "What your words still lack",
    kept: "Kept",
  })[step];
