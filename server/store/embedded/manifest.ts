/** What LevelDB's MANIFEST says of the folder, read as LevelDB reads it. */
import * as decoding from "lib0/decoding";

export interface Manifest {
  /** Live tables: their sizes by their numbers. */
  readonly tables: ReadonlyMap<number, number>;
  /** The oldest log that is still needed; 0 before the first. */
  readonly log: number;
  readonly previousLog: number;
}

const tag = { comparator: 1, log: 2, nextFile: 3, lastSequence: 4, pointer: 5, deleted: 6, added: 7, previousLog: 9 };

/** @throws when an edit cannot be read. */
export function readManifest(edits: readonly Uint8Array[]): Manifest {
  const tables = new Map<number, number>();
  let [log, previousLog] = [0, 0];
  for (const edit of edits) {
    const decoder = decoding.createDecoder(edit);
    const number = (): number => decoding.readVarUint(decoder);
    const bytes = (): unknown => decoding.readVarUint8Array(decoder);
    while (decoding.hasContent(decoder)) {
      const kind = number();
      if (kind === tag.log) log = number();
      else if (kind === tag.previousLog) previousLog = number();
      else if (kind === tag.nextFile || kind === tag.lastSequence) number();
      else if (kind === tag.comparator) bytes();
      else if (kind === tag.pointer) {
        number();
        bytes();
      } else if (kind === tag.deleted) {
        number();
        tables.delete(number());
      } else if (kind === tag.added) {
        number();
        tables.set(number(), number());
        bytes();
        bytes();
      } else throw new Error(`No edit has the tag ${kind}.`);
    }
  }
  return { tables, log, previousLog };
}
