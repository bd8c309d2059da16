/** Who wrote which words of a section: from the client ids of the items, which the server has bound to seats. */
import { ContentString, type Text } from "yjs";
import type { SeatId } from "../contract/ids.ts";

/** Words of one client, in UTF-16 units of the visible text; `to` exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly client: number;
}

/** Whose words a client id writes: what `authors` of message 120 says. */
export type Authors = ReadonlyMap<number, SeatId>;

/** The visible text as runs of one client each, in order; adjacent runs of a client are joined. */
export function runsOf(text: Text): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof ContentString)) continue;
    const { client } = item.id;
    const last = runs.at(-1);
    if (last?.client === client) runs[runs.length - 1] = { ...last, to: at + item.length };
    else runs.push({ from: at, to: at + item.length, client });
    at += item.length;
  }
  return runs;
}

/** The seat that wrote most of `from`…`to`; undefined where no writer is known. */
export function writerOf(runs: readonly Run[], authors: Authors, from: number, to: number): SeatId | undefined {
  const unitsOf = new Map<SeatId, number>();
  for (const run of runs) {
    const seatId = authors.get(run.client);
    const units = Math.min(run.to, to) - Math.max(run.from, from);
    if (seatId !== undefined && units > 0) unitsOf.set(seatId, (unitsOf.get(seatId) ?? 0) + units);
  }
  return [...unitsOf].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * The text without the words of other seats, and where each kept unit stood. Words whose writer is not yet known
 * (`authors` comes a moment after the words) are kept as the candidate's, who writes nearly all of them.
 */
export function wordsOf(
  text: string,
  runs: readonly Run[],
  authors: Authors,
  seatId: SeatId,
): { readonly text: string; readonly toWhole: (at: number) => number } {
  const kept = runs.filter((run) => (authors.get(run.client) ?? seatId) === seatId);
  const pieces: { readonly start: number; readonly from: number }[] = [];
  let own = "";
  for (const run of kept) {
    pieces.push({ start: own.length, from: run.from });
    own += text.slice(run.from, run.to);
  }
  const toWhole = (at: number): number => {
    const piece = pieces.findLast((piece) => piece.start <= at);
    return piece === undefined ? at : piece.from + at - piece.start;
  };
  return { text: own, toWhole };
}
