/** Tables as text (RFC 4180). Pure. Cells that a spreadsheet would run as a formula travel behind an apostrophe. */

const formula = /^[=+\-@\t\r\0＝＋－＠]/;

/** One line of a table, and the line of the file it begins on (from 1). */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(written).join(",")}\r\n`).join("");
}

/**
 * Separators are commas, semicolons or tabs, whichever the first line uses most; line breaks of any kind; quotes where needed. Reads at most
 * `maxRows` lines that hold something, and leaves out cells after the first `maxCells` of a line.
 */
export function csvRows(text: string, maxRows: number, maxCells: number): CsvRow[] {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  // Excel writes `sep=;` before a table, and reads it.
  const [told = ""] = /^"?sep=[,;\t]"?(?=[\r\n]|$)/i.exec(source) ?? [];
  const comma = separatorOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let began = 1;
  const endCell = (): void => {
    if (cells.length < maxCells) cells.push(inert(cell));
    cell = "";
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  for (let at = told.length; at < source.length && rows.length < maxRows; at += 1) {
    const sign = source.charAt(at);
    const isBreak = sign === "\n" || (sign === "\r" && source.charAt(at + 1) !== "\n");
    if (isBreak) line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === comma) endCell();
    else if (isBreak) endRow();
    else if (sign !== "\r") cell += sign;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}

function separatorOf(source: string): string {
  const [head = ""] = source.split(/\r|\n/, 1);
  const count = (sign: string): number => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function written(value: string): string {
  const safe = formula.test(value) || isGuarded(value) ? `'${value}` : value;
  return /[",;\r\n\t']/.test(safe) || safe.trim() !== safe ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Removes the apostrophe again; one that a person wrote stays, as in 'tis. */
function inert(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell;
}

function isGuarded(value: string): boolean {
  return value.startsWith("'") && (value.charAt(1) === "'" || formula.test(value.slice(1)));
}
