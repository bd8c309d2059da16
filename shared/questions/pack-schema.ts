import { z } from "zod";
import { limits } from "../contract/limits.ts";

/** How large a pack from elsewhere may be. Counts are entries, lengths are characters. */
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
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const sampleKey = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
const questionKey = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

const text = (chars: number) => z.string().max(chars).regex(visible);
const key = z.string().max(limits.idChars).regex(kebab);
const short = text(packLimits.shortChars);
const long = text(packLimits.textChars);
const points = z.array(long).max(packLimits.points);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

const probe = z.strictObject({
  kind: z.enum(["who", "why", "how", "howMuch", "result", "learned", "another", "contrary"]),
  text: text(limits.probeChars),
});
const probes = z.array(probe).min(1).max(packLimits.probesPerQuestion);

const question = z.strictObject({
  id: z
    .string()
    .max(2 * limits.idChars)
    .regex(questionKey),
  text: text(limits.questionChars),
  theme: z.enum(["deed", "failure", "conflict"]),
  scope: z.enum(["anyone", "individual", "manager"]),
  roles: z
    .array(z.enum(["general", "engineer", "manager", "product", "operations"]))
    .min(1)
    .max(5),
  levels: z
    .array(z.enum(["entry", "mid", "senior"]))
    .min(1)
    .max(3),
  probes,
  strong: long,
  weak: long,
});

const principle = z.strictObject({
  id: key,
  name: short,
  meaning: long,
  strong: points,
  weak: points,
  traps: points,
  anchors: z.strictObject({ 1: long, 2: long, 3: long, 4: long, 5: long }),
  probes,
  questions: z.array(question).min(1).max(packLimits.questionsPerPrinciple),
});

const preset = z.strictObject({
  id: key,
  name: short,
  about: long,
  principles: z.array(key).max(packLimits.principles),
});

const theme = z.strictObject({
  id: key,
  name: short,
  questions: z.array(text(limits.questionChars)).min(1).max(packLimits.questionsPerTheme),
});

const script = z.strictObject({
  id: z.enum(["opening", "firstQuestion", "nextQuestion", "handover", "candidateQuestions", "close", "swap"]),
  title: short,
  lines: z.array(long).min(1).max(packLimits.linesPerScript),
});

const sample = z.strictObject({
  id: z
    .string()
    .max(2 * limits.idChars)
    .regex(sampleKey),
  principleId: key,
  question: text(limits.questionChars),
  answer: z.strictObject({ situation: long, task: long, action: long, result: long, learning: long }),
  rating: level,
  reason: long,
});

/** The shape of a pack from elsewhere: strict and limited in size, but it may hold less than our own bank. */
export const packSchema = z.strictObject({
  barlinePack: z.literal(1),
  id: key,
  name: short,
  version: text(packLimits.versionChars),
  language: z.string().max(limits.idChars).regex(languageTag),
  about: long,
  principles: z.array(principle).min(1).max(packLimits.principles),
  presets: z.array(preset).max(packLimits.presets),
  candidateThemes: z.array(theme).max(packLimits.themes),
  scripts: z.array(script).max(7),
  calibration: z.array(sample).max(packLimits.samples),
});

/** The same shape as a JSON Schema, to publish for editors and for people who write packs. */
export function packJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(packSchema),
    title: "Barline question pack",
    description: "Principles, questions, probes, anchors and presets that a room asks from.",
  };
}
