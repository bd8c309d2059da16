/**
 * Which of this device's edits the server has not acknowledged. An edit is saved when the write that carried it is, on the connection that
 * carried it; when a connection breaks, the next one's sync step 2 carries everything.
 */
interface Entry {
  readonly atMs: number;
  /** The number of the write that carries it on the current connection; null: not sent yet. */
  write: number | null;
}

export class Ledger {
  #entries: Entry[] = [];

  /** Edits not known to be durable. */
  get pending(): number {
    return this.#entries.length;
  }

  /** When the oldest of them was made, on the caller's clock; null: there aren't any. */
  get oldestMs(): number | null {
    return this.#entries[0]?.atMs ?? null;
  }

  add(atMs: number, write: number | null): void {
    this.#entries.push({ atMs, write });
  }

  /** Write number `write` holds everything. */
  sentAll(write: number): void {
    for (const entry of this.#entries) entry.write ??= write;
  }

  /** True if that settled something. */
  saved(count: number): boolean {
    const before = this.#entries.length;
    this.#entries = this.#entries.filter(({ write }) => write === null || write > count);
    return this.#entries.length < before;
  }

  /** The connection is gone, and with it whatever it had not acknowledged. */
  broke(): void {
    for (const entry of this.#entries) entry.write = null;
  }

  clear(): void {
    this.#entries = [];
  }
}
