/** Whoever asked looks at how, takes one thing along to the next room, and drills it: at a desk, on a phone, without the server. */
import { describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, pressKey, widths, type Person } from "./browser.ts";
import {
  askFor,
  beginQuestions,
  goToScoring,
  linkFor,
  openRoom,
  rateAndSeal,
  rateSelfAndSeal,
  sees,
  takeSeat,
  writeIn,
} from "./journey.ts";
import { sceneWith } from "./scene.ts";

const pictures = process.env["PICTURES"];

/** At a desk and on a phone, in both themes: nothing to complain about. */
async function looksRight({ page }: Person, name: string): Promise<void> {
  for (const [width, height] of [
    [widths.desk, 900],
    [widths.laptop, 720],
    [widths.phone, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectNoSidewaysScroll(page);
    if (width !== widths.laptop) await expectAccessible(page);
    if (pictures === undefined) continue;
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.setViewportSize({ width: widths.desk, height: 900 });
}

describe("how somebody asked", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("is shown to them alone, and the one thing to change comes along to the next room", async () => {
    const { server, jonas, maya } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "dive deep", maya);
    const scribe = jonas.page.getByLabel("Scribe line", { exact: true });
    const told = async (key: string, line: string): Promise<void> => {
      await pressKey(jonas.page, key);
      await jonas.page.locator('.tap[aria-pressed="true"] b', { hasText: key.toUpperCase() }).waitFor();
      await scribe.fill(line);
      await scribe.press("Enter");
      await sees(maya, line);
    };
    await told("a", 'says "We read the logs, sorted them by step"');
    await told("a", 'then "we moved the job", because the line was full');
    await told("r", "mornings were much better after that");
    await told("l", "checks the logs every monday now");
    await writeIn(jonas, "Ask");
    const ask = async (words: string): Promise<void> => {
      await jonas.page.getByLabel(/^Follow-up for/).fill(words);
      await jonas.page.getByRole("button", { name: "Asked aloud" }).click();
      await jonas.page.getByRole("list", { name: "Follow-ups so far" }).getByText(words).waitFor();
    };
    await ask("Which part of that was yours?");
    await ask("Did you talk to the manager?");
    await goToScoring(jonas, maya);
    await rateAndSeal(jonas, { rating: 4, reason: "Read the logs.", keep: "Logs first.", change: "Say how much." });
    await rateSelfAndSeal(maya, { rating: 3, reason: "No number." });
    const mirror = jonas.page.getByRole("link", { name: "Your asking" });
    for (const { page } of [jonas, maya]) await page.getByRole("button", { name: /talk now/i }).click();
    await sees(maya, "Read the logs.");
    await jonas.page.goto(`${jonas.page.url().replace(/[?#].*/, "")}/review`);
    await mirror.click();

    await jonas.page.getByRole("heading", { name: "You asked about one, and let one go" }).waitFor();
    const row = (gap: string) => jonas.page.getByRole("row").filter({ hasText: gap });
    await row("Who?")
      .getByText(/^Asked/)
      .waitFor();
    await row("How much?").getByText("Not asked").waitFor();
    await row("How much?").getByText("mornings were much better").waitFor();
    await sees(jonas, "What did you say to the manager?");
    await sees(jonas, "No quote behind it.");
    await looksRight(jonas, "asking");

    // Only the asker has it; and it says what to do next time until it is done.
    await maya.page.goto(`${maya.page.url().replace(/[?#].*/, "")}/review#asking`);
    await sees(maya, "Read the logs.");
    expect(await maya.page.getByText("Your asking").count()).toBe(0);
    const change = "When you hear “much better”, ask “how much?”";
    await sees(jonas, change);
    await jonas.page.getByRole("button", { name: "Remind me when I next ask" }).click();
    await jonas.page.reload();
    await jonas.page.getByRole("button", { name: "Don’t remind me" }).waitFor();
    await jonas.page.getByRole("link", { name: "Review", exact: true }).click();
    await mirror.waitFor();

    await openRoom(jonas, server.url, "Jonas Lind");
    const reminder = jonas.page.getByRole("note", { name: "Your reminder" });
    await reminder.getByText(change).waitFor();
    await expectNoSidewaysScroll(jonas.page);
    await jonas.page.getByRole("link", { name: /Train your ear/ }).waitFor();
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "dive deep", maya);
    await reminder.getByText(change).waitFor();
    if (pictures !== undefined) await jonas.page.screenshot({ path: `${pictures}/reminded-card.png` });
    await reminder.getByRole("button", { name: "I did it" }).click();
    await reminder.waitFor({ state: "detached" });
    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });

  it("is drilled with the keyboard alone, without the server, and the device remembers", async () => {
    const { server, maya } = scene();
    const { page } = maya;
    await page.goto(`${server.url}/practice/drill`);
    const start = page.getByRole("button", { name: "Start" });
    await start.waitFor();
    await maya.context.setOffline(true);
    await start.press("Enter");
    await page.getByRole("heading", { name: "Which follow-up would you ask?" }).waitFor();
    await looksRight(maya, "drill-ask");
    await page.keyboard.press("1");
    await page.locator("main").getByText(/^Best/).first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Rate this answer" }).waitFor();
    await page.keyboard.press("3");
    await page
      .locator("main")
      .getByText(/^Agreed: /)
      .waitFor();
    await looksRight(maya, "drill-rated");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Which follow-up would you ask?" }).waitFor();
    await page.getByRole("button", { name: "Stop here" }).click();
    await page.getByRole("heading", { name: /^[0-2] of 2 right$/ }).waitFor();
    await maya.context.setOffline(false);
    await page.reload();
    await page.getByRole("region", { name: "On this device so far" }).getByText("of 1").first().waitFor();
    expect(maya.complaints).toEqual([]);
  });
});
