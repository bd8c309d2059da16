/** Pages that need no server start without one, also after an upgrade, and nothing else is ever served from what the browser keeps. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../../server/store/memory.ts";
import { startNode } from "../support/app.ts";
import { anotherBuild } from "./another-build.ts";
import { openFor, startBrowser } from "./browser.ts";

/** Resolves when the worker looks after this page and has kept a build whole; the page itself comes last. */
const shellIsKept = (page: Page, build = ""): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(async (name) => {
          const caching = (await caches.keys()).filter((cache) => cache.endsWith(name));
          const pages = await Promise.all(caching.map(async (cache) => (await caches.open(cache)).match("/")));
          const registration = await navigator.serviceWorker.getRegistration();
          // No other worker is about to take over.
          const isSettled = !registration?.installing && !registration?.waiting;
          return navigator.serviceWorker.controller !== null && isSettled && pages.some(Boolean);
        }, build),
      { timeout: 30_000 },
    )
    .toBe(true);
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
const script = (page: Page): Promise<string | null> =>
  page.locator('script[type="module"]').first().getAttribute("src");

describe("without a server", () => {
  let browser: Browser;
  let next: Awaited<ReturnType<typeof anotherBuild>>;
  beforeAll(async () => {
    browser = await startBrowser();
    next = await anotherBuild();
  });
  afterAll(async () => {
    await browser.close();
    await next.remove();
  });

  it("the pages that need none start, and rooms say that they do", async () => {
    const node = await startNode({ clientFolder: "dist/client" });
    const { page, context, complaints } = await openFor(browser, "Ben", { serviceWorkers: "allow" });
    await page.goto(node.url);
    await shellIsKept(page);
    // Visiting pages and calling the server leaves nothing but the shell.
    await page.goto(`${node.url}/questions`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const before = await kept(page);
    expect(
      before.filter((path) => !/^\/assets\/|^\/(?:early\.js|favicon\.svg|barline\.webmanifest)?$/.test(path)),
    ).toEqual([]);
    expect(complaints).toEqual([]);

    await context.setOffline(true);
    for (const path of [
      "/",
      "/stories",
      "/stories/abc",
      "/journal",
      "/progress",
      "/practice",
      "/practice/drill",
      "/settings",
      "/help",
    ]) {
      await page.goto(node.url + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    // Home is the only page that was visited: questions, sample answers and what reads words came with the worker.
    await page.goto(`${node.url}/practice#earn-trust`);
    await page.getByRole("button", { name: "Practise Earn Trust" }).click();
    await page.getByRole("button", { name: "Start telling" }).waitFor();
    await page.goto(`${node.url}/practice/drill`);
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByRole("heading", { name: "Which follow-up would you ask?" }).waitFor();
    expect(complaints.filter((line) => /Content Security Policy|CSP/.test(line))).toEqual([]);
    await expect(page.goto(`${node.url}/r/${"a".repeat(22)}`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(false);
    // What is online is fresh: the kept page is for when there is nothing else.
    await page.goto(node.url);
    expect(await page.evaluate(() => performance.getEntriesByType("navigation").length)).toBe(1);
    expect(await kept(page)).toEqual(before);
    await context.close();
  });

  it("the newest build starts, and a page of the one before still finds its files", async () => {
    const store = memoryStore();
    const first = await startNode({ store, clientFolder: "dist/client" });
    const { page, context } = await openFor(browser, "Ben", { serviceWorkers: "allow" });
    await page.goto(first.url);
    await shellIsKept(page);
    const early = await context.newPage();
    await early.goto(`${first.url}/help`);
    const before = await script(page);
    await first.close();
    await startNode({ store, clientFolder: next.path, env: { PORT: String(first.port) } });

    await page.goto(first.url);
    expect(await script(page)).not.toBe(before); // the new page at once
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await shellIsKept(page, "-next");
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await script(page)).toContain("-next");
    // The other tab still runs the build before, and goes to a page that it had not fetched.
    await early.getByRole("link", { name: "Settings" }).first().click();
    await early.getByRole("heading", { name: "Settings" }).waitFor();
    await context.close();
  });

  it("can be installed: the manifest and its icons are there, in the sizes it says", async () => {
    const node = await startNode({ clientFolder: "dist/client" });
    const { page, context } = await openFor(browser, "Ben", { serviceWorkers: "allow" });
    await page.goto(node.url);
    const href = await page.locator('link[rel="manifest"]').getAttribute("href");
    const response = await page.request.get(node.url + (href ?? ""));
    expect(response.headers()["content-type"]).toContain("application/manifest+json");
    const { icons, start_url: start } = (await response.json()) as {
      readonly start_url: string;
      readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    };
    expect(start).toBe("/");
    const measured = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async ({ src, sizes }) => {
            const image = new Image();
            image.src = src;
            await image.decode();
            return sizes === "any" || sizes === `${image.naturalWidth}x${image.naturalHeight}`;
          }),
        ),
      icons,
    );
    expect(measured).toEqual(icons.map(() => true));
    await context.close();
  });
});
