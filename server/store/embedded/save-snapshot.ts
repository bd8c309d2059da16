import { limits } from "../../../shared/contract/limits.ts";
import { encodeBlock } from "../entry-codec.ts";
import { ownerOf, startPosition } from "../store.ts";
import type { DocumentName, NotesSnapshot } from "../store.ts";
import type { Commits } from "./commits.ts";
import type { Disk, Found } from "./disk.ts";
import type { Staged } from "./heads.ts";
import { blockKey, blocksOf, countOf, entriesAfter, entryKey, owedKey, snapshotKey } from "./keys.ts";
import type { Purges } from "./purges.ts";
import { entriesOf } from "./reads.ts";
import { encodeSnapshot } from "./records.ts";

const blockEntries = 500;

interface Before {
  readonly owed: Uint8Array | undefined;
  readonly entries: readonly Found[];
  readonly blocks: readonly Found[];
}

/** Replaces the entries that a snapshot holds with the snapshot, in one commit. The entries become history, or are removed. */
export function saveSnapshot(
  disk: Disk,
  commits: Commits,
  purges: Purges,
  doc: DocumentName,
  snapshot: NotesSnapshot,
): Promise<"saved" | "stale" | "gone"> {
  const owner = ownerOf(doc);
  const [from, upTo] = [countOf(snapshot.from), countOf(snapshot.position)];
  let before: Before | undefined;
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
    purges.owe(staged, owner, limits.purgeRemovedAfterMs, before.owed);
    return "saved";
  };
  return commits.write({ owner, doc }, decide, async () => {
    const [owed] = await disk.get([owedKey(owner)]);
    before = {
      owed,
      entries: await disk.range(entriesAfter(owner, doc, from), Math.max(0, upTo - from)),
      blocks: snapshot.keepHistory ? [] : await disk.range(blocksOf(owner, doc)),
    };
  });
}
