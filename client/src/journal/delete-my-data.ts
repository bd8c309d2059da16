/** Deletes everything that this device keeps for its owner: the journal, recordings, seats, settings, copies of notes, and what recognises speech. Nothing on a server. */
import { forget, keysOf } from "../net/kept.ts";
import { removeRecordings } from "../voice/recording/recordings.ts";
import { deleted, forgetEngine } from "../voice/speech/model/kept-model.ts";
import type { Journal } from "./journal.svelte.ts";

/** `databases`: the browser's, or undefined where it keeps none. The page has to be loaded again afterwards. */
export async function deleteMyData(
  journal: Journal,
  storages: readonly Storage[],
  databases: IDBFactory | undefined,
): Promise<void> {
  for (const storage of storages) for (const key of keysOf(storage, "barline:")) forget(storage, key);
  // Another tab that has it open would hand it back.
  journal.clear();
  await removeRecordings();
  if (!databases) return;
  await forgetEngine(databases);
  const found = await databases.databases();
  const ours = found.flatMap(({ name }) => (name?.startsWith("barline") === true ? [name] : []));
  await Promise.all(ours.map((name) => deleted(databases, name)));
}
