/** What the embedded store answers to readers. Anything found missing is reported, never skipped. */
import type { Ms } from "../../../shared/contract/ids.ts";
import type { Batch } from "../../../shared/room/events.ts";
import { decodeBlock, decodeEntry } from "../entry-codec.ts";
import { ownerOf } from "../store.ts";
import type { DocumentName, Position, StoredEvent, StoredNotes, StoredNotesEntry } from "../store.ts";
import type { Disk, Found } from "./disk.ts";
import { DataDamaged } from "./faults.ts";
import type { Heads } from "./heads.ts";
import { blocksAfter, countIn, countOf, entriesAfter, eventsAfter, ownerKey, positionOf, snapshotKey } from "./keys.ts";
import { decodeOwner, decodeSnapshot } from "./records.ts";

const pageEntries = 500;
const text = new TextDecoder();

/** @throws DataDamaged when batches are missing. */
export async function readEvents(disk: Disk, heads: Heads, room: string, after: number): Promise<StoredEvent[]> {
  const record = await heads.owner(disk, room);
  if (!record || record.length <= after) return [];
  const found = await disk.range(eventsAfter(room, after));
  if (found.length >= record.length - after) return eventsOf(room, after, found);
  // Either the room was forgotten between the two reads, or something is missing: reading both at one moment tells which.
  return disk.together(async (reading) => {
    const [bytes] = await reading.get([ownerKey(room)]);
    const events = eventsOf(room, after, await reading.range(eventsAfter(room, after)));
    const length = bytes ? decodeOwner(bytes).length : 0;
    if (after + events.length < length) throw missing(room, after + events.length + 1);
    return events;
  });
}

function eventsOf(room: string, after: number, found: readonly Found[]): StoredEvent[] {
  return found.map(([key, value], nth) => {
    const position = countIn(key);
    if (position !== after + nth + 1) throw missing(room, after + nth + 1);
    return { position, batch: JSON.parse(text.decode(value)) as Batch }; // only this store writes here
  });
}

export async function readNotes(
  disk: Disk,
  heads: Heads,
  doc: DocumentName,
  after: Position | undefined,
): Promise<StoredNotes> {
  const owner = ownerOf(doc);
  if (after !== undefined) {
    const head = await heads.head(disk, owner, doc);
    const from = countOf(after);
    if (from >= head.snapshot) {
      const found = from < head.last ? await disk.range(entriesAfter(owner, doc, from)) : [];
      const [first] = found;
      // Otherwise a snapshot has replaced them meanwhile.
      if (from >= head.last || (first && countIn(first[0]) === from + 1)) {
        const tail = entriesOf(doc, from, found);
        const position = tail.at(-1)?.position ?? after;
        return { snapshot: null, snapshotPosition: positionOf(head.snapshot), position, tail };
      }
    }
  }
  return disk.together(async (reading) => {
    const [bytes] = await reading.get([snapshotKey(owner, doc)]);
    const snapshot = bytes ? decodeSnapshot(bytes) : null;
    // From there on and not from the beginning: the engine would go over every entry that a snapshot has ever replaced.
    const upTo = snapshot?.upTo ?? 0;
    const tail = entriesOf(doc, upTo, await reading.range(entriesAfter(owner, doc, upTo)));
    const snapshotPosition = positionOf(upTo);
    const position = tail.at(-1)?.position ?? snapshotPosition;
    return { snapshot: snapshot?.bytes ?? null, snapshotPosition, position, tail };
  });
}

/** One block or page at a time, each read at one moment: a snapshot moves entries from the tail to the history, but never out of sight. */
export async function* readHistory(
  disk: Disk,
  doc: DocumentName,
  fromMs: Ms,
): AsyncIterable<readonly StoredNotesEntry[]> {
  const owner = ownerOf(doc);
  for (let read = 0; ;) {
    const after = read;
    const page = await disk.together(async (reading) => {
      const [block] = await reading.range(blocksAfter(owner, doc, after), 1);
      if (block) return decodeBlock(block[1]);
      const entries = await reading.range(entriesAfter(owner, doc, after), pageEntries);
      return entriesOf(doc, countIn(entries[0]?.[0] ?? "") - 1, entries);
    });
    const last = page.at(-1);
    if (!last) return;
    yield page.filter(({ entry }) => entry.atMs >= fromMs);
    read = countOf(last.position);
  }
}

export function entriesOf(doc: DocumentName, after: number, found: readonly Found[]): StoredNotesEntry[] {
  return found.map(([key, value], nth) => {
    const count = countIn(key);
    if (count !== after + nth + 1) throw missing(doc, after + nth + 1);
    return { position: positionOf(count), entry: decodeEntry(value) };
  });
}

function missing(where: string, nth: number): DataDamaged {
  return new DataDamaged(`entry ${nth} of ${where} is missing`);
}
