/**
 * Real Chromium (or Firefox) on the production build. Each person has their own context; every console error, failed request and CSP report is
 * recorded.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { expect } from "vitest";
import { chromium as chromiumProgram, find } from "../tools/find-programs.ts";
import { inFirefox, startFirefox } from "./firefox/start-firefox.ts";

export interface Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about, with the address; empty when all is well. */
  readonly complaints: string[];
}

export const widths = { desk: 1440, laptop: 1280, phone: 390 } as const;
/** What a phone is to the browser. */
export const phone: BrowserContextOptions = {
  viewport: { width: widths.phone, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** Devices that beep and show a moving picture, for calls over the loopback. */
export const fakeDevices = [
  "--use-fake-device-for-media-stream=fps=5",
  "--use-fake-ui-for-media-stream",
  "--allow-loopback-in-peer-connection",
] as const;

/** What Chromium needs to hear this file, over and over, as if through a microphone, without asking. */
export const hearing = (wavFile: string): readonly string[] => [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-audio-capture=${wavFile}`,
];

/** Parts of Chromium's own window, in which nobody types an address: two pages a window, which would take as much time as a page of ours. */
const unseenParts = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];
/** What Playwright switches off and matters here. It must be said again: Chromium takes the last `--disable-features` alone. */
const switchedOff = [
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

/** `more`: arguments for Chromium. Starts Chromium, or Firefox for `npm run journey:firefox`, with the loopback as its only network. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  if (inFirefox) return startFirefox();
  const executablePath = find(chromiumProgram);
  if (executablePath === undefined) throw new Error("Chromium is missing: npm test finds or installs it.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${[...switchedOff, ...unseenParts].join()}`,
      ...more,
    ],
  });
}

/** Opens a fresh browser profile for one person. */
export async function openFor(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: widths.desk, height: 900 },
    // Firefox has both from its preferences.
    ...(inFirefox ? {} : { reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] }),
    // What a test intercepts would pass through the worker first; `offline-start.test.ts` is about it.
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  watchPage(page, complaints);
  context.on("page", (another) => watchPage(another, complaints));
  return { name, context, page, complaints };
}

function watchPage(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/i.test(message.text())) {
      complaints.push(`${page.url().replace(/#.*/, "")}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`${page.url().replace(/#.*/, "")}: ${error.message}`));
  page.on("request", (request) => {
    if (request.url().includes("/api/csp-reports")) complaints.push(`CSP report: ${request.postData() ?? ""}`);
  });
}

/** The rules of axe that depend on colours: the others find the same in light and in dark. */
const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * The faults that axe finds in a page without frames, each with its places. Nothing else is worked out: names for what is right would take
 * most of the time. `onlyColours`: what another theme can change.
 */
export async function axeFaults(page: Page, { onlyColours = false } = {}): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (onlyColours ? axe.withRules(colourRules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Runs axe on the page as it stands, in light and in dark. Only in Chromium: it finds the same everywhere, and Firefox cannot be told its colours. */
export async function expectAccessible(page: Page): Promise<void> {
  if (inFirefox) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const faults = await axeFaults(page, { onlyColours: colorScheme === "dark" });
    expect(faults, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** No sideways scroll, whatever the width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { inner, scroll } = await page.evaluate(() => ({
    inner: document.documentElement.clientWidth,
    scroll: document.documentElement.scrollWidth,
  }));
  expect(scroll, page.url()).toBeLessThanOrEqual(inner);
}

/** Presses a key of the product, wherever the focus is. */
export async function pressKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+j");
  await page.keyboard.press(key);
}
