/** Reads a pack file that somebody picked: JSON as it is, CSV as a table. Whether it is a pack, the server says. */
import type { Fault } from "../../../../shared/contract/reply.ts";

export type ReadPackFile =
  | { readonly ok: true; readonly value: unknown; readonly place: (fault: Fault) => Fault }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export async function readPackFile(name: string, text: string): Promise<ReadPackFile> {
  if (name.toLowerCase().endsWith(".csv")) {
    const { packFromCsv } = await import("../../../../shared/questions/pack-csv.ts");
    const read = packFromCsv(text);
    if (!read.ok) return read;
    return {
      ok: true,
      value: read.value,
      place: ({ path, message }) => ({ path: `line ${read.lineOf(path)}, ${path}`, message }),
    };
  }
  try {
    return { ok: true, value: JSON.parse(text), place: (fault) => fault };
  } catch {
    return { ok: false, faults: [{ path: "file", message: "This is not readable JSON." }] };
  }
}
