import { existsSync, mkdirSync, openSync, fsyncSync, closeSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { open } from "lmdb";
import type { Database, RootDatabase } from "lmdb";
import type { Ms } from "../../shared/contract/ids.ts";
import type { Batch } from "../../shared/room/events.ts";
import { lockData } from "./data-lock.ts";

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

/** One LMDB environment, held by one process, with everything that replaces it while it stands still. */
export class LmdbFiles {
  readonly folder: string;
  readonly #path: string;
  readonly #unlock: () => void;
  #databases: Databases;
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

  /** Runs `work` on the databases; what it wrote is on the disk when this resolves. */
  async use<Result>(work: (databases: Databases) => Result | Promise<Result>): Promise<Result> {
    while (this.#still) await this.#still;
    if (this.#closed) throw new Error("The store is closed.");
    this.#users += 1;
    try {
      const result = await work(this.#databases);
      // Also for readers: what LMDB shows may be a moment ahead of the disk, and nobody is told of what a power cut could take back.
      await this.#databases.root.flushed;
      return result;
    } finally {
      this.#users -= 1;
      if (this.#users === 0) this.#onIdle?.();
    }
  }

  /** Rewrites the file without what was removed from it: LMDB only marks pages as free, so deleted words would stay on the disk. */
  async compact(): Promise<void> {
    await this.#alone(async () => {
      const copy = this.#copyPath();
      rmSync(copy, { force: true });
      await this.#databases.root.backup(copy, true);
      await this.#databases.root.close();
      if (existsSync(copy)) {
        sync(copy);
        renameSync(copy, this.#path);
        sync(this.folder);
      }
      this.#databases = openDatabases(this.#path);
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#alone(async () => {
      this.#closed = true;
      await this.#databases.root.flushed;
      await this.#databases.root.close();
      this.#unlock();
    });
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
