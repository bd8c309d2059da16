import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectNoSidewaysScroll, openFor, startBrowser, widths, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";

const phone = { viewport: { width: widths.phone, height: 844 }, hasTouch: true, isMobile: true };

const sees = (person: Person, text: string | RegExp): Promise<void> =>
  person.page.getByText(text).first().waitFor({ timeout: 10_000 });
const tab = (person: Person, name: string): Promise<void> =>
  person.page.getByRole("navigation", { name: "Parts of this screen" }).getByRole("button", { name }).tap();

describe("two people on phones", () => {
  let server: BuiltServer;
  let browser: Browser;
  let jonas: Person;
  let maya: Person;

  beforeAll(async () => {
    server = await BuiltServer.start();
    browser = await startBrowser();
    jonas = await openFor(browser, "Jonas", phone);
    maya = await openFor(browser, "Maya", phone);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("reach every part of the room by its tab", async () => {
    await jonas.page.goto(server.url);
    await jonas.page.getByLabel("Your name").fill("Jonas Lind");
    await jonas.page.getByRole("button", { name: "Start a room" }).tap();
    await jonas.page.getByRole("button", { name: /Copy candidate link/ }).tap();
    await jonas.page.getByRole("button", { name: "Copied" }).waitFor();
    await maya.page.goto(await jonas.page.evaluate(() => navigator.clipboard.readText()));
    await maya.page.getByRole("textbox", { name: /name/i }).first().fill("Maya Okafor");
    await maya.page.getByRole("button", { name: "Take my seat" }).tap();
    await maya.page.getByRole("button", { name: "I’m ready" }).tap();
    await sees(jonas, "The others are ready.");
    await jonas.page.getByRole("button", { name: "Start the interview" }).tap();
    await sees(maya, "The interview begins");
    await jonas.page.getByRole("button", { name: "Next part" }).tap();

    // Ask: sending a question leads back to the answer.
    await tab(jonas, "Ask");
    await jonas.page.getByLabel("Find a principle or question").fill("deliver");
    await jonas.page
      .getByRole("button", { name: /^Send:/ })
      .first()
      .tap();
    await jonas.page.getByRole("textbox", { name: /^Situation/ }).waitFor();
    await maya.page.getByRole("textbox", { name: /^Situation/ }).fill("The stock file was late.");
    await jonas.page.getByText("The stock file was late.").waitFor();
    await expectNoSidewaysScroll(jonas.page);

    await tab(jonas, "Notes");
    await jonas.page.getByLabel("New note").fill("Opens with what went wrong");
    await jonas.page.keyboard.press("Enter");
    await sees(jonas, "Opens with what went wrong");
    await tab(jonas, "Score");
    await jonas.page.getByRole("radio", { name: /^4\b/ }).first().check({ force: true });
    await expectNoSidewaysScroll(jonas.page);

    await tab(maya, "Mine");
    await maya.page.getByLabel("A question of yours").fill("What does a good first month look like?");
    await maya.page.keyboard.press("Enter");
    await maya.page.getByRole("tab", { name: "Scratch" }).tap();
    await maya.page.getByRole("textbox", { name: "Scratch, only you" }).fill("June, four regions");
    await tab(maya, "People");
    await sees(maya, "Jonas, interviewer");
    await tab(maya, "A moment");
    await tab(jonas, "Answer");
    await sees(jonas, "is taking a moment.");
    await expectNoSidewaysScroll(maya.page);

    // Seat, people and the saved indicator share one row.
    const top = await jonas.page.getByRole("button", { name: /^People:/ }).boundingBox();
    const menu = await jonas.page.getByRole("button", { name: "Room menu" }).boundingBox();
    expect(Math.abs((top?.y ?? 0) - (menu?.y ?? 100))).toBeLessThan(12);
    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });
});
