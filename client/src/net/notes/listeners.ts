/** Listeners that want to be told about something. A listener counts once for every time it was added. */
export class Listeners {
  readonly #all = new Set<() => void>();

  /** Returns a function that stops it. */
  add(listener: () => void): () => void {
    const own = (): void => listener();
    this.#all.add(own);
    return () => void this.#all.delete(own);
  }

  tell(): void {
    for (const listener of [...this.#all]) listener();
  }

  clear(): void {
    this.#all.clear();
  }
}
