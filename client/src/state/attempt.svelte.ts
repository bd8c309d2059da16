/** One control's commands: pending, refused, done. Made by `Room.attempt()`, shown with `ui/Refusal.svelte`. */
import type { Acted, Refused } from "../../../shared/contract/reply.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { sentenceFor } from "../words/refusals.ts";

export class Attempt {
  #pending = $state(0);
  #refused = $state.raw<Refused>();
  readonly #give: (command: RoomCommand) => Promise<Acted>;

  constructor(give: (command: RoomCommand) => Promise<Acted>) {
    this.#give = give;
  }

  /** A command is on its way. */
  get pending(): boolean {
    return this.#pending > 0;
  }
  /** The last refusal, with its faults; undefined after success. */
  get refused(): Refused | undefined {
    return this.#refused;
  }
  /** The refusal in one plain sentence. */
  get sentence(): string | undefined {
    return this.#refused && sentenceFor(this.#refused.code);
  }

  /** Gives a command. True when the server carried it out. */
  async give(command: RoomCommand): Promise<boolean> {
    this.#pending += 1;
    try {
      const reply = await this.#give(command);
      this.#refused = reply.ok ? undefined : reply;
      return reply.ok;
    } finally {
      this.#pending -= 1;
    }
  }

  /** Forgets the refusal, once its cause has been dealt with. */
  clear(): void {
    this.#refused = undefined;
  }
}
