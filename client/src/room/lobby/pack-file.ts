/** Reads a pack file that somebody picked: JSON as it is, anything else as a table. The server says whether it is a pack. */
import type { Fault } from "../../../../shared/contract/reply.ts";
import type { readJson as Read } from "../../../../shared/journal/files/json-with-lines.ts";
import { textOfFile } from "../../net/file-text.ts";
import { http } from "../../net/http.ts";

type Placed = (fault: Fault) => Fault;

export type ReadPackFile =
  | { readonly ok: true; readonly value: unknown; readonly place: Placed }
  /** Everything that is wrong, in file order. */
  | { readonly ok: false; readonly faults: readonly Fault[] };

export async function readPackFile(file: Blob): Promise<ReadPackFile> {
  const read = await textOfFile(file);
  if (!read.ok) return read;
  const { text } = read;
  // Names of files say little: what a file holds decides.
  if (!/^\s*[[{]/.test(text)) return readTable(text);
  const { readJson } = await import("../../../../shared/journal/files/json-with-lines.ts");
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value, place: placeInJson(text, readJson) };
  } catch (error) {
    // Most browsers say where, each in its own words.
    const [, atLine, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
    const [damage] = readJson(text).damages;
    const path = atLine === undefined ? `line ${damage?.line ?? 1}` : `line ${atLine}, column ${column}`;
    return { ok: false, faults: [{ path, message: "This isn’t readable JSON." }] };
  }
}

/** Adds the line on which the object begins that a fault is about. */
function placeInJson(text: string, read: typeof Read): Placed {
  let found: ReturnType<typeof Read> | undefined;
  return (fault) => {
    // Most files have no faults, and need no lines.
    const { value, lineOf } = (found ??= read(text));
    let at: unknown = value;
    let line = 1;
    for (const step of fault.path.split(/[.[\]]+/)) {
      if (typeof at !== "object" || at === null) break;
      if (!Array.isArray(at)) line = lineOf(at);
      at = (at as Readonly<Record<string, unknown>>)[step]; // lists have their places as names
    }
    if (typeof at === "object" && at !== null && !Array.isArray(at)) line = lineOf(at);
    return { ...fault, path: `line ${line}, ${fault.path}` };
  };
}

async function readTable(text: string): Promise<ReadPackFile> {
  const { packFromCsv } = await import("../../../../shared/questions/pack-from-csv.ts");
  const read = packFromCsv(text);
  const lines = read.ok ? read : read.rest;
  const place: Placed = ({ path, message }) => ({ path: `line ${lines?.lineOf(path)}, ${path}`, message });
  if (read.ok) return { ok: true, value: read.value, place };
  const checked = lines && (await http.checkPack(lines.value));
  const others = checked?.ok ? checked.answer.faults.map(place) : [];
  return { ok: false, faults: [...read.faults, ...others].sort((first, second) => lineOf(first) - lineOf(second)) };
}

const lineOf = ({ path }: Fault): number => Number.parseInt(path.replace("line ", ""), 10);
