/**
 * What the writer of a unit must have seen: everything it was written next to, and everything that depends on, back to the beginning. A
 * client has also seen everything of its own.
 */
import type { UnitId } from "../wire/units.ts";
import type { Run, Runs } from "./runs.ts";

export class Past {
  readonly #runs: Runs;
  /** By client: all units below this clock. What somebody has seen from a client has no gaps. */
  readonly #below = new Map<number, number>();

  constructor(runs: Runs) {
    this.#runs = runs;
  }

  has({ client, clock }: Pick<Run, "client" | "clock">): boolean {
    return clock < (this.#below.get(client) ?? 0);
  }

  /** Adds a unit and everything before it. Returns how many runs that took. */
  see(unit: UnitId): number {
    let steps = 0;
    const open = [unit];
    for (let next = open.pop(); next; next = open.pop()) {
      const { client, clock } = next;
      const from = this.#below.get(client) ?? 0;
      if (clock < from) continue;
      this.#below.set(client, clock + 1);
      for (const run of this.#runs.between(client, from, clock + 1)) {
        steps += 1;
        if (run.clock >= from && run.left && !this.has(run.left)) open.push(run.left);
        if (run.right && !this.has(run.right)) open.push(run.right);
      }
    }
    return steps;
  }
}
