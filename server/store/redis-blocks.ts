import { encodeBlock } from "./entry-codec.ts";
import type { StoredNotesEntry } from "./store.ts";

const blockEntries = 500;
const blockBytes = 1024 * 1024;

/** Cuts entries into compressed blocks of a size that Redis can return without holding others up. */
export function blocksOf(entries: readonly StoredNotesEntry[]): Buffer[] {
  const blocks: Buffer[] = [];
  let block: StoredNotesEntry[] = [];
  let bytes = 0;
  for (const stored of entries) {
    if (block.length === blockEntries || (block.length > 0 && bytes + stored.entry.update.length > blockBytes)) {
      blocks.push(Buffer.from(encodeBlock(block)));
      block = [];
      bytes = 0;
    }
    block.push(stored);
    bytes += stored.entry.update.length;
  }
  if (block.length > 0) blocks.push(Buffer.from(encodeBlock(block)));
  return blocks;
}
