import { existsSync, mkdirSync, openSync, fsyncSync, closeSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { open } from "lmdb";
import type { Database, RootDatabase } from "lmdb";
import type { Ms } from "../../shared/contract/ids.ts";
import type { Batch } from "../../shared/room/events.ts";
import { lockData } from "./data-lock.ts";
import { StoreAway, within } from "./store-away.ts";

/** What is known of a room or journal without its log. */
export interface OwnerRecord {
  readonly length: number;
  readonly usedMs: Ms;
  /** Forgotten at this time: the tombstone. */
  readonly goneMs?: Ms;
}

/** Counts of a document: its last position and that of its snapshot. */
export interface DocumentHead {
  readonly last: number;
  readonly snapshot: number;
}

export interface Databases {
  readonly root: RootDatabase;
  readonly meta: Database<Uint8Array, string>;
  readonly owners: Database<OwnerRecord, string>;
  readonly events: Database<Batch, [string, number]>;
  readonly heads: Database<DocumentHead, [string, string]>;
  readonly notes: Database<Uint8Array, [string, string, number]>;
  readonly snapshots: Database<Uint8Array, [string, string]>;
  readonly history: Database<Uint8Array, [string, string, number]>;
}

/** A disk that says nothing for so long is away. */
const patience = { who: "The data folder", ms: 4_000 };
/** How long a farewell may take. */
const farewell = { who: "The data folder", ms: 2_000 };

/** One LMDB environment, held by one process, with everything that replaces it while it stands still. */
export class LmdbFiles {
  readonly folder: string;
  readonly #path: string;
  readonly #unlock: () => void;
  #databases: Databases;
  readonly #writing = new Set<Promise<void>>();
  #isFailing = false;
  #users = 0;
  #still: Promise<void> | null = null;
  #onIdle: (() => void) | null = null;
  #closed = false;

  /** @throws DataInUse while another process holds the folder. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#unlock = lockData(folder);
    this.#path = join(folder, "barline.mdb");
    try {
      rmSync(this.#copyPath(), { force: true });
      this.#databases = openDatabases(this.#path);
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  /** The last write failed; the next one may not. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /**
   * What `work` finds, when all of it is on the disk: LMDB shows what was written a moment before, and nobody is told of what a power
   * cut could take back.
   */
  read<Result>(work: (databases: Databases) => Result): Promise<Result> {
    return this.#using(async () => {
      const result = work(this.#databases);
      await Promise.all(this.#writing);
      return result;
    });
  }

  /**
   * Runs `work` as one transaction, which is on the disk when this resolves.
   * @throws StoreAway when it could not be written in time; it may be there all the same, whole.
   */
  write<Result>(work: (databases: Databases) => Result): Promise<Result> {
    return this.#using(async () => {
      const writing = within(this.#commit(work), patience);
      const settled = writing.then(
        () => void (this.#isFailing = false),
        () => void (this.#isFailing = true), // told to its own caller
      );
      this.#writing.add(settled);
      try {
        return await writing;
      } finally {
        this.#writing.delete(settled);
      }
    });
  }

  /**
   * Rewrites the file without what was removed from it: LMDB only marks pages as free, so deleted words would stay on the disk.
   * `done`: written into the new file before anybody else writes.
   */
  async compact(done: (databases: Databases) => void): Promise<void> {
    await this.#alone(async () => {
      const copy = this.#copyPath();
      rmSync(copy, { force: true });
      try {
        await this.#databases.root.backup(copy, true);
      } catch (error) {
        rmSync(copy, { force: true }); // it would only take the room that is missing
        throw new StoreAway("The data folder could not be written anew.", error);
      }
      await this.#databases.root.close();
      if (existsSync(copy)) {
        sync(copy);
        renameSync(copy, this.#path);
        sync(this.folder);
      }
      this.#databases = openDatabases(this.#path);
      await this.#commit(done);
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#alone(async () => {
      this.#closed = true;
      // After a failed commit LMDB waits for ever; nobody was told that it had succeeded.
      await within(this.#databases.root.close(), farewell).catch(() => undefined);
      this.#unlock();
    });
  }

  async #commit<Result>(work: (databases: Databases) => Result): Promise<Result> {
    const { root } = this.#databases;
    try {
      const result = await root.transaction(() => work(this.#databases));
      await root.flushed;
      return result;
    } catch (error) {
      if (!isFailedCommit(error)) throw error;
      throw new StoreAway(
        "The data folder could not be written.",
        await error.commitError.catch((why: unknown) => why),
      );
    }
  }

  async #using<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#still) await this.#still;
    if (this.#closed) throw new Error("The store is closed.");
    this.#users += 1;
    try {
      return await work();
    } finally {
      this.#users -= 1;
      if (this.#users === 0) this.#onIdle?.();
    }
  }

  #copyPath(): string {
    return `${this.#path}.compacting`;
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    while (this.#still) await this.#still;
    if (this.#closed) return;
    let done: () => void = () => undefined;
    this.#still = new Promise<void>((resolve) => (done = resolve));
    try {
      if (this.#users > 0) {
        await new Promise<void>((resolve) => (this.#onIdle = resolve));
        this.#onIdle = null;
      }
      await work();
    } finally {
      this.#still = null;
      done();
    }
  }
}

/** As LMDB tells that the disk took nothing; why is in a promise that rejects. */
export function isFailedCommit(error: unknown): error is Error & { readonly commitError: Promise<never> } {
  return error instanceof Error && "commitError" in error && error.commitError instanceof Promise;
}

function openDatabases(path: string): Databases {
  const root = open({ path, noSubdir: true, maxDbs: 12, encoding: "binary", cache: false });
  return {
    root,
    meta: root.openDB({ name: "meta", encoding: "binary" }),
    owners: root.openDB({ name: "owners", encoding: "json" }),
    events: root.openDB({ name: "events", encoding: "json" }),
    heads: root.openDB({ name: "heads", encoding: "json" }),
    notes: root.openDB({ name: "notes", encoding: "binary" }),
    snapshots: root.openDB({ name: "snapshots", encoding: "binary" }),
    history: root.openDB({ name: "history", encoding: "binary" }),
  };
}

function sync(path: string): void {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}
