import type { Position, Unwatch } from "./store.ts";
import { ownerOf } from "./store.ts";

/** Who wants to know when a room or document moves, within one process. */
export class Watchers {
  readonly #byKey = new Map<string, Set<(to?: Position) => void>>();

  watch(key: string, onAdvance: (to?: Position) => void): Unwatch {
    const listener = (to?: Position): void => onAdvance(to);
    const listeners = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#byKey.get(key) === listeners) this.#byKey.delete(key);
    };
  }

  /** Listeners are called in a later turn, so that a writer never runs inside somebody's reaction to its write. `to`: how far, if known. */
  moved(key: string, to?: Position): void {
    if (!this.#byKey.has(key)) return;
    setImmediate(() => {
      for (const listener of [...(this.#byKey.get(key) ?? [])]) listener(to);
    });
  }

  /** The room and every document of it. */
  forgotten(owner: string): void {
    for (const key of this.#byKey.keys()) if (ownerOf(key) === owner) this.moved(key);
  }

  clear(): void {
    this.#byKey.clear();
  }

  /** The keys somebody watches. */
  keys(): readonly string[] {
    return [...this.#byKey.keys()];
  }
}
