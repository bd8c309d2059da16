/** Stretches of speech: how long, and how much of them falls into others. Pure; all lists are in order and without overlaps. */
import type { Ms, SeatId } from "../contract/ids.ts";
import type { Span, TalkView } from "../contract/views.ts";

export const lengthMs = (spans: readonly Span[]): Ms => spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);

/** The parts within a stretch of time. */
export function within(spans: readonly Span[], { fromMs, toMs }: Span): readonly Span[] {
  return spans
    .map((span) => ({ fromMs: Math.max(span.fromMs, fromMs), toMs: Math.min(span.toMs, toMs) }))
    .filter((span) => span.fromMs < span.toMs);
}

export const overlapMs = (spans: readonly Span[], during: Span): Ms => lengthMs(within(spans, during));

/** What was spoken of each stretch of a telling; the stretches themselves when nothing is known of the speech. */
export function spokenOf<Told extends Span>(stretches: readonly Told[], spans: readonly Span[] = []): readonly Told[] {
  const spoken = stretches.flatMap((stretch) => within(spans, stretch).map((span) => ({ ...stretch, ...span })));
  return spoken.length > 0 ? spoken : stretches;
}

/** Less talk than this says nothing about who talks. */
const enoughMs = 20_000;

/** A seat's share of the talk about a question; undefined while too little was said, or the other side's browser does not say. */
export function talkShare(talk: readonly TalkView[] = [], own: SeatId, other: SeatId): number | undefined {
  const msOf = (seatId: SeatId): Ms | undefined => talk.find((entry) => entry.seatId === seatId)?.ms;
  const allMs = talk.reduce((sum, { ms }) => sum + ms, 0);
  const ownMs = msOf(own);
  return ownMs === undefined || msOf(other) === undefined || own === other || allMs < enoughMs
    ? undefined
    : ownMs / allMs;
}
