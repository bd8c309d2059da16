import { randomBytes } from "node:crypto";
import type { Ms, RoomId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { Batch } from "../../../shared/room/events.ts";
import { encodeEntry } from "../entry-codec.ts";
import { livesOf } from "../retention.ts";
import type { StoreOptions } from "../retention.ts";
import { within } from "../store-away.ts";
import { ownerOf } from "../store.ts";
import type {
  Added,
  Appended,
  DocumentName,
  Durability,
  LogKey,
  NotesEntry,
  NotesSnapshot,
  Position,
  Store,
  StoredEvent,
  StoredNotes,
  StoredNotesEntry,
  Unwatch,
} from "../store.ts";
import { machineTime, steadyTime } from "../time.ts";
import { Watchers } from "../watchers.ts";
import { Commits } from "./commits.ts";
import type { DiskOptions } from "./guarded-disk.ts";
import { Heads } from "./heads.ts";
import { closedKey, entryKey, eventKey, positionOf, secretKey, triedKey } from "./keys.ts";
import { openFolder } from "./open-folder.ts";
import type { OpenFolder } from "./open-folder.ts";
import { Owners } from "./owners.ts";
import { Purges } from "./purges.ts";
import { readEvents, readHistory, readNotes } from "./reads.ts";
import { encodeNumbers } from "./records.ts";
import { saveSnapshot } from "./save-snapshot.ts";
import { Sweeps } from "./sweeps.ts";

export interface EmbeddedOptions extends StoreOptions, Partial<DiskOptions> {
  /** How long closing may take; `limits.storeCloseMs` when left out. */
  readonly closeMs?: number;
}

const text = new TextEncoder();

/**
 * The embedded store: everything in LevelDB under `folder`, used by this process alone.
 * @throws StoreUnfit when another process is using the folder, or it is damaged, from an old version, or on a full disk.
 */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Store> {
  const opened = await openFolder(folder, options);
  try {
    return await EmbeddedStore.over(opened, options);
  } catch (error) {
    await inTime(opened.close(), options.closeMs);
    throw error;
  }
}

/**
 * A stuck disk is not waited for any longer: nobody was told that what it still has to write is safe. The folder stays locked for as long
 * as this process may still write to it.
 */
async function inTime(closing: Promise<void>, ms: number = limits.storeCloseMs): Promise<void> {
  await within(closing, { who: "The data folder", ms }).catch(() => undefined);
}

class EmbeddedStore implements Store {
  readonly kind = "leveldb";
  readonly isShared = false;
  readonly #opened: OpenFolder;
  readonly #heads = new Heads();
  readonly #commits: Commits;
  readonly #purges: Purges;
  readonly #owners: Owners;
  readonly #sweeps: Sweeps;
  readonly #watchers = new Watchers();
  readonly #nowMs: () => Ms;
  readonly #closeMs: number;
  readonly #epoch = randomBytes(9).toString("base64url");
  #secret: Promise<Uint8Array> | null = null;
  #closing: Promise<void> | null = null;

  private constructor(opened: OpenFolder, options: EmbeddedOptions) {
    const { time = machineTime, closeMs = limits.storeCloseMs } = options;
    const lives = livesOf(options);
    const { disk } = opened;
    const { nowMs, isSettled } = steadyTime(time);
    this.#opened = opened;
    this.#nowMs = nowMs;
    this.#closeMs = closeMs;
    this.#commits = new Commits(disk, this.#heads);
    this.#purges = new Purges(disk, this.#commits, nowMs);
    this.#owners = new Owners({
      disk,
      heads: this.#heads,
      commits: this.#commits,
      purges: this.#purges,
      watchers: this.#watchers,
      nowMs,
      lives,
    });
    this.#sweeps = new Sweeps({
      disk,
      heads: this.#heads,
      commits: this.#commits,
      nowMs,
      isSettled,
      monotonicMs: time.monotonicMs,
      lives,
      forget: (owner, isOver) => this.#owners.forget(owner, isOver),
    });
  }

  static async over(opened: OpenFolder, options: EmbeddedOptions): Promise<Store> {
    const store = new EmbeddedStore(opened, options);
    await store.#sweeps.begin();
    store.#purges.wake(); // what an earlier process left undone
    return store;
  }

  readEvents(room: RoomId, after = 0): Promise<readonly StoredEvent[]> {
    return readEvents(this.#opened.disk, this.#heads, room, after);
  }

  async appendEvents(room: RoomId, expected: number, batch: Batch): Promise<Appended> {
    const bytes = text.encode(JSON.stringify(batch));
    const appended = await this.#commits.write({ owner: room }, (staged): Appended => {
      const record = staged.owner(room);
      if (record?.goneMs !== undefined) return "gone";
      const length = record?.length ?? 0;
      if (length === 0 && expected > 0) return "gone";
      if (length !== expected) return "stale";
      staged.put(eventKey(room, length + 1), bytes);
      this.#owners.use(staged, room, record, length + 1);
      return "appended";
    });
    if (appended === "appended") this.#watchers.moved(room);
    return appended;
  }

  async isForgotten(room: RoomId): Promise<boolean> {
    return (await this.#heads.owner(this.#opened.disk, room))?.goneMs !== undefined;
  }

  readNotes(doc: DocumentName, after?: Position): Promise<StoredNotes> {
    return readNotes(this.#opened.disk, this.#heads, doc, after);
  }

  async addNotes(doc: DocumentName, entries: readonly NotesEntry[]): Promise<Added | "gone"> {
    const owner = ownerOf(doc);
    const encoded = entries.map(encodeEntry);
    const added = await this.#commits.write({ owner, doc }, (staged): Added | "gone" => {
      const record = staged.owner(owner);
      if (record?.goneMs !== undefined) return "gone";
      const head = staged.head(owner, doc);
      encoded.forEach((bytes, nth) => staged.put(entryKey(owner, doc, head.last + nth + 1), bytes));
      staged.setHead(owner, doc, { ...head, last: head.last + encoded.length });
      this.#owners.use(staged, owner, record);
      return {
        after: positionOf(head.last),
        positions: encoded.map((_, nth) => positionOf(head.last + nth + 1)),
      };
    });
    if (added !== "gone") this.#watchers.moved(doc, added.positions.at(-1));
    return added;
  }

  saveNotesSnapshot(doc: DocumentName, snapshot: NotesSnapshot): Promise<"saved" | "stale" | "gone"> {
    return saveSnapshot(this.#opened.disk, this.#commits, this.#purges, doc, snapshot);
  }

  readNotesHistory(doc: DocumentName, fromMs: Ms = 0): AsyncIterable<readonly StoredNotesEntry[]> {
    return readHistory(this.#opened.disk, doc, fromMs);
  }

  watch(key: LogKey, onAdvance: (to?: Position) => void): Promise<Unwatch> {
    return Promise.resolve(this.#watchers.watch(key, onAdvance));
  }

  async forgetRoom(room: RoomId): Promise<void> {
    await this.#owners.forget(room);
  }

  renew(room: RoomId): Promise<void> {
    return this.#owners.renew(room);
  }

  async sweep(isInUse?: (room: RoomId) => boolean): Promise<readonly RoomId[]> {
    const over = await this.#sweeps.run(isInUse);
    await this.#purges.run();
    return over;
  }

  nowMs(): Promise<Ms> {
    return Promise.resolve(this.#nowMs());
  }

  durability(): Promise<Durability> {
    return Promise.resolve("fsync");
  }

  /** After a failed write, tries whether the next one succeeds. */
  async writable(): Promise<void> {
    if (this.#opened.disk.hasFailed)
      await this.#commits.write(null, (staged) => staged.put(triedKey, encodeNumbers(1)));
  }

  /** A new one at every start: the folder may have come from a backup. */
  epoch(): Promise<string> {
    return Promise.resolve(this.#epoch);
  }

  onEpoch(): Unwatch {
    return () => undefined; // one process, one epoch
  }

  secret(): Promise<Uint8Array> {
    this.#secret ??= this.#keptSecret();
    this.#secret.catch(() => (this.#secret = null)); // its own caller is told, and the next one asks again
    return this.#secret;
  }

  close(): Promise<void> {
    return (this.#closing ??= inTime(this.#end(), this.#closeMs));
  }

  async #end(): Promise<void> {
    this.#watchers.clear();
    await this.#purges.close();
    await this.#commits.settled();
    // A record after it lets the check at the next start tell damage to the last acknowledged write from a torn end.
    await this.#commits
      .write(null, (staged) => staged.put(closedKey, encodeNumbers(this.#nowMs())))
      .catch(() => undefined);
    await this.#opened.close();
  }

  async #keptSecret(): Promise<Uint8Array> {
    let kept: Uint8Array | undefined;
    return this.#commits.write(
      null,
      (staged) => {
        if (kept) return new Uint8Array(kept);
        const made = new Uint8Array(randomBytes(32));
        staged.put(secretKey, made);
        return made.slice();
      },
      async () => void ([kept] = await this.#opened.disk.get([secretKey])),
    );
  }
}
