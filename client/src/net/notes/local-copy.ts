/** A copy of a document in this browser: typing goes on without a connection, also over a reload or a crash of the tab. */
import { IndexeddbPersistence } from "y-indexeddb";
import type { Doc } from "yjs";

export interface LocalCopy {
  /** Resolves when what was kept is in the document; true when there was something. */
  readonly loaded: Promise<boolean>;
  /** Whether an update came out of this copy. */
  brought(origin: unknown): boolean;
  /** Stops keeping. */
  close(): Promise<void>;
  /** Stops keeping, and forgets what was kept. */
  forget(): Promise<void>;
}

const probe = "barline.probe";

/** Whether this browser lets us keep anything: some block it in private windows. */
async function canKeep(): Promise<boolean> {
  if (!("indexedDB" in globalThis)) return false;
  return new Promise((answer) => {
    try {
      const request = indexedDB.open(probe);
      request.onsuccess = () => {
        request.result.close();
        answer(true);
      };
      request.onerror = () => answer(false);
      request.onblocked = () => answer(false);
    } catch {
      answer(false); // blocked in a way that throws
    }
  });
}

/**
 * Opens the copy of `doc` under a name that holds the seat: two roles in one browser never share one. `after`: what was there
 * before may still be on its way out.
 */
export function openLocalCopy(name: string, doc: Doc, after: Promise<void>): LocalCopy {
  let isClosed = false;
  const opening = after
    .then(canKeep)
    .then((can) => (can && !isClosed ? new IndexeddbPersistence(name, doc) : undefined));
  return {
    loaded: opening.then(async (kept) => {
      if (!kept) return false;
      await kept.whenSynced;
      return doc.store.clients.size > 0;
    }),
    brought: (origin) => origin instanceof IndexeddbPersistence,
    async close() {
      isClosed = true;
      await (await opening)?.destroy();
    },
    async forget() {
      isClosed = true;
      await (await opening)?.clearData();
    },
  };
}
