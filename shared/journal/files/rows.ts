/** Stories in a table, one in each row; the columns are known by their names. Pure. */
import type { Section } from "../../contract/ids.ts";
import { noParts, type Fit } from "../shapes.ts";
import { faultsOf } from "./draft.ts";
import type { FileFault, FoundStory } from "./found.ts";
import { labelNamed } from "./labels.ts";
import { principlesIn } from "./principles-named.ts";

type Column = { readonly name: string; readonly holds: Section | "title" | "first" | "fits" | "rest" | "number" };
export type Head = readonly Column[];

const titles = /^(?:story )?(?:title|name|headline)$|^story(?: star ?r?)?$|^stories$|^(?:the )?example$/;
const leastParts = 3;

/** What the columns hold; undefined when these are not the names of a table of stories. */
export function headOf(cells: readonly string[]): Head | undefined {
  const head = cells.map((cell): Column => ({ name: cell.trim(), holds: held(cell.trim()) }));
  // In “S, T, A, R, R” the second R is what was learned.
  const results = head.flatMap(({ holds }, at) => (holds === "result" ? [at] : []));
  const hasLearning = head.some(({ holds }) => holds === "learning");
  const second = results.length > 1 && !hasLearning ? results[1] : undefined;
  const columns = head.map((column, at) => (at === second ? { ...column, holds: "learning" as const } : column));
  const parts = new Set(columns.map(({ holds }) => holds).filter((holds) => holds in noParts));
  return parts.size >= leastParts ? columns : undefined;
}

function held(name: string): Column["holds"] {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (titles.test(plain)) return "title";
  if (/^(?:|#|no|nr|number|id)$/.test(plain)) return "number";
  const label = labelNamed(name);
  if (label?.kind === "part") return label.sections[0];
  return label?.kind === "first" || label?.kind === "fits" ? label.kind : "rest";
}

export function storyFromRow(
  head: Head,
  cells: readonly string[],
  line: number,
): { readonly story: FoundStory; readonly faults: readonly FileFault[] } {
  const parts: Record<Section, string> = { ...noParts };
  const serves = new Map<string, Fit>();
  const rest: string[] = [];
  const faults: FileFault[] = [];
  let title = "";
  for (const [at, cell] of cells.entries()) {
    const text = cell.trim();
    const column = head[at];
    if (text === "") continue;
    if (!column) rest.push(text);
    else if (column.holds === "title" && title === "") title = text.replace(/\s+/g, " ");
    else if (column.holds === "title" || column.holds === "rest")
      rest.push(column.name === "" ? text : `${column.name}: ${text}`);
    else if (column.holds === "number") {
      if (!/^#?\d{1,3}[.)]?$/.test(text)) rest.push(text);
    } else if (column.holds === "first" || column.holds === "fits") {
      const { principleIds, isWhole } = principlesIn(text);
      for (const id of principleIds) serves.set(id, column.holds === "first" ? "first" : (serves.get(id) ?? "also"));
      if (!isWhole) rest.push(`${column.name}: ${text}`);
    } else parts[column.holds] = parts[column.holds] === "" ? text : `${parts[column.holds]}\n\n${text}`;
  }
  if (cells.length > head.length)
    faults.push({ line, message: "This row has more cells than the table has columns; they were kept as text." });
  const known = { id: null, createdMs: null, changedMs: null, told: [] };
  const story = { line, title, parts, rest: rest.join("\n\n"), serves: Object.fromEntries(serves), ...known };
  return { story, faults: [...faults, ...faultsOf(story, new Map())] };
}

/** Names of columns that are nobody's and in which nothing stands. */
export const namesUnused = (head: Head, rows: readonly { readonly cells: readonly string[] }[]): string =>
  head
    .filter(({ name, holds }, at) => holds === "rest" && name !== "" && rows.every(({ cells }) => !cells[at]?.trim()))
    .map(({ name }) => name)
    .join(", ");
