import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";

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

  it("says that it is not saved, goes on, and brings every word across afterwards", async () => {
    await jonas.page.goto(server.url);
    await jonas.page.getByLabel("Your name").fill("Jonas Lind");
    await jonas.page.getByRole("button", { name: "Start a room" }).click();
    await jonas.page.getByRole("button", { name: /Copy candidate link/ }).click();
    await jonas.page.getByRole("button", { name: "Copied" }).waitFor();
    await maya.page.goto(await jonas.page.evaluate(() => navigator.clipboard.readText()));
    await maya.page.getByLabel(/name/i).first().fill("Maya Okafor");
    await maya.page.getByRole("button", { name: "Take my seat" }).click();
    await maya.page.getByRole("button", { name: "I’m ready" }).click();
    await jonas.page.getByText("The others are ready.").waitFor();
    await jonas.page.getByRole("button", { name: "Start the interview" }).click();
    await jonas.page.getByRole("button", { name: "Next part" }).click();
    await jonas.page.keyboard.press("/");
    await jonas.page.getByLabel("Find a principle or question").fill("deliver");
    const question = jonas.page
      .getByRole("listitem")
      .filter({ has: jonas.page.getByRole("button", { name: /^Send:/ }) });
    await question.first().hover();
    await question
      .first()
      .getByRole("button", { name: /^Send:/ })
      .click();

    const result = maya.page.getByRole("textbox", { name: /^Result/ });
    const indicator = maya.page.getByRole("banner").locator(".conn");
    await result.click();
    await maya.page.keyboard.type("Late files fell ");
    await indicator.filter({ hasText: /^Saved$/ }).waitFor();

    await maya.context.setOffline(true);
    await maya.page.keyboard.type("from 47 to 6 ");
    await indicator.filter({ hasText: /^(Not saved yet|Reconnecting|Offline)$/ }).waitFor({ timeout: 45_000 });
    await maya.page.keyboard.type("a month.");
    await result.getByText("Late files fell from 47 to 6 a month.").waitFor();

    // Jonas is still connected: his own flag goes to the server and back, her words do not come with it.
    await jonas.page.keyboard.press("Alt+f");
    await jonas.page.getByText("Flagged. It is on the timeline.").waitFor();
    expect(await jonas.page.getByText("from 47 to 6").count()).toBe(0);

    await maya.context.setOffline(false);
    await indicator.filter({ hasText: /^Saved$/ }).waitFor({ timeout: 45_000 });
    await jonas.page.getByText("Late files fell from 47 to 6 a month.").waitFor({ timeout: 15_000 });
  });
});
