import { limits } from "../../../shared/contract/limits.ts";
import { encodeBlock } from "../entry-codec.ts";
import { ownerOf } from "../store.ts";
import type { DocumentName, NotesSnapshot, StoredNotesEntry } from "../store.ts";
import type { Commits } from "./commits.ts";
import type { Disk } from "./disk.ts";
import { DataDamaged } from "./faults.ts";
import type { Staged } from "./heads.ts";
import { blockKey, blocksOf, countIn, countOf, entriesAfter, entryKey, owedKey, snapshotKey } from "./keys.ts";
import type { Purges } from "./purges.ts";
import { entriesOf } from "./reads.ts";
import { encodeSnapshot } from "./records.ts";

const blockEntries = 500;

/** What a snapshot replaces. Only another snapshot changes it, or forgetting the room, and the commit notices both. */
interface Replaced {
  readonly entries: readonly StoredNotesEntry[];
  /** These entries, packed as history. */
  readonly blocks: readonly (readonly [string, Uint8Array])[];
  /** History that is not kept any more. */
  readonly dropped: readonly string[];
}

/**
 * Replaces the entries that a snapshot holds with the snapshot, in one commit. The entries become history, or are removed. They are read
 * and packed before that commit, as everybody else's writes wait for it.
 */
export async function saveSnapshot(
  disk: Disk,
  commits: Commits,
  purges: Purges,
  doc: DocumentName,
  snapshot: NotesSnapshot,
): Promise<"saved" | "stale" | "gone"> {
  const owner = ownerOf(doc);
  const [from, upTo] = [countOf(snapshot.from), countOf(snapshot.position)];
  const replaced = await readReplaced(disk, doc, snapshot);
  let owed: Uint8Array | undefined;
  const decide = (staged: Staged): "saved" | "stale" | "gone" => {
    const head = staged.head(owner, doc);
    if (staged.owner(owner)?.goneMs !== undefined) return "gone";
    if (head.snapshot !== from || upTo > head.last || upTo < from || head.last === 0) return "stale";
    if (!replaced) throw new DataDamaged(`entries of ${doc} are missing`);
    for (const [key, block] of replaced.blocks) staged.put(key, block);
    for (const key of replaced.dropped) staged.remove(key);
    for (const { position } of replaced.entries) staged.remove(entryKey(owner, doc, countOf(position)));
    staged.put(snapshotKey(owner, doc), encodeSnapshot(upTo, snapshot.bytes));
    staged.setHead(owner, doc, { ...head, snapshot: upTo });
    purges.owe(staged, owner, limits.purgeRemovedAfterMs, owed);
    return "saved";
  };
  return commits.write({ owner, doc }, decide, async () => {
    [owed] = await disk.get([owedKey(owner)]);
  });
}

/** Undefined when they are not all there, as when another snapshot has replaced them. */
async function readReplaced(
  disk: Disk,
  doc: DocumentName,
  { from: after, position, keepHistory }: NotesSnapshot,
): Promise<Replaced | undefined> {
  const owner = ownerOf(doc);
  const [from, upTo] = [countOf(after), countOf(position)];
  const found = await disk.range(entriesAfter(owner, doc, from), Math.max(0, upTo - from));
  if (upTo < from || found.length < upTo - from || found.some(([key], nth) => countIn(key) !== from + nth + 1))
    return undefined;
  const entries = entriesOf(doc, from, found);
  const blocks: [string, Uint8Array][] = [];
  for (let first = 0; first < entries.length && keepHistory; first += blockEntries) {
    const block = entries.slice(first, first + blockEntries);
    blocks.push([blockKey(owner, doc, from + first + 1), encodeBlock(block)]);
  }
  const dropped = keepHistory ? [] : (await disk.range(blocksOf(owner, doc))).map(([key]) => key);
  return { entries, blocks, dropped };
}
