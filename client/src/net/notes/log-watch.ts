/**
 * Watches for the server's log going back, as after a fail-over or a restore. Then the log may lack what it has acknowledged: this device
 * brings back its own words, waits for others to bring back theirs, and finally shows what the log has.
 */
export class LogWatch {
  readonly #othersComeBackWithinMs: number;
  readonly #lookAgain: () => void;
  #epoch: string | undefined;
  #mayLack = false;
  #othersComeBackUntilMs = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;

  /** `lookAgain`: makes the server ask again what we have. */
  constructor(othersComeBackWithinMs: number, lookAgain: () => void) {
    this.#othersComeBackWithinMs = othersComeBackWithinMs;
    this.#lookAgain = lookAgain;
  }

  /** The log may lack what it has acknowledged, or what it never got: nothing counts as saved before it has been offered again. */
  get mayLack(): boolean {
    return this.#mayLack;
  }

  /** Words that depend on other people's lost words may be accepted a moment later. */
  get isWaiting(): boolean {
    return performance.now() < this.#othersComeBackUntilMs;
  }

  /** This page shows words of others that nobody has brought back. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** The page starts with words from an earlier one: nobody knows what has happened to the log in the meantime. */
  beganWithWords(): void {
    this.#mayLack = true;
  }

  hello(epoch: string): void {
    if (this.#epoch !== undefined && this.#epoch !== epoch) this.#mayLack = true;
    this.#epoch = epoch;
    if (this.#mayLack) this.#othersComeBackUntilMs = performance.now() + this.#othersComeBackWithinMs;
  }

  /** What we have is being offered. `lacksOthers`: the server lacks some words of others that we have. */
  offered(lacksOthers: boolean): void {
    this.#mayLack = false;
    clearTimeout(this.#timer);
    this.#isStale = false;
    if (!lacksOthers || this.#othersComeBackUntilMs === -Infinity) return;
    if (this.isWaiting) this.#timer = setTimeout(this.#lookAgain, this.#othersComeBackUntilMs - performance.now());
    else this.#isStale = true;
  }

  /** A fresh document was loaded from the server. */
  startedAnew(): void {
    this.offered(false);
    this.#othersComeBackUntilMs = -Infinity;
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
