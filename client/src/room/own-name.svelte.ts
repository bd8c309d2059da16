/** A person's own name in the room, while they are changing it. The name is kept on this device for the next room. */
import type { Preferences } from "../site/preferences.svelte.ts";
import type { Attempt } from "../state/attempt.svelte.ts";
import type { Room } from "../state/room.svelte.ts";
import { rename } from "./acts/seats.ts";

export class OwnName {
  readonly attempt: Attempt;
  readonly #room: Room;
  readonly #preferences: Preferences;
  #typed = $state<string>();

  constructor(room: Room, preferences: Preferences) {
    this.#room = room;
    this.#preferences = preferences;
    this.attempt = room.attempt();
  }

  get current(): string {
    return this.#typed ?? this.#room.me.name;
  }
  set current(name: string) {
    this.#typed = name;
  }
  /** Is there a new name to give? */
  get isNew(): boolean {
    const wished = this.current.trim();
    return wished !== "" && wished !== this.#room.me.name;
  }

  async save(): Promise<void> {
    const name = this.current.trim();
    if (!this.isNew) this.#typed = undefined;
    else if (await rename.run({ room: this.#room, attempt: this.attempt }, { name })) {
      this.#preferences.set({ name });
      this.#typed = undefined;
    }
  }
}
