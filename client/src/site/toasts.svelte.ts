/** Short notes about what the person just did, with *Undo* where it can be taken back. */

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  /** On the page's clock (`performance.now()`). */
  readonly endsMs: number;
}

export interface NewToast {
  readonly text: string;
  readonly undo?: () => void;
  readonly forMs?: number;
  /** What screen readers are told instead, where the words are announced another way. */
  readonly said?: string;
}

export class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  readonly #say: (text: string) => void;
  #count = 0;

  /** `say` reads the text to screen readers. */
  constructor(say: (text: string) => void = () => undefined) {
    this.#say = say;
  }

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  /** Shows a note; returns a function that removes it early. */
  show({ text, undo, forMs = undo ? 5_000 : 3_000, said }: NewToast): () => void {
    const id = (this.#count += 1);
    const close = (): void => {
      clearTimeout(timer);
      this.#shown = this.#shown.filter((toast) => toast.id !== id);
    };
    const timer = setTimeout(close, forMs);
    const takeBack =
      undo &&
      (() => {
        close();
        undo();
      });
    // At most two: older ones are no longer about what the person is doing.
    this.#shown = [...this.#shown.slice(-1), { id, text, undo: takeBack, endsMs: performance.now() + forMs }];
    const words = said ?? (undo ? `${text}. You can undo this.` : text);
    if (words !== "") this.#say(words);
    return close;
  }

  /** Shows *Undo* for a while before something is done for good, then does it. */
  delayed(text: string, forMs: number, run: () => void): void {
    let undone = false;
    this.show({ text, forMs, undo: () => (undone = true) });
    setTimeout(() => {
      if (!undone) run();
    }, forMs);
  }

  /** Takes back the newest thing that can be taken back. */
  undoLast(): boolean {
    const last = this.#shown.findLast((toast) => toast.undo);
    last?.undo?.();
    return last !== undefined;
  }
}
