/** Somebody who has no mouse: reaches everything with Tab and keys, and always knows where the focus is. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Person } from "./browser.ts";

/** More stops than any screen has. */
const mostStops = 250;
/** For the browser to bring into view what it has just given the focus. */
const framesToScroll = 60;
/** For a part of the room that has to be fetched first. */
const catchUpMs = 10_000;

/** Where the focus is, and whether any of it can be seen; what fails says which control it was. */
const focusOf = (
  page: Page,
): Promise<{ readonly name: string; readonly isLost: boolean; readonly isHidden: boolean }> =>
  page.evaluate(async (framesToScroll) => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body) {
      await new Promise((done) => requestAnimationFrame(done));
      return { name: "body", isLost: true, isHidden: false };
    }
    // A radio or a tick box may be drawn by its label.
    const drawnBy: readonly Element[] = [active, ...((active instanceof HTMLInputElement && active.labels) || [])];
    const shares = [0.5, 0.1, 0.9];
    let isHidden = true;
    for (let frame = 0; isHidden && frame < framesToScroll; frame += 1) {
      isHidden = !drawnBy.some((drawn) => {
        const { left, top, width, height } = drawn.getBoundingClientRect();
        return shares.some((x) =>
          shares.some((y) => {
            const at = document.elementFromPoint(left + width * x, top + height * y);
            return width > 1 && drawn.contains(at);
          }),
        );
      });
      if (isHidden) await new Promise((done) => requestAnimationFrame(done));
    }
    const name = active.getAttribute("aria-label") ?? active.innerText.slice(0, 60);
    return { name: `${active.tagName.toLowerCase()} “${name || active.id}”`, isLost: false, isHidden };
  }, framesToScroll);

export class ByKeyboard {
  readonly person: Person;

  constructor(person: Person) {
    this.person = person;
  }

  get page(): Page {
    return this.person.page;
  }

  /** Presses these, one after the other; then the focus is somewhere. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.keepsFocus(keys.join(" "));
  }

  /** Keys of the product, wherever the focus is. */
  act(...keys: readonly string[]): Promise<void> {
    return this.press("ControlOrMeta+j", ...keys);
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    await this.keepsFocus(`writing ${text}`);
  }

  /** Goes on with Tab until this has the focus. Every stop on the way is in sight. */
  async tabTo(target: Locator, key = "Tab"): Promise<void> {
    await target.first().waitFor();
    for (let stops = 0; stops < mostStops; stops += 1) {
      if (await target.first().evaluate((element) => element.contains(document.activeElement))) return;
      await this.page.keyboard.press(key);
      const { name, isHidden } = await focusOf(this.page);
      expect(isHidden, `${this.person.name}: ${name} is out of sight on the way to ${String(target)}`).toBe(false);
    }
    throw new Error(`${this.person.name} can’t reach ${String(target)} with ${key}.`);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Reaches a button and presses it. */
  async use(name: string | RegExp, key = "Enter"): Promise<void> {
    await this.tabTo(this.button(name));
    await this.press(key);
  }

  /** Reaches a field and writes into it. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.tabTo(this.page.getByLabel(label));
    await this.write(text);
  }

  /** Copies the link for a role in the lobby. All browsers of a test have one clipboard: once more, if somebody else's link is in it. */
  async copiesLink(role: string): Promise<string> {
    const room = new URL(this.page.url()).pathname;
    for (;;) {
      await this.use(`Copy ${role} link`);
      const copied = this.button("Copied");
      await copied.waitFor();
      const link = await this.page.evaluate(() => navigator.clipboard.readText());
      await copied.waitFor({ state: "detached" });
      if (new URL(link).pathname === room) return link;
    }
  }

  /** Takes a seat with its link. */
  async joins(link: string, name: string): Promise<void> {
    await this.page.goto(link);
    await this.fill(/name/i, name);
    await this.press("Enter");
    await this.page.getByRole("heading", { name: "Seats" }).waitFor();
    await this.keepsFocus("taking a seat");
  }

  /** Sends the first question found. Returns its text. */
  async asks(sought: string, candidate: ByKeyboard): Promise<string> {
    await this.page.getByLabel("Find a principle or question").waitFor();
    await this.press("/");
    await this.write(sought);
    const send = this.page.getByRole("button", { name: /^Send:/ });
    await this.tabTo(send);
    const words = ((await send.first().getAttribute("aria-label")) ?? "").replace(/^Send: /, "");
    await this.press("Enter");
    await candidate.page.getByRole("heading", { name: words }).waitFor();
    return words;
  }

  /** What somebody did, here or elsewhere, leaves the focus on the page and in sight, once the page has caught up. */
  async keepsFocus(after: string): Promise<void> {
    const endMs = performance.now() + catchUpMs;
    let now = await focusOf(this.page);
    while ((now.isLost || now.isHidden) && performance.now() < endMs) now = await focusOf(this.page);
    expect(now, `${this.person.name}, after ${after}`).toEqual({ ...now, isLost: false, isHidden: false });
  }
}
