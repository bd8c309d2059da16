/**
 * One practice at a time on a device: the tab that has it holds a lock. Another tab says so, and may take it over; it gets it by itself when
 * the first one closes or crashes. Where the browser has no locks, as over plain HTTP, every tab takes it for its own.
 */
const lockName = "barline:practice";

export class OneTab {
  readonly #locks: LockManager | undefined;
  #where = $state<"asking" | "here" | "elsewhere">("asking");
  /** The same as `isHere`, for cleaning up: there, state still reads as it was before. */
  isHeld = false;
  #release: (() => void) | undefined;
  #waiting: AbortController | undefined;

  constructor(locks: LockManager | undefined = "locks" in navigator ? navigator.locks : undefined) {
    this.#locks = locks;
  }

  get isHere(): boolean {
    return this.#where === "here";
  }
  get isElsewhere(): boolean {
    return this.#where === "elsewhere";
  }

  /** Asks for the practice. Call in an effect; returns a function that lets go of it. */
  enter(): () => void {
    if (this.#locks) this.#ask({ ifAvailable: true });
    else this.#set("here");
    return () => {
      this.#waiting?.abort();
      this.#release?.();
    };
  }

  /** Takes it from the tab that has it. */
  takeOver(): void {
    this.#waiting?.abort();
    this.#ask({ steal: true });
  }

  #ask(options: LockOptions): void {
    const held = this.#locks?.request(lockName, options, (lock) => (lock ? this.#hold() : this.#wait()));
    held?.catch((error: unknown) => {
      // No longer waiting is no loss; otherwise another tab has taken it over.
      if (error instanceof DOMException && error.name === "AbortError" && !options.signal?.aborted) this.#wait();
    });
  }

  #set(where: "here" | "elsewhere"): void {
    this.#where = where;
    this.isHeld = where === "here";
  }

  #hold(): Promise<void> {
    this.#set("here");
    return new Promise((release) => (this.#release = release));
  }

  #wait(): void {
    this.#set("elsewhere");
    this.#waiting = new AbortController();
    this.#ask({ signal: this.#waiting.signal });
  }
}
