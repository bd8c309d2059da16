/**
 * The lines of a section that somebody other than the candidate wrote, with the mark of the writer. A scribe never writes into the
 * candidate's lines, so a line that holds words of a scribe is the scribe's, however much the candidate has added to it.
 */
import type { SeatId, Section } from "../../../shared/contract/ids.ts";
import { writerOf } from "../../../shared/notes/writers.ts";
import type { LineWriter } from "./section-editor.ts";
import type { StarNotes } from "./star-notes.svelte.ts";

/** How a seat is marked beside its lines. */
export interface SeatMark {
  readonly initials: string;
  readonly shape: LineWriter["shape"];
}

export function lineWriters(
  notes: StarNotes,
  askId: string,
  section: Section,
  candidate: SeatId,
  markOf: (seatId: SeatId) => SeatMark | undefined,
): readonly LineWriter[] {
  const { authors } = notes;
  const runs = notes.runs(askId, section).filter((run) => (authors.get(run.client) ?? candidate) !== candidate);
  if (runs.length === 0) return [];
  const found: LineWriter[] = [];
  let from = 0;
  for (const [index, line] of notes.text(askId, section).toJSON().split("\n").entries()) {
    const writer = line === "" ? undefined : writerOf(runs, authors, from, from + line.length);
    const mark = writer && markOf(writer);
    if (mark) found.push({ line: index + 1, ...mark });
    from += line.length + 1;
  }
  return found;
}
