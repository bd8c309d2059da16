/** Lines of a section that its speaker's device heard, and nobody typed. */
import { isHeardId } from "./client-ids.ts";
import type { Run } from "./writers.ts";

/** Of `from`…`to`: was most of it heard? Mending a few words of a line does not make it a typed one. */
export const isHeard = (runs: readonly Run[], from: number, to: number): boolean =>
  runs.reduce(
    (units, run) => units + (isHeardId(run.client) ? Math.max(0, Math.min(run.to, to) - Math.max(run.from, from)) : 0),
    0,
  ) >
  (to - from) / 2;

export interface PlacedLine {
  /** From 0. */
  readonly no: number;
  readonly from: number;
  /** Exclusive, without the end of the line. */
  readonly to: number;
  readonly text: string;
}

export function linesIn(text: string): readonly PlacedLine[] {
  let from = 0;
  return text.split("\n").map((line, no) => {
    const placed = { no, from, to: from + line.length, text: line };
    from = placed.to + 1;
    return placed;
  });
}

export const heardLines = (text: string, runs: readonly Run[]): readonly PlacedLine[] =>
  linesIn(text).filter(({ from, to }) => isHeard(runs, from, to));
