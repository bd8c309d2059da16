import { openLevel } from "../../server/store/embedded/disk.ts";
import type { Disk, OpenDisk } from "../../server/store/embedded/disk.ts";

/** The real engine on a disk that a test controls: it can hold back syncs, and refuse writes and rewrites. */
export class HeldDisk {
  /** How often the folder was opened, and how many commits reached the engine. */
  opened = 0;
  commits = 0;
  /** Commits that wrote into a room, and reads of any kind. */
  roomWrites = 0;
  reads = 0;
  /** Commits that are waiting for `release`. */
  waiting = 0;
  /** Openings of the folder that are waiting for `release`. */
  waitingToOpen = 0;
  #holdsOpening: Promise<void> | null = null;
  #holdsRanges: Promise<void> | null = null;
  #held: Promise<void> | null = null;
  #release: () => void = () => undefined;
  #refuses: "writes" | "rewrites" | null = null;

  hold(): void {
    this.#held = new Promise((resolve) => (this.#release = resolve));
  }

  holdOpening(): void {
    this.#holdsOpening = new Promise((resolve) => (this.#release = resolve));
  }

  /** Reads of more than single values wait as well. */
  holdRanges(): void {
    this.#holdsRanges = new Promise((resolve) => (this.#release = resolve));
  }

  release(): void {
    this.#held = null;
    this.#holdsRanges = null;
    this.#holdsOpening = null;
    this.#release();
  }

  refuse(what: "writes" | "rewrites" | null): void {
    this.#refuses = what;
  }

  readonly open: OpenDisk = async (folder) => {
    this.waitingToOpen += 1;
    await this.#holdsOpening;
    this.waitingToOpen -= 1;
    const disk = await openLevel(folder);
    this.opened += 1;
    let isBroken = false;
    const held: Disk = {
      get: (keys) => {
        this.reads += 1;
        return disk.get(keys);
      },
      range: async (range, limit) => {
        this.reads += 1;
        await this.#holdsRanges;
        return disk.range(range, limit);
      },
      together: (work) => disk.together(work),
      readersGone: () => disk.readersGone(),
      close: () => disk.close(),
      write: async (changes) => {
        this.waiting += 1;
        await this.#held;
        this.waiting -= 1;
        if (this.#refuses === "writes") isBroken = true;
        // Like the engine: after any failure, it takes no more writes.
        if (isBroken) throw new Error("No space left on device");
        await disk.write(changes);
        this.commits += 1;
        if (changes.some(([key, value]) => value !== null && key.startsWith("d/"))) this.roomWrites += 1;
      },
      compact: async (range) => {
        if (this.#refuses === "rewrites")
          isBroken = true; // it says nothing
        else await disk.compact(range);
      },
    };
    return held;
  };
}
