/** People who read one room's review: the room is the pure core's, and each page shows what the core lets its reader see. */
import { render } from "@testing-library/svelte";
import { Doc } from "yjs";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { Announcer } from "../../../client/src/site/announcer.svelte.ts";
import { Keys } from "../../../client/src/site/keys.ts";
import { Toasts } from "../../../client/src/site/toasts.svelte.ts";
import { roomId, type Person } from "../../support/given-room.ts";
import { settled, SharedRoom } from "../shared-room.ts";
import ReviewOfSeat from "./ReviewOfSeat.svelte";

export class Reading extends SharedRoom {
  /** The STAR notes of the round, as everybody has them. */
  readonly star = new Doc();
  /** What each person noted for themselves. */
  readonly privateNotes = new Map<string, Doc>();
  /** Who writes as which client; clients it does not name are the candidate's. */
  readonly authors = new Map<number, string>();

  /** The journal of the reader's device. */
  readonly journal = new Journal();

  /** Opens the review for one person. */
  async opens(person: Person): Promise<HTMLElement> {
    const room = this.shownTo(person);
    const keys = new Keys();
    this.onLeave(keys.listen());
    const kept = { doc: this.star, authors: this.authors, onChange: () => () => undefined };
    const mine = { doc: this.privateNotes.get(person.seatId) ?? new Doc(), whenSynced: () => Promise.resolve() };
    // Only what the review needs from them: the network behind these parts has its own tests.
    const site = { announcer: new Announcer(), keys, toasts: new Toasts(), router: { go: () => undefined } };
    const place = {
      room,
      seat: { roomId, seatId: person.seatId, token: "t".repeat(43) },
      connection: { signal: () => undefined, onSignal: () => () => undefined },
      documents: { star: () => kept, private: () => mine },
    };
    const { container } = render(ReviewOfSeat, { site, place, journal: this.journal });
    await settled();
    return container;
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
