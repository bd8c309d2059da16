/** Entries that came with the hint of them, until the document gets to them: they need not be read from the store then. */
import type { Brought, Position, StoredNotesEntry } from "../../store/store.ts";

/** With more of them reading costs less. */
const mostHints = 64;

export class Hints {
  #all: Brought[] = [];

  /** `position`: what the document has already. */
  add(brought: Brought | undefined, position: Position): void {
    this.#all = this.#all.filter(({ to }) => to > position);
    if (!brought || this.#all.length >= mostHints) this.#all = [];
    else this.#all.push(brought);
  }

  /** What comes after `position`, as far as `to` or further. Undefined: not all of it was said. */
  from(position: Position, to: Position): readonly StoredNotesEntry[] | undefined {
    const entries: StoredNotesEntry[] = [];
    let at = position;
    for (const brought of this.#all) {
      if (brought.to <= at) continue;
      if (brought.after !== at) return undefined;
      const read = readIn(brought);
      if (!read) return undefined;
      entries.push(...read);
      at = brought.to;
    }
    return at > position && at >= to ? entries : undefined;
  }

  clear(): void {
    this.#all = [];
  }
}

/** Undefined: they cannot be read, as from a node of a later version. The store is asked then. */
function readIn({ entries }: Brought): readonly StoredNotesEntry[] | undefined {
  try {
    return entries();
  } catch {
    return undefined;
  }
}
