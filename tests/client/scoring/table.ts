/** A table that people score at: one room of the pure core, and for each person the page that shows what the core lets them see. */
import { render } from "@testing-library/svelte";
import type { Component } from "svelte";
import { Doc } from "yjs";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { setPlace, type Place } from "../../../client/src/state/place.ts";
import { setSite, type Site } from "../../../client/src/site/site.ts";
import { PackShelf } from "../../../client/src/state/pack.svelte.ts";
import { Announcer } from "../../../client/src/site/announcer.svelte.ts";
import { Keys } from "../../../client/src/site/keys.ts";
import { Toasts } from "../../../client/src/site/toasts.svelte.ts";
import type { Person } from "../../support/given-room.ts";
import { settled, SharedRoom } from "../shared-room.ts";
// The page fetches these when they are first shown; here they are there from the start.
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

export class Table extends SharedRoom {
  /** Another person acts elsewhere: everybody's page shows what changed. */
  async acts(person: Person, ...commands: readonly RoomCommand[]): Promise<void> {
    for (const command of commands) this.order(person, command);
    await settled();
  }

  async sits(person: Person, privateDoc = new Doc()): Promise<Page> {
    const room = this.shownTo(person);
    const keys = new Keys();
    const star = new Doc();
    const own = new Doc();
    const kept = (doc: Doc) => ({
      doc,
      authors: noAuthors,
      onChange: () => () => undefined,
      whenSynced: () => Promise.resolve(),
    });
    const [starDoc, mine, ownDoc] = [kept(star), kept(privateDoc), kept(own)];
    // Only what scoring needs from them: the network behind these parts has its own tests.
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
    this.onLeave(keys.listen());
    await settled();
    return page;
  }
}
