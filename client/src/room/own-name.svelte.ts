/** A person's own name in the room, while they are changing it. The name is kept on this device for the next room. */
import type { Preferences } from "../site/preferences.svelte.ts";
import type { Attempt } from "../state/attempt.svelte.ts";
import type { Room } from "../state/room.svelte.ts";
import { nameFault } from "../words/fields.ts";
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
  /** Why the name cannot be given; "": it can. */
  get fault(): string {
    return nameFault(this.current);
  }
  /** Is there a new name to give? */
  get isNew(): boolean {
    return this.fault === "" && this.current.trim() !== this.#room.me.name;
  }

  async save(): Promise<void> {
    const name = this.current.trim();
    // Too long a name stays, to be shortened.
    if (!this.isNew) this.#typed = name === "" || this.fault === "" ? undefined : this.#typed;
    else if (await rename.run({ room: this.#room, attempt: this.attempt }, { name })) {
      this.#preferences.set({ name });
      this.#typed = undefined;
    }
  }
}
