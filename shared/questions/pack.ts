/** A pack: the data file of principles, questions, probes, anchors and presets that a room asks from. */

import type { ProbeKind } from "../contract/ids.ts";

export type { ProbeKind };
export type Level = 1 | 2 | 3 | 4 | 5;

/** A follow-up in the words the interviewer says. */
export interface PackProbe {
  readonly kind: ProbeKind;
  readonly text: string;
}

/** What a question is after, so that a plan can be balanced: a failure, a conflict or trade-off, or a plain deed. */
export type QuestionTheme = "deed" | "failure" | "conflict";
/** Whom a question suits: everyone, people without direct reports, or people who manage. */
export type QuestionScope = "anyone" | "individual" | "manager";
export type QuestionRole = "general" | "engineer" | "manager" | "product" | "operations";
export type QuestionLevel = "entry" | "mid" | "senior";

export interface PackQuestion {
  /** `<principle>/<slug>`, kebab case, for ever. */
  readonly id: string;
  /** As the interviewer says it: one specific past event, never yes or no, never two questions in one. */
  readonly text: string;
  readonly theme: QuestionTheme;
  readonly scope: QuestionScope;
  readonly roles: readonly QuestionRole[];
  readonly levels: readonly QuestionLevel[];
  /** At least six, covering who, why, how, howMuch and learned. */
  readonly probes: readonly PackProbe[];
  /** What a strong and a weak answer to this question contain; one or two sentences each. */
  readonly strong: string;
  readonly weak: string;
}

export interface PackPrinciple {
  /** The name in kebab case. */
  readonly id: string;
  readonly name: string;
  /** What it means in plain words, 60 to 120 of them. */
  readonly meaning: string;
  /** What strong and weak evidence look like, 4 to 6 points each, and the common traps for an interviewer. */
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  readonly traps: readonly string[];
  /** Observable behaviour in the story, one text per level: 1 evidence against … 5 raises the bar. 25 to 60 words. */
  readonly anchors: Readonly<Record<Level, string>>;
  /** General probes, all eight kinds. */
  readonly probes: readonly PackProbe[];
  readonly questions: readonly PackQuestion[];
}

/** A named, editable choice of principles; the number of questions and the minutes come from the format. */
export interface PackPreset {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly principles: readonly string[];
}

/** Questions a candidate may want to ask at the end, by theme. */
export interface CandidateTheme {
  readonly id: string;
  readonly name: string;
  readonly questions: readonly string[];
}

/** Lines to read aloud. `{name}` stands for the reader, `{candidate}` for the candidate, `{minutes}` for the length. */
export interface PackScript {
  readonly id: "opening" | "firstQuestion" | "nextQuestion" | "handover" | "candidateQuestions" | "close" | "swap";
  readonly title: string;
  readonly lines: readonly string[];
}

/** A sample answer that everyone rates alone before a panel begins. */
export interface CalibrationSample {
  readonly id: string;
  readonly principleId: string;
  readonly question: string;
  readonly answer: {
    readonly situation: string;
    readonly task: string;
    readonly action: string;
    readonly result: string;
    readonly learning: string;
  };
  readonly rating: Level;
  /** Why that level and not its neighbours, pointing at the words. */
  readonly reason: string;
}

export interface Pack {
  readonly barlinePack: 1;
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly about: string;
  readonly principles: readonly PackPrinciple[];
  readonly presets: readonly PackPreset[];
  readonly candidateThemes: readonly CandidateTheme[];
  readonly scripts: readonly PackScript[];
  readonly calibration: readonly CalibrationSample[];
}
