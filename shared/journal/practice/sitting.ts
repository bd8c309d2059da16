/**
 * One practice alone, from its question to the story: plain data that a device keeps after every step, so that a reload loses nothing.
 * What happens to it is in `steps.ts`.
 */
import type { Ms, ProbeKind, Score, Section, Subject, Tick } from "../../contract/ids.ts";
import type { Stretch } from "../../notes/telling.ts";
import type { Parts } from "../shapes.ts";
import { ran, type Stopwatch } from "./stopwatch.ts";

/** `heard`: saying what was in it; `findings`: what the words lack, and which story they belong to. */
export const steps = ["question", "telling", "heard", "probes", "rating", "writing", "findings", "kept"] as const;
export type Step = (typeof steps)[number];

/** How it was picked. `gaps`: principles without a story, then those whose story is thin. */
export type Choice =
  { readonly by: "gaps" | "surprise" } | { readonly by: "principle" | "plan"; readonly principleId: string };

/** Why this question came up. */
export type Why = "weak" | "noStory" | "thin" | "untold" | "planned" | "chosen" | "surprise";

export interface PracticeQuestion {
  readonly principleId: string;
  readonly questionId: string;
  readonly text: string;
  readonly why: Why;
}

/** A follow-up that was asked, or an impatient interviewer's interruption. Times are those of the clock. */
export interface FollowUp {
  readonly kind: ProbeKind;
  readonly gap: Subject;
  readonly text: string;
  /** The teller's words it hangs on. */
  readonly quote: string | null;
  readonly askedMs: Ms;
  readonly answeredMs: Ms | null;
  /** False: *I don't know*. */
  readonly isKnown: boolean;
}

export interface Interruption {
  readonly text: string;
  readonly atMs: Ms;
  /** The teller has moved on. */
  readonly isOver: boolean;
}

/** The page was hidden, or closed, while the clock was to run. */
export interface Absence {
  readonly ms: Ms;
}

export interface Sitting {
  /** Of the telling that it becomes. */
  readonly id: string;
  /** When the question came, on the device's clock. */
  readonly startedMs: Ms;
  readonly choice: Choice;
  readonly question: PracticeQuestion;
  /** Questions that were passed over for this one, by their id. */
  readonly passed: readonly string[];
  readonly isImpatient: boolean;
  readonly step: Step;
  /** Runs from the question to the last answer. All moments below are read off it. */
  readonly clock: Stopwatch;
  /** When the page was left, on the device's clock; null: somebody is there. */
  readonly leftMs: Ms | null;
  /** To be decided: did they go on talking? */
  readonly absence: Absence | null;
  /** A moment to think, on the device's clock: before the telling the clock runs on, during it the clock waits. */
  readonly thinkingSinceMs: Ms | null;
  readonly toldFromMs: Ms | null;
  readonly toldToMs: Ms | null;
  readonly taps: readonly { readonly section: Section; readonly atMs: Ms }[];
  readonly interruptions: readonly Interruption[];
  readonly heard: readonly Tick[];
  readonly followUps: readonly FollowUp[];
  readonly rating: Score | null;
  /** A line or two before the follow-ups, the whole of it after them. */
  readonly parts: Parts;
  /** What the device heard, a phrase each; see `heard-words.ts`. */
  readonly heardWords?: Readonly<Partial<Record<Section, readonly string[]>>>;
  /** Of the tellings of this question just before, by their id. */
  readonly earlier: readonly string[];
  /** The story it was kept as. */
  readonly storyId: string | null;
}

/** Time on the clock. */
export const spentMs = ({ clock }: Sitting, nowMs: Ms): Ms => ran(clock, nowMs);

/** How long the telling has been going on, or took. */
export const toldForMs = (sitting: Sitting, nowMs: Ms): Ms =>
  sitting.toldFromMs === null ? 0 : Math.max(0, (sitting.toldToMs ?? spentMs(sitting, nowMs)) - sitting.toldFromMs);

/** From the question to the first word. */
export const thoughtForMs = (sitting: Sitting, nowMs: Ms): Ms => sitting.toldFromMs ?? spentMs(sitting, nowMs);

/** The section told now, if a tap said so. */
export const toldNow = ({ taps, toldToMs }: Sitting): Section | undefined =>
  toldToMs === null ? taps.at(-1)?.section : undefined;

/** The stretches of the telling, oldest first. Whatever came before the first tap belongs to no part. */
export function stretches(sitting: Sitting, nowMs: Ms): readonly Stretch[] {
  const endMs = sitting.toldToMs ?? spentMs(sitting, nowMs);
  return sitting.taps.flatMap(({ section, atMs }, at) => {
    const toMs = sitting.taps[at + 1]?.atMs ?? endMs;
    return toMs > atMs ? [{ section, fromMs: atMs, toMs }] : [];
  });
}

export function toldMsOf(sitting: Sitting, nowMs: Ms): Readonly<Record<Section, Ms>> {
  const toldMs: Record<Section, Ms> = { situation: 0, task: 0, action: 0, result: 0, learning: 0 };
  for (const { section, fromMs, toMs } of stretches(sitting, nowMs)) toldMs[section] += toMs - fromMs;
  return toldMs;
}

/** The follow-up being answered. */
export const asked = ({ followUps }: Sitting): FollowUp | undefined =>
  followUps.find(({ answeredMs }) => answeredMs === null);

/** What an impatient interviewer has just said. */
export const interruption = ({ interruptions, step }: Sitting): Interruption | undefined =>
  step === "telling" ? interruptions.find(({ isOver }) => !isOver) : undefined;

/** Is somebody to be talking or thinking now? Then the clock runs, unless they asked for a moment. */
export const isTimed = ({ step }: Sitting): boolean => step === "question" || step === "telling" || step === "probes";
