/**
 * Writes that came before the sync step 2 which holds them too. Who types right after coming back sends the new word first, and what
 * was written offline a moment later, when the server has asked for it: an honest gap. It is neither refused nor saved until then.
 */

/** How long an answer may take on its way through the client, once the client has heard the question. */
const answerWithinMs = 2_000;
const lookEveryMs = 500;

export interface PutOffParts {
  /** Sends a ping behind the question: its echo shows that the question has arrived. */
  readonly ping: () => void;
  /** The socket is not read at the moment. */
  readonly isPaused: () => boolean;
  /** The answer never came: this write was a gap after all. */
  readonly giveUp: (count: number) => void;
}

export class PutOff {
  readonly #parts: PutOffParts;
  #counts: number[] = [];
  #owes = false;
  #heardMs: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: PutOffParts) {
    this.#parts = parts;
  }

  /** Asked for a step 2 that has not come. */
  get owes(): boolean {
    return this.#owes;
  }

  /** From this write on nothing counts as saved. */
  get from(): number {
    return this.#counts[0] ?? Infinity;
  }

  asked(): void {
    this.#owes = true;
    this.#heardMs = undefined;
    this.#parts.ping();
  }

  heard(): void {
    if (this.#owes) this.#heardMs ??= performance.now();
  }

  add(count: number): void {
    this.#counts.push(count);
    this.#timer ??= setInterval(() => this.#look(), lookEveryMs);
  }

  /** The step 2 came, and what it held is stored. */
  caughtUp(): void {
    this.#owes = false;
    this.#counts = [];
    this.end();
  }

  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    if (this.#heardMs === undefined || this.#parts.isPaused()) return;
    if (performance.now() - this.#heardMs < answerWithinMs) return;
    const counts = this.#counts;
    this.caughtUp();
    for (const count of counts) this.#parts.giveUp(count);
  }
}
