/** Changes that somebody decides on later: whichever is called first counts. Until then nobody else may change anything. */
export interface Held {
  keep(): void;
  undo(): void;
}

/**
 * Undoes changes. The judge finds out whether an update counts by applying it; if it turns out not to count it must leave no trace, and
 * neither may one that is only being tried before it is stored.
 */
export class UndoLog {
  readonly #undo: (() => void)[] = [];
  #depth = 0;

  /** Whether changes made now may be undone; otherwise there is no need to note how. */
  get isOn(): boolean {
    return this.#depth > 0;
  }

  /** Notes how to undo a change that was just made. Newest changes are undone first. */
  note(undo: () => void): void {
    if (this.#depth > 0) this.#undo.push(undo);
  }

  /** Runs `work`, and keeps what it changed only if `keeps` says so; attempts may be nested. */
  attempt<Result>(work: () => Result, keeps: (result: Result) => boolean): Result {
    const mark = this.#undo.length;
    let isKept = false;
    this.#depth += 1;
    try {
      const result = work();
      isKept = keeps(result);
      return result;
    } finally {
      this.#end(mark, isKept);
    }
  }

  /** Runs `work`, and leaves open whether its changes stay. */
  hold(work: () => void): Held {
    if (this.#depth > 0) throw new Error("changes are being tried already");
    let isOver = false;
    const end = (isKept: boolean): void => {
      if (isOver) return;
      isOver = true;
      this.#end(0, isKept);
    };
    this.#depth += 1;
    try {
      work();
    } catch (error) {
      end(false);
      throw error;
    }
    return { keep: () => end(true), undo: () => end(false) };
  }

  #end(mark: number, isKept: boolean): void {
    if (!isKept) while (this.#undo.length > mark) this.#undo.pop()?.();
    this.#depth -= 1;
    if (this.#depth === 0) this.#undo.length = 0;
  }
}
