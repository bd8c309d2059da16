/**
 * Whose turn it is to make a snapshot. One costs the event loop some milliseconds and is part of a commit that everybody's words wait for;
 * documents that are written in at the same pace would all make theirs at once. So they do it one after the other, and the node rests in
 * between. Meanwhile a document goes on with a longer tail, which costs readers a little and nobody their words.
 */
import { performance } from "node:perf_hooks";

/** After each, so many times as long as it took. */
const restFactor = 2;

export class SnapshotTurns {
  readonly #waiting = new Set<() => void>();
  #beganMs: number | undefined;
  #rest: NodeJS.Timeout | undefined;

  /** Calls `begin` when it is its turn, at once if nobody else has it; who begins says when it is done. Asking again changes nothing. */
  ask(begin: () => void): void {
    this.#waiting.add(begin);
    this.#next();
  }

  /** Who is no longer there needs no turn. */
  withdraw(begin: () => void): void {
    this.#waiting.delete(begin);
  }

  done(): void {
    if (this.#beganMs === undefined) return;
    const restMs = restFactor * (performance.now() - this.#beganMs);
    this.#beganMs = undefined;
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      this.#next();
    }, restMs).unref();
  }

  close(): void {
    this.#waiting.clear();
    clearTimeout(this.#rest);
  }

  #next(): void {
    const [begin] = this.#waiting;
    if (!begin || this.#rest || this.#beganMs !== undefined) return;
    this.#waiting.delete(begin);
    this.#beganMs = performance.now();
    begin();
  }
}
