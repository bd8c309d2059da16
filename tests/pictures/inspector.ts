/** Looks for what no eye finds in hundreds of pictures: faults that axe knows, and what is cut off, covered, too small, or moves. */
import type { Page } from "playwright-core";
import { axeFaults } from "../e2e/browser.ts";
import { reflowFaults } from "../e2e/reflow.ts";
import { spaceText } from "../e2e/text-spacing.ts";

export interface Fault {
  readonly picture: string;
  readonly what: string;
}

/** WCAG 2.2, 2.5.8: CSS pixels. */
const smallestTarget = 24;

export class Inspector {
  readonly faults: Fault[] = [];

  async inspect(page: Page, picture: string): Promise<void> {
    for (const what of await axeFaults(page)) this.#note(picture, `axe ${what}`);
    for (const what of await page.evaluate(smallOrMoving, smallestTarget)) this.#note(picture, what);
  }

  /** What the other theme can change. */
  async inspectColours(page: Page, picture: string): Promise<void> {
    for (const what of await axeFaults(page, { onlyColours: true })) this.#note(picture, `axe ${what}`);
  }

  /** What is cut off or covered, as it is and with wide spacing. Scrolls the page to look. */
  async inspectLayout(page: Page, picture: string): Promise<void> {
    const plain = await reflowFaults(page);
    for (const what of plain) this.#note(picture, what);
    const undo = await spaceText(page);
    for (const what of await reflowFaults(page)) {
      if (!plain.includes(what)) this.#note(picture, `with wide spacing (1.4.12): ${what}`);
    }
    await undo();
  }

  #note(picture: string, what: string): void {
    this.faults.push({ picture, what });
  }
}

/** Runs in the page, where less motion was asked for. */
function smallOrMoving(smallest: number): string[] {
  const found: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>("button, a[href], select, textarea, summary")) {
    if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { width, height } = control.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue; // hidden on purpose; its label stands for it
    const isInText = control.localName === "a" && getComputedStyle(control).display === "inline";
    if (isInText || (width >= smallest && height >= smallest)) continue;
    const name = (control.ariaLabel ?? control.textContent).trim().replace(/\s+/gu, " ").slice(0, 40);
    found.push(`${control.localName} “${name}” is ${Math.round(width)} × ${Math.round(height)} px`);
  }
  for (const animation of document.getAnimations()) {
    const { effect } = animation;
    const lastsMs = Number(effect?.getComputedTiming().duration ?? 0);
    if (!(effect instanceof KeyframeEffect) || lastsMs <= 1) continue;
    found.push(`${effect.target?.localName ?? ""}.${effect.target?.className ?? ""} moves for ${lastsMs} ms`);
  }
  return found;
}
