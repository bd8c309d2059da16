import type { Ms, RoomId } from "../../../shared/contract/ids.ts";
import { slackMs } from "../retention.ts";
import type { Lives } from "../retention.ts";
import type { Watchers } from "../watchers.ts";
import type { Commits } from "./commits.ts";
import type { Disk } from "./disk.ts";
import type { Heads, Staged } from "./heads.ts";
import { goneKey, ownedBy, owedKey, usedKey } from "./keys.ts";
import type { Purges } from "./purges.ts";
import type { OwnerRecord } from "./records.ts";

export interface OwnersParts {
  readonly disk: Disk;
  readonly heads: Heads;
  readonly commits: Commits;
  readonly purges: Purges;
  readonly watchers: Watchers;
  readonly nowMs: () => Ms;
  readonly lives: Lives;
}

/** When each room was last used, and how it is forgotten. */
export class Owners {
  readonly #parts: OwnersParts;

  constructor(parts: OwnersParts) {
    this.#parts = parts;
  }

  /** Records that the owner is in use, unless a recent record says so. `length`: of its log from now on. */
  use(staged: Staged, owner: string, record: OwnerRecord | undefined, length = record?.length ?? 0): void {
    if (record?.goneMs !== undefined) return;
    const isDue = !record || this.#isDue(owner, record);
    if (!isDue && length === record.length) return;
    const usedMs = isDue ? this.#parts.nowMs() : record.usedMs;
    staged.setOwner(owner, { length, usedMs });
    if (!isDue) return;
    if (record) staged.remove(usedKey(record.usedMs, owner));
    staged.put(usedKey(usedMs, owner), new Uint8Array(0));
  }

  async renew(room: RoomId): Promise<void> {
    const { disk, heads, commits } = this.#parts;
    const record = await heads.owner(disk, room);
    if (!record || !this.#isDue(room, record)) return;
    await commits.write({ owner: room }, (staged) => {
      const newest = staged.owner(room);
      if (newest) this.use(staged, room, newest);
    });
  }

  /** Leaves a tombstone. Resolves with whether it was forgotten: it is not if `isOver`, asked at the moment of the commit, says no. */
  async forget(owner: string, isOver: (record: OwnerRecord | undefined) => boolean = () => true): Promise<boolean> {
    const { disk, commits, purges, watchers, nowMs } = this.#parts;
    let found: readonly string[] = [];
    let owed: Uint8Array | undefined;
    const { from, to } = ownedBy(owner);
    const wasForgotten = await commits.write(
      { owner },
      (staged) => {
        const record = staged.owner(owner);
        if (!isOver(record)) return false;
        for (const key of found) staged.remove(key);
        staged.removeStaged(from, to);
        if (record)
          staged.remove(record.goneMs === undefined ? usedKey(record.usedMs, owner) : goneKey(record.goneMs, owner));
        const now = nowMs();
        staged.setOwner(owner, { length: 0, usedMs: now, goneMs: now });
        staged.put(goneKey(now, owner), new Uint8Array(0));
        purges.owe(staged, owner, 0, owed);
        return true;
      },
      async () => {
        [owed] = await disk.get([owedKey(owner)]);
        found = (await disk.range({ from, to })).map(([key]) => key);
      },
    );
    if (!wasForgotten) return false;
    watchers.forgotten(owner);
    purges.wake();
    return true;
  }

  #isDue(owner: string, { usedMs }: OwnerRecord): boolean {
    return this.#parts.nowMs() - usedMs > slackMs(this.#parts.lives.of(owner));
  }
}
