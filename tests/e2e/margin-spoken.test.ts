import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";
import { askFor, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";

describe("the margin in a spoken round", () => {
  let server: BuiltServer;
  let browser: Browser;
  let jonas: Person;
  let maya: Person;
  /** Everything that reaches Maya's browser once it is open, as text. */
  let wire = "";

  beforeAll(async () => {
    server = await BuiltServer.start();
    browser = await startBrowser();
    jonas = await openFor(browser, "Jonas");
    maya = await openFor(browser, "Maya");
    maya.page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => (wire += payload.toString()));
    });
    maya.page.on("response", (response) => {
      if (response.url().includes("/api/"))
        response.text().then(
          (text) => (wire += text),
          () => undefined,
        );
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("follows taps while the scribe line has the focus, sends by key what only the interviewer knew, and remembers what was dismissed", async () => {
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "dive deep", maya);

    // Few words of hers, many of a scribe's: only taps and ticks count.
    await maya.page.getByRole("textbox", { name: /^Situation/ }).click();
    await maya.page.keyboard.insertText("Our stock file came late.");
    const scribe = jonas.page.getByLabel("Scribe line", { exact: true });
    await scribe.fill("We looked at the logs and we moved the job. ".repeat(6).trim());
    await scribe.press("Enter");
    await jonas.page.getByText("I 0 to we 1, no number").waitFor({ timeout: 15_000 });
    const notes = jonas.page.locator(".note");
    expect(await notes.count()).toBe(0);

    await scribe.pressSequentially("47 files");
    await scribe.press("Alt+r");
    const finding = notes.filter({ hasText: "No number heard yet." });
    await finding.waitFor();
    const card = jonas.page.getByRole("region", { name: "Ask next" });
    await card.getByText("No number yet").waitFor({ timeout: 15_000 });
    // Another one, by key: a press right after a change would have been meant for what was there before.
    const first = (await card.locator(".say").innerText()).trim();
    await scribe.press("Alt+2");
    await card.locator(".say").filter({ hasNotText: first }).waitFor();
    await card.getByText("No number yet").waitFor();
    const probe = (await card.locator(".say").innerText()).trim();
    expect(wire).not.toContain(probe);

    // Pressed twice by a nervous hand: sent once, and the line being written stays.
    await scribe.press("Alt+Shift+1");
    await scribe.press("Alt+Shift+1");
    await maya.page.getByText(probe).first().waitFor();
    expect(wire).toContain(probe);
    await finding.waitFor({ state: "detached" });
    expect(await jonas.page.getByRole("list", { name: "Follow-ups so far" }).getByText(probe).count()).toBe(1);
    expect(await scribe.inputValue()).toBe("47 files");

    await scribe.press("Alt+l");
    const learned = notes.filter({ hasText: "Nothing learned heard yet." });
    await learned.waitFor();
    await learned.hover();
    await learned.getByRole("button", { name: /^Dismiss:/ }).click();
    await learned.waitFor({ state: "detached" });
    await jonas.page.reload();
    await jonas.page.getByText("I 0 to we 1, no number").waitFor({ timeout: 15_000 });
    expect(await notes.count()).toBe(0);

    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });
});
