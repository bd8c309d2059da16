/** Opens the journal of this device: kept in IndexedDB, shared between tabs, with the stories that an earlier version kept. */
import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";
import { canKeep } from "../net/can-keep.ts";
import { once } from "./context.ts";
import { takeEarlierFixes } from "./earlier-fixes.ts";
import { takeEarlierStories } from "./earlier-stories.ts";
import { Journal } from "./journal.svelte.ts";
import { keptSecret } from "./sync/kept-secret.ts";
import { shareBetweenTabs } from "./tabs.ts";

export const journalDatabase = "barline:journal";

export async function openJournal(): Promise<Journal> {
  const doc = new Y.Doc();
  const isKept = await canKeep();
  const kept = isKept ? await new IndexeddbPersistence(journalDatabase, doc).whenSynced : undefined;
  const journal = new Journal(doc);
  journal.keeping = isKept ? "kept" : "blocked";
  const db = kept?.db;
  if (kept && db) {
    // A change that the browser refuses ends its transaction; the words stay on the screen.
    db.addEventListener("abort", () => (journal.keeping = "full"));
    const gone = (): void => {
      kept.db = null; // somebody is deleting this site's data
      journal.keeping = "blocked";
    };
    db.addEventListener("versionchange", gone);
    db.addEventListener("close", gone);
  }
  shareBetweenTabs(doc, journalDatabase);
  const storage = localStorageOf();
  takeEarlierStories(journal, storage);
  takeEarlierFixes(journal, storage);
  journal.sync = once(async () => new (await import("./sync/device.svelte.ts")).DeviceSync(journal));
  // Without it the journal still works.
  if (storage && keptSecret(storage) !== undefined) void journal.sync().catch(() => undefined);
  return journal;
}

const localStorageOf = (): Storage | undefined => {
  try {
    return localStorage;
  } catch {
    return undefined; // blocked
  }
};
