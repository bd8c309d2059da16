/** Findings for a spoken answer with few written words: from ticks, taps and the share of time alone. A rule of thumb. */
import type { Ms, ProbeKind, Section, Tick } from "../../contract/ids.ts";
import { longStartShare, probesFor, type Gap } from "./gap.ts";

export interface SpokenTelling {
  /** Share of the tapped time a section has, 0 to 1. */
  readonly shares: Readonly<Record<Section, number>>;
  readonly tapped: readonly Section[];
  readonly heard: readonly Tick[];
  /** Kinds of the probes asked so far. */
  readonly probed: readonly ProbeKind[];
  /** How long it may have been told by now: since the question was asked, without silence where that is known. */
  readonly elapsedMs: Ms;
}

export interface SpokenFinding {
  readonly gap: Gap;
  readonly section: Section;
  /** What gave it away: a tick or a tap that has not come, or the share of time. */
  readonly by: "tick" | "tap" | "time";
  readonly reason: string;
  readonly probes: readonly ProbeKind[];
}

/** A two-minute telling reaches its parts around these times; before that, silence means nothing. */
const reachedMs = { start: 60_000, action: 90_000, result: 120_000, learning: 150_000 } as const;

const tickWords: Readonly<Record<Tick, string>> = {
  who: "What they did themselves hasn’t been heard yet.",
  why: "No reason heard yet.",
  how: "No steps heard yet.",
  howMuch: "No number heard yet.",
  learned: "No lesson heard yet.",
};

/** Chooses findings, at most one per section, most valuable first. Calm: nothing before a part could have been told. */
export function spokenFindings(telling: SpokenTelling): SpokenFinding[] {
  const found = [aboutAction(telling), aboutResult(telling), aboutLearning(telling), aboutStart(telling)];
  return found.filter((finding) => finding !== undefined);
}

function aboutAction(telling: SpokenTelling): SpokenFinding | undefined {
  const tapped = telling.tapped.includes("action");
  if (telling.elapsedMs < (tapped ? reachedMs.start : reachedMs.action)) return undefined;
  if (!tapped && telling.tapped.length > 0 && isOpen(telling, "missing:action")) {
    return finding("missing:action", "action", "tap", "Action not reached yet.");
  }
  const tick = (["who", "how", "why"] as const).find((kind) => isUnheard(telling, kind));
  return tick && finding(tick, "action", "tick", tickWords[tick]);
}

function aboutResult(telling: SpokenTelling): SpokenFinding | undefined {
  const tapped = telling.tapped.includes("result");
  if (telling.elapsedMs < reachedMs.result && !tapped) return undefined;
  if (!tapped && telling.tapped.includes("action") && isOpen(telling, "missing:result")) {
    return telling.heard.includes("howMuch")
      ? undefined
      : finding("missing:result", "result", "tap", "Result not reached yet.");
  }
  return isUnheard(telling, "howMuch") ? finding("howMuch", "result", "tick", tickWords.howMuch) : undefined;
}

function aboutLearning(telling: SpokenTelling): SpokenFinding | undefined {
  const tapped = telling.tapped.includes("learning");
  if (telling.elapsedMs < reachedMs.learning && !tapped) return undefined;
  return isUnheard(telling, "learned") ? finding("learned", "learning", "tick", tickWords.learned) : undefined;
}

function aboutStart(telling: SpokenTelling): SpokenFinding | undefined {
  const start = telling.shares.situation + telling.shares.task;
  // At first every telling is all start, so the start itself must have taken long.
  if (start * telling.elapsedMs < reachedMs.start || start <= longStartShare) return undefined;
  if (!isOpen(telling, "longStart")) return undefined;
  return finding("longStart", "situation", "time", `${Math.round(start * 100)}% of the time is Situation and Task.`);
}

const finding = (gap: Gap, section: Section, by: SpokenFinding["by"], reason: string): SpokenFinding => ({
  gap,
  section,
  by,
  reason,
  probes: probesFor[gap],
});

/** A tick that is neither heard nor already asked for. */
const isUnheard = ({ heard, probed }: SpokenTelling, tick: Tick): boolean =>
  !heard.includes(tick) && !probed.includes(tick);

/** A gap that some kind of probe could still close. */
const isOpen = (telling: SpokenTelling, gap: Gap): boolean =>
  probesFor[gap].some((kind) => !telling.probed.includes(kind) && !telling.heard.some((tick) => tick === kind));
