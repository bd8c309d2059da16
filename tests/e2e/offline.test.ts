import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";
import { askFor, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";

describe("typing while the line is down", () => {
  let server: BuiltServer;
  let browser: Browser;
  let jonas: Person;
  let maya: Person;

  beforeAll(async () => {
    server = await BuiltServer.start();
    browser = await startBrowser();
    jonas = await openFor(browser, "Jonas");
    maya = await openFor(browser, "Maya");
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("says that it is not saved, continues, and brings every word across afterwards", async () => {
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "deliver", maya);

    const result = maya.page.getByRole("textbox", { name: /^Result/ });
    const indicator = maya.page.getByRole("banner").locator(".conn");
    await result.click();
    await maya.page.keyboard.type("Late files fell ");
    await indicator.filter({ hasText: /^Saved$/ }).waitFor();

    await maya.context.setOffline(true);
    await maya.page.keyboard.type("from 47 to 6 ");
    await indicator.filter({ hasText: /^Not saved, reconnecting \(\d+ changes? on this device\)/ }).waitFor();
    await maya.page.keyboard.type("a month.");
    await result.getByText("Late files fell from 47 to 6 a month.").waitFor();

    // Jonas is still connected: his own flag goes to the server and back, but her words do not come with it.
    await jonas.page.keyboard.press("Alt+f");
    await jonas.page.getByText("Flagged. It is on the timeline.").waitFor();
    expect(await jonas.page.getByText("from 47 to 6").count()).toBe(0);

    await maya.context.setOffline(false);
    await indicator.filter({ hasText: /^Saved$/ }).waitFor({ timeout: 45_000 });
    await jonas.page.getByText("Late files fell from 47 to 6 a month.").waitFor({ timeout: 15_000 });
  });
});
