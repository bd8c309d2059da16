import type { Ms, RoomId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { tombstoneMs } from "../retention.ts";
import type { Lives } from "../retention.ts";
import type { Commits } from "./commits.ts";
import type { Disk } from "./disk.ts";
import type { Heads } from "./heads.ts";
import { goneBefore, indexedMs, indexedOwner, ownerKey, seenKey, usedBefore } from "./keys.ts";
import { readEvents } from "./reads.ts";
import { decodeNumbers, encodeNumbers } from "./records.ts";
import type { OwnerRecord } from "./records.ts";

export interface SweepParts {
  readonly disk: Disk;
  readonly heads: Heads;
  readonly commits: Commits;
  readonly nowMs: () => Ms;
  /** Whether the time is reliable enough to delete by. */
  readonly isSettled: () => boolean;
  readonly monotonicMs: () => number;
  readonly lives: Lives;
  /** Resolves with whether it was forgotten. */
  readonly forget: (owner: string, isOver: (record: OwnerRecord | undefined) => boolean) => Promise<boolean>;
}

/** How many are forgotten in one commit. */
const atOnce = 50;

/** Forgets what has not been used for a long time, found by an index of last uses. Never acts on a time that may be wrong. */
export class Sweeps {
  readonly #parts: SweepParts;
  /** Nothing is swept until then, because the clock has leapt since this folder was last used. On the monotonic clock. */
  #heldUntil = -Infinity;

  constructor(parts: SweepParts) {
    this.#parts = parts;
  }

  /** Compares the time with the last one seen here: a machine may start with a clock that is years ahead. */
  async begin(): Promise<void> {
    const { disk, nowMs, monotonicMs } = this.#parts;
    const [bytes] = await disk.get([seenKey]);
    const seenMs = bytes && decodeNumbers(bytes)[0];
    if (seenMs !== undefined && nowMs() - seenMs > limits.clockGapMs)
      this.#heldUntil = monotonicMs() + limits.clockTrustMs;
    else await this.#see();
  }

  async run(isInUse: (room: RoomId) => boolean = () => false): Promise<readonly RoomId[]> {
    const { isSettled, monotonicMs } = this.#parts;
    if (!isSettled() || monotonicMs() < this.#heldUntil) return [];
    await this.#see();
    const over = await this.#forgetUnused(isInUse);
    await this.#forgetTombstones();
    return over;
  }

  async #see(): Promise<void> {
    const { commits, nowMs } = this.#parts;
    await commits.write(null, (staged) => staged.put(seenKey, encodeNumbers(nowMs())));
  }

  async #forgetUnused(isInUse: (room: RoomId) => boolean): Promise<readonly RoomId[]> {
    const { disk, forget, nowMs, lives } = this.#parts;
    const now = nowMs();
    const untilMs = (owner: string): Ms => now - lives.of(owner);
    const isOver = (owner: string) => (record: OwnerRecord | undefined) =>
      record !== undefined && record.goneMs === undefined && record.usedMs < untilMs(owner) && !isInUse(owner);
    const over: RoomId[] = [];
    const found = (await disk.range(usedBefore(now - lives.shortestMs)))
      .map(([key]) => ({ owner: indexedOwner(key), usedMs: indexedMs(key) }))
      .filter(({ owner, usedMs }) => usedMs < untilMs(owner))
      .map(({ owner }) => owner);
    for (let first = 0; first < found.length; first += atOnce) {
      const some = found.slice(first, first + atOnce);
      const forgotten = await Promise.all(
        some.map(async (owner) => !(await this.#wasUsedSince(owner, untilMs(owner))) && forget(owner, isOver(owner))),
      );
      over.push(...some.filter((_, nth) => forgotten[nth]));
    }
    return over;
  }

  /** Goes by the log: the record of last use may be slightly older, and that must not delete anybody's words. */
  async #wasUsedSince(owner: string, ms: Ms): Promise<boolean> {
    const { disk, heads } = this.#parts;
    const record = await heads.owner(disk, owner);
    if (!record || record.length === 0) return false;
    const [last] = await readEvents(disk, heads, owner, record.length - 1);
    return last !== undefined && last.batch.atMs >= ms;
  }

  async #forgetTombstones(): Promise<void> {
    const { disk, commits, nowMs } = this.#parts;
    const found = await disk.range(goneBefore(nowMs() - tombstoneMs));
    if (found.length === 0) return;
    await commits.write(null, (staged) => {
      for (const [key] of found) {
        staged.remove(key);
        staged.remove(ownerKey(indexedOwner(key)));
      }
    });
  }
}
