/** Finds pages and stories as somebody types: every word must occur. What was read once is not prepared again. */
import { folded, seeker } from "../words/search-pack.ts";

export class Finder<Item extends object> {
  readonly #textOf: (item: Item) => string;
  readonly #folded = new WeakMap<Item, string>();

  constructor(textOf: (item: Item) => string) {
    this.#textOf = textOf;
  }

  /** Those that hold all words, in the order given; all of them for no words. */
  find(items: readonly Item[], sought: string): readonly Item[] {
    if (sought.trim() === "") return items;
    const has = seeker(sought);
    return items.filter((item) => has(this.#foldedOf(item)));
  }

  /** Reads ahead while the reader has not typed yet. */
  warm(items: readonly Item[]): void {
    for (const item of items) this.#foldedOf(item);
  }

  #foldedOf(item: Item): string {
    const known = this.#folded.get(item);
    if (known !== undefined) return known;
    const text = folded(this.#textOf(item));
    this.#folded.set(item, text);
    return text;
  }
}
