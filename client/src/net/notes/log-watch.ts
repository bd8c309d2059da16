/**
 * Watches for the server's log going back, as after a fail-over or a restore. Then the log may lack what it has acknowledged: this
 * device brings back its own words, waits for others to bring back theirs, and in the end shows what the log has.
 */
export class LogWatch {
  readonly #othersComeBackWithinMs: number;
  readonly #lookAgain: () => void;
  #epoch: string | undefined;
  #mayLack = false;
  #othersComeBackUntilMs = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;

  /** `lookAgain`: have the server ask anew what we have. */
  constructor(othersComeBackWithinMs: number, lookAgain: () => void) {
    this.#othersComeBackWithinMs = othersComeBackWithinMs;
    this.#lookAgain = lookAgain;
  }

  /** The log may lack what it has acknowledged, or never got: nothing counts as saved before it was offered again. */
  get mayLack(): boolean {
    return this.#mayLack;
  }

  /** Words that hang on lost words of others may be taken a moment later. */
  get isWaiting(): boolean {
    return performance.now() < this.#othersComeBackUntilMs;
  }

  /** Shown here are words of others that nobody has brought back. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** A page begins with words of an earlier one: what became of the log meanwhile is not known. */
  beganWithWords(): void {
    this.#mayLack = true;
  }

  hello(epoch: string): void {
    if (this.#epoch !== undefined && this.#epoch !== epoch) this.#mayLack = true;
    this.#epoch = epoch;
    if (this.#mayLack) this.#othersComeBackUntilMs = performance.now() + this.#othersComeBackWithinMs;
  }

  /** What we have is being offered. `lacksOthers`: the server does not have all words of others that we have. */
  offered(lacksOthers: boolean): void {
    this.#mayLack = false;
    clearTimeout(this.#timer);
    this.#isStale = false;
    if (!lacksOthers || this.#othersComeBackUntilMs === -Infinity) return;
    if (this.isWaiting) this.#timer = setTimeout(this.#lookAgain, this.#othersComeBackUntilMs - performance.now());
    else this.#isStale = true;
  }

  /** A document was made anew from the server. */
  startedAnew(): void {
    this.offered(false);
    this.#othersComeBackUntilMs = -Infinity;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
