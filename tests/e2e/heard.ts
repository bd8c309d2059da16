/** Everything that a screen reader would be told by a page: changes of live regions, and alerts that appear. Focus and reading are not in it. */
import type { BrowserContext, Page } from "playwright-core";

export interface Heard {
  readonly text: string;
  /** It interrupts what is being read. */
  readonly isAlert: boolean;
}

/** Listens on all pages of this browser from the next visit on. */
export async function listenIn(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const heard: Heard[] = [];
    Object.assign(globalThis, { heard });
    const said = new WeakMap<Element, string>();
    const live = "[role=alert], [role=status], [aria-live=polite], [aria-live=assertive]";
    const note = (region: Element, isNew: boolean): void => {
      const text = region.textContent;
      if (said.get(region) === text) return;
      said.set(region, text);
      const isAlert = region.matches("[role=alert], [aria-live=assertive]");
      // A status that comes with its words is read by few screen readers; an alert by all.
      if (isNew && !isAlert) return;
      const words = text.replaceAll(/\s+/g, " ").trim();
      if (words !== "") heard.push({ text: words, isAlert });
    };
    const watch = new MutationObserver((records) => {
      const fresh = records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element));
      for (const added of fresh)
        for (const region of [added, ...added.querySelectorAll(live)])
          if (region.matches(live) && region.isConnected) note(region, true);
      for (const { target } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (region?.isConnected) note(region, false);
      }
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What was heard since the last time this was asked. */
export const newlyHeard = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => ((globalThis as { heard?: Heard[] }).heard ?? []).splice(0));
