import { ClassicLevel } from "classic-level";
import type { Range } from "./keys.ts";
import { DataDamaged } from "./faults.ts";
import { seal, unseal } from "./records.ts";

/** Null removes what lies under the key. */
export type Change = readonly [key: string, value: Uint8Array | null];
export type Found = readonly [key: string, value: Uint8Array];

export interface Reading {
  get(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]>;
  /** In key order. */
  range(range: Range, limit?: number): Promise<readonly Found[]>;
}

/**
 * The little that the embedded store needs from an engine: sorted keys, atomic batches, and a promise that resolves after the sync. Also
 * the seam at which tests hold the disk up or make it fail.
 */
export interface Disk extends Reading {
  /** All of them or none. Resolves when they are on disk; nobody reads them before that. */
  write(changes: readonly Change[]): Promise<void>;
  /** Several reads that all see the same moment. */
  together<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result>;
  /** Rewrites what lies in the range, so that what was removed leaves the files. May fail silently: the next write then fails. */
  compact(range: Range): Promise<void>;
  /** Resolves when every read that is now in progress has ended: reads keep files alive. */
  readersGone(): Promise<void>;
  close(): Promise<void>;
}

export type OpenDisk = (folder: string) => Promise<Disk>;

type Database = ClassicLevel<string, Uint8Array>;
type Moment = ReturnType<Database["snapshot"]>;

/**
 * Twice what LevelDB takes by itself, as it makes writers wait when what is in memory is full again before the last of it is put away. Not
 * more, as the sync of the log waits for the disk meanwhile: 25 to 40 ms were seen with this, and 360 to 560 ms with 32 MiB.
 */
const writeBufferSize = 8 * 1024 * 1024;

/** Large steps: a document is read with one or two calls into the engine. */
const readBytes = 1024 * 1024;

/**
 * LevelDB in `folder`, for this process alone: it holds a kernel lock while it is open.
 * @throws what `codeOf` reads: LEVEL_LOCKED, LEVEL_CORRUPTION, LEVEL_IO_ERROR.
 */
export async function openLevel(folder: string): Promise<Disk> {
  // Not compressed: history already is, and this way the files can be searched for deleted words.
  const options = { keyEncoding: "utf8", valueEncoding: "view", compression: false, writeBufferSize } as const;
  const database: Database = new ClassicLevel<string, Uint8Array>(folder, options);
  await database.open();
  return new LevelDisk(database);
}

/** LevelDB's name for what went wrong; when opening, it hides that behind a general error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return code === undefined || code === "LEVEL_DATABASE_NOT_OPEN" ? (codeOf(error.cause) ?? code) : code;
}

class LevelDisk implements Disk {
  readonly #database: Database;
  readonly #reading = new Set<Promise<unknown>>();

  constructor(database: Database) {
    this.#database = database;
  }

  get(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    return this.#watched(this.#get(keys));
  }

  range(range: Range, limit?: number): Promise<readonly Found[]> {
    return this.#watched(this.#range(range, limit));
  }

  async together<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result> {
    const moment = this.#database.snapshot();
    const reading: Reading = {
      get: (keys) => this.#get(keys, moment),
      range: (range, limit) => this.#range(range, limit, moment),
    };
    return this.#watched(work(reading).finally(() => moment.close()));
  }

  async write(changes: readonly Change[]): Promise<void> {
    // Costs a third of what a batch given as a list does.
    const batch = this.#database.batch();
    for (const [key, value] of changes) {
      if (value === null) batch.del(key);
      else batch.put(key, seal(key, value));
    }
    await batch.write({ sync: true });
  }

  async compact({ from, to }: Range): Promise<void> {
    await this.#database.compactRange(from, to);
  }

  async readersGone(): Promise<void> {
    await Promise.allSettled([...this.#reading]);
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #get(keys: readonly string[], moment?: Moment): Promise<readonly (Uint8Array | undefined)[]> {
    const found = await asked(() => this.#database.getMany([...keys], moment ? { snapshot: moment } : {}));
    return keys.map((key, nth) => {
      const sealed = found[nth];
      return sealed && unseal(key, sealed);
    });
  }

  async #range({ from, to }: Range, limit = -1, moment?: Moment): Promise<readonly Found[]> {
    const options = { gte: from, lt: to, limit, highWaterMarkBytes: readBytes };
    const found = await asked(() => this.#database.iterator(moment ? { ...options, snapshot: moment } : options).all());
    return found.map(([key, sealed]) => [key, unseal(key, sealed)]);
  }

  async #watched<Result>(reading: Promise<Result>): Promise<Result> {
    this.#reading.add(reading);
    try {
      return await reading;
    } finally {
      this.#reading.delete(reading);
    }
  }
}

async function asked<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === "LEVEL_CORRUPTION") throw new DataDamaged(`LevelDB says: ${String(error)}`);
    throw error;
  }
}
