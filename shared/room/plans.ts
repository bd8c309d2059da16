/** The plan a room begins with: principles come from the preset, questions and minutes from the format. */
import type { Format, Phase } from "../contract/ids.ts";
import type { Options, Plan } from "../contract/views.ts";
import { presets } from "../questions/bank/presets.ts";

/** Default minutes, see docs/product.md; 0: no target. */
const minutesOf: Readonly<Record<Format, Readonly<Record<Phase, number>>>> = {
  peer: { lobby: 0, intro: 2, questions: 13, candidateQuestions: 3, scoring: 3, debrief: 4, review: 0 },
  panel: { lobby: 0, intro: 4, questions: 48, candidateQuestions: 8, scoring: 0, debrief: 0, review: 0 },
  solo: { lobby: 0, intro: 0, questions: 8, candidateQuestions: 0, scoring: 2, debrief: 0, review: 2 },
};
const questionsOf: Readonly<Record<Format, number>> = { peer: 1, panel: 3, solo: 1 };

export const defaultPreset = "all-sixteen";

export const defaultOptions: Options = {
  candidateOnlyWrites: false,
  hidePrinciple: false,
  coachLive: false,
  keepReplay: true,
};

/** Completes the requested plan: a preset without principles brings its own; principles without a preset make it `custom`. */
export function planFor(format: Format, wished: { readonly [Key in keyof Plan]?: Plan[Key] | undefined } = {}): Plan {
  const preset = wished.preset ?? (wished.principles ? "custom" : defaultPreset);
  return {
    preset,
    principles: wished.principles ?? principlesOf(preset),
    questions: wished.questions ?? questionsOf[format],
    minutes: wished.minutes ?? minutesOf[format],
    mode: wished.mode ?? "spoken",
  };
}

function principlesOf(preset: string): Plan["principles"] {
  const known = presets.find((offered) => offered.id === preset);
  return known ? known.principles.map((principleId) => ({ principleId })) : [];
}
