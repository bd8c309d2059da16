import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";

/** A whole answer, but for a number in its Result. */
const answer = {
  Situation: "Our pharmacies got the stock file late and sent patients home without their medicine.",
  Task: "I was asked to find out why before the winter season and to keep the file on time.",
  Action:
    "I first read the transfer logs of every night, then I compared them with the backup plan and saw that both ran at once. I moved the backup to noon because the export could not be made faster. Then I wrote a check that rings me when the file is late.",
  Result: "The pharmacies got the file on time again and the complaints went away.",
  Learning: "I learned to read the logs before I ask for opinions. Since then I begin every fault with the log.",
} as const;

describe("the margin in a written round", () => {
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

  it("says what is missing, sends the follow-up with a key, and is silent once the number is there", async () => {
    await jonas.page.goto(server.url);
    await jonas.page.getByLabel("Your name").fill("Jonas Lind");
    await jonas.page.getByRole("button", { name: "Start a room" }).click();
    await jonas.page.waitForURL(/\/r\/[\w-]{22}$/);
    await jonas.page.getByRole("button", { name: /Copy candidate link/ }).click();
    await jonas.page.getByRole("button", { name: "Copied" }).waitFor();
    await maya.page.goto(await jonas.page.evaluate(() => navigator.clipboard.readText()));
    await maya.page.getByLabel(/name/i).first().fill("Maya Okafor");
    await maya.page.getByRole("button", { name: "Take my seat" }).click();

    // Prepared in the lobby: written, coached, and a proposed question on deck.
    await jonas.page.getByRole("checkbox", { name: /^Coach live/ }).check();
    await jonas.page.getByRole("button", { name: "Change the plan" }).click();
    await jonas.page.getByRole("radio", { name: "Written" }).check({ force: true });
    await jonas.page.getByRole("button", { name: "Propose a plan" }).click();
    await jonas.page.getByText("One question is on deck").waitFor();
    await expectAccessible(jonas.page);
    const question = (await jonas.page.locator(".pick .voice").first().innerText()).trim();
    await maya.page.getByText("Coach live is on").waitFor();
    await maya.page.getByRole("button", { name: "I’m ready" }).click();
    await jonas.page.getByText("The others are ready.").waitFor();
    await jonas.page.getByRole("button", { name: "Start the interview" }).click();
    await jonas.page.getByRole("button", { name: "Next part" }).click();
    await jonas.page.keyboard.press("/");
    await jonas.page.getByLabel("Find a principle or question").fill(question.slice(0, 60));
    const item = jonas.page.getByRole("listitem").filter({ has: jonas.page.getByRole("button", { name: /^Send:/ }) });
    await item.first().hover();
    await item
      .first()
      .getByRole("button", { name: /^Send:/ })
      .click();
    await maya.page.getByRole("heading", { name: question }).waitFor();
    await jonas.page.getByText("Coach live is on: Maya sees what is missing too").waitFor();

    for (const [section, words] of Object.entries(answer)) {
      await maya.page.getByRole("textbox", { name: new RegExp(`^${section}`) }).click();
      await maya.page.keyboard.insertText(words);
    }
    // The interviewer's margin, and the same for the candidate in words meant for them.
    const finding = jonas.page.locator(".note").filter({ hasText: "How much?" });
    await finding.waitFor({ timeout: 15_000 });
    await maya.page.getByText("No number yet. What changed, and by how much?").waitFor({ timeout: 15_000 });
    await expectAccessible(maya.page);

    const suggestion = jonas.page.locator('.note .probe[aria-keyshortcuts^="1 "] > span').first();
    const probe = (await suggestion.innerText()).trim();
    await jonas.page.getByRole("main").first().focus();
    await jonas.page.keyboard.press("1");
    await maya.page.getByText(probe).first().waitFor();

    await maya.page.getByRole("textbox", { name: /^Result/ }).click();
    await maya.page.keyboard.press("Control+End");
    await maya.page.keyboard.insertText(" Late files fell from 47 to 6 a month.");
    await finding.waitFor({ state: "detached", timeout: 15_000 });
    await maya.page.getByText("No number yet.").waitFor({ state: "detached", timeout: 15_000 });

    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });
});
