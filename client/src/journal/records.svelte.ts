/** Records that are written whole and seldom changed: tellings, figures of asking, exercises, fixes, planned questions. */
import type * as Y from "yjs";
import { isRecord } from "../net/kept.ts";
import { Shelf } from "./shelf.svelte.ts";

export class Records<Item extends { readonly id: string; readonly atMs: number }> {
  readonly #map: Y.Map<unknown>;
  readonly #shelf: Shelf<Item>;

  /** `is` accepts what this version understands; the rest stays in the document, unseen. */
  constructor(map: Y.Map<unknown>, is: (value: Record<string, unknown>) => boolean) {
    this.#map = map;
    this.#shelf = new Shelf<Item>(
      map,
      (id, value) => (isRecord(value) && value["id"] === id && is(value) ? (value as unknown as Item) : undefined),
      (a, b) => b.atMs - a.atMs,
    );
  }

  /** Newest first. */
  get all(): readonly Item[] {
    return this.#shelf.all;
  }

  get(id: string | null): Item | undefined {
    return this.#shelf.get(id);
  }

  /** Writes a record whole, in place of the one with its id. What is equal already is not written again. */
  put(item: Item): void {
    if (JSON.stringify(this.#map.get(item.id)) !== JSON.stringify(item)) this.#map.set(item.id, item);
  }

  change(id: string, change: Partial<Omit<Item, "id">>): void {
    const item = this.get(id);
    if (item) this.put({ ...item, ...change });
  }

  /** Removes a record; returns a function that brings it back. */
  remove(id: string): () => void {
    const item = this.get(id);
    this.#map.delete(id);
    return () => {
      if (item) this.put(item);
    };
  }
}
