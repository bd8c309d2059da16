import { flushSync, tick } from "svelte";
import { Clock } from "../../client/src/net/clock.svelte.ts";
import { Room } from "../../client/src/state/room.svelte.ts";
import type { RoomCommand } from "../../shared/contract/commands.ts";
import type { Acted } from "../../shared/contract/reply.ts";
import type { GivenRoom, Person } from "../support/given-room.ts";

/** A room of the pure core that several pages show: the core decides what a person orders, and every page shows what has changed. */
export class SharedRoom {
  room: GivenRoom;
  readonly #pages: { readonly person: Person; readonly room: Room }[] = [];
  readonly #stops: (() => void)[] = [];

  constructor(room: GivenRoom) {
    this.room = room;
  }

  /** The room as one person's page has it, from now on. */
  protected shownTo(person: Person): Room {
    const room = new Room(new Clock(), (command) => Promise.resolve(this.order(person, command)));
    room.show(this.room.seenBy(person));
    this.#pages.push({ person, room });
    return room;
  }

  protected order(person: Person, command: RoomCommand): Acted {
    const decided = this.room.decides(person, command);
    if (!decided.ok) return decided;
    this.room = this.room.and(person, command);
    for (const page of this.#pages) page.room.show(this.room.seenBy(page.person));
    return { ok: true, version: this.room.seenBy(person).version };
  }

  protected onLeave(stop: () => void): void {
    this.#stops.push(stop);
  }

  leave(): void {
    for (const stop of this.#stops) stop();
  }
}

/** Lets what was begun come to its end: code that parts fetch has arrived, views are drawn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await tick();
    await new Promise((done) => setTimeout(done, 0));
    flushSync();
  }
}
