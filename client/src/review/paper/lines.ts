/** A section of the notes as lines to draw: what was written by a moment, what came later as ghost text, marks, and who wrote each line. */
import type { CommentId, Ms, SeatId } from "../../../../shared/contract/ids.ts";
import { isHeardId } from "../../../../shared/notes/client-ids.ts";
import type { Piece } from "../../../../shared/notes/replay.ts";
import type { Authors } from "../../../../shared/notes/writers.ts";
import { offsetOf, readPlace } from "./places.ts";

/** Words held by relative positions. */
export interface PlacedMark {
  readonly kind: "evidence" | "comment";
  readonly from: string;
  readonly to: string;
  /** The comment it belongs to, if any. */
  readonly commentId?: CommentId;
}

export interface Segment {
  readonly text: string;
  /** Place of its first character in the section as shown. */
  readonly from: number;
  /** Not yet written at the moment shown. */
  readonly isGhost: boolean;
  readonly isEvidence: boolean;
  readonly comments: readonly CommentId[];
}

export interface Line {
  /** Place of its first character. */
  readonly from: number;
  readonly segments: readonly Segment[];
  /** Who wrote most of it, when that is not the candidate. */
  readonly writer?: SeatId | undefined;
  /** Most of it was heard by the candidate's own device. */
  readonly isHeard: boolean;
  /** Threads that begin in this line. */
  readonly begins: readonly CommentId[];
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly mark: PlacedMark;
}

/** The pieces drawn at a moment: what was there then, and what is there at the end but came later. */
export const isDrawn =
  (atMs: Ms | null) =>
  ({ writtenMs, erasedMs }: Piece): boolean =>
    erasedMs === Infinity || (atMs !== null && writtenMs <= atMs && erasedMs > atMs);

export const isGhostAt = ({ writtenMs }: Piece, atMs: Ms | null): boolean => atMs !== null && writtenMs > atMs;

/** `atMs` null: the notes as they were left. */
export function linesOf(
  pieces: readonly Piece[],
  atMs: Ms | null,
  marks: readonly PlacedMark[],
  authors: Authors,
  candidate: SeatId,
): readonly Line[] {
  const drawn = pieces.filter(isDrawn(atMs));
  const spans = marks.flatMap((mark) => spanOf(pieces, mark, isDrawn(atMs)));
  const lines: { from: number; segments: Segment[]; units: Map<SeatId, number>; heardUnits: number }[] = [];
  let at = 0;
  const startLine = (from: number): void => void lines.push({ from, segments: [], units: new Map(), heardUnits: 0 });
  startLine(0);
  for (const { text, isGhost, isHeard, writer } of runsOf(drawn, atMs, authors, candidate)) {
    for (const [index, part] of text.split("\n").entries()) {
      if (index > 0) startLine((at += 1));
      const line = lines.at(-1);
      if (!line || part === "") continue;
      line.units.set(writer, (line.units.get(writer) ?? 0) + part.length);
      if (isHeard) line.heardUnits += part.length;
      for (const segment of cut(part, at, isGhost, spans)) append(line.segments, segment);
      at += part.length;
    }
  }
  return lines
    .filter((line, index) => line.segments.length > 0 || index < lines.length - 1)
    .map(({ from, segments, units, heardUnits }) => {
      const [writer] = [...units].sort((a, b) => b[1] - a[1])[0] ?? [];
      const end = (segments.at(-1)?.from ?? from) + (segments.at(-1)?.text.length ?? 0);
      const begins = spans.flatMap(({ mark, from: start }) =>
        mark.commentId !== undefined && start >= from && start <= end ? [mark.commentId] : [],
      );
      const length = segments.reduce((sum, { text }) => sum + text.length, 0);
      const isHeard = writer === candidate && heardUnits * 2 > length;
      return {
        from,
        segments,
        begins: [...new Set(begins)],
        writer: writer === candidate ? undefined : writer,
        isHeard,
      };
    });
}

interface Run {
  text: string;
  readonly isGhost: boolean;
  readonly isHeard: boolean;
  readonly writer: SeatId;
}

/** Neighbours of one writer, written by the moment or not: a recording has a piece for every key. */
function runsOf(drawn: readonly Piece[], atMs: Ms | null, authors: Authors, candidate: SeatId): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of drawn) {
    const isGhost = isGhostAt(piece, atMs);
    const writer = authors.get(piece.client) ?? candidate;
    const isHeard = isHeardId(piece.client);
    const last = runs.at(-1);
    if (last?.isGhost === isGhost && last.writer === writer && last.isHeard === isHeard) last.text += piece.text;
    else runs.push({ text: piece.text, isGhost, isHeard, writer });
  }
  return runs;
}

function spanOf(pieces: readonly Piece[], mark: PlacedMark, isShown: (piece: Piece) => boolean): Span[] {
  const start = readPlace(mark.from);
  const end = readPlace(mark.to);
  const from = start && offsetOf(pieces, start, isShown);
  const to = end && offsetOf(pieces, end, isShown);
  return from === undefined || to === undefined || to <= from ? [] : [{ from, to, mark }];
}

/** Cuts a part of a line where marks begin or end. */
function cut(text: string, from: number, isGhost: boolean, spans: readonly Span[]): Segment[] {
  const to = from + text.length;
  const touching = spans.filter((span) => span.from < to && span.to > from);
  const edges = touching.flatMap((span) => [span.from, span.to]).filter((edge) => edge > from && edge < to);
  const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to;
    const over = touching.filter((span) => span.from <= start && span.to >= end).map((span) => span.mark);
    return {
      text: text.slice(start - from, end - from),
      from: start,
      isGhost,
      isEvidence: over.some((mark) => mark.kind === "evidence"),
      comments: over.flatMap((mark) => mark.commentId ?? []),
    };
  });
}

/** Merges neighbours that look alike. */
function append(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  const isAlike =
    last?.isGhost === next.isGhost &&
    last.isEvidence === next.isEvidence &&
    last.comments.join() === next.comments.join();
  if (last && isAlike) segments[segments.length - 1] = { ...last, text: last.text + next.text };
  else segments.push(next);
}
