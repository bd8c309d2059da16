/**
 * Writes that wait for others before they can be judged, and are neither refused nor saved until then. There are two honest reasons:
 * somebody who types right after reconnecting sends the new word first, and what was written offline a moment later, once the server has
 * asked for it (it asks once the client has introduced itself, which may come after that word); and after the log has gone back,
 * somebody's words may depend on those of others who are still on their way.
 */
import type { NoteReject } from "../../../shared/contract/notes-wire.ts";
import type { Guard } from "../../guard.ts";

/** How long the client may take to answer, once it has received the question. */
const answerWithinMs = 2_000;
const lookEveryMs = 500;

export interface PutOffParts {
  /** Sends a ping after the question: its echo shows that the question has arrived. */
  readonly ping: () => void;
  /** The socket is not read at the moment. */
  readonly isPaused: () => boolean;
  /** What it waited for never came. */
  readonly giveUp: (count: number, code: NoteReject) => void;
  readonly guard: Guard;
  readonly onFault: () => void;
}

export class PutOff {
  readonly #parts: PutOffParts;
  #waiting: { readonly count: number; readonly code: NoteReject }[] = [];
  #owes = true;
  #wasAsked = false;
  #lacks = false;
  #heardMs: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #hasEnded = false;

  constructor(parts: PutOffParts) {
    this.#parts = parts;
  }

  /** A step 2 is still to come, or part of it again: asked for already, or as soon as the client introduces itself. */
  get owes(): boolean {
    return this.#owes;
  }

  /** Only part of the last step 2 could be taken: worth asking again when others have written. */
  get lacks(): boolean {
    return this.#lacks;
  }

  /** From this write on nothing counts as saved. */
  get from(): number {
    return this.#waiting[0]?.count ?? Infinity;
  }

  asked(): void {
    // Asking again does not make writes that are already waiting wait longer.
    if (this.#waiting.length === 0 || !this.#wasAsked) this.#heardMs = undefined;
    this.#owes = true;
    this.#wasAsked = true;
    this.#parts.ping();
  }

  heard(): void {
    if (this.#owes) this.#heardMs ??= performance.now();
  }

  /** `code`: what the write is refused with if nothing comes. */
  add(count: number, code: NoteReject): void {
    if (this.#hasEnded) return;
    this.#waiting.push({ count, code });
    // A client that never introduces itself is never asked.
    if (!this.#wasAsked) this.#heardMs ??= performance.now();
    const { guard, onFault } = this.#parts;
    this.#timer ??= setInterval(
      guard.handler("writes that were put off", () => this.#look(), onFault),
      lookEveryMs,
    );
  }

  /** A step 2, part of which cannot be taken yet. */
  addPart(count: number, code: NoteReject): void {
    this.#lacks = true;
    this.add(count, code);
  }

  /** The whole step 2 came, and what it held is stored. */
  caughtUp(): void {
    this.#lacks = false;
    this.#stop();
  }

  /** The connection is gone, though what it sent may still be settled: what it owed then comes with the next one. */
  end(): void {
    this.#hasEnded = true;
    this.#forget();
  }

  #stop(): void {
    this.#owes = false;
    this.#forget();
  }

  #forget(): void {
    this.#waiting = [];
    this.#stopLooking();
  }

  #stopLooking(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #look(): void {
    if (this.#heardMs === undefined || this.#parts.isPaused()) return;
    if (performance.now() - this.#heardMs < answerWithinMs) return;
    this.#owes = false;
    this.#stopLooking();
    // One by one, so that `from` stays true: what is said in between must not call the next ones saved.
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift())
      this.#parts.giveUp(next.count, next.code);
  }
}
