/** Which units of a document are the second half of a character that is still there. */
import { countBelow } from "./ranges.ts";
import type { UndoLog } from "./undo-log.ts";

export class Halves {
  readonly #undoLog: UndoLog;
  /** By client id, in rising order of clocks. */
  readonly #clocks = new Map<number, number[]>();

  constructor(undoLog: UndoLog) {
    this.#undoLog = undoLog;
  }

  has(client: number, clock: number): boolean {
    const clocks = this.#clocks.get(client);
    return clocks !== undefined && clocks[countBelow(clocks, clock)] === clock;
  }

  /** Records the halves among a client's newest units. */
  add(client: number, added: readonly number[]): void {
    if (added.length === 0) return;
    const clocks = this.#clocks.get(client) ?? [];
    this.#clocks.set(client, clocks);
    for (const clock of added) clocks.push(clock);
    this.#undoLog.note(() => (clocks.length -= added.length));
  }

  /** Deleted units no longer have characters. */
  remove(client: number, from: number, to: number): void {
    const clocks = this.#clocks.get(client);
    if (!clocks) return;
    const at = countBelow(clocks, from);
    const removed = clocks.splice(at, countBelow(clocks, to) - at);
    if (removed.length > 0) this.#undoLog.note(() => void clocks.splice(at, 0, ...removed));
  }
}
