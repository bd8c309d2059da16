/**
 * The lines of a section that the candidate did not type, with the mark of their writer, or of having been heard. A scribe never writes
 * into the candidate's lines, so a line that holds words of a scribe is the scribe's, however much the candidate has added to it.
 */
import type { SeatId, Section } from "../../../shared/contract/ids.ts";
import { isHeard } from "../../../shared/notes/heard-lines.ts";
import { writerOf } from "../../../shared/notes/writers.ts";
import type { LineWriter } from "./section-editor.ts";
import type { StarNotes } from "./star-notes.svelte.ts";

/** How a seat is marked beside its lines. */
export interface SeatMark {
  readonly initials: string;
  readonly shape: Exclude<LineWriter["shape"], "heard">;
}

export function lineWriters(
  notes: StarNotes,
  askId: string,
  section: Section,
  candidate: SeatId,
  markOf: (seatId: SeatId) => SeatMark | undefined,
): readonly LineWriter[] {
  const { authors } = notes;
  const all = notes.runs(askId, section);
  const runs = all.filter((run) => (authors.get(run.client) ?? candidate) !== candidate);
  const found: LineWriter[] = [];
  let from = 0;
  for (const [index, line] of notes.text(askId, section).toJSON().split("\n").entries()) {
    const to = from + line.length;
    const writer = writerOf(runs, authors, from, to);
    const mark = writer && markOf(writer);
    if (mark) found.push({ line: index + 1, ...mark });
    else if (isHeard(all, from, to)) found.push({ line: index + 1, initials: "", shape: "heard" });
    from = to + 1;
  }
  return found;
}
