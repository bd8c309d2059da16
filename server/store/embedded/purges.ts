import { randomInt } from "node:crypto";
import { limits } from "../../../shared/contract/limits.ts";
import type { Ms } from "../../../shared/contract/ids.ts";
import { StoreAway } from "../store-away.ts";
import type { Commits } from "./commits.ts";
import type { Disk } from "./disk.ts";
import type { Staged } from "./heads.ts";
import { everyRoom, everythingOwed, ownedBy, owedKey, owedOwner } from "./keys.ts";
import type { Range } from "./keys.ts";
import { decodeNumbers, encodeNumbers } from "./records.ts";

/** For more rooms than this it is cheaper to rewrite everything once. */
const maxRanges = 8;
const againInMs = 30_000;

interface Owed {
  readonly owner: string;
  readonly mark: Uint8Array;
}

/**
 * Makes sure that removed words leave the files: LevelDB only records that they are gone, and drops them when it happens to rewrite that
 * place. What is still to be purged is marked in the same commit that removes it, and the mark goes only after the words have gone.
 */
export class Purges {
  readonly #disk: Disk;
  readonly #commits: Commits;
  readonly #nowMs: () => Ms;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(disk: Disk, commits: Commits, nowMs: () => Ms) {
    this.#disk = disk;
    this.#commits = commits;
    this.#nowMs = nowMs;
  }

  /** Marks what a commit removes from an owner; it must have left the files `afterMs` later. An earlier deadline stands. */
  owe(staged: Staged, owner: string, afterMs: number, before: Uint8Array | undefined): void {
    const dueMs = this.#nowMs() + afterMs;
    const mark = staged.staged(owedKey(owner)) ?? before;
    // A new mark each time: a purge in progress has not seen this removal, and must not clear its mark.
    staged.put(owedKey(owner), encodeNumbers(mark ? Math.min(dueMs, termIn(mark)) : dueMs, randomInt(2 ** 32)));
  }

  /** Starts soon, and retries until it succeeds. */
  wake(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.run().catch(() => {
        this.#timer = setTimeout(() => this.wake(), againInMs).unref();
      });
    }, limits.purgeAfterMs).unref();
  }

  /** Resolves when everything that is due has left the files. @throws StoreAway when it could not. */
  async run(): Promise<void> {
    await this.#running?.catch(() => undefined); // it may have looked before there was a reason for this one
    this.#running ??= this.#purge().finally(() => (this.#running = null));
    await this.#running;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#running?.catch(() => undefined); // the marks are still there, and the next start continues
  }

  async #purge(): Promise<void> {
    const now = this.#nowMs();
    const found = await this.#disk.range(everythingOwed);
    const due = found.filter(([, mark]) => termIn(mark) <= now).map(([key, mark]) => ({ owner: owedOwner(key), mark }));
    if (due.length === 0) return;
    for (const range of due.length > maxRanges ? [everyRoom] : due.map(({ owner }) => ownedBy(owner))) {
      if (this.#isClosed) throw new StoreAway("The store is closed.");
      await this.#rewrite(range);
    }
    for (const purge of due) await this.#settle(purge);
  }

  /**
   * The first pass moves what is in memory into a table, where words and their removal may end up side by side at the deepest level; a
   * table is only rewritten together with one above it, so the marks of the second pass make sure that there is one.
   */
  async #rewrite(range: Range): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      await this.#commits.write(null, (staged) => {
        staged.remove(range.from);
        staged.remove(`${range.from}~`);
      });
      // Readers that began before the removal still need those words.
      await this.#disk.readersGone();
      await this.#disk.compact(range);
    }
    // Files that a reader was still holding are removed at the next change of tables.
    await this.#disk.readersGone();
    await this.#disk.compact({ from: range.from, to: range.from });
  }

  /** LevelDB does not say when it could not rewrite, but accepts no write after that: then the mark stays. */
  async #settle({ owner, mark }: Owed): Promise<void> {
    let now: Uint8Array | undefined;
    const key = owedKey(owner);
    await this.#commits.write(
      null,
      (staged) => {
        const newest = staged.staged(key) ?? now;
        if (newest && Buffer.compare(newest, mark) === 0) staged.remove(key);
      },
      async () => void ([now] = await this.#disk.get([key])),
    );
  }
}

const termIn = (mark: Uint8Array): Ms => decodeNumbers(mark)[0] ?? 0;
