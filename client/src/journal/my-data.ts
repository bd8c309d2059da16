/**
 * Everything that this device keeps, in one file, and reading it back. The file opens the rooms that this device has a seat in, so anyone with it
 * can enter them.
 */
import { modelKey } from "../voice/speech/model/kept-model.ts";
import { tooLong, tooMany } from "../../../shared/journal/files/bounded.ts";
import type { FoundFile } from "../../../shared/journal/files/found.ts";
import { journalAsJson } from "../../../shared/journal/files/to-json.ts";
import { forget, isRecord, keysOf, read, write } from "../net/kept.ts";
import { take } from "./files/take.ts";
import type { Taken } from "./files/take.ts";
import { wholeOf } from "./files/whole.ts";
import type { Journal } from "./journal.svelte.ts";

const prefix = "barline:";

const isAnything = (value: unknown): value is unknown => value !== undefined;

/**
 * A file lies about for longer than a journal is synced: what opens the journal on a server stays on the device. So does which seat is recorded
 * here, as the sound itself does.
 */
const staysHere = (key: string): boolean =>
  key === "barline:journal-secret" || key === modelKey || key.startsWith("barline:recording:");

/** What the browser's small storage holds of ours, by key: seats, preferences and the like. */
export const keptBeside = (storage: Storage): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    keysOf(storage, prefix)
      .filter((key) => !staysHere(key))
      .map((key) => [key, read(storage, key, isAnything)]),
  );

export const myDataFile = (journal: Journal, storage: Storage, nowMs: number): string =>
  journalAsJson(wholeOf(journal), nowMs, { kept: keptBeside(storage) });

export interface MyData {
  readonly file: FoundFile;
  readonly kept: Readonly<Record<string, unknown>>;
}

/** Reads such a file, whole or damaged; a sentence says why it cannot. */
export async function readMyData(text: string): Promise<MyData | string> {
  const { fromJson, isOurs } = await import("../../../shared/journal/files/from-json.ts");
  if (!isOurs(text)) return "That isn’t a file that Barline exported. Nothing was changed.";
  const refused = tooLong(text, true);
  if (refused !== undefined) return refused;
  const file = fromJson(text);
  const { kept } = file.beside;
  return tooMany(file) ?? { file, kept: isRecord(kept) ? kept : {} };
}

/** Adds it to what is here: nothing here is written over. One undo takes it all back. */
export function takeMyData(journal: Journal, { file, kept }: MyData, storage: Storage, fileName: string): Taken {
  const taken = take(journal, file, { choices: new Map(), keepsLoose: true, fileName });
  const here = new Set(keysOf(storage, prefix));
  const added = Object.entries(kept).filter(
    ([key, value]) => key.startsWith(prefix) && !staysHere(key) && !here.has(key) && write(storage, key, value),
  );
  return {
    stories: taken.stories,
    entries: taken.entries,
    others: taken.others + added.length,
    undo: () => {
      taken.undo();
      for (const [key] of added) forget(storage, key);
    },
  };
}
