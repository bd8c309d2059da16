/** The drill: sample answers in an order, each with three follow-ups to choose from and a level to give; and how often one was right. */
import type { CalibrationSample } from "../../contract/pack.ts";
import type { Ms } from "../../contract/ids.ts";
import type { Drilled } from "../shapes.ts";
import type { FollowUpChoice } from "./choice.ts";

export interface OfferedFollowUp {
  readonly text: string;
  readonly isBest: boolean;
  /** Why it is the best, or what it misses. */
  readonly why: string;
}

/** One sample answer: which follow-up would you ask, then which level would you give? */
export interface Exercise {
  readonly sample: CalibrationSample;
  /** Three, in an order that gives nothing away. */
  readonly followUps: readonly OfferedFollowUp[];
}

export function exercisesFrom(
  samples: readonly CalibrationSample[],
  choices: readonly FollowUpChoice[],
): readonly Exercise[] {
  return samples.flatMap((sample): Exercise[] => {
    const choice = choices.find(({ sampleId }) => sampleId === sample.id);
    if (!choice || !sample.followUp) return [];
    const best = { text: sample.followUp.probe.text, isBest: true, why: choice.why };
    const others = choice.others.map((other) => ({ ...other, isBest: false }));
    const at = turnOf(sample.id) % 3;
    return [{ sample, followUps: [...others.slice(0, at), best, ...others.slice(at)] }];
  });
}

/** A number that is always the same for a sample, and says nothing about it (FNV-1a, whose lowest bits are the least mixed). */
const turnOf = (id: string): number =>
  Array.from(id).reduce((hash, sign) => Math.imul(hash ^ sign.charCodeAt(0), 16_777_619) >>> 0, 2_166_136_261) >>> 8;

/** What was never drilled comes first, then what was drilled longest ago. */
export function inDrillOrder(exercises: readonly Exercise[], drilled: readonly Drilled[]): readonly Exercise[] {
  const lastMs = ({ sample }: Exercise): Ms =>
    drilled.reduce((last, { sampleId, atMs }) => (sampleId === sample.id ? Math.max(last, atMs) : last), 0);
  return [...exercises].sort((a, b) => lastMs(a) - lastMs(b) || turnOf(a.sample.id) - turnOf(b.sample.id));
}

export interface Accuracy {
  readonly done: number;
  readonly right: number;
}

const accuracyOf = (drilled: readonly Drilled[]): Accuracy => ({
  done: drilled.length,
  right: drilled.filter(({ isRight }) => isRight).length,
});

/** The days on which somebody drilled, oldest first, at most the last `most`. `dayOf` names the day of a moment where the person is. */
export function accuracyByDay(
  drilled: readonly Drilled[],
  dayOf: (atMs: Ms) => string,
  most: number,
): readonly (Accuracy & { readonly day: string })[] {
  const days = new Map<string, Drilled[]>();
  for (const done of [...drilled].sort((a, b) => a.atMs - b.atMs)) {
    const day = dayOf(done.atMs);
    days.set(day, [...(days.get(day) ?? []), done]);
  }
  return [...days].map(([day, done]) => ({ day, ...accuracyOf(done) })).slice(-most);
}

export const accuracyOfKind = (drilled: readonly Drilled[], kind: Drilled["kind"]): Accuracy =>
  accuracyOf(drilled.filter((done) => done.kind === kind));
