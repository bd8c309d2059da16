/** What somebody who comes back to an open question sees first: its words, and those of the answer; what is large comes after them. */
import type { Browser, BrowserContext, Locator, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";
import { beginAnswer, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";

/** The next request for it, held up. */
const held = (context: BrowserContext, url: string): Promise<Route> =>
  new Promise((hold) => void context.route(url, hold, { times: 1 }));

const question = ({ page }: Person): Locator => page.getByRole("heading", { level: 1 });

describe("a page that comes back to an open question", () => {
  let server: BuiltServer;
  let browser: Browser;
  let jonas: Person;
  let maya: Person;
  let words: string;

  beforeAll(async () => {
    server = await BuiltServer.start();
    browser = await startBrowser();
    jonas = await openFor(browser, "Jonas");
    maya = await openFor(browser, "Maya");
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await beginAnswer(jonas, maya);
    words = await question(maya).innerText();
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("shows an interviewer the question before the bank, and a follow-up with it", async () => {
    const asked = held(jonas.context, "**/api/packs/**");
    await jonas.page.reload();
    const bank = await asked;
    expect(await question(jonas).innerText()).toBe(words);
    const card = jonas.page.getByRole("region", { name: "Ask next" });
    expect(await card.innerText()).toBe("");
    await bank.continue();
    await card.locator(".say").waitFor();
    expect(jonas.complaints).toEqual([]);
  });

  it("shows the answer before the editor, where the editor will have it, and takes what is pressed there into it", async () => {
    const { page, context } = maya;
    const asked = held(context, "**/section-editor-*.js");
    await page.reload();
    const code = await asked;
    expect(await question(maya).innerText()).toBe(words);
    const line = page.getByText("Then we moved the export.");
    const before = await line.boundingBox();
    expect(await page.getByRole("textbox", { name: /^Action/ }).count()).toBe(0);
    await line.click();
    await code.continue();
    await page.getByRole("textbox", { name: /^Action/ }).waitFor();
    const after = await line.boundingBox();
    expect(after).toMatchObject({ y: before?.y, height: before?.height });
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type(" It took two days.");
    await jonas.page.getByText("Then we moved the export. It took two days.").waitFor();
    expect(maya.complaints).toEqual([]);
  });

  it("says that the editor could not be fetched, and shows the question all the same", async () => {
    const { page, context } = maya;
    await context.route("**/section-editor-*.js", (route) => route.abort());
    await page.reload();
    await page.getByText("so notes can only be read for now. Nothing is lost.").waitFor();
    expect(await question(maya).innerText()).toBe(words);
    await page.getByText("Then we moved the export.").waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await context.unroute("**/section-editor-*.js");
    await page.getByRole("button", { name: "Reload" }).click();
    await page.getByRole("textbox", { name: /^Action/ }).waitFor();
  });
});
