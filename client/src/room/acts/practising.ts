/** Acts of practising alone on the device. */
import type { Score, Section, Tick } from "../../../../shared/contract/ids.ts";
import { levels } from "../../words/ratings.ts";
import type { Act } from "./act.ts";
import { ticks } from "./asking.ts";
import { taps } from "./telling.ts";

/** What can be done at this step; what cannot is undefined. */
export interface PracticeScreen {
  /** Nothing that Enter would press has the focus. */
  readonly isAtRest: () => boolean;
  /** The big button. */
  readonly main: (() => void) | undefined;
  readonly tap: ((section: Section) => void) | undefined;
  readonly tick: ((what: Tick) => void) | undefined;
  readonly think: (() => void) | undefined;
  readonly rate: ((score: Score) => void) | undefined;
  readonly sayAgain: (() => void) | undefined;
  readonly dontKnow: (() => void) | undefined;
}
const group = "Practice";
const type = "look";

export const practisingActs: readonly Act<PracticeScreen>[] = [
  ...taps.map(
    ({ section, act: { label, key } }) =>
      ({
        type,
        label,
        family: "Where you are",
        ...(key && { key }),
        group,
        when: ({ tap }: PracticeScreen) => tap !== undefined,
        run: ({ tap }: PracticeScreen) => tap?.(section),
      }) as const,
  ),
  {
    type,
    label: "The big button",
    key: "Enter",
    group,
    when: ({ main, isAtRest }) => main !== undefined && isAtRest(),
    run: ({ main }) => main?.(),
  },
  {
    type,
    label: "Take a moment, or go on",
    key: "B",
    group,
    when: ({ think }) => think !== undefined,
    run: ({ think }) => think?.(),
  },
  ...ticks.map(
    ({ what, act: { label, key } }) =>
      ({
        type,
        label,
        family: "What you said, WHO to LEARNED",
        ...(key && { key }),
        group,
        when: ({ tick }: PracticeScreen) => tick !== undefined,
        run: ({ tick }: PracticeScreen) => tick?.(what),
      }) as const,
  ),
  {
    type,
    label: "Say it again",
    key: "V",
    group,
    when: ({ sayAgain }) => sayAgain !== undefined,
    run: ({ sayAgain }) => sayAgain?.(),
  },
  {
    type,
    label: "I don’t know",
    key: "X",
    group,
    when: ({ dontKnow }) => dontKnow !== undefined,
    run: ({ dontKnow }) => dontKnow?.(),
  },
  ...levels.map(
    (score) =>
      ({
        type,
        label: `Rate it ${score}`,
        family: "Rate it",
        key: String(score),
        group,
        when: ({ rate }: PracticeScreen) => rate !== undefined,
        run: ({ rate }: PracticeScreen) => rate?.(score),
      }) as const,
  ),
];

/** What the drill takes: one of several answers, until it is told which is agreed. */
export interface DrillScreen {
  readonly choose: ((at: Score) => void) | undefined;
}

export const drillingActs: readonly Act<DrillScreen>[] = levels.map((at) => ({
  type,
  label: `Choose ${at} in the drill`,
  family: "Choose in the drill",
  key: String(at),
  group,
  when: ({ choose }) => choose !== undefined,
  run: ({ choose }) => choose?.(at),
}));
