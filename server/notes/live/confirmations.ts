/**
 * Who is yet to be told that something is saved. Said by itself, that costs as much as a word to a reader. So a node that is short of time
 * says it along with whatever is sent to the same connection next, or a little later.
 */
import type { Guard } from "../../guard.ts";
import type { Connection } from "./connection.ts";
import type { Pace } from "./pace.ts";

/** Nobody notices who is writing. */
const withinMs = 100;

export class Confirmations {
  readonly #pace: Pace;
  readonly #tellAll: () => void;
  readonly #waiting = new Set<Connection>();
  #timer: NodeJS.Timeout | undefined;

  constructor(pace: Pace, guard: Guard) {
    this.#pace = pace;
    this.#tellAll = guard.handler("saying what is saved", () => this.#tell());
  }

  /** Tells a connection how many of its writes are done by now. */
  tell(connection: Connection): void {
    if (!this.#pace.isBusy || connection.isSending) {
      connection.tellSettled();
      return;
    }
    connection.owesSettled = true;
    this.#waiting.add(connection);
    this.#timer ??= setTimeout(this.#tellAll, withinMs).unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #tell(): void {
    this.#timer = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const connection of waiting) if (connection.owesSettled) connection.tellSettled();
  }
}
