/** The timeline of a round: when each part was, what was asked, which section was told, and what was marked. Pure; times are server times. */
import type { AskId, CommentId, Ms, SeatId, Section } from "../contract/ids.ts";
import type { Comment, Evidence, RoundView } from "../contract/views.ts";
import { stretchesOf } from "../notes/telling.ts";

export interface Part {
  readonly kind: "warmUp" | "question" | "ownQuestions" | "after";
  /** For a question: its number in the round, from 1. */
  readonly number?: number;
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** A bar in a section's lane: told (from taps) or written (from typing). */
export interface Bar {
  readonly section: Section;
  readonly how: "told" | "written";
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

export interface AskedMark {
  readonly kind: "question" | "probe";
  /** The id of the ask or of the probe. */
  readonly id: string;
  readonly askId: AskId;
  readonly atMs: Ms;
  readonly text: string;
  readonly bySeat: SeatId;
}

export interface EvidenceMark {
  readonly atMs: Ms;
  readonly text: string;
  readonly bySeat: SeatId;
  readonly principleId: string;
}

export interface FlagMark {
  readonly atMs: Ms;
  readonly seatId: SeatId;
  readonly note?: string | undefined;
}

export interface CommentMark {
  readonly commentId: CommentId;
  readonly atMs: Ms;
}

export interface Timeline {
  readonly fromMs: Ms;
  readonly toMs: Ms;
  readonly parts: readonly Part[];
  readonly asked: readonly AskedMark[];
  readonly bars: readonly Bar[];
  readonly evidence: readonly EvidenceMark[];
  readonly flags: readonly FlagMark[];
  readonly comments: readonly CommentMark[];
  /** Every moment worth a stop, ascending, without repeats. */
  readonly stops: readonly Ms[];
  /** Every moment at which something was said, tapped, marked or written, ascending: the gaps between them are the pauses. */
  readonly busyMs: readonly Ms[];
}

/** Words written in a section of an ask, by time. */
export interface Typed {
  readonly section: Section;
  readonly timesMs: readonly Ms[];
}

/** When words of the notes were written; undefined when their history was not kept. */
export type MomentOf = (place: {
  readonly askId: AskId;
  readonly section: Section;
  readonly from: string;
}) => Ms | undefined;

/** Typing with breaks up to this long is one bar. */
const barGapMs = 12_000;
/** Edits closer together than this belong to the sitting; later ones were written afterwards. */
const sittingGapMs = 10 * 60_000;
/** Even a round in which nothing happened needs a length to draw. */
const shortestMs = 60_000;

export function timelineOf(round: RoundView, typed: readonly Typed[] = [], momentOf?: MomentOf): Timeline {
  const asked = askedMarks(round);
  const taps = round.asks.flatMap((ask) => ask.taps.map((tap) => tap.atMs));
  const ends = round.asks.flatMap((ask) => ask.endedMs ?? []);
  const flags = (round.flags ?? []).map(({ atMs, seatId, note }) => ({
    atMs,
    seatId,
    ...(note === undefined ? {} : { note }),
  }));
  const spoken = [...asked.map((mark) => mark.atMs), ...taps, ...flags.map((flag) => flag.atMs)];
  const own = round.ownQuestions.map((ownQuestion) => ownQuestion.atMs);
  const fromMs = round.startedMs;
  const talk = (round.speech ?? []).flatMap(({ spans }) => spans.flatMap((span) => [span.fromMs, span.toMs]));
  const everWritten = ascending(typed.flatMap((typing) => typing.timesMs));
  const toMs = endOf([...spoken, ...ends, ...own, ...talk], everWritten, fromMs);
  const within = (atMs: Ms): Ms => Math.min(toMs, Math.max(fromMs, atMs));
  const evidence = evidenceMarks(round, momentOf).map((mark) => ({ ...mark, atMs: within(mark.atMs) }));
  const comments = commentMarks(round.comments, momentOf).map((mark) => ({ ...mark, atMs: within(mark.atMs) }));
  const written = everWritten.filter((atMs) => atMs <= toMs);
  return {
    fromMs,
    toMs,
    parts: partsOf(round, fromMs, toMs),
    asked,
    bars: [...toldBars(round, toMs), ...writtenBars(typed, toMs)],
    evidence,
    flags,
    comments,
    stops: ascending([
      fromMs,
      ...spoken,
      ...own,
      ...evidence.map((mark) => mark.atMs),
      ...comments.map((comment) => comment.atMs),
    ]),
    busyMs: ascending([fromMs, ...spoken, ...ends, ...own, ...talk, ...written, toMs]),
  };
}

function askedMarks(round: RoundView): AskedMark[] {
  return round.asks.flatMap((ask): AskedMark[] => [
    { kind: "question", id: ask.askId, askId: ask.askId, atMs: ask.askedMs, text: ask.text, bySeat: ask.lead },
    ...ask.probes.map(({ probeId, atMs, text, bySeat }): AskedMark => {
      return { kind: "probe", id: probeId, askId: ask.askId, atMs, text, bySeat };
    }),
  ]);
}

/** The round ends with the last thing that happened in it, including typing in the same sitting. */
function endOf(happened: readonly Ms[], writtenMs: readonly Ms[], fromMs: Ms): Ms {
  let endMs = Math.max(fromMs, ...happened);
  for (const atMs of writtenMs) {
    if (atMs > endMs + sittingGapMs) break;
    endMs = Math.max(endMs, atMs);
  }
  return Math.max(endMs, fromMs + shortestMs);
}

function partsOf(round: RoundView, fromMs: Ms, toMs: Ms): Part[] {
  const parts: Part[] = [];
  const first = round.asks[0];
  const warmUp: Part = { kind: "warmUp", fromMs, toMs: first?.askedMs ?? toMs };
  if (warmUp.toMs > warmUp.fromMs) parts.push(warmUp);
  round.asks.forEach((ask, index) => {
    const nextMs = round.asks[index + 1]?.askedMs;
    // The pause to write an answer down belongs to its question.
    parts.push({ kind: "question", number: index + 1, fromMs: ask.askedMs, toMs: nextMs ?? ask.endedMs ?? toMs });
  });
  const endMs = parts.at(-1)?.toMs ?? fromMs;
  const lastOwnMs = round.ownQuestions.at(-1)?.atMs;
  if (toMs > endMs) parts.push({ kind: lastOwnMs === undefined ? "after" : "ownQuestions", fromMs: endMs, toMs });
  return parts;
}

function toldBars(round: RoundView, toMs: Ms): Bar[] {
  return round.asks.flatMap((ask) => stretchesOf(ask, toMs).map((stretch): Bar => ({ ...stretch, how: "told" })));
}

function writtenBars(typed: readonly Typed[], toMs: Ms): Bar[] {
  return typed.flatMap(({ section, timesMs }) => {
    const bars: Bar[] = [];
    for (const atMs of ascending(timesMs)) {
      if (atMs > toMs) break;
      const last = bars.at(-1);
      if (last && atMs - last.toMs <= barGapMs) bars[bars.length - 1] = { ...last, toMs: atMs };
      else bars.push({ section, how: "written", fromMs: atMs, toMs: atMs });
    }
    return bars;
  });
}

function evidenceMarks(round: RoundView, momentOf?: MomentOf): EvidenceMark[] {
  const cards = round.cards ?? (round.card ? [round.card] : []);
  return cards.flatMap((card) =>
    card.ratings.flatMap(({ principleId, evidence }) =>
      evidence.flatMap((piece): EvidenceMark[] => {
        const atMs = evidenceMoment(piece, momentOf);
        return atMs === undefined ? [] : [{ atMs, text: piece.text, bySeat: card.seatId, principleId }];
      }),
    ),
  );
}

function evidenceMoment(evidence: Evidence, momentOf?: MomentOf): Ms | undefined {
  return evidence.kind === "moment" ? evidence.atMs : momentOf?.(evidence);
}

function commentMarks(comments: readonly Comment[], momentOf?: MomentOf): CommentMark[] {
  return comments.flatMap((comment): CommentMark[] => {
    if (comment.replyTo !== undefined) return [];
    const atMs = commentMoment(comment, momentOf);
    return atMs === undefined ? [] : [{ commentId: comment.commentId, atMs }];
  });
}

/** The moment a comment is about: its own, else that of the words it is anchored to. */
export function commentMoment(comment: Comment, momentOf?: MomentOf): Ms | undefined {
  if (comment.atMs !== undefined) return comment.atMs;
  const { anchor, askId } = comment;
  return anchor && askId !== undefined ? momentOf?.({ askId, section: anchor.section, from: anchor.from }) : undefined;
}

/** The pause that holds a moment, when nothing happens for longer than `leastMs`: where to jump to. */
export function pauseEndAfter(timeline: Pick<Timeline, "busyMs">, atMs: Ms, leastMs: Ms): Ms | undefined {
  const next = timeline.busyMs.find((busyAtMs) => busyAtMs > atMs);
  return next !== undefined && next - atMs > leastMs ? next : undefined;
}

function ascending(times: readonly Ms[]): Ms[] {
  return [...new Set(times)].sort((a, b) => a - b);
}
