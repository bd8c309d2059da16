/** Takes pictures of one person's screen: each size, light and dark, each tab of a phone, and what has to be scrolled. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { widths, type Person } from "../e2e/browser.ts";
import type { Inspector } from "./inspector.ts";

export interface Size {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const desk: Size = { name: "desk", width: widths.desk, height: 900 };
const phone: Size = { name: "phone", width: widths.phone, height: 844 };
export const twoSizes: readonly Size[] = [desk, phone];
/** Every width that the product promises to fit. */
export const everySize: readonly Size[] = [
  desk,
  { name: "laptop", width: widths.laptop, height: 720 },
  { name: "tablet", width: 768, height: 1024 },
  phone,
  { name: "small", width: 320, height: 640 },
];
const tallest = 6_000;
/** QR codes hold a secret, which is different every time. */
const style = "svg[shape-rendering] { visibility: hidden } .toasts { display: none !important }";

/** Long enough for what others did to arrive and be drawn; and for what a tab or a width brings. */
const arrivesMs = 500;
const drawnMs = 120;

/** Waits until the page has been still for this long. */
const still = (page: Page, ms: number): Promise<void> =>
  page.evaluate(async (quietMs) => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      const after = (): ReturnType<typeof setTimeout> =>
        setTimeout(() => {
          watch.disconnect();
          resolve();
        }, quietMs);
      let timer = after();
      const watch = new MutationObserver(() => {
        clearTimeout(timer);
        timer = after();
      });
      watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  }, ms);

/** How much taller the window must be to show the longest scrolled part in full. */
const hidden = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll("body *")]
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY) && element.clientHeight > 0)
        .map((element) => element.scrollHeight - element.clientHeight),
    ),
  );

interface Tab {
  readonly at: number;
  readonly word: string;
  readonly isOpen: boolean;
}

/** The tabs of a phone that show something and are not covered; the one that asks for a moment is left out, as it acts instead. */
const tabsOf = (page: Page): Promise<readonly Tab[]> =>
  page.locator(".tabs button").evaluateAll((buttons) =>
    buttons.flatMap((button, at) => {
      const word = /[a-z]+/.exec(button.textContent.toLowerCase())?.[0] ?? "";
      const { x, y } = button.getBoundingClientRect();
      const isUncovered = button.contains(document.elementFromPoint(x + 4, y + 4));
      const shows = button.checkVisibility() && isUncovered && word !== "a" && word !== "carry";
      return shows ? [{ at, word, isOpen: button.hasAttribute("aria-current") }] : [];
    }),
  );

interface CameraParts {
  readonly folder: string;
  readonly sizes?: readonly Size[];
  /** Looks at each page as it is pictured. */
  readonly inspector?: Inspector;
}

export class Camera {
  readonly #folder: string;
  readonly #sizes: readonly Size[];
  readonly #inspector: Inspector | undefined;
  taken = 0;
  /** Only pictures whose names match are taken. */
  only = /./;

  constructor({ folder, sizes = twoSizes, inspector }: CameraParts) {
    this.#folder = folder;
    this.#sizes = sizes;
    this.#inspector = inspector;
  }

  /** `name`: where in the journey, as in `peer-lobby`. `shown`: what has to be there; unless said, a main part that is not waiting. */
  async shoot({ name: who, page }: Person, name: string, shown = "main:not([aria-busy])"): Promise<void> {
    await page.locator(shown).first().waitFor();
    if (!this.only.test(name)) return;
    await still(page, arrivesMs);
    for (const size of this.#sizes) {
      await page.setViewportSize(size);
      const tabs = await tabsOf(page);
      const kept = tabs.find((tab) => tab.isOpen);
      for (const tab of tabs) {
        await page.locator(".tabs button").nth(tab.at).click();
        await this.#both(page, `${name}-${who.toLowerCase()}.${size.name}-${tab.word}`, size);
      }
      if (kept) await page.locator(".tabs button").nth(kept.at).click();
      if (tabs.length === 0) await this.#both(page, `${name}-${who.toLowerCase()}.${size.name}`, size);
    }
    await page.setViewportSize(desk);
  }

  /** Pictures of what several people see of the same moment. */
  async shootAll(people: readonly Person[], name: string): Promise<void> {
    await Promise.all(people.map((person) => this.shoot(person, name)));
  }

  /** What everybody saw when a walk could not go on. */
  async shootStuck(people: Iterable<Person>): Promise<void> {
    for (const { name, page } of people) await this.#take(page, `stuck-${name.toLowerCase()}`);
  }

  async #both(page: Page, name: string, size: Size): Promise<void> {
    await still(page, drawnMs);
    await this.#take(page, `${name}.light`);
    await page.emulateMedia({ colorScheme: "dark" });
    await this.#take(page, `${name}.dark`);
    // What a theme changes is in the style of these two; between them only widths change.
    if (twoSizes.includes(size)) await this.#inspector?.inspectColours(page, `${name}.dark`);
    await page.emulateMedia({ colorScheme: "light" });
    await this.#inspector?.inspect(page, `${name}.light`);
    const more = await hidden(page);
    if (more >= 8) {
      await page.setViewportSize({ width: size.width, height: Math.min(tallest, size.height + more) });
      await still(page, drawnMs);
      await this.#take(page, `${name}.light.whole`);
      await page.setViewportSize(size);
    }
    await this.#inspector?.inspectLayout(page, name);
  }

  async #take(page: Page, name: string): Promise<void> {
    await page.screenshot({
      path: join(this.#folder, `${name}.png`),
      fullPage: true,
      animations: "disabled",
      caret: "hide",
      style,
    });
    this.taken += 1;
  }
}
