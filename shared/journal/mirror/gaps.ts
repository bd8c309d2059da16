/** The gaps that opened while somebody asked, and what became of each: probed by them, probed by somebody else, or let go. */
import type { AskId, Gap, Ms, ProbeId, ProbeKind, SeatId, Section } from "../../contract/ids.ts";
import { sections } from "../../contract/star.ts";
import type { AskView } from "../../contract/views.ts";
import { kindsOf } from "../../signals/asking/kinds.ts";
import type { Phrase } from "../../signals/margin/phrase.ts";
import { openGaps, type Moment, type OpenGap } from "./open-gaps.ts";
import { NotesReader, type Recorded } from "./then.ts";

/** `afterMs`: from the gap to the probe; 0 where it was asked before the part had ended. */
export type Fate =
  | { readonly kind: "asked"; readonly probeId: ProbeId; readonly afterMs: Ms }
  | { readonly kind: "askedByAnother"; readonly by: SeatId; readonly afterMs: Ms }
  | { readonly kind: "letGo" };

export interface MirrorGap {
  readonly askId: AskId;
  readonly gap: Gap;
  readonly section: Section;
  readonly sinceMs: Ms;
  readonly reason: string;
  readonly phrase?: Phrase | undefined;
  readonly fate: Fate;
}

export interface Listening {
  readonly ask: AskView;
  readonly mode: "spoken" | "written";
  readonly notes: Recorded;
  /** Who asked. */
  readonly asker: SeatId;
  /** Until when words still belong to this answer: the next question, or the end of the sitting. */
  readonly untilMs: Ms;
}

/** The kinds of follow-up that a gap is asked about with. Narrower than what the margin offers: another question is not an answer to it. */
const askedWith: Readonly<Partial<Record<Gap, readonly ProbeKind[]>>> = {
  who: ["who"],
  why: ["why", "contrary"],
  how: ["how"],
  howMuch: ["howMuch", "result"],
  learned: ["learned", "another"],
  "missing:action": ["who", "how"],
  "missing:result": ["result", "howMuch"],
  "missing:learning": ["learned", "another"],
};
/** Two names for one hole: an empty part lacks everything that belongs in it. */
const partOf: Readonly<Partial<Record<Gap, Gap>>> = {
  who: "missing:action",
  why: "missing:action",
  how: "missing:action",
  "missing:result": "howMuch",
  "missing:learning": "learned",
};

/** A section is judged this long after its words stood still, after the next part began, and after a long silence. */
const settlesAfterMs = [4_000, 5_000, 12_000, 15_000, 45_000] as const;
/** When a two-minute telling reaches its parts. */
const reachedAfterMs = [60_000, 90_000, 120_000, 150_000] as const;
/** The pause after a question in which the candidate writes it down. */
const writeItDownMs = 60_000;

/** The gaps of one answer in the order in which they opened. */
export function gapsOf(listening: Listening): readonly MirrorGap[] {
  const { ask, mode, notes } = listening;
  const reader = new NotesReader();
  const denied = new Set((ask.denials ?? []).map(({ gap }) => gap));
  const open = new Map<Gap, OpenGap>();
  const closed = new Map<Gap, { readonly gap: OpenGap; readonly atMs: Ms }>();
  for (const moment of momentsOf(listening)) {
    const now = openGaps(ask, mode, notes, reader, moment).filter(({ gap }) => !denied.has(gap));
    for (const found of now) if (!open.has(found.gap)) open.set(found.gap, closed.get(found.gap)?.gap ?? found);
    for (const [gap, found] of open) {
      if (now.some((still) => still.gap === gap)) continue;
      open.delete(gap);
      closed.set(gap, { gap: found, atMs: moment.atMs });
    }
  }
  const left = [...open.values()].map((gap) => told(listening, gap, fateOf(listening, gap)));
  // What was answered without being asked was no gap to ask about.
  const answered = [...closed.values()].flatMap(({ gap, atMs }) => {
    if (open.has(gap.gap)) return [];
    const fate = fateOf(listening, gap, atMs);
    return fate.kind === "letGo" ? [] : [told(listening, gap, fate)];
  });
  return withoutParts([...left, ...answered]).sort((a, b) => a.sinceMs - b.sinceMs);
}

const told = ({ ask }: Listening, { gap, section, sinceMs, reason, phrase }: OpenGap, fate: Fate): MirrorGap => ({
  askId: ask.askId,
  gap,
  section,
  sinceMs,
  reason,
  phrase,
  fate,
});

/** The first follow-up of the right kind decides, the asker's own before others'. */
function fateOf({ ask, asker }: Listening, { gap, sinceMs }: OpenGap, untilMs: Ms = Infinity): Fate {
  const fitting = ask.probes.filter(
    (probe) => probe.atMs <= untilMs && kindsOf(probe).some((kind) => askedWith[gap]?.includes(kind)),
  );
  const own = fitting.filter(({ bySeat }) => bySeat === asker);
  // Asked before and after: the one after was the answer to the gap.
  const probe = own.find(({ atMs }) => atMs >= sinceMs) ?? own.at(-1);
  if (probe) return { kind: "asked", probeId: probe.probeId, afterMs: Math.max(0, probe.atMs - sinceMs) };
  const [other] = fitting;
  if (other) return { kind: "askedByAnother", by: other.bySeat, afterMs: Math.max(0, other.atMs - sinceMs) };
  return { kind: "letGo" };
}

function withoutParts(gaps: readonly MirrorGap[]): MirrorGap[] {
  return gaps.filter(({ gap, fate }) => {
    const whole = gaps.find((other) => other.gap === partOf[gap]);
    return whole === undefined || (fate.kind === "asked" && whole.fate.kind === "letGo");
  });
}

/** The moments at which something may have opened or closed, and the end. */
function momentsOf({ ask, notes, untilMs }: Listening): readonly Moment[] {
  const endMs = Math.min(untilMs, (ask.endedMs ?? untilMs) + writeItDownMs);
  const written = sections.flatMap((section) =>
    notes.pieces[section].flatMap(({ writtenMs, erasedMs }) => [writtenMs, erasedMs]),
  );
  const events = [
    ...[...ask.taps.map((tap) => tap.atMs), ...written].flatMap((atMs) =>
      settlesAfterMs.map((settledMs) => atMs + settledMs),
    ),
    ...(ask.ticks ?? []).map((tick) => tick.atMs),
    ...reachedAfterMs.map((afterMs) => ask.askedMs + afterMs),
  ];
  const toldMs = ask.endedMs ?? endMs;
  const during = [...new Set(events)].filter((atMs) => atMs > ask.askedMs && atMs < toldMs).sort((a, b) => a - b);
  return [...thinned(during).map((atMs) => ({ atMs, isOver: false })), { atMs: endMs, isOver: true }];
}

const leastStepMs = 1_000;

/** Somebody who types makes a moment of every key: one per second is enough. */
function thinned(moments: readonly Ms[]): readonly Ms[] {
  const kept: Ms[] = [];
  for (const atMs of moments) if (atMs - (kept.at(-1) ?? -Infinity) >= leastStepMs) kept.push(atMs);
  return kept;
}
