/** Firefox for the same journeys: an ordinary one, driven by WebDriver BiDi. */
import { fileURLToPath } from "node:url";
import { firefox, type Browser } from "playwright-core";

/** Set by `npm run journey:firefox`. */
export const inFirefox = process.env["TEST_BROWSER"] === "firefox";

export const startFirefox = (): Promise<Browser> =>
  firefox.launch({
    channel: "moz-firefox",
    executablePath: fileURLToPath(new URL("firefox-for-playwright.ts", import.meta.url)),
    firefoxUserPrefs: {
      "ui.prefersReducedMotion": 1,
      // Otherwise a menu asks the person before a page may read what was copied.
      "dom.events.testing.asyncClipboard": true,
    },
  });
