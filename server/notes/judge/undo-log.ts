/**
 * Takes changes back. The judge finds out whether an update counts by taking it over; what turns out not to count must leave no trace,
 * nor must what is only being tried before it is stored.
 */
export class UndoLog {
  readonly #undo: (() => void)[] = [];
  #depth = 0;

  /** Whether what is changed now may be taken back; else nobody need note how. */
  get isOn(): boolean {
    return this.#depth > 0;
  }

  /** Notes how to take back a change that was just made. Undone newest first. */
  note(undo: () => void): void {
    if (this.#depth > 0) this.#undo.push(undo);
  }

  /** Runs `work` and keeps what it changed only if `keeps` says so; attempts may stand inside each other. */
  attempt<Result>(work: () => Result, keeps: (result: Result) => boolean): Result {
    const mark = this.#undo.length;
    let isKept = false;
    this.#depth += 1;
    try {
      const result = work();
      isKept = keeps(result);
      return result;
    } finally {
      if (!isKept) while (this.#undo.length > mark) this.#undo.pop()?.();
      this.#depth -= 1;
      if (this.#depth === 0) this.#undo.length = 0;
    }
  }
}
