/** Reads a pack from a table: see `pack-table.ts`. */
import { limits } from "../contract/limits.ts";
import { checkStopped } from "../contract/bounded.ts";
import { csvRows } from "./csv-table.ts";
import type { CsvRow } from "./csv-table.ts";
import type { PackFault } from "./check-pack.ts";
import { columns, packFields, sections } from "./pack-table.ts";
import type { Column } from "./pack-table.ts";

/** A pack being put together; `checkPack` decides whether it is valid. */
interface Draft {
  readonly [field: string]: unknown;
}
type List = Record<string, unknown>[];

/** What the lines add up to. */
interface ReadLines {
  readonly value: Draft;
  /** The line of the file that a place such as `principles[3].questions[2].text` comes from. */
  readonly lineOf: (path: string) => number;
}

export type PackFromCsv =
  | ({ readonly ok: true } & ReadLines)
  /** `rest`: what the other lines add up to, so that its faults can be reported in the same go. */
  | { readonly ok: false; readonly faults: readonly PackFault[]; readonly rest?: ReadLines };

/** Reads the table. Refuses lines that belong nowhere, each with its number; `checkPack` judges the rest. */
export function packFromCsv(text: string): PackFromCsv {
  // As many characters as a pack may have bytes, and one line more than allowed, to notice that there are too many.
  if (text.length > limits.packBytes) {
    return { ok: false, faults: [{ path: "file", message: "This is too large for a pack." }] };
  }
  const [head, ...lines] = csvRows(text, limits.tableLines + 2, limits.tableColumns);
  if (lines.length > limits.tableLines) {
    const message = `A table has at most ${limits.tableLines} lines.`;
    return { ok: false, faults: [{ path: `line ${lines.at(-1)?.line}`, message }] };
  }
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  if (!names.includes("row")) {
    return {
      ok: false,
      faults: [{ path: "line 1", message: `The first line names the columns: ${columns.join(", ")}.` }],
    };
  }
  const reading = new Reading();
  const places = columns.map((column) => names.indexOf(column));
  for (const line of lines) {
    if (reading.isFull) break;
    reading.take(line.line, cellsOf(places, line));
  }
  const rest: ReadLines = { value: reading.pack, lineOf: (path) => reading.lineOf(path) };
  return reading.faults.length > 0 ? { ok: false, faults: reading.faults, rest } : { ok: true, ...rest };
}

function cellsOf(places: readonly number[], { cells }: CsvRow): Record<Column, string> {
  return Object.fromEntries(columns.map((column, nth) => [column, cells[places[nth] ?? -1] ?? ""])) as Record<
    Column,
    string
  >; // one each
}

class Reading {
  readonly faults: PackFault[] = [];
  readonly pack: Record<string, unknown> &
    Record<"principles" | "presets" | "candidateThemes" | "scripts" | "calibration", List> = {
    barlinePack: 1,
    principles: [],
    presets: [],
    candidateThemes: [],
    scripts: [],
    calibration: [],
  };
  readonly #lines = new Map<string, number>();
  /** What the next lines belong to, by the kind of line that began it. */
  #open: { readonly row: string; readonly path: string; readonly value: Record<string, unknown> } | undefined;
  #principle: { readonly path: string; readonly value: Record<string, unknown> } | undefined;

  get isFull(): boolean {
    return this.faults.length >= limits.faultsTold;
  }

  lineOf(path: string): number {
    for (let part = path; part !== ""; part = part.replace(/(?:^|\.)[^.[]*$|\[[^[]*\]$/, "")) {
      const line = this.#lines.get(part);
      if (line !== undefined) return line;
    }
    return 1;
  }

  take(line: number, cells: Record<Column, string>): void {
    const { id, name, kind, text } = cells;
    const row = cells.row.trim().toLowerCase();
    switch (row) {
      case "pack": {
        const field = packFields.find((field) => field === kind.trim());
        if (!field) this.#fault(line, `The kind of a pack line is one of: ${packFields.join(", ")}.`);
        else this.#set(line, this.pack, "", field, text);
        return;
      }
      case "principle": {
        const value = {
          id,
          name,
          meaning: text,
          strong: [],
          weak: [],
          traps: [],
          anchors: {},
          probes: [],
          questions: [],
        };
        this.#begin(line, row, this.pack.principles, "principles", value);
        this.#principle = this.#open;
        return;
      }
      case "question": {
        const owner = this.#principle;
        if (!owner) {
          this.#fault(line, "A question must come under its principle.");
          return;
        }
        const { theme, scope, strong, weak } = cells;
        const tags = { roles: words(cells.roles), levels: words(cells.levels) };
        const value = { id, text, theme, scope, ...tags, probes: [], strong, weak };
        this.#begin(line, row, owner.value["questions"] as List, `${owner.path}.questions`, value); // begun as a list above
        return;
      }
      case "preset":
        this.#begin(line, row, this.pack.presets, "presets", { id, name, about: text, principles: [] });
        return;
      case "theme":
        this.#begin(line, row, this.pack.candidateThemes, "candidateThemes", { id, name, questions: [] });
        return;
      case "script":
        this.#begin(line, row, this.pack.scripts, "scripts", { id, title: name, lines: [] });
        return;
      case "sample": {
        const rating = /^[1-5]$/.test(kind.trim()) ? Number(kind) : kind;
        const value = { id, principleId: name, question: text, answer: {}, rating, reason: "" };
        this.#begin(line, row, this.pack.calibration, "calibration", value);
        return;
      }
      case "strong":
      case "weak": {
        this.#add(line, row, ["principle"], row, text);
        return;
      }
      case "trap": {
        this.#add(line, row, ["principle"], "traps", text);
        return;
      }
      case "probe": {
        this.#add(line, row, ["principle", "question"], "probes", { kind: kind.trim(), text });
        return;
      }
      case "member": {
        this.#add(line, row, ["preset"], "principles", id);
        return;
      }
      case "candidate question": {
        this.#add(line, row, ["theme"], "questions", text);
        return;
      }
      case "line": {
        this.#add(line, row, ["script"], "lines", text);
        return;
      }
      case "anchor": {
        this.#part(line, row, "principle", "anchors", kind.trim(), text);
        return;
      }
      case "answer": {
        this.#part(line, row, "sample", "answer", kind.trim(), text);
        return;
      }
      case "reason":
        if (this.#open?.row !== "sample") {
          this.#fault(line, "A reason must come under its sample.");
          return;
        }
        {
          this.#set(line, this.#open.value, this.#open.path, "reason", text);
          return;
        }
      default:
        this.#fault(line, `There is no such row: ${JSON.stringify(row.slice(0, 40))}.`);
    }
  }

  #begin(line: number, row: string, list: List, place: string, value: Record<string, unknown>): void {
    const path = `${place}[${list.length}]`;
    list.push(value);
    this.#lines.set(path, line);
    this.#open = { row, path, value };
  }

  /** Adds an entry to a list of what is open. */
  #add(line: number, row: string, owners: readonly string[], field: string, entry: unknown): void {
    const open = this.#open;
    const list = open && owners.includes(open.row) ? open.value[field] : undefined;
    if (!open || !Array.isArray(list)) {
      this.#fault(line, `A ${row} line must come under its ${owners.join(" or ")}.`);
      return;
    }
    this.#lines.set(`${open.path}.${field}[${list.length}]`, line);
    list.push(entry);
  }

  /** A named part of what is open: an anchor's level, a section of an answer. */
  #part(line: number, row: string, owner: string, field: string, name: string, text: string): void {
    const open = this.#open;
    const parts = open?.row === owner ? open.value[field] : undefined;
    if (!open || typeof parts !== "object" || parts === null) {
      this.#fault(line, `An ${row} line must come under its ${owner}.`);
      return;
    }
    const known: readonly string[] = field === "anchors" ? ["1", "2", "3", "4", "5"] : sections;
    if (!known.includes(name)) {
      this.#fault(line, `The kind of an ${row} line is one of: ${known.join(", ")}.`);
      return;
    }
    this.#set(line, parts as Record<string, unknown>, `${open.path}.${field}`, name, text); // an object, begun above
  }

  #set(line: number, owner: Record<string, unknown>, place: string, name: string, text: string): void {
    this.#lines.set(place === "" ? name : `${place}.${name}`, line);
    owner[name] = text;
  }

  #fault(line: number, message: string): void {
    this.faults.push({ path: `line ${line}`, message });
    if (this.isFull) this.faults.push({ path: `line ${line}`, message: checkStopped });
  }
}

function words(cell: string): string[] {
  return cell.split(/[\s,;]+/).filter((word) => word !== "");
}
