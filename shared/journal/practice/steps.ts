/** What can happen in a practice alone. Each step takes the sitting as it is and returns it as it becomes; what makes no sense changes nothing. */
import type { Ms, Score, Section, Tick } from "../../contract/ids.ts";
import { noParts, type Parts } from "../shapes.ts";
import {
  asked,
  interruption,
  isTimed,
  spentMs,
  toldNow,
  type Choice,
  type FollowUp,
  type PracticeQuestion,
  type Sitting,
} from "./sitting.ts";
import { goingOn, started, stopped } from "./stopwatch.ts";

/** A page that comes back this soon was never really away: somebody looked at a message. */
const justAwayMs = 2_000;
/** A moment to think; nobody is hurried out of it. */
export const momentMs = 60_000;

export interface Begun {
  readonly id: string;
  readonly choice: Choice;
  readonly question: PracticeQuestion;
  readonly isImpatient: boolean;
  readonly nowMs: Ms;
  readonly passed?: readonly string[];
}

/** The clock starts with the question. */
export const begin = ({ id, choice, question, isImpatient, nowMs, passed = [] }: Begun): Sitting => ({
  id,
  startedMs: nowMs,
  choice,
  question,
  passed,
  isImpatient,
  step: "question",
  clock: started(nowMs),
  leftMs: null,
  absence: null,
  thinkingSinceMs: null,
  toldFromMs: null,
  toldToMs: null,
  taps: [],
  interruptions: [],
  heard: [],
  followUps: [],
  rating: null,
  parts: noParts,
  earlier: [],
  storyId: null,
});

/** The same question once more; what was written about it stays at hand. */
export const tellAgain = (sitting: Sitting, id: string, nowMs: Ms): Sitting => ({
  ...begin({ ...sitting, id, nowMs }),
  parts: sitting.parts,
  earlier: [...sitting.earlier, sitting.id],
  storyId: sitting.storyId,
});

export const beImpatient = (sitting: Sitting, isImpatient: boolean): Sitting => ({ ...sitting, isImpatient });

/** *Think for a minute*: before the telling the clock runs on, as it would in a room full of people; during it, it waits. */
export function think(sitting: Sitting, nowMs: Ms): Sitting {
  if (!isTimed(sitting) || sitting.thinkingSinceMs !== null) return sitting;
  const clock = sitting.step === "question" ? sitting.clock : stopped(sitting.clock, nowMs);
  return { ...sitting, clock, thinkingSinceMs: nowMs };
}

export const goOn = (sitting: Sitting, nowMs: Ms): Sitting =>
  sitting.thinkingSinceMs === null
    ? sitting
    : { ...sitting, clock: goingOn(sitting.clock, nowMs), thinkingSinceMs: null };

export function startTelling(sitting: Sitting, nowMs: Ms): Sitting {
  if (sitting.step !== "question") return sitting;
  const ready = goOn(sitting, nowMs);
  return { ...ready, step: "telling", toldFromMs: spentMs(ready, nowMs), absence: null };
}

/** A tap on the part being told changes nothing; the first one may come with *Start telling*. */
export function tap(sitting: Sitting, section: Section, nowMs: Ms): Sitting {
  const telling = goOn(startTelling(sitting, nowMs), nowMs);
  if (telling.step !== "telling" || toldNow(telling) === section) return sitting;
  const over = section === "situation" ? telling : heardThem(telling);
  return { ...over, taps: [...over.taps, { section, atMs: spentMs(over, nowMs) }] };
}

export const interrupt = (sitting: Sitting, text: string, nowMs: Ms): Sitting =>
  sitting.step === "telling"
    ? {
        ...sitting,
        interruptions: [...sitting.interruptions, { text, atMs: spentMs(sitting, nowMs), isOver: false }],
      }
    : sitting;

/** They have heard the interruption and go on. */
export const heardThem = (sitting: Sitting): Sitting =>
  interruption(sitting)
    ? { ...sitting, interruptions: sitting.interruptions.map((said) => ({ ...said, isOver: true })) }
    : sitting;

/** The telling is over; the clock waits until the first follow-up. */
export function endTelling(sitting: Sitting, nowMs: Ms): Sitting {
  if (sitting.step !== "telling") return sitting;
  const told = heardThem(goOn(sitting, nowMs));
  return { ...told, step: "heard", toldToMs: spentMs(told, nowMs), clock: stopped(told.clock, nowMs), absence: null };
}

export const tick = (sitting: Sitting, what: Tick, isHeard: boolean): Sitting => ({
  ...sitting,
  heard: isHeard ? [...new Set([...sitting.heard, what])] : sitting.heard.filter((heard) => heard !== what),
});

/** Asks the next follow-up; without one the telling goes to its rating. */
export function askNext(
  sitting: Sitting,
  next: Omit<FollowUp, "askedMs" | "answeredMs" | "isKnown"> | undefined,
  nowMs: Ms,
): Sitting {
  if ((sitting.step !== "heard" && sitting.step !== "probes") || asked(sitting)) return sitting;
  if (!next) return { ...sitting, step: "rating", clock: stopped(sitting.clock, nowMs), absence: null };
  const running = { ...sitting, clock: goingOn(sitting.clock, nowMs) };
  const followUp = { ...next, askedMs: spentMs(running, nowMs), answeredMs: null, isKnown: true };
  return { ...running, step: "probes", followUps: [...sitting.followUps, followUp] };
}

/** What was asked about and answered counts as said. */
export function answer(sitting: Sitting, isKnown: boolean, nowMs: Ms): Sitting {
  const now = asked(sitting);
  if (!now) return sitting;
  const ready = goOn(sitting, nowMs);
  const answeredMs = spentMs(ready, nowMs);
  const followUps = ready.followUps.map((each) => (each === now ? { ...each, answeredMs, isKnown } : each));
  const said = tickOf(now.kind);
  return isKnown && said ? tick({ ...ready, followUps }, said, true) : { ...ready, followUps };
}

const tickOf = (kind: FollowUp["kind"]): Tick | undefined =>
  kind === "result" ? "howMuch" : kind === "another" || kind === "contrary" ? undefined : kind;

export const rate = (sitting: Sitting, rating: Score): Sitting => ({ ...sitting, rating });

export const write = (sitting: Sitting, change: Partial<Parts>): Sitting => ({
  ...sitting,
  parts: { ...sitting.parts, ...change },
});

/** Between the words, what they lack, and the end. */
export const turnTo = (sitting: Sitting, step: "rating" | "writing" | "findings" | "kept"): Sitting => ({
  ...sitting,
  step,
});

export const keepAs = (sitting: Sitting, storyId: string | null): Sitting => ({ ...sitting, step: "kept", storyId });

/** The page is hidden or closed: nobody knows whether they go on talking, so the clock stands still. */
export const leave = (sitting: Sitting, nowMs: Ms): Sitting =>
  sitting.leftMs === null && isTimed(sitting)
    ? { ...sitting, clock: stopped(sitting.clock, nowMs), leftMs: nowMs }
    : sitting;

/** They are back. A glance away counts as talking; anything longer is for them to say. */
export function comeBack(sitting: Sitting, nowMs: Ms): Sitting {
  if (sitting.leftMs === null) return sitting;
  const awayMs = Math.max(0, nowMs - sitting.leftMs);
  const isWaiting = sitting.thinkingSinceMs !== null && sitting.step !== "question";
  const clock = isWaiting ? sitting.clock : goingOn(sitting.clock, nowMs);
  const back = { ...sitting, clock, leftMs: null };
  if (isWaiting || sitting.step === "question") return back;
  return awayMs < justAwayMs ? more(back, awayMs) : { ...back, absence: { ms: (back.absence?.ms ?? 0) + awayMs } };
}

/** After an absence: they went on talking, or not. */
export function settleAbsence(sitting: Sitting, wentOn: boolean): Sitting {
  if (!sitting.absence) return sitting;
  const settled = { ...sitting, absence: null };
  return wentOn ? more(settled, sitting.absence.ms) : settled;
}

const more = (sitting: Sitting, ms: Ms): Sitting => ({
  ...sitting,
  clock: { ...sitting.clock, ranMs: sitting.clock.ranMs + ms },
});
