/**
 * What the scripts say when something has moved (`publish` in `redis-scripts.ts`). A room, or a document of which no more is known, is named
 * alone. What has been added to a document is said as `suffix@last`, and, if it is little, `suffix@last@before@`, then `id@length@bytes`
 * for each entry, so that the other nodes need not ask for it.
 */
import { decodeEntry } from "./entry-codec.ts";
import { positionOf } from "./redis-keys.ts";
import { startPosition } from "./store.ts";
import type { Brought, Position, StoredNotesEntry } from "./store.ts";

export interface Hint {
  /** What has moved: the suffix of a document, nothing for the room, `*` for everything. */
  readonly moved: string;
  readonly to?: Position;
  readonly brought?: Brought;
}

const at = 0x40;

export function readHint(bytes: Buffer): Hint {
  const reader = new Words(bytes);
  const moved = reader.word();
  if (reader.isAtEnd()) return { moved };
  const to = positionOf(reader.word());
  if (reader.isAtEnd()) return { moved, to };
  const before = reader.word();
  const after = before === "" ? startPosition : positionOf(before);
  return { moved, to, brought: { after, to, entries: () => readEntries(reader) } };
}

function readEntries(reader: Words): readonly StoredNotesEntry[] {
  const entries: StoredNotesEntry[] = [];
  while (!reader.isAtEnd()) {
    const position = positionOf(reader.word());
    entries.push({ position, entry: decodeEntry(reader.take(Number(reader.word()))) });
  }
  return entries;
}

class Words {
  readonly #bytes: Buffer;
  #next = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.#next >= this.#bytes.length;
  }

  /** Up to the next @, or all that is left. */
  word(): string {
    const found = this.#bytes.indexOf(at, this.#next);
    const end = found < 0 ? this.#bytes.length : found;
    const word = this.#bytes.toString("latin1", this.#next, end);
    this.#next = end + 1;
    return word;
  }

  take(count: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#next, this.#next + count);
    this.#next += count;
    return taken;
  }
}
