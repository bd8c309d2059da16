/** Looks for what no eye finds in hundreds of pictures: faults that axe knows, sideways scrolling, and controls that are cut off or too small. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

export interface Fault {
  readonly picture: string;
  readonly what: string;
}

/** WCAG 2.2, 2.5.8: CSS pixels. */
const smallestTarget = 24;

export class Inspector {
  readonly faults: Fault[] = [];

  readonly inspect = async (page: Page, picture: string): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      this.#note(picture, `axe ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    // Sizes are the same in both themes.
    if (!picture.endsWith(".light")) return;
    for (const what of await page.evaluate(cutOff, smallestTarget)) this.#note(picture, what);
  };

  #note(picture: string, what: string): void {
    this.faults.push({ picture, what });
  }
}

/** Runs in the page. */
function cutOff(smallest: number): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    found.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth} px`);
  const isReachable = (element: Element): boolean => {
    // What a parent scrolls sideways can be brought into view.
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(parent).overflowX) && parent.scrollWidth > parent.clientWidth)
        return true;
    }
    return false;
  };
  for (const control of document.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, summary")) {
    if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { left, right, width, height } = control.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue; // hidden on purpose; its label stands for it
    const name = (control.ariaLabel ?? control.textContent).trim().replace(/\s+/gu, " ").slice(0, 40);
    const where = `${control.localName} “${name}”`;
    if ((left < -1 || right > root.clientWidth + 1) && !isReachable(control))
      found.push(`${where} sticks out of the page`);
    const isText = control.localName === "a" && getComputedStyle(control).display === "inline";
    if (!isText && !(control instanceof HTMLInputElement) && (width < smallest || height < smallest))
      found.push(`${where} is ${Math.round(width)} × ${Math.round(height)} px`);
    if (
      control.localName === "button" &&
      control.scrollWidth > control.clientWidth + 1 &&
      getComputedStyle(control).overflowX !== "visible" &&
      getComputedStyle(control).textOverflow !== "ellipsis"
    )
      found.push(`${where} is cut off`);
  }
  return found;
}
