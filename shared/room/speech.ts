/** Who spoke when, as browsers report it: kept per seat, and added up for each question. */
import type { Ms, SeatId, Section } from "../contract/ids.ts";
import type { Span } from "../contract/views.ts";
import { stretchesOf } from "../notes/telling.ts";
import { overlapMs } from "../speech/spans.ts";
import type { Ask, RoomState, Round } from "./state.ts";
import { startedRound } from "./state.ts";

/** A report cuts a long phrase in two; what follows this soon is the same phrase. */
const joinWithinMs = 300;

/**
 * The part of a report that counts: within the interview, not in the future, and after what this seat has said before. Browsers'
 * clocks are a little off, and two devices of a seat may both listen, so this cuts rather than refuses.
 */
export function countedOf(room: RoomState, seatId: SeatId, spans: readonly Span[], nowMs: Ms): readonly Span[] {
  const round = startedRound(room);
  if (!round) return [];
  const lastMs = spansOf(round, seatId).at(-1)?.toMs ?? 0;
  const firstMs = Math.max(round.startedMs, lastMs);
  // What is said while people score is nobody's business here.
  const endMs = room.phase === "scoring" ? room.clock.startedMs : nowMs;
  return spans
    .map(({ fromMs, toMs }) => ({
      fromMs: Math.max(fromMs, Math.ceil(firstMs)),
      toMs: Math.min(toMs, Math.floor(endMs)),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}

export function spansOf(round: Pick<Round, "speech">, seatId: SeatId): readonly Span[] {
  return round.speech.find((speech) => speech.seatId === seatId)?.spans ?? [];
}

/** The round with what a seat has said since its last report. */
export function withSpeech(round: Round, seatId: SeatId, spans: readonly Span[]): Round {
  const joined = [...spansOf(round, seatId)];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.fromMs - last.toMs <= joinWithinMs) joined[joined.length - 1] = { ...last, toMs: span.toMs };
    else joined.push(span);
  }
  const others = round.speech.filter((speech) => speech.seatId !== seatId);
  const asks = round.asks.map((ask) => withTalk(ask, seatId, spans, seatId === round.candidate));
  return { ...round, asks, speech: [...others, { seatId, spans: joined }] };
}

function withTalk(ask: Ask, seatId: SeatId, spans: readonly Span[], isTelling: boolean): Ask {
  const during = { fromMs: ask.askedMs, toMs: ask.endedMs ?? Infinity };
  const ms = overlapMs(spans, during);
  if (ms === 0) return ask;
  const beforeMs = ask.talk.find((talk) => talk.seatId === seatId)?.ms ?? 0;
  const talk = [...ask.talk.filter((talk) => talk.seatId !== seatId), { seatId, ms: beforeMs + ms }];
  return { ...ask, talk, toldMs: isTelling ? toldWith(ask, spans) : ask.toldMs };
}

function toldWith(ask: Ask, spans: readonly Span[]): Ask["toldMs"] {
  const toldMs: Partial<Record<Section, Ms>> = { ...ask.toldMs };
  for (const stretch of stretchesOf(ask, Infinity)) {
    const ms = overlapMs(spans, stretch);
    if (ms > 0) toldMs[stretch.section] = (toldMs[stretch.section] ?? 0) + ms;
  }
  return toldMs;
}
