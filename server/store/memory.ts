/* eslint-disable @typescript-eslint/require-await -- a store answers by promises, and memory has nothing to wait for */
import { randomBytes } from "node:crypto";
import type { Ms } from "../../shared/contract/ids.ts";
import type { Batch } from "../../shared/room/events.ts";
import { livesOf, tombstoneMs } from "./retention.ts";
import type { StoreOptions } from "./retention.ts";
import { ownerOf, startPosition } from "./store.ts";
import type { NotesSnapshot, Position, Store, StoredNotesEntry } from "./store.ts";
import { steadyTime } from "./time.ts";
import { Watchers } from "./watchers.ts";

interface Document {
  snapshot: Uint8Array | null;
  snapshotPosition: Position;
  tail: StoredNotesEntry[];
  history: StoredNotesEntry[];
}

interface Owned {
  usedMs: Ms;
  readonly batches: Batch[];
  readonly documents: Map<string, Document>;
}

const pageEntries = 500;
const positionOf = (count: number): Position => String(count).padStart(16, "0");

/** Keeps everything in memory, for tests and benches. Several apps may share one, as nodes share a store. */
export function memoryStore(options: StoreOptions = {}): Store {
  const { nowMs, isSettled } = steadyTime(options.time);
  const lives = livesOf(options);
  const owned = new Map<string, Owned>();
  const tombstones = new Map<string, Ms>();
  const watchers = new Watchers();
  const secret = randomBytes(32);
  const epoch = randomBytes(9).toString("base64url");
  let taken = 0;

  const use = (owner: string): Owned => {
    const found = owned.get(owner) ?? { usedMs: 0, batches: [], documents: new Map() };
    found.usedMs = nowMs();
    owned.set(owner, found);
    return found;
  };
  const documentOf = (doc: string): Document | undefined => owned.get(ownerOf(doc))?.documents.get(doc);
  const forget = (owner: string): void => {
    owned.delete(owner);
    tombstones.set(owner, nowMs());
    watchers.forgotten(owner);
  };

  return {
    kind: "memory",
    isShared: true,
    async readEvents(room, after = 0) {
      const batches = owned.get(room)?.batches ?? [];
      return batches.slice(after).map((batch, nth) => ({ position: after + nth + 1, batch: structuredClone(batch) }));
    },
    async appendEvents(room, expected, batch) {
      if (tombstones.has(room)) return "gone";
      const length = owned.get(room)?.batches.length ?? 0;
      if (length === 0 && expected > 0) return "gone";
      if (length !== expected) return "stale";
      use(room).batches.push(structuredClone(batch));
      watchers.moved(room);
      return "appended";
    },
    async isForgotten(room) {
      return tombstones.has(room);
    },
    async readNotes(doc, after) {
      const { snapshot, snapshotPosition, tail } = documentOf(doc) ?? emptyDocument();
      const position = tail.at(-1)?.position ?? snapshotPosition;
      if (after === undefined || after < snapshotPosition) {
        return { snapshot, snapshotPosition, position, tail: [...tail] };
      }
      const later = tail.filter((stored) => stored.position > after);
      return { snapshot: null, snapshotPosition, position: later.at(-1)?.position ?? after, tail: later };
    },
    async addNotes(doc, entries) {
      if (tombstones.has(ownerOf(doc))) return "gone";
      const { documents } = use(ownerOf(doc));
      const document = documents.get(doc) ?? emptyDocument();
      documents.set(doc, document);
      const after = document.tail.at(-1)?.position ?? document.snapshotPosition;
      const stored = entries.map((entry) => {
        taken += 1;
        return { position: positionOf(taken), entry: { ...entry, update: entry.update.slice() } };
      });
      document.tail.push(...stored);
      watchers.moved(doc, stored.at(-1)?.position);
      return { after, positions: stored.map(({ position }) => position) };
    },
    async saveNotesSnapshot(doc, snapshot: NotesSnapshot) {
      if (tombstones.has(ownerOf(doc))) return "gone";
      const document = documentOf(doc);
      if (!document || document.snapshotPosition !== snapshot.from) return "stale";
      const kept = document.tail.filter((stored) => stored.position > snapshot.position);
      const replaced = document.tail.slice(0, document.tail.length - kept.length);
      document.history = snapshot.keepHistory ? [...document.history, ...replaced] : [];
      document.tail = kept;
      document.snapshot = snapshot.bytes.slice();
      document.snapshotPosition = snapshot.position;
      return "saved";
    },
    async *readNotesHistory(doc, fromMs = 0) {
      const document = documentOf(doc);
      const all = [...(document?.history ?? []), ...(document?.tail ?? [])];
      for (let first = 0; first < all.length; first += pageEntries) {
        yield all.slice(first, first + pageEntries).filter(({ entry }) => entry.atMs >= fromMs);
      }
    },
    async watch(key, onAdvance) {
      return watchers.watch(key, onAdvance);
    },
    async forgetRoom(room) {
      forget(room);
    },
    async renew(room) {
      const found = owned.get(room);
      if (found) found.usedMs = nowMs();
    },
    async sweep(isInUse = () => false) {
      if (!isSettled()) return [];
      const now = nowMs();
      const isOver = ([owner, { usedMs, batches }]: readonly [string, Owned]): boolean =>
        Math.max(usedMs, batches.at(-1)?.atMs ?? 0) + lives.of(owner) < now && !isInUse(owner);
      const over = [...owned].filter(isOver).map(([owner]) => owner);
      for (const owner of over) forget(owner);
      for (const [owner, atMs] of tombstones) if (atMs + tombstoneMs < now) tombstones.delete(owner);
      return over;
    },
    async nowMs() {
      return nowMs();
    },
    async durability() {
      return "buffered";
    },
    async writable() {
      // Nothing could get in its way.
    },
    async epoch() {
      return epoch;
    },
    onEpoch() {
      return () => undefined; // the epoch never changes
    },
    async secret() {
      return secret;
    },
    async close() {
      watchers.clear();
    },
  };
}

function emptyDocument(): Document {
  return { snapshot: null, snapshotPosition: startPosition, tail: [], history: [] };
}
