import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "../../../shared/contract/limits.ts";
import { StoreAway, StoreUnfit, within } from "../store-away.ts";
import type { Patience } from "../store-away.ts";
import { openLevel } from "./disk.ts";
import type { Change, Disk, Found, OpenDisk, Reading } from "./disk.ts";
import type { Range } from "./keys.ts";

const who = "The data folder";
export interface DiskOptions {
  /** Opens the folder; tests hold it up or make it fail. */
  readonly openDisk: OpenDisk;
  /** A caller that has waited longer is told that the store is away. */
  readonly patienceMs: number;
}

const retryInMs = { first: 100, most: 2_000 };
/** More than LevelDB writes besides its log when it opens a folder. */
const spareBytes = 1024 * 1024;
const probeName = "room-to-write";

/**
 * A disk that may refuse to write, and recovers by itself. After a failed write LevelDB would carry on after a torn record in its log, and
 * lose everything from there on at the next crash. So after any failed write the folder is closed and reopened before the next one. As
 * opening itself needs space, what is open stays open for readers until a probe shows that there is space again.
 */
export class GuardedDisk implements Disk {
  readonly #folder: string;
  readonly #openDisk: OpenDisk;
  readonly #patience: Patience;
  #disk: Disk | null;
  #failure: unknown;
  #hasFailed = false;
  #recovering: Promise<void> | null = null;
  #retryMs = retryInMs.first;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  private constructor(folder: string, { openDisk, patienceMs }: DiskOptions, disk: Disk) {
    this.#folder = folder;
    this.#openDisk = openDisk;
    this.#patience = { who, ms: patienceMs };
    this.#disk = disk;
  }

  static async open(folder: string, given: Partial<DiskOptions> = {}): Promise<GuardedDisk> {
    const options = { openDisk: openLevel, patienceMs: limits.diskPatienceMs, ...given };
    return new GuardedDisk(folder, options, await options.openDisk(folder));
  }

  /** The last write failed, and none has succeeded since. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get(keys: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
    return this.#reading((disk) => disk.get(keys));
  }

  range(range: Range, limit?: number): Promise<readonly Found[]> {
    return this.#reading((disk) => disk.range(range, limit));
  }

  together<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result> {
    return this.#reading((disk) => disk.together(work));
  }

  /** @throws StoreAway when it could not be written in time; it may still be there, complete, after the next opening. */
  async write(changes: readonly Change[]): Promise<void> {
    const disk = this.#atHand ?? (await within(this.#writable(), this.#patience));
    try {
      await within(disk.write(changes), this.#patience);
    } catch (error) {
      this.#failed(error);
      throw away(error);
    }
  }

  async compact(range: Range): Promise<void> {
    await (await within(this.#writable(), this.#patience)).compact(range);
  }

  readersGone(): Promise<void> {
    return this.#disk?.readersGone() ?? Promise.resolve();
  }

  /** Resolves when nothing in this process touches the folder any more. On a stuck disk that may never happen: the caller sets a limit. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#recovering?.catch(() => undefined); // those who waited for it are told
    const disk = this.#disk;
    this.#disk = null;
    await disk?.close().catch(() => undefined); // everything acknowledged is already synced
  }

  async #reading<Result>(read: (disk: Disk) => Promise<Result>): Promise<Result> {
    const asked = async (): Promise<Result> => {
      if (!this.#disk && this.#recovering) await this.#recovering;
      if (!this.#disk) throw this.#isClosed ? new StoreAway("The store is closed.") : away(this.#failure);
      return read(this.#disk);
    };
    try {
      return await within(asked(), this.#patience);
    } catch (error) {
      throw error instanceof StoreUnfit ? error : away(error); // damage is not an outage
    }
  }

  /** Nothing to wait for. */
  get #atHand(): Disk | null {
    return this.#hasFailed || this.#isClosed ? null : this.#disk;
  }

  async #writable(): Promise<Disk> {
    if (this.#hasFailed) await this.#recover();
    if (!this.#disk || this.#isClosed) throw new StoreAway("The store is closed.");
    return this.#disk;
  }

  #failed(error: unknown): void {
    this.#failure = error;
    this.#hasFailed = true;
    this.#retryLater();
  }

  /** Retries even when nobody writes, so that health checks notice the recovery. */
  #retryLater(): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => {
      this.#recovering ??= this.#openAgain().finally(() => (this.#recovering = null));
      this.#recovering.then(
        () => (this.#retryMs = retryInMs.first),
        (error: unknown) => {
          this.#retryMs = Math.min(2 * this.#retryMs, retryInMs.most);
          this.#failed(error);
        },
      );
    }, this.#retryMs);
    this.#timer.unref();
  }

  /** Writers are told at once meanwhile, or wait for an attempt that is in progress. @throws StoreAway */
  async #recover(): Promise<void> {
    if (!this.#recovering) throw away(this.#failure);
    try {
      await this.#recovering;
    } catch (error) {
      throw away(error);
    }
  }

  async #openAgain(): Promise<void> {
    if (this.#disk) {
      await this.#probe();
      const disk = this.#disk;
      this.#disk = null; // reads from now on wait for the next one
      await disk.readersGone();
      await disk.close();
    }
    if (this.#isClosed) return;
    this.#disk = await this.#openDisk(this.#folder);
    this.#hasFailed = false;
  }

  /** @throws when there is less space than opening the folder takes. */
  async #probe(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith(".log"));
    const sizes = await Promise.all(names.map((name) => stat(join(this.#folder, name)).then(({ size }) => size)));
    const path = join(this.#folder, probeName);
    try {
      const file = await open(path, "w", 0o600);
      try {
        await file.writeFile(Buffer.alloc(sizes.reduce((sum, size) => sum + size, spareBytes)));
        await file.sync();
      } finally {
        await file.close();
      }
    } finally {
      await rm(path, { force: true });
    }
  }
}

function away(error: unknown): StoreAway {
  if (error instanceof StoreAway) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreAway(`${who} could not be written: ${reason}.`, error);
}
