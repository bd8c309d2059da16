/** Stretches of speech: how long, and how much of them falls into others. Pure; all lists are in order and without overlaps. */
import type { Ms } from "../contract/ids.ts";
import type { Span } from "../contract/views.ts";

export const lengthMs = (spans: readonly Span[]): Ms => spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);

/** The parts within a stretch of time. */
export function within(spans: readonly Span[], { fromMs, toMs }: Span): readonly Span[] {
  return spans
    .map((span) => ({ fromMs: Math.max(span.fromMs, fromMs), toMs: Math.min(span.toMs, toMs) }))
    .filter((span) => span.fromMs < span.toMs);
}

export const overlapMs = (spans: readonly Span[], during: Span): Ms => lengthMs(within(spans, during));
