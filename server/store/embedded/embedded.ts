import { randomBytes } from "node:crypto";
import type { Ms, RoomId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { Batch } from "../../../shared/room/events.ts";
import { encodeBlock, encodeEntry } from "../entry-codec.ts";
import { defaultRetentionMs, slackMs } from "../retention.ts";
import type { StoreOptions } from "../retention.ts";
import { ownerOf, startPosition } from "../store.ts";
import type {
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
import type { Found } from "./disk.ts";
import type { DiskOptions } from "./guarded-disk.ts";
import { Heads } from "./heads.ts";
import type { Staged } from "./heads.ts";
import {
  blockKey,
  blocksOf,
  closedKey,
  countOf,
  entriesAfter,
  entryKey,
  eventKey,
  goneKey,
  ownedBy,
  owedKey,
  positionOf,
  secretKey,
  snapshotKey,
  triedKey,
  usedKey,
} from "./keys.ts";
import { openFolder } from "./open-folder.ts";
import type { OpenFolder } from "./open-folder.ts";
import { Purges } from "./purges.ts";
import { entriesOf, readEvents, readHistory, readNotes } from "./reads.ts";
import { encodeNumbers, encodeSnapshot } from "./records.ts";
import type { OwnerRecord } from "./records.ts";
import { Sweeps } from "./sweeps.ts";

export type EmbeddedOptions = StoreOptions & Partial<DiskOptions>;

const blockEntries = 500;
const text = new TextEncoder();

/**
 * The embedded store: everything in LevelDB under `folder`, for this process alone.
 * @throws StoreUnfit when another process works on the folder, or it is damaged, of an old version, or on a full disk.
 */
export async function openEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Store> {
  const opened = await openFolder(folder, options);
  try {
    return await EmbeddedStore.over(opened, options);
  } catch (error) {
    await opened.close();
    throw error;
  }
}

class EmbeddedStore implements Store {
  readonly kind = "leveldb";
  readonly #opened: OpenFolder;
  readonly #heads = new Heads();
  readonly #commits: Commits;
  readonly #purges: Purges;
  readonly #sweeps: Sweeps;
  readonly #watchers = new Watchers();
  readonly #nowMs: () => Ms;
  readonly #retentionMs: number;
  readonly #epoch = randomBytes(9).toString("base64url");
  #secret: Promise<Uint8Array> | null = null;
  #closing: Promise<void> | null = null;

  private constructor(opened: OpenFolder, { retentionMs = defaultRetentionMs, time = machineTime }: EmbeddedOptions) {
    const { disk } = opened;
    const { nowMs, isSettled } = steadyTime(time);
    this.#opened = opened;
    this.#nowMs = nowMs;
    this.#retentionMs = retentionMs;
    this.#commits = new Commits(disk, this.#heads);
    this.#purges = new Purges(disk, this.#commits, nowMs);
    this.#sweeps = new Sweeps({
      disk,
      heads: this.#heads,
      commits: this.#commits,
      nowMs,
      isSettled,
      monotonicMs: time.monotonicMs,
      retentionMs,
      forget: (owner, isOver) => this.#forget(owner, isOver),
    });
  }

  static async over(opened: OpenFolder, options: EmbeddedOptions): Promise<Store> {
    const store = new EmbeddedStore(opened, options);
    await store.#sweeps.begin();
    store.#purges.wake(); // what a former process owed
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
      this.#use(staged, room, record, length + 1);
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

  async addNotes(doc: DocumentName, entries: readonly NotesEntry[]): Promise<readonly Position[] | "gone"> {
    const owner = ownerOf(doc);
    const encoded = entries.map(encodeEntry);
    const positions = await this.#commits.write({ owner, doc }, (staged) => {
      const record = staged.owner(owner);
      if (record?.goneMs !== undefined) return "gone";
      const head = staged.head(owner, doc);
      encoded.forEach((bytes, nth) => staged.put(entryKey(owner, doc, head.last + nth + 1), bytes));
      staged.setHead(owner, doc, { ...head, last: head.last + encoded.length });
      this.#use(staged, owner, record);
      return encoded.map((_, nth) => positionOf(head.last + nth + 1));
    });
    if (positions !== "gone") this.#watchers.moved(doc);
    return positions;
  }

  saveNotesSnapshot(doc: DocumentName, snapshot: NotesSnapshot): Promise<"saved" | "stale" | "gone"> {
    const owner = ownerOf(doc);
    const [from, upTo] = [countOf(snapshot.from), countOf(snapshot.position)];
    let before: { owed?: Uint8Array | undefined; entries: readonly Found[]; blocks: readonly Found[] } | undefined;
    const decide = (staged: Staged): "saved" | "stale" | "gone" => {
      const head = staged.head(owner, doc);
      if (staged.owner(owner)?.goneMs !== undefined) return "gone";
      if (!before || head.snapshot !== from || upTo > head.last || upTo < from || head.last === 0) return "stale";
      const replaced = entriesOf(doc, from, before.entries).slice(0, upTo - from);
      for (let first = 0; first < replaced.length && snapshot.keepHistory; first += blockEntries) {
        const block = replaced.slice(first, first + blockEntries);
        staged.put(blockKey(owner, doc, countOf(block[0]?.position ?? startPosition)), encodeBlock(block));
      }
      for (const [key] of snapshot.keepHistory ? [] : before.blocks) staged.remove(key);
      for (const { position } of replaced) staged.remove(entryKey(owner, doc, countOf(position)));
      staged.put(snapshotKey(owner, doc), encodeSnapshot(upTo, snapshot.bytes));
      staged.setHead(owner, doc, { ...head, snapshot: upTo });
      this.#purges.owe(staged, owner, limits.purgeRemovedAfterMs, before.owed);
      return "saved";
    };
    return this.#commits.write({ owner, doc }, decide, async () => {
      const { disk } = this.#opened;
      const [owed] = await disk.get([owedKey(owner)]);
      before = {
        owed,
        entries: await disk.range(entriesAfter(owner, doc, from), Math.max(0, upTo - from)),
        blocks: snapshot.keepHistory ? [] : await disk.range(blocksOf(owner, doc)),
      };
    });
  }

  readNotesHistory(doc: DocumentName, fromMs: Ms = 0): AsyncIterable<StoredNotesEntry> {
    return readHistory(this.#opened.disk, doc, fromMs);
  }

  watch(key: LogKey, onAdvance: () => void): Promise<Unwatch> {
    return Promise.resolve(this.#watchers.watch(key, onAdvance));
  }

  async forgetRoom(room: RoomId): Promise<void> {
    await this.#forget(room, () => true, true);
  }

  async renew(room: RoomId): Promise<void> {
    const record = await this.#heads.owner(this.#opened.disk, room);
    if (!record || !this.#isDue(record)) return;
    await this.#commits.write({ owner: room }, (staged) => {
      const newest = staged.owner(room);
      if (newest) this.#use(staged, room, newest);
    });
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

  /** After a failed write it is tried whether the next one succeeds. */
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
    this.#secret.catch(() => (this.#secret = null)); // told to its own caller, and asked for again by the next one
    return this.#secret;
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#end());
  }

  async #end(): Promise<void> {
    this.#watchers.clear();
    await this.#purges.close();
    await this.#commits.settled();
    // Behind it, what came last can be told from a torn end when the folder is checked at the next start.
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

  #isDue({ usedMs }: OwnerRecord): boolean {
    return this.#nowMs() - usedMs > slackMs(this.#retentionMs);
  }

  /** Writes down that the owner is in use, unless that stands there from a moment ago. `length`: of its log from now on. */
  #use(staged: Staged, owner: string, record: OwnerRecord | undefined, length = record?.length ?? 0): void {
    if (record?.goneMs !== undefined) return;
    const isDue = !record || this.#isDue(record);
    if (!isDue && length === record.length) return;
    const usedMs = isDue ? this.#nowMs() : record.usedMs;
    staged.setOwner(owner, { length, usedMs });
    if (!isDue) return;
    if (record) staged.remove(usedKey(record.usedMs, owner));
    staged.put(usedKey(usedMs, owner), new Uint8Array(0));
  }

  /** Resolves with whether it was forgotten: not when `isOver` says, in the very moment, that it is not to be. */
  async #forget(
    owner: string,
    isOver: (record: OwnerRecord | undefined) => boolean,
    leaveTombstone: boolean = !owner.startsWith("journal."), // a journal that nobody used for long may be begun again
  ): Promise<boolean> {
    let found: readonly string[] = [];
    let owed: Uint8Array | undefined;
    const { from, to } = ownedBy(owner);
    const wasForgotten = await this.#commits.write(
      { owner },
      (staged) => {
        const record = staged.owner(owner);
        if (!isOver(record)) return false;
        for (const key of found) staged.remove(key);
        staged.removeStaged(from, to);
        if (record)
          staged.remove(record.goneMs === undefined ? usedKey(record.usedMs, owner) : goneKey(record.goneMs, owner));
        const now = this.#nowMs();
        if (leaveTombstone) {
          staged.setOwner(owner, { length: 0, usedMs: now, goneMs: now });
          staged.put(goneKey(now, owner), new Uint8Array(0));
        } else staged.removeOwner(owner);
        this.#purges.owe(staged, owner, 0, owed);
        return true;
      },
      async () => {
        [owed] = await this.#opened.disk.get([owedKey(owner)]);
        found = (await this.#opened.disk.range({ from, to })).map(([key]) => key);
      },
    );
    if (!wasForgotten) return false;
    this.#watchers.forgotten(owner);
    this.#purges.wake();
    return true;
  }
}
