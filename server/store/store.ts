/**
 * What the server keeps, and the only thing that nodes share. A room is a log of batches of events; a document of notes is a log of Yjs
 * updates. Every implementation passes `tests/contracts/store-contract.ts`. The rules, by number:
 *
 *  1. A promise resolves when what it says is durable (see `durability`), and no reader is told of it before.
 *  2. Positions of a room's batches are 1, 2, 3 … without a gap. `expected` is the length the writer has seen.
 *  3. Of two appends with the same `expected`, exactly one is `appended`, and the other is `stale`. A batch lands whole or not at all.
 *  4. Positions of notes rise in the order in which every reader sees the entries. They are opaque and compare with `<`.
 *  5. Entries handed over in one `addNotes` keep their order with nothing in between; if part of a call cannot be stored, none of it is.
 *  6. A snapshot replaces the entries up to its position for `readNotes`, but only if it was made from the snapshot that is stored.
 *  7. History is whole: what `addNotes` took is in it, oldest first, also from before snapshots, until the room is forgotten or a snapshot
 *     said not to keep it.
 *  8. `forgetRoom` removes batches, notes, snapshots and history, and is final: every later write is `gone`, even a stale one, and every read is empty.
 *  9. `watch` is a hint: after a write (also on another node), and after forgetting, it fires soon, perhaps several times, perhaps never.
 * 10. Every write, and `renew`, lengthens the life of all that belongs to the room together. Nothing in use expires.
 * 11. `nowMs` neither falls nor stands still for one node, and never leaps; with several nodes it follows the store's clock, not theirs.
 */
import type { Ms, RoomId, SeatId } from "../../shared/contract/ids.ts";
import type { Durability } from "../../shared/contract/notes-wire.ts";
import type { Batch } from "../../shared/room/events.ts";

/** The name of a document of notes, `<roomId>.star.<round>` …; see docs/contract.md and `shared/notes/documents.ts`. */
export type DocumentName = string;
/** What can be watched: a room by its id, a document by its name. */
export type LogKey = string;

/** A place in the log of a document: opaque, of one width, ordered by `<`. */
export type Position = string;
/** The position before the first entry. */
export const startPosition: Position = "";

/** One entry of a room's log; `position` counts from 1. */
export interface StoredEvent {
  readonly position: number;
  readonly batch: Batch;
}

/** An update of a document as its writer sent it. Whether it counts is judged in log order, see `server/notes`. */
export interface NotesEntry {
  readonly atMs: Ms;
  readonly seatId: SeatId;
  readonly update: Uint8Array;
}

export interface StoredNotesEntry {
  readonly position: Position;
  readonly entry: NotesEntry;
}

/** Enough to answer a join: the snapshot holds everything up to `snapshotPosition`, the tail what came after. */
export interface StoredNotes {
  readonly snapshot: Uint8Array | null;
  readonly snapshotPosition: Position;
  /** The position of the last entry of the tail, or of the snapshot: where to continue reading. */
  readonly position: Position;
  readonly tail: readonly StoredNotesEntry[];
}

export interface NotesSnapshot {
  /** The position of the snapshot that this one was made from, `startPosition` for the first. */
  readonly from: Position;
  /** Up to here, inclusive, it holds every entry. */
  readonly position: Position;
  readonly bytes: Uint8Array;
  /** False: the entries it replaces are not kept for replay, and those kept before are dropped. */
  readonly keepHistory: boolean;
}

/** Where entries of notes were put. */
export interface Added {
  /** The end of the log before them: whoever has read that far has nothing else to read. */
  readonly after: Position;
  /** In the order of the entries. */
  readonly positions: readonly Position[];
}

/** Entries of a document that came with the hint of them. */
export interface Brought {
  /** Where the log ended before them. */
  readonly after: Position;
  /** The last of them. */
  readonly to: Position;
  /** Read when they are wanted, once. */
  readonly entries: () => readonly StoredNotesEntry[];
}

export type Appended = "appended" | "stale" | "gone";
export type { Durability };
export type StoreKind = "leveldb" | "redis" | "memory";
export type Unwatch = () => void;

export type OnAdvance = (to?: Position, brought?: Brought) => void;

export interface Store {
  readonly kind: StoreKind;
  /** Others may write to it, and hints about that may get lost: whoever follows a log has to look now and then. */
  readonly isShared: boolean;

  /** Batches after position `after` (0 when left out), oldest first. Empty for a room that is unknown or forgotten. */
  readEvents(room: RoomId, after?: number): Promise<readonly StoredEvent[]>;
  /** One entry, all or nothing. `expected`: the number of batches the writer has seen; 0 opens the room. */
  appendEvents(room: RoomId, expected: number, batch: Batch): Promise<Appended>;
  /** Whether the room was forgotten; tells "deleted" from "never existed". */
  isForgotten(room: RoomId): Promise<boolean>;

  /**
   * What a node needs to hold a document. With `after`, only what came later: then the snapshot is null unless the entries after
   * `after` are no longer all in the log, in which case it starts over from the snapshot.
   */
  readNotes(doc: DocumentName, after?: Position): Promise<StoredNotes>;
  /** `gone`: the room was forgotten. */
  addNotes(doc: DocumentName, entries: readonly NotesEntry[]): Promise<Added | "gone">;
  /** `stale`: another snapshot was saved meanwhile; nothing is lost. */
  saveNotesSnapshot(doc: DocumentName, snapshot: NotesSnapshot): Promise<"saved" | "stale" | "gone">;
  /** Every entry that was added to the log since `fromMs`, judged or not, oldest first; some hundred at a time. */
  readNotesHistory(doc: DocumentName, fromMs?: Ms): AsyncIterable<readonly StoredNotesEntry[]>;

  /**
   * Fires when the log of this room or document may have moved. `to`: the end of a document's log after that, if the store says so;
   * `brought`: what was added, if it says that too. Resolves when watching has begun.
   */
  watch(key: LogKey, onAdvance: OnAdvance): Promise<Unwatch>;

  /** Everything that belongs to the room is removed, and it stays forgotten. */
  forgetRoom(room: RoomId): Promise<void>;
  /** Records that the room is in use, without writing to its log. */
  renew(room: RoomId): Promise<void>;
  /**
   * Forgets the rooms whose life is over and returns them; never one for which `isInUse` is true, and none at all while the clock may be
   * wrong. A store that expires rooms by itself returns none.
   */
  sweep(isInUse?: (room: RoomId) => boolean): Promise<readonly RoomId[]>;

  nowMs(): Promise<Ms>;
  /** Verified, not assumed. */
  durability(): Promise<Durability>;
  /** Whether a write would be carried out now. @throws StoreAway when it would not, as on a full disk, where reads continue. */
  writable(): Promise<void>;
  /** Changes when the log may have gone back (fail-over, restore): clients then offer again what they wrote. */
  epoch(): Promise<string>;
  /** Fires when `epoch` has changed: what is in memory may be ahead of the log, and must be read again. */
  onEpoch(listener: (epoch: string) => void): Unwatch;
  /** 32 bytes made once and kept in the store, the same on every node. */
  secret(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type Unsubscribe = () => void;

/**
 * Messages between nodes that may be lost: awareness, presence, call signals. Reaches every subscriber to the topic, including those on the
 * publishing node, in the publisher's order and never before `publish` has returned.
 */
export interface Bus {
  publish(topic: string, bytes: Uint8Array): void;
  /** Whether what is published may reach anybody besides one listener of this process, who is the publisher. */
  hasOthers(topic: string): boolean;
  subscribe(topic: string, onBytes: (bytes: Uint8Array) => void): Unsubscribe;
  close(): Promise<void>;
}

/** `journal.<hash>` belongs to no room but to itself. */
export const isJournal = (key: LogKey): boolean => key.startsWith("journal.");

/** What a key belongs to, and is forgotten with: a document's room, or the journal itself. */
export function ownerOf(key: LogKey): string {
  const dot = key.indexOf(".");
  return dot === -1 || isJournal(key) ? key : key.slice(0, dot);
}
