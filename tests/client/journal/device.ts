/** One device with its journal, and a page of it on screen. */
import { render } from "@testing-library/svelte";
import type { Component } from "svelte";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { toldElsewhere } from "../../../client/src/journal/told-elsewhere.ts";
import { Seats } from "../../../client/src/net/seats.ts";
import { Announcer } from "../../../client/src/site/announcer.svelte.ts";
import { Keys } from "../../../client/src/site/keys.ts";
import { Preferences } from "../../../client/src/site/preferences.svelte.ts";
import { Router } from "../../../client/src/site/router.svelte.ts";
import { Toasts } from "../../../client/src/site/toasts.svelte.ts";
import type { Telling } from "../../../shared/journal/shapes.ts";
import { settled } from "../shared-room.ts";
import PageOnDevice from "./PageOnDevice.svelte";

type Part = Component<{ journal: Journal; storyId: string }>;

export class Device {
  readonly journal = new Journal();

  /** Shows a part of a page, as if its address had been opened. */
  async opens(path: string, part: Part, storyId = ""): Promise<Shown> {
    document.body.replaceChildren();
    history.replaceState(null, "", path);
    const router = new Router();
    const site = {
      router,
      preferences: new Preferences(),
      seats: new Seats(),
      announcer: new Announcer(),
      toasts: new Toasts(),
      keys: new Keys(),
    };
    const { container } = render(PageOnDevice, { site, journal: this.journal, part, storyId });
    await settled();
    return new Shown(container, router);
  }

  told(storyId: string, atMs: number, change: Partial<Telling> = {}): void {
    this.journal.tellings.put({ ...toldElsewhere(storyId, atMs, ""), ...change });
  }
}

export class Shown {
  readonly page: HTMLElement;
  readonly router: Router;

  constructor(page: HTMLElement, router: Router) {
    this.page = page;
    this.router = router;
  }

  get words(): string {
    return this.page.textContent.replace(/\s+/g, " ");
  }

  find(selector: string): HTMLElement {
    const found = this.page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector} in ${this.words}`);
    return found;
  }

  /** Presses the button or link of that name. */
  async press(name: string | RegExp, within: ParentNode = this.page): Promise<void> {
    const found = [...within.querySelectorAll<HTMLElement>("button, a")].find((button) => {
      const words = (button.getAttribute("aria-label") ?? button.textContent).replace(/\s+/g, " ").trim();
      return typeof name === "string" ? words === name : name.test(words);
    });
    if (!found) throw new Error(`no button ${String(name)} in ${this.words}`);
    found.click();
    await settled();
  }

  /** Sends the form that the field belongs to. */
  async submit(selector: string): Promise<void> {
    this.#field(selector).form?.requestSubmit();
    await settled();
  }

  async choose(selector: string, nth: number): Promise<void> {
    const list = this.#field(selector);
    if (list instanceof HTMLSelectElement) list.selectedIndex = nth;
    list.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
  }

  async write(selector: string, words: string): Promise<void> {
    const field = this.#field(selector);
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
  }

  #field(selector: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    const field = this.find(selector);
    const isField =
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
    if (!isField) throw new Error(`${selector} is no field`);
    return field;
  }
}
