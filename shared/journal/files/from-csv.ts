/** Reads a table of stories, one in each row, whichever program wrote it. Pure. */
import { limits } from "../../contract/limits.ts";
import { csvRows } from "../../questions/csv-table.ts";
import type { CsvRow } from "../../questions/csv-table.ts";
import { noOthers } from "./found.ts";
import type { FileFault, FoundFile, FoundStory } from "./found.ts";
import { headOf, namesUnused, storyFromRow } from "./rows.ts";

/** How far down the names of the columns may stand. */
const linesAbove = 10;
/** So many that nothing is left out. */
const mostCells = 1_000;

/** undefined: this is no table of stories. */
export function fromCsv(text: string): FoundFile | undefined {
  const lines = text.replace(/^\uFEFF/, "").split(/(?<=\r\n|\r(?!\n)|\n)/);
  const at = lines.slice(0, linesAbove).findIndex((line) => headOf(csvRows(line, 1, mostCells)[0]?.cells ?? []));
  const [top, ...rows] = at < 0 ? [] : csvRows(lines.slice(at).join(""), limits.storiesPerFile + 2, mostCells);
  const head = top && headOf(top.cells);
  if (!head) return undefined;
  const above = lines.slice(0, at).join("").trim();
  const unused = namesUnused(head, rows);
  const stories: FoundStory[] = [];
  const faults: FileFault[] = [];
  for (const { line, cells } of rows) {
    const told = storyFromRow(head, cells, line + at);
    stories.push(told.story);
    faults.push(...told.faults);
  }
  const open = openQuote(lines.slice(at).join(""), rows);
  if (open !== undefined)
    faults.push({ line: open + at, message: "A quote that opens here never closes: what follows is in one cell." });
  return {
    form: "table",
    stories,
    loose: [
      ...(above === "" || /^"?sep=.{1,2}$/i.test(above) ? [] : [{ line: 1, text: above }]),
      ...(unused === "" ? [] : [{ line: at + 1, text: unused }]),
    ],
    others: noOthers,
    beside: {},
    faults,
  };
}

/** The line of the row in which a quote stays open to the end of the file. */
function openQuote(text: string, rows: readonly CsvRow[]): number | undefined {
  const last = rows.at(-1);
  const isOdd = text.split('"').length % 2 === 0;
  return isOdd && last?.cells.some((cell) => /[\r\n]/.test(cell)) ? last.line : undefined;
}
