/** A pack: the data file of principles, questions, probes, anchors and presets that a room asks from. */
import { z } from "zod";
import { CareerLevel, LeadsPeople, PrincipleId, ProbeKind, questionIdPattern, Score, WorkRole } from "./ids.ts";
import type { Section } from "./ids.ts";
import { limits } from "./limits.ts";
import { rescueIds } from "./rescues.ts";
import { careerLevels, workRoles } from "./whom.ts";
import type { Of } from "./wire.ts";

/** How large a pack from elsewhere may be. Counts are in entries, lengths in characters. */
export const packLimits = {
  shortChars: 200,
  textChars: 2_000,
  versionChars: 40,
  principles: limits.principlesPerPlan,
  questionsPerPrinciple: 200,
  probesPerQuestion: 40,
  points: 20,
  presets: 40,
  themes: 20,
  questionsPerTheme: 60,
  linesPerScript: 20,
  samples: 100,
} as const;

/** Text a person can read: at least one visible character, and no control characters but tab and line break. */
const visible = /^(?=[\s\S]*\S)(?:\P{Cc}|[\t\n\r])*$/u;
const sampleKey = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const text = (chars: number) => z.string().max(chars).regex(visible);
const key = PrincipleId;
const short = text(packLimits.shortChars);
const long = text(packLimits.textChars);
const points = z.array(long).max(packLimits.points);

export type Level = Score;

/** A follow-up in the words the interviewer says. */
const PackProbe = z.strictObject({ kind: ProbeKind, text: text(limits.probeChars) });
export type PackProbe = Of<typeof PackProbe>;
const probes = z.array(PackProbe).min(1).max(packLimits.probesPerQuestion);

/** What a question goes after, so that a plan can be balanced: a failure, a conflict or trade-off, or a plain deed. */
const QuestionTheme = z.enum(["deed", "failure", "conflict"]);
export type QuestionTheme = z.infer<typeof QuestionTheme>;
/** Whom a question suits: everyone, people who lead nobody, or people who manage. */
const QuestionScope = z.enum(["anyone", "individual", "manager"]);
/** Lines of work that a question suits; `general` suits all of them. */
const QuestionRole = z.enum(["general", ...workRoles]);

const PackQuestion = z.strictObject({
  /** `<principle>/<slug>`, kebab case, for ever. */
  id: z
    .string()
    .max(2 * limits.idChars)
    .regex(questionIdPattern),
  /** As the interviewer says it: one specific past event, never yes or no, never two questions in one. */
  text: text(limits.questionChars),
  theme: QuestionTheme,
  scope: QuestionScope,
  roles: z
    .array(QuestionRole)
    .min(1)
    .max(workRoles.length + 1),
  levels: z.array(CareerLevel).min(1).max(careerLevels.length),
  /** One of the questions that nearly every such interview asks in some form. */
  often: z.literal(true).optional(),
  /** Principles that a good answer shows as well; offered when rating what was also heard. */
  alsoHeard: z.array(key).min(1).max(2).optional(),
  /** In our own bank at least six, covering who, why, how, howMuch and learned. */
  probes,
  /** What strong and weak answers to this question contain; one or two sentences each. */
  strong: long,
  weak: long,
  /** The same question answered twice, worked out. */
  tellings: z.strictObject({ weak: long, strong: long }).optional(),
});
export type PackQuestion = Of<typeof PackQuestion>;

const PackPrinciple = z.strictObject({
  /** The name in kebab case. */
  id: key,
  name: short,
  /** What it means in plain words; 60 to 120 of them in our own bank. */
  meaning: long,
  /** What strong and weak evidence look like, and the common traps for an interviewer. */
  strong: points,
  weak: points,
  traps: points,
  /** Observable behaviour in the told story for each level, from 1, evidence against, to 5, raises the bar. */
  anchors: z.strictObject({ 1: long, 2: long, 3: long, 4: long, 5: long } satisfies Record<Level, typeof long>),
  /** The scope to expect of an answer at each level of a career. */
  expected: z.strictObject({ entry: long, mid: long, senior: long, principal: long }).optional(),
  /** General probes; all eight kinds in our own bank. */
  probes,
  questions: z.array(PackQuestion).min(1).max(packLimits.questionsPerPrinciple),
});
export type PackPrinciple = Of<typeof PackPrinciple>;

/** A named, editable choice of principles; the number of questions and the minutes come from the format. */
const PackPreset = z.strictObject({
  id: key,
  name: short,
  about: long,
  principles: z.array(key).max(packLimits.principles),
  /** Whom it is for, where it is made for such people. */
  role: WorkRole.optional(),
  leads: LeadsPeople.optional(),
});
export type PackPreset = Of<typeof PackPreset>;

/** Questions a candidate may want to ask at the end, by theme. */
const CandidateTheme = z.strictObject({
  id: key,
  name: short,
  questions: z.array(text(limits.questionChars)).min(1).max(packLimits.questionsPerTheme),
});
export type CandidateTheme = Of<typeof CandidateTheme>;

const scriptIds = [
  "opening",
  "firstQuestion",
  "nextQuestion",
  "handover",
  "candidateQuestions",
  "close",
  "swap",
  ...rescueIds,
] as const;

/** Lines to read aloud. `{name}` stands for the reader, `{candidate}` for the candidate, `{minutes}` for the length. */
const PackScript = z.strictObject({
  id: z.enum(scriptIds),
  title: short,
  lines: z.array(long).min(1).max(packLimits.linesPerScript),
});
export type PackScript = Of<typeof PackScript>;

/** A sample answer that everyone rates alone before a panel begins. */
const CalibrationSample = z.strictObject({
  id: z
    .string()
    .max(2 * limits.idChars)
    .regex(sampleKey),
  principleId: key,
  question: text(limits.questionChars),
  answer: z.strictObject({
    situation: long,
    task: long,
    action: long,
    result: long,
    learning: long,
  } satisfies Record<Section, typeof long>),
  /** One exchange after the telling, which counts towards the rating. */
  followUp: z.strictObject({ probe: PackProbe, reply: long }).optional(),
  rating: Score,
  /** Why that level and not its neighbours, pointing at the words. */
  reason: long,
});
export type CalibrationSample = Of<typeof CalibrationSample>;

/** The shape of a pack from elsewhere: strict and limited in size, but less is required than our own bank holds. */
export const Pack = z.strictObject({
  /** The version of this shape. All that version 1 could hold is still read. */
  barlinePack: z.literal([1, 2]),
  id: key,
  name: short,
  version: text(packLimits.versionChars),
  language: z.string().max(limits.idChars).regex(languageTag),
  about: long,
  principles: z.array(PackPrinciple).min(1).max(packLimits.principles),
  presets: z.array(PackPreset).max(packLimits.presets),
  candidateThemes: z.array(CandidateTheme).max(packLimits.themes),
  scripts: z.array(PackScript).max(scriptIds.length),
  calibration: z.array(CalibrationSample).max(packLimits.samples),
});
export type Pack = Of<typeof Pack>;

/** The same shape as a JSON Schema, to publish for editors and for people who write packs. */
export function packJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(Pack),
    title: "Barline question pack",
    description: "Principles, questions, probes, anchors and presets that a room asks from.",
  };
}
