/**
 * A copy of a document in this browser: typing continues without a connection, even across a reload or a crash of the tab. Besides the
 * document it keeps who wrote what, and words that the server refused, until their writer has taken them.
 */
import { IndexeddbPersistence, storeState } from "y-indexeddb";
import type { Doc } from "yjs";
import type { SeatId } from "../../../../shared/contract/ids.ts";
import { canKeep } from "../can-keep.ts";
import { gathered, type Gathered } from "./gathered.ts";
import type { Refused } from "./set-aside.ts";

/** What a copy held when it was opened. */
export interface Kept {
  readonly hasWords: boolean;
  readonly authors: ReadonlyMap<number, SeatId> | undefined;
  readonly refused: Refused | undefined;
}

const nothing: Kept = { hasWords: false, authors: undefined, refused: undefined };
/** Keys for what is kept besides the document. */
const key = { authors: "authors", refused: "refused" } as const;
/** The library's names. */
const stores = { updates: "updates", beside: "custom" } as const;
/** Reading that many again does not hold the page up. */
const mostUnmerged = 2_000;

export class LocalCopy {
  /** Resolves when everything kept is in the document. */
  readonly loaded: Promise<Kept>;
  readonly #name: string;
  readonly #atOnce: boolean;
  /** One step after another. Undefined: this browser keeps nothing. */
  #kept: Promise<IndexeddbPersistence | undefined>;
  /** What is on its way into the copy. */
  #gathered: Gathered | undefined;
  #isClosed = false;

  /** `name` holds the seat: two roles in one browser never share a copy. `atOnce`: each update by itself, before anything that it sets off. */
  constructor(name: string, doc: Doc, atOnce: boolean) {
    this.#name = name;
    this.#atOnce = atOnce;
    this.#kept = canKeep().then((can) => (can ? this.#open(doc) : undefined));
    this.loaded = this.#kept.then(async (kept) => (kept ? read(kept, doc) : nothing));
  }

  /** Whether an update came out of this copy. */
  brought(origin: unknown): boolean {
    return origin instanceof IndexeddbPersistence;
  }

  keepAuthors(authors: ReadonlyMap<number, SeatId>): void {
    this.#then((kept) => kept.set(key.authors, authors as never)); // the library's type names fewer values than browsers keep
  }

  /** The writer has the refused words. */
  forgetRefused(): void {
    this.#then((kept) => kept.del(key.refused));
  }

  /** Keeps `doc` from now on, in place of the previous document, together with what was refused there. All or nothing. */
  turnTo(doc: Doc, refused: Refused | undefined): Promise<void> {
    this.#kept = this.#kept.then(async (before) => {
      this.#gathered?.end(); // while the old document is still what is kept
      // If replacing failed, nothing of the old copy may end up in the new document; a reload finds the old one unchanged.
      const isReplaced = before?.db ? await replaced(before.db, refused) : false;
      await before?.destroy();
      return isReplaced ? this.#open(doc) : undefined;
    });
    return this.#kept.then(() => undefined);
  }

  /** Stops keeping. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#gathered?.end();
    await (await this.#kept)?.destroy();
  }

  async #open(doc: Doc): Promise<IndexeddbPersistence | undefined> {
    if (this.#isClosed) return undefined;
    const kept = new IndexeddbPersistence(this.#name, doc);
    await kept.whenSynced;
    if (!this.#atOnce) {
      // One transaction per edit, as the library has it, holds up the next key.
      doc.off("update", kept._storeUpdate);
      this.#gathered = gathered(doc, kept, merging(kept));
    }
    // Somebody is deleting this site's data: typing continues, and the server has it.
    const gone = (): void => {
      kept.db = null;
      clearTimeout(kept._storeTimeoutId as number | undefined);
    };
    kept.db?.addEventListener("versionchange", gone);
    kept.db?.addEventListener("close", gone);
    return kept;
  }

  #then(step: (kept: IndexeddbPersistence) => Promise<unknown>): void {
    this.#kept = this.#kept.then(async (kept) => {
      // Full or blocked by now: as if this browser kept nothing besides the document.
      if (kept?.db && !this.#isClosed) await step(kept).catch(() => undefined);
      return kept;
    });
  }
}

/**
 * Adds pieces to the copy. The library merges what it keeps once there are 500 of them, but a piece of ours holds many edits, and each is read again when
 * the copy is opened.
 */
function merging(kept: IndexeddbPersistence): (update: Uint8Array, edits: number) => void {
  let unmerged = 0;
  return (update, edits) => {
    kept._storeUpdate(update, undefined);
    unmerged += edits;
    if (!kept.db || unmerged < mostUnmerged) return;
    unmerged = 0;
    storeState(kept).catch(() => undefined); // the browser refuses: it is kept as it is
  };
}

async function read(kept: IndexeddbPersistence, doc: Doc): Promise<Kept> {
  return {
    hasWords: doc.store.clients.size > 0,
    authors: (await kept.get(key.authors)) as Kept["authors"], // as we wrote them
    refused: (await kept.get(key.refused)) as Kept["refused"],
  };
}

/** In one transaction. False when the browser refuses. */
function replaced(db: IDBDatabase, refused: Refused | undefined): Promise<boolean> {
  return new Promise((answer) => {
    try {
      const work = db.transaction(Object.values(stores), "readwrite");
      work.objectStore(stores.updates).clear();
      if (refused) work.objectStore(stores.beside).put(refused, key.refused);
      work.oncomplete = () => answer(true);
      work.onabort = () => answer(false);
    } catch {
      answer(false); // it has been closed in the meantime
    }
  });
}
