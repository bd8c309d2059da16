import { randomBytes } from "node:crypto";
import type { Ms, RoomId } from "../../shared/contract/ids.ts";
import type { Batch } from "../../shared/room/events.ts";
import { decodeBlock, decodeEntry, encodeBlock, encodeEntry } from "./entry-codec.ts";
import { LmdbFiles } from "./lmdb-files.ts";
import type { Databases, OwnerRecord } from "./lmdb-files.ts";
import { defaultRetentionMs, risingClock, tombstoneMs } from "./retention.ts";
import type { StoreOptions } from "./retention.ts";
import { ownerOf, startPosition } from "./store.ts";
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
} from "./store.ts";
import { Watchers } from "./watchers.ts";

export interface LmdbOptions extends StoreOptions {
  /** Removed words leave the disk at the first sweep this long after their removal. */
  readonly compactAfterMs?: number;
}

const hourMs = 3_600_000;
const blockEntries = 500;
const positionOf = (count: number): Position => (count === 0 ? startPosition : String(count).padStart(16, "0"));
const countOf = (position: Position): number => (position === startPosition ? 0 : Number(position));

/**
 * The embedded store: everything in one LMDB file under `folder`, for one process.
 * @throws DataInUse when another process works on the folder.
 */
export function lmdbStore(folder: string, options: LmdbOptions = {}): Store {
  return new LmdbStore(folder, options);
}

class LmdbStore implements Store {
  readonly kind = "lmdb";
  readonly #files: LmdbFiles;
  readonly #watchers = new Watchers();
  readonly #nowMs: () => Ms;
  readonly #retentionMs: number;
  readonly #compactAfterMs: number;
  #secret: Promise<Uint8Array> | null = null;
  readonly #epoch = randomBytes(9).toString("base64url");

  constructor(folder: string, options: LmdbOptions) {
    this.#files = new LmdbFiles(folder);
    this.#nowMs = risingClock(options.nowMs);
    this.#retentionMs = options.retentionMs ?? defaultRetentionMs;
    this.#compactAfterMs = options.compactAfterMs ?? 6 * hourMs;
  }

  readEvents(room: RoomId, after = 0): Promise<readonly StoredEvent[]> {
    return this.#files.use(({ events }) => [
      ...events
        .getRange({ start: [room, after + 1], end: [room, Number.MAX_SAFE_INTEGER] })
        .map(({ key, value }) => ({ position: key[1], batch: value })),
    ]);
  }

  async appendEvents(room: RoomId, expected: number, batch: Batch): Promise<Appended> {
    const appended = await this.#write((databases): Appended => {
      const record = databases.owners.get(room);
      if (record?.goneMs !== undefined) return "gone";
      const length = record?.length ?? 0;
      if (length === 0 && expected > 0) return "gone";
      if (length !== expected) return "stale";
      void databases.events.put([room, length + 1], batch);
      void databases.owners.put(room, { length: length + 1, usedMs: this.#nowMs() });
      return "appended";
    });
    if (appended === "appended") this.#watchers.moved(room);
    return appended;
  }

  isForgotten(room: RoomId): Promise<boolean> {
    return this.#files.use(({ owners }) => owners.get(room)?.goneMs !== undefined);
  }

  readNotes(doc: DocumentName, after?: Position): Promise<StoredNotes> {
    return this.#files.use((databases) => {
      const owner = ownerOf(doc);
      const head = databases.heads.get([owner, doc]) ?? { last: 0, snapshot: 0 };
      const snapshotPosition = positionOf(head.snapshot);
      const isWhole = after === undefined || after < snapshotPosition;
      const from = isWhole ? head.snapshot : countOf(after);
      const snapshot = isWhole ? (databases.snapshots.get([owner, doc]) ?? null) : null;
      const tail = readTail(databases, owner, doc, from);
      return { snapshot, snapshotPosition, position: tail.at(-1)?.position ?? positionOf(from), tail };
    });
  }

  async addNotes(doc: DocumentName, entries: readonly NotesEntry[]): Promise<readonly Position[] | "gone"> {
    const owner = ownerOf(doc);
    const encoded = entries.map(encodeEntry);
    const positions = await this.#write((databases) => {
      const record = databases.owners.get(owner);
      if (record?.goneMs !== undefined) return "gone";
      const head = databases.heads.get([owner, doc]) ?? { last: 0, snapshot: 0 };
      encoded.forEach((bytes, nth) => void databases.notes.put([owner, doc, head.last + nth + 1], bytes));
      void databases.heads.put([owner, doc], { ...head, last: head.last + encoded.length });
      this.#use(databases, owner, record);
      return encoded.map((_, nth) => positionOf(head.last + nth + 1));
    });
    if (positions !== "gone") this.#watchers.moved(doc);
    return positions;
  }

  saveNotesSnapshot(doc: DocumentName, snapshot: NotesSnapshot): Promise<"saved" | "stale" | "gone"> {
    const owner = ownerOf(doc);
    const [from, upTo] = [countOf(snapshot.from), countOf(snapshot.position)];
    return this.#write((databases) => {
      if (databases.owners.get(owner)?.goneMs !== undefined) return "gone";
      const head = databases.heads.get([owner, doc]);
      if (!head || head.snapshot !== from || upTo > head.last) return "stale";
      const replaced = readTail(databases, owner, doc, from).filter((one) => one.position <= snapshot.position);
      for (let first = 0; first < replaced.length && snapshot.keepHistory; first += blockEntries) {
        const block = replaced.slice(first, first + blockEntries);
        void databases.history.put([owner, doc, countOf(block[0]?.position ?? startPosition)], encodeBlock(block));
      }
      if (!snapshot.keepHistory) removeAll(databases.history, [owner, doc]);
      for (const { position } of replaced) void databases.notes.remove([owner, doc, countOf(position)]);
      void databases.snapshots.put([owner, doc], snapshot.bytes);
      void databases.heads.put([owner, doc], { ...head, snapshot: upTo });
      this.#markForCompaction(databases);
      return "saved";
    });
  }

  /** Read a block at a time; a snapshot that is saved meanwhile moves entries from the tail to the history, never out of sight. */
  async *readNotesHistory(doc: DocumentName, fromMs: Ms = 0): AsyncIterable<StoredNotesEntry> {
    const owner = ownerOf(doc);
    let read = 0;
    for (;;) {
      const after = read;
      const next = await this.#files.use((databases) => {
        const range = { start: [owner, doc, after + 1], end: [owner, doc, Number.MAX_SAFE_INTEGER], limit: 1 };
        const [block] = [...databases.history.getRange(range)];
        return block ? decodeBlock(block.value) : readTail(databases, owner, doc, after, blockEntries);
      });
      const last = next.at(-1);
      if (!last) return;
      for (const one of next) if (one.entry.atMs >= fromMs) yield one;
      read = countOf(last.position);
    }
  }

  watch(key: LogKey, onAdvance: () => void): Promise<Unwatch> {
    return Promise.resolve(this.#watchers.watch(key, onAdvance));
  }

  async forgetRoom(room: RoomId): Promise<void> {
    await this.#write((databases) => this.#forget(databases, room, true));
    this.#watchers.forgotten(room);
  }

  async renew(room: RoomId): Promise<void> {
    const record = await this.#files.use(({ owners }) => owners.get(room));
    if (!record || !this.#isDue(record)) return;
    await this.#write((databases) => this.#use(databases, room, databases.owners.get(room)));
  }

  async sweep(): Promise<readonly RoomId[]> {
    const now = this.#nowMs();
    const isOver = ({ usedMs, goneMs }: OwnerRecord): boolean =>
      goneMs === undefined ? usedMs + this.#retentionMs < now : goneMs + tombstoneMs < now;
    const found = await this.#files.use(({ owners }) => [...owners.getRange().filter(({ value }) => isOver(value))]);
    const over: RoomId[] = [];
    for (const { key } of found) {
      const wasForgotten = await this.#write((databases) => {
        const record = databases.owners.get(key);
        if (!record || !isOver(record)) return false; // used meanwhile
        if (record.goneMs === undefined) this.#forget(databases, key, !key.startsWith("journal."));
        else void databases.owners.remove(key);
        return record.goneMs === undefined;
      });
      if (!wasForgotten) continue;
      over.push(key);
      this.#watchers.forgotten(key);
    }
    await this.#compactWhenDue();
    return over;
  }

  nowMs(): Promise<Ms> {
    return Promise.resolve(this.#nowMs());
  }

  durability(): Promise<Durability> {
    return Promise.resolve("fsync");
  }

  /** A new one at every start: the folder may have come from a backup. */
  epoch(): Promise<string> {
    return Promise.resolve(this.#epoch);
  }

  onEpoch(): Unwatch {
    return () => undefined; // a process keeps the folder it has locked
  }

  secret(): Promise<Uint8Array> {
    this.#secret ??= this.#write(({ meta }) => {
      const kept = meta.get("secret");
      if (kept) return new Uint8Array(kept);
      const made = randomBytes(32);
      void meta.put("secret", made);
      return new Uint8Array(made);
    });
    this.#secret.catch(() => (this.#secret = null)); // the disk may be full for a while
    return this.#secret;
  }

  async close(): Promise<void> {
    this.#watchers.clear();
    await this.#files.close();
  }

  #write<Result>(work: (databases: Databases) => Result): Promise<Result> {
    return this.#files.use((databases) => databases.root.transaction(() => work(databases)));
  }

  #isDue({ usedMs }: OwnerRecord): boolean {
    return this.#nowMs() - usedMs > Math.min(hourMs, this.#retentionMs / 10);
  }

  #use({ owners }: Databases, owner: string, record: OwnerRecord | undefined): void {
    if (record?.goneMs !== undefined || (record && !this.#isDue(record))) return;
    void owners.put(owner, { length: record?.length ?? 0, usedMs: this.#nowMs() });
  }

  #forget(databases: Databases, owner: string, leaveTombstone: boolean): void {
    const { owners, events, heads, notes, snapshots, history } = databases;
    removeAll(events, [owner]);
    removeAll(heads, [owner]);
    removeAll(notes, [owner]);
    removeAll(snapshots, [owner]);
    removeAll(history, [owner]);
    const now = this.#nowMs();
    if (leaveTombstone) void owners.put(owner, { length: 0, usedMs: now, goneMs: now });
    else void owners.remove(owner);
    this.#markForCompaction(databases);
  }

  #markForCompaction({ meta }: Databases): void {
    if (!meta.get("removedMs")) void meta.put("removedMs", new TextEncoder().encode(String(this.#nowMs())));
  }

  async #compactWhenDue(): Promise<void> {
    const marked = await this.#files.use(({ meta }) => meta.get("removedMs"));
    if (!marked || Number(new TextDecoder().decode(marked)) + this.#compactAfterMs > this.#nowMs()) return;
    await this.#write(({ meta }) => void meta.remove("removedMs"));
    await this.#files.compact();
  }
}

function readTail({ notes }: Databases, owner: string, doc: string, after: number, limit?: number): StoredNotesEntry[] {
  const range = { start: [owner, doc, after + 1], end: [owner, doc, Number.MAX_SAFE_INTEGER] };
  const found = notes.getRange(limit === undefined ? range : { ...range, limit });
  return [...found.map(({ key, value }) => ({ position: positionOf(key[2]), entry: decodeEntry(value) }))];
}

/** Removes every key that begins with `prefix`. */
function removeAll<Key>(
  database: { getKeys(range: object): Iterable<Key>; remove(key: Key): Promise<boolean> },
  prefix: readonly string[],
): void {
  // Lists sort by their words: those that begin with `prefix` stand before the prefix with a longer last word.
  const end = [...prefix.slice(0, -1), `${prefix.at(-1) ?? ""}\u0000`];
  for (const key of [...database.getKeys({ start: [...prefix], end })]) void database.remove(key);
}
