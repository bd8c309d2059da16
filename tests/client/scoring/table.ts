/** A table that people score at: one room of the pure core, and for each person the page that shows what the core lets them see. */
import { render } from "@testing-library/svelte";
import { flushSync, tick, type Component } from "svelte";
import { Doc } from "yjs";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import type { Acted } from "../../../shared/contract/reply.ts";
import { Clock } from "../../../client/src/net/clock.svelte.ts";
import { setPlace, type Place } from "../../../client/src/state/place.ts";
import { setSite, type Site } from "../../../client/src/site/site.ts";
import { PackShelf } from "../../../client/src/state/pack.svelte.ts";
import { Room } from "../../../client/src/state/room.svelte.ts";
import { Announcer } from "../../../client/src/site/announcer.svelte.ts";
import { Keys } from "../../../client/src/site/keys.ts";
import { Toasts } from "../../../client/src/site/toasts.svelte.ts";
import type { GivenRoom, Person } from "../../support/given-room.ts";
// Fetched by the page when they are first shown; here they are there from the start.
import "../../../client/src/room/scoring/card/CandidateCard.svelte";
import "../../../client/src/room/scoring/card/InterviewerCard.svelte";
import "../../../client/src/room/scoring/debrief/PanelCandidate.svelte";
import "../../../client/src/room/scoring/debrief/PanelDebrief.svelte";
import "../../../client/src/room/scoring/debrief/PeerDebrief.svelte";
import "../../../client/src/room/scoring/Waiting.svelte";
import Scoring from "../../../client/src/room/scoring/Scoring.svelte";

const noAuthors: ReadonlyMap<number, string> = new Map();

/** A person's page, and what they press. */
export interface Page {
  readonly person: Person;
  readonly html: HTMLElement;
  readonly privateDoc: Doc;
  /** Keys pressed and buttons clicked so far; typed words are not counted. */
  presses: number;
  press(key: string): Promise<void>;
  type(words: string): Promise<void>;
  click(label: string | RegExp): Promise<void>;
}

export class Table {
  room: GivenRoom;
  readonly #pages: { readonly person: Person; readonly room: Room }[] = [];

  constructor(room: GivenRoom) {
    this.room = room;
  }

  /** Another person acts elsewhere: everybody's page shows what changed. */
  async acts(person: Person, ...commands: readonly RoomCommand[]): Promise<void> {
    for (const command of commands) this.#act(person, command);
    await settled();
  }

  async sits(person: Person, privateDoc = new Doc()): Promise<Page> {
    const room = new Room(new Clock(), (command) => Promise.resolve(this.#act(person, command)));
    room.show(this.room.seenBy(person));
    this.#pages.push({ person, room });
    const keys = new Keys();
    const star = new Doc();
    const own = new Doc();
    const kept = (doc: Doc) => ({ doc, authors: noAuthors, onChange: () => () => undefined });
    const [starDoc, mine, ownDoc] = [kept(star), kept(privateDoc), kept(own)];
    // Only what scoring asks of them: the network behind these parts has tests of its own.
    const site = { announcer: new Announcer(), keys, toasts: new Toasts() } as unknown as Site;
    const place = {
      room,
      shelf: new PackShelf(),
      links: { resume: undefined },
      documents: { star: () => starDoc, private: () => mine, own: () => ownDoc },
    } as unknown as Place;
    const Seat: Component = (anchor) => {
      setSite(site);
      setPlace(place);
      return Scoring(anchor, {});
    };
    const { container } = render(Seat, { context: new Map() });
    const stop = keys.listen();
    const page: Page = {
      person,
      html: container,
      privateDoc,
      presses: 0,
      async press(key) {
        page.presses += 1;
        const target = document.activeElement ?? document.body;
        const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
        const isTaken = !target.dispatchEvent(event);
        // What a browser does itself with these keys.
        if (!isTaken && key === "Enter" && target instanceof HTMLButtonElement) target.click();
        if (!isTaken && key === "Tab") {
          const stops = [...container.querySelectorAll<HTMLElement>("button:not(:disabled), input, select, textarea")];
          stops[stops.findIndex((stop) => stop === target) + 1]?.focus();
        }
        await settled();
      },
      async type(words) {
        const field = document.activeElement;
        if (!(field instanceof HTMLTextAreaElement))
          throw new Error(`no field has the focus, but ${field?.outerHTML ?? "nothing"}`);
        field.value = words;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await settled();
      },
      async click(label) {
        page.presses += 1;
        const found = [...container.querySelectorAll<HTMLElement>("button, summary")].find((control) =>
          typeof label === "string" ? control.textContent.trim() === label : label.test(control.textContent.trim()),
        );
        if (!found) throw new Error(`no button ${String(label)} in ${container.textContent}`);
        found.click();
        await settled();
      },
    };
    this.#stops.push(stop);
    await settled();
    return page;
  }

  readonly #stops: (() => void)[] = [];
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

/** Lets what was begun come to its end: the parts' code is fetched, views are drawn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await tick();
    await new Promise((done) => setTimeout(done, 0));
    flushSync();
  }
}
