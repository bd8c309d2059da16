/** A store whose log can go back, as when it is restored from an older copy. */
import type { RoomId } from "../../../shared/contract/ids.ts";
import { memoryStore } from "../../../server/store/memory.ts";
import type { DocumentName, Store, StoredEvent, StoredNotesEntry } from "../../../server/store/store.ts";

export interface ForgetfulStore {
  readonly store: Store;
  /** Makes a copy of a room and one of its documents. */
  copy(room: RoomId, document: DocumentName): Promise<void>;
  /** From now on has what the copy has, and says so. */
  goBack(): Promise<void>;
}

export function forgetfulStore(): ForgetfulStore {
  let inner = memoryStore();
  let copied: { room: RoomId; document: DocumentName; events: readonly StoredEvent[]; notes: StoredNotesEntry[] };
  const listeners = new Set<(epoch: string) => void>();
  const store: Store = {
    ...inner,
    readEvents: (...asked) => inner.readEvents(...asked),
    appendEvents: (...asked) => inner.appendEvents(...asked),
    isForgotten: (...asked) => inner.isForgotten(...asked),
    readNotes: (...asked) => inner.readNotes(...asked),
    addNotes: (...asked) => inner.addNotes(...asked),
    saveNotesSnapshot: (...asked) => inner.saveNotesSnapshot(...asked),
    readNotesHistory: (...asked) => inner.readNotesHistory(...asked),
    watch: (...asked) => inner.watch(...asked),
    nowMs: () => inner.nowMs(),
    epoch: () => inner.epoch(),
    onEpoch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => inner.close(),
  };
  return {
    store,
    async copy(room, document) {
      const notes: StoredNotesEntry[] = [];
      for await (const page of inner.readNotesHistory(document)) notes.push(...page);
      copied = { room, document, events: await inner.readEvents(room), notes };
    },
    async goBack() {
      const { room, document, events, notes } = copied;
      const older = memoryStore();
      for (const { position, batch } of events) await older.appendEvents(room, position - 1, batch);
      if (notes.length > 0)
        await older.addNotes(
          document,
          notes.map(({ entry }) => entry),
        );
      inner = older;
      const epoch = await older.epoch();
      for (const tell of [...listeners]) tell(epoch);
    },
  };
}
