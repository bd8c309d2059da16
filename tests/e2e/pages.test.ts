import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, openFor, startBrowser, widths, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";

const pages = [
  "/",
  "/questions",
  "/stories",
  "/practice",
  "/settings",
  "/help",
  "/no-such-page",
  "/r/AAAAAAAAAAAAAAAAAAAAAA",
  "/r/AAAAAAAAAAAAAAAAAAAAAA/review",
] as const;

describe("every page that needs no seat", () => {
  let server: BuiltServer;
  let browser: Browser;
  let visitor: Person;

  beforeAll(async () => {
    server = await BuiltServer.start();
    browser = await startBrowser();
    visitor = await openFor(browser, "Visitor");
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it.each(pages)("%s is accessible in both themes, fits every width and causes no complaints", async (path) => {
    const { page, complaints } = visitor;
    complaints.length = 0;
    await page.setViewportSize({ width: widths.desk, height: 900 });
    await page.goto(`${server.url}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page);
    for (const width of [widths.laptop, widths.phone, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
    }
    // An address that leads nowhere is answered with 404, and the browser says so.
    const honest = complaints.filter((complaint) => !(path === "/no-such-page" && complaint.includes("404")));
    expect(honest).toEqual([]);
  });
});
