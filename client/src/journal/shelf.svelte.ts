/** The records of one kind in the journal's document, as plain values in order; only what changed is read again. */
import type * as Y from "yjs";

export class Shelf<Item extends { readonly id: string }> {
  readonly #map: Y.Map<unknown>;
  readonly #read: (id: string, value: unknown) => Item | undefined;
  readonly #inOrder: (a: Item, b: Item) => number;
  readonly #known = new Map<string, Item>();
  #all = $state.raw<readonly Item[]>([]);

  constructor(
    map: Y.Map<unknown>,
    readItem: (id: string, value: unknown) => Item | undefined,
    inOrder: (a: Item, b: Item) => number,
  ) {
    this.#map = map;
    this.#read = readItem;
    this.#inOrder = inOrder;
    for (const id of map.keys()) this.#again(id);
    this.#sort();
    map.observeDeep((events) => {
      for (const event of events) {
        const [id] = event.path;
        if (typeof id === "string") this.#again(id);
        else for (const key of event.keys.keys()) this.#again(key);
      }
      this.#sort();
    });
  }

  get all(): readonly Item[] {
    return this.#all;
  }

  get(id: string | null): Item | undefined {
    return id === null ? undefined : this.#all.find((item) => item.id === id);
  }

  #again(id: string): void {
    const value = this.#map.get(id);
    const item = value === undefined ? undefined : this.#read(id, value);
    if (item) this.#known.set(id, item);
    else this.#known.delete(id);
  }

  #sort(): void {
    this.#all = [...this.#known.values()].sort(this.#inOrder);
  }
}
