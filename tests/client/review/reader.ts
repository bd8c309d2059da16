/** People who read one room's review: the room is the pure core's, each page shows what the core lets its reader see. */
import { render } from "@testing-library/svelte";
import { flushSync, tick } from "svelte";
import { Doc } from "yjs";
import { Clock } from "../../../client/src/net/clock.svelte.ts";
import { Room } from "../../../client/src/state/room.svelte.ts";
import { Announcer } from "../../../client/src/site/announcer.svelte.ts";
import { Keys } from "../../../client/src/site/keys.ts";
import { Toasts } from "../../../client/src/site/toasts.svelte.ts";
import type { Acted } from "../../../shared/contract/reply.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { roomId, type GivenRoom, type Person } from "../../support/given-room.ts";
import ReviewOfSeat from "./ReviewOfSeat.svelte";

export class Reading {
  room: GivenRoom;
  /** The STAR notes of the round, as all have them. */
  readonly star = new Doc();
  /** Who writes as which client; of whom it says nothing writes the candidate. */
  readonly authors = new Map<number, string>();
  readonly #pages: { readonly person: Person; readonly room: Room }[] = [];
  readonly #stops: (() => void)[] = [];

  constructor(room: GivenRoom) {
    this.room = room;
  }

  /** Opens the review for one person. */
  async opens(person: Person): Promise<HTMLElement> {
    const room = new Room(new Clock(), (command) => Promise.resolve(this.#act(person, command)));
    room.show(this.room.seenBy(person));
    this.#pages.push({ person, room });
    const keys = new Keys();
    this.#stops.push(keys.listen());
    const kept = { doc: this.star, authors: this.authors, onChange: () => () => undefined };
    // Only what the review asks of them: the network behind these parts has tests of its own.
    const site = { announcer: new Announcer(), keys, toasts: new Toasts(), router: { go: () => undefined } };
    const place = {
      room,
      seat: { roomId, seatId: person.seatId, token: "t".repeat(43) },
      connection: { signal: () => undefined, onSignal: () => () => undefined },
      documents: { star: () => kept },
    };
    const { container } = render(ReviewOfSeat, { site, place });
    await settled();
    return container;
  }

  leave(): void {
    for (const stop of this.#stops) stop();
  }

  #act(person: Person, command: RoomCommand): Acted {
    const decided = this.room.decides(person, command);
    if (!decided.ok) return decided;
    this.room = this.room.and(person, command);
    for (const page of this.#pages) page.room.show(this.room.seenBy(page.person));
    return { ok: true, version: this.room.seenBy(person).version };
  }
}

/** Lets what was begun come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) {
    await tick();
    await new Promise((done) => setTimeout(done, 0));
    flushSync();
  }
}

export function buttonOf(page: HTMLElement, name: string | RegExp): HTMLButtonElement {
  const found = [...page.querySelectorAll("button")].find((button) => {
    const words = button.getAttribute("aria-label") ?? button.textContent.trim();
    return typeof name === "string" ? words === name : name.test(words);
  });
  if (!found) throw new Error(`no button ${String(name)} in ${page.textContent}`);
  return found;
}

export async function write(field: HTMLInputElement | null, words: string): Promise<void> {
  if (!field) throw new Error("no such field");
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await settled();
  field.form?.requestSubmit();
  await settled();
}
