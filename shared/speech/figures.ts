/**
 * How a round was talked, from who spoke when: shares, the time until the first word, the wait after an answer, the longest stretch, and who
 * spoke over whom. Counts with their moments; what they mean is for people to say. Pure.
 */
import type { AskId, Ms, SeatId } from "../contract/ids.ts";
import type { RoundView, Span, SpeechView } from "../contract/views.ts";
import { askingRoles } from "../room/roles.ts";
import type { Role } from "../contract/ids.ts";
import { lengthMs, within } from "./spans.ts";

/** Both speak for longer than this: an interruption. Shorter is a *yes*, or a start that was given up. */
const overMs = 1_500;
/** Breathing and thinking within one stretch of talk. */
const breathMs = 3_000;
/** A pause longer than this after an answer is something else: somebody writes, or looks for the next question. */
const waitAtMostMs = 60_000;

export interface TalkShare {
  readonly seatId: SeatId;
  readonly ms: Ms;
  /** 0 to 1. */
  readonly share: number;
}

/** Something that took time at a moment. */
export interface TalkMoment {
  readonly atMs: Ms;
  readonly ms: Ms;
}

export interface Stretch extends TalkMoment {
  readonly seatId: SeatId;
}

export interface Interruption extends TalkMoment {
  readonly bySeat: SeatId;
  readonly ofSeat: SeatId;
}

export interface TalkFigures {
  /** Most first. */
  readonly shares: readonly TalkShare[];
  /** Per question in which the candidate spoke: from the end of the question to the first word. */
  readonly firstWords: readonly (TalkMoment & { readonly askId: AskId })[];
  /** From the end of an answer to the next word of somebody who asks. */
  readonly waits: readonly TalkMoment[];
  readonly longest: Stretch | undefined;
  readonly interruptions: readonly Interruption[];
}

/** Undefined when nobody's browser has told. `roleOf`: the role of a seat in this round. */
export function talkFigures(
  { asks, candidate, speech = [] }: Pick<RoundView, "asks" | "candidate" | "speech">,
  roleOf: (seatId: SeatId) => Role,
): TalkFigures | undefined {
  if (speech.length === 0) return undefined;
  const own = speech.find(({ seatId }) => seatId === candidate)?.spans ?? [];
  const asking = joined(speech.filter(({ seatId }) => askingRoles.some((role) => role === roleOf(seatId))));
  return {
    shares: sharesOf(speech),
    firstWords: asks.flatMap((ask) => firstWord(ask, own, asking)),
    waits: waitsOf(own, asking),
    longest: longestOf(speech),
    interruptions: interruptionsIn(speech),
  };
}

function sharesOf(speech: readonly SpeechView[]): readonly TalkShare[] {
  const lengths = speech.map(({ seatId, spans }) => ({ seatId, ms: lengthMs(spans) }));
  const allMs = lengths.reduce((sum, { ms }) => sum + ms, 0);
  return lengths.map((entry) => ({ ...entry, share: allMs > 0 ? entry.ms / allMs : 0 })).sort((a, b) => b.ms - a.ms);
}

/** All stretches in one row, in order; where people speak at once, one stretch. */
function joined(speech: readonly SpeechView[]): readonly Span[] {
  const row: Span[] = [];
  for (const span of speech.flatMap(({ spans }) => spans).sort((a, b) => a.fromMs - b.fromMs)) {
    const last = row.at(-1);
    if (last && span.fromMs <= last.toMs) row[row.length - 1] = { ...last, toMs: Math.max(last.toMs, span.toMs) };
    else row.push(span);
  }
  return row;
}

/** The question ends with the last words of those who ask before the first of the answer; unheard, when it appeared. */
function firstWord(
  { askId, askedMs, endedMs }: RoundView["asks"][number],
  own: readonly Span[],
  asking: readonly Span[],
): TalkFigures["firstWords"] {
  const during = { fromMs: askedMs, toMs: endedMs ?? Infinity };
  // Whoever is still saying *yes, go on* when the question appears does not answer it yet.
  const first = own.find(({ fromMs }) => fromMs >= during.fromMs && fromMs < during.toMs);
  if (!first) return [];
  const asked = within(asking, { fromMs: askedMs, toMs: first.fromMs }).at(-1);
  const fromMs = asked?.toMs ?? askedMs;
  return [{ askId, atMs: fromMs, ms: first.fromMs - fromMs }];
}

function waitsOf(own: readonly Span[], asking: readonly Span[]): readonly TalkMoment[] {
  return asking.flatMap((next, at) => {
    const beforeMs = asking[at - 1]?.toMs ?? 0;
    const answer = own.findLast(({ fromMs }) => fromMs < next.fromMs);
    if (!answer || answer.toMs <= beforeMs || answer.toMs > next.fromMs) return [];
    const ms = next.fromMs - answer.toMs;
    return ms > waitAtMostMs ? [] : [{ atMs: answer.toMs, ms }];
  });
}

/** Short words of others in between do not end a stretch. */
function longestOf(speech: readonly SpeechView[]): Stretch | undefined {
  const stretches = speech.flatMap(({ seatId, spans }) => {
    const others = speech
      .filter((other) => other.seatId !== seatId)
      .flatMap((other) => other.spans)
      .filter((span) => span.toMs - span.fromMs > overMs);
    const rows: Span[] = [];
    for (const span of spans) {
      const last = rows.at(-1);
      const isSame =
        last &&
        span.fromMs - last.toMs <= breathMs &&
        !others.some((other) => other.fromMs < span.fromMs && other.toMs > last.toMs);
      if (isSame) rows[rows.length - 1] = { ...last, toMs: span.toMs };
      else rows.push(span);
    }
    return rows.map(({ fromMs, toMs }) => ({ seatId, atMs: fromMs, ms: toMs - fromMs }));
  });
  return stretches.reduce<Stretch | undefined>((most, next) => (most && most.ms >= next.ms ? most : next), undefined);
}

/** Whoever began later spoke over the other. */
function interruptionsIn(speech: readonly SpeechView[]): readonly Interruption[] {
  const found = speech.flatMap(({ seatId: bySeat, spans }) =>
    spans.flatMap((span) =>
      speech.flatMap(({ seatId: ofSeat, spans: others }) =>
        others
          .filter((other) => other.fromMs < span.fromMs && ofSeat !== bySeat)
          .map((other) => ({ bySeat, ofSeat, atMs: span.fromMs, ms: Math.min(span.toMs, other.toMs) - span.fromMs }))
          .filter(({ ms }) => ms > overMs),
      ),
    ),
  );
  return found.sort((a, b) => a.atMs - b.atMs);
}

/** The one in the middle; undefined of nothing. */
export function medianMs(moments: readonly TalkMoment[]): Ms | undefined {
  return [...moments].sort((a, b) => a.ms - b.ms)[Math.floor(moments.length / 2)]?.ms;
}
