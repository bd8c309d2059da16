import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, phone } from "./browser.ts";
import { sceneWith } from "./scene.ts";
import { recordedBy, scriptSpeech, speak } from "./scripted-speech.ts";

const looksRight = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};
const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name });
const clockOf = async (page: Page): Promise<string> => (await page.getByRole("timer").first().innerText()).trim();

/** What the server was told besides being asked for files: nothing is to be. */
const watchCalls = (page: Page): string[] => {
  const calls: string[] = [];
  page.on("request", (request) => {
    if (/^\/(?:api|notes|socket\.io)\b/u.test(new URL(request.url()).pathname)) calls.push(request.url());
  });
  return calls;
};

describe("practising alone by thumb, on a phone", () => {
  const scene = sceneWith(["Sol"], phone);

  it("plans a week, tells a story, is interrupted and asked, reloads half-way, and keeps a story, without a connection", async () => {
    const { server, sol } = scene();
    const { page, context } = sol;
    const calls = watchCalls(page);
    await page.clock.install();
    await scriptSpeech(page, "available");
    await page.goto(`${server.url}/practice`);

    // A week from the gaps, and its calendar file.
    await button(page, "From my gaps").waitFor();
    await looksRight(page);
    const days = page.getByRole("group", { name: "On these days" }).getByRole("checkbox");
    await days.nth(0).check({ force: true });
    await days.nth(2).check({ force: true });
    await page.getByLabel("Questions").selectOption("2");
    await button(page, "Plan 2 questions").tap();
    await page.getByText("Today", { exact: true }).waitFor();
    const [file] = await Promise.all([page.waitForEvent("download"), button(page, "Calendar file").tap()]);
    expect(file.suggestedFilename()).toBe("practice-week.ics");

    // From here on there is no connection.
    await context.setOffline(true);
    await button(page, "Planned: Customer Obsession").tap();
    await page.getByText("Customer Obsession, planned for this week").waitFor();
    const question = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("switch", { name: /^Impatient/ }).check();
    const isHeard = page.getByRole("switch", { name: /^Write down what I say/ });
    expect(await isHeard.isChecked()).toBe(false);
    await isHeard.check();
    await button(page, "Another").tap();
    await page.getByRole("heading", { level: 1, name: question }).waitFor({ state: "detached" });
    await button(page, "Think for a minute").tap();
    await page.clock.runFor(20_000);
    await page.getByText(/0:(?:40|3\d) of your minute left/).waitFor();

    // Nothing listens before the telling. A long Situation is cut in on; the tap on the next part goes on.
    expect((await recordedBy(page)).started).toBe(0);
    await button(page, "Start telling").tap();
    await button(page, "S Situation").tap();
    await speak(page, { kind: "says", words: "our pharmacies got" });
    await page.getByText("our pharmacies got").waitFor();
    await page.clock.runFor(46_000);
    const interruption = page.getByRole("region", { name: "Interrupted" });
    await interruption.waitFor();
    await looksRight(page);
    await button(page, "A Action").tap();
    await interruption.waitFor({ state: "detached" });
    // The phrase began in Situation.
    await speak(
      page,
      { kind: "ends", words: "our pharmacies got the stock file late" },
      { kind: "ends", words: "so i moved the the export to a quiet hour" },
    );
    await page.clock.runFor(30_000);
    await page.getByText("You’re well into Action.").waitFor();

    // A moment to think: the clock waits.
    await button(page, "Take a moment").tap();
    const before = await clockOf(page);
    await page.clock.runFor(10_000);
    expect(await clockOf(page)).toBe(before);
    expect((await recordedBy(page)).running).toBe(0);
    await button(page, "Go on").tap();
    await button(page, "R Result").tap();
    // What is still being said when the telling ends is said.
    await speak(page, { kind: "says", words: "the mornings were much better" });
    await button(page, "I’m done").tap();

    // What was said, as it was heard.
    await page.getByRole("heading", { name: "What did you say?" }).waitFor();
    for (const what of [/^Who/, /^Why/, /^How The/]) await page.getByRole("checkbox", { name: what }).check();
    const said = page.getByRole("region", { name: "Heard" });
    expect(await said.getByRole("heading").allInnerTexts()).toEqual(["Situation", "Action", "Result"]);
    await said.getByText("the mornings were much better").waitFor();
    expect(await recordedBy(page)).toMatchObject({ running: 0, allLocal: true, recorders: [] });
    await looksRight(page);
    await button(page, "Ask me").tap();

    // Follow-ups, one after the other; the first hangs on those words.
    await page.getByText("Follow-up 1 of 3").waitFor();
    await speak(page, { kind: "ends", words: "i looked at the load for a week" });
    await page.getByRole("heading", { level: 1, name: /mornings were much better.*\?$/i }).waitFor();
    await looksRight(page);
    await button(page, "I’ve answered").tap();
    await page.getByText("Follow-up 2 of 3").waitFor();
    await button(page, "I don’t know").tap();
    const third = await page.getByRole("heading", { level: 1 }).innerText();

    // The page is loaded again in the middle, and nothing is lost.
    await context.setOffline(false);
    await page.reload();
    await page.getByText("Follow-up 3 of 3").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(third);
    await page.getByText("not known").waitFor();
    await context.setOffline(true);
    await button(page, "I’ve answered").tap();

    // The rating, beside an answer that others have rated.
    await page.getByRole("heading", { name: "How was it, honestly?" }).waitFor();
    expect(await button(page, "Keep my rating, write it down").isDisabled()).toBe(true);
    await page.getByRole("radio", { name: /^3\b/ }).check({ force: true });
    await page.getByText(/^Why a \d:/).waitFor();
    await button(page, "See a 3 and a 5").tap();
    await page.getByRole("region", { name: "Beside a 3" }).waitFor();
    await page.getByRole("region", { name: "Beside a 5" }).waitFor();
    await looksRight(page);
    await button(page, "Keep my 3, write it down").tap();

    // The words, what they lack, and the story.
    await looksRight(page);
    await page.getByRole("textbox", { name: /^Situation/ }).fill("It was our Monday order.");
    await button(page, /^our pharmacies got the stock file late/).focus();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("textbox", { name: /^Situation/ }).inputValue()).toBe(
      "It was our Monday order. Our pharmacies got the stock file late.",
    );
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("so i moved");
    await page.keyboard.press("Enter");
    const action = page.getByRole("textbox", { name: /^Action/ });
    await expect.poll(() => action.inputValue()).toBe("So I moved the export to a quiet hour.");
    await button(page, "Erase “the mornings were much better”").tap();
    await button(page, "Erase “the mornings were much better”").waitFor({ state: "detached" });
    await button(page, "See what it lacks").tap();
    await page.getByText("Learning is still open.").waitFor();
    await looksRight(page);
    await page.getByLabel("Title of the story").fill("The late stock file");
    await button(page, "Keep it").last().tap();
    await page.getByRole("heading", { name: "Kept on this device" }).waitFor();
    await page.getByRole("link", { name: "The late stock file" }).waitFor();

    // The plan is ticked off; the next telling has this one beside it.
    await button(page, "Done").tap();
    await page.getByRole("img", { name: "Done" }).waitFor();
    await page.getByLabel("Principle").selectOption("customer-obsession");
    await button(page, "Practise it").tap();
    await page.getByText(/^Last time\..* rated 3/).waitFor();
    expect(calls).toEqual([]);
    expect(sol.complaints.filter((complaint) => !complaint.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });
});

describe("practising alone by keyboard, at a desk", () => {
  const scene = sceneWith(["Sol"]);

  it("needs no pointer, says honestly that nobody was there, and may be told again", async () => {
    const { server, sol } = scene();
    const { page } = sol;
    await page.clock.install();
    await page.goto(`${server.url}/practice`);
    await button(page, "Surprise me").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("Enter");
    await button(page, "I’m done").waitFor();
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "S Situation", pressed: true }).waitFor();
    await page.clock.runFor(20_000);

    // The tab is left for a while: the clock stands still until they say otherwise.
    const leave = (hidden: boolean): Promise<void> =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await leave(true);
    await page.clock.runFor(60_000);
    await leave(false);
    await page.getByText("You were away for 1 min. The clock stood still.").waitFor();
    expect(await clockOf(page)).toMatch(/^0:[2-5]\d$/); // the clock also runs while the test itself works
    await looksRight(page);
    await button(page, "I kept talking").press("Enter");
    expect(await clockOf(page)).toMatch(/^1:[2-5]\d$/);

    await page.getByRole("heading", { level: 1 }).focus();
    for (const key of ["a", "r"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: "R Result", pressed: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "What did you say?" }).waitFor();
    await page.keyboard.press("4");
    expect(await page.getByRole("checkbox", { name: /^Who/ }).isChecked()).toBe(true);
    await page.getByText("A line or two").click();
    await page.getByLabel("And what came of it?").fill("The mornings were much better.");
    await page.getByRole("heading", { level: 1 }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Follow-up 1 of 3").waitFor();
    await page.keyboard.press("x");
    await page.getByText("Follow-up 2 of 3").waitFor();
    await looksRight(page);
    await page.keyboard.press("Enter");
    await page.getByText("Follow-up 3 of 3").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "How was it, honestly?" }).waitFor();
    await page.keyboard.press("2");
    await page.getByRole("radio", { name: /^2\b/, checked: true }).waitFor();
    await button(page, "Tell it again").press("Enter");

    // Once more, and left half-way on purpose.
    await page
      .getByRole("complementary")
      .getByText(/rated 2/)
      .waitFor();
    await page.keyboard.press("t");
    await button(page, "I’m done").waitFor();
    await button(page, "Leave").press("Enter");
    await page.getByText("You left off while telling it.").waitFor();
    await page.reload();
    await button(page, "Continue").press("Enter");
    await page.getByRole("button", { name: "T Task", pressed: true }).waitFor();
    expect(await page.getByText("You were away").count()).toBe(0);

    // A second tab has the same practice once it is asked to, and the first one writes nothing over it; closed, it gives it back.
    const second = await sol.context.newPage();
    await second.goto(`${server.url}/practice`);
    await second.getByText("Your practice is open in another tab.").waitFor();
    await looksRight(second);
    await button(second, "Continue here").press("Enter");
    await second.getByRole("button", { name: "T Task", pressed: true }).waitFor();
    await page.getByText("Your practice is open in another tab.").waitFor();
    await second.getByRole("heading", { level: 1 }).focus();
    await second.keyboard.press("a");
    await second.getByRole("button", { name: "A Action", pressed: true }).waitFor();
    await second.close();
    await page.getByRole("button", { name: "A Action", pressed: true }).waitFor();
    expect(sol.complaints).toEqual([]);
  });
});
