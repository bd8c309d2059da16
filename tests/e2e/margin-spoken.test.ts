import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFor, pressKey, startBrowser, type Person } from "./browser.ts";
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

  it("follows taps while the scribe line has the focus, sends by key what only the interviewer knew, and forgets nothing called wrong", async () => {
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "dive deep", maya);

    // Few words of hers: what is tapped and heard speaks, and the notes of a part once it has ended.
    await maya.page.getByRole("textbox", { name: /^Situation/ }).click();
    await maya.page.keyboard.insertText("Our stock file came late.");
    await jonas.page.locator("main").getByText("Our stock file came late.").waitFor();
    const scribe = jonas.page.getByLabel("Scribe line", { exact: true });
    await scribe.fill("We looked at the logs and we moved the job. ".repeat(6).trim());
    await scribe.press("Enter");
    await jonas.page.getByText("I 0 to we 1, no number").waitFor();
    const press = (key: string) => pressKey(jonas.page, key);
    const notes = jonas.page.locator(".note");
    expect(await notes.count()).toBe(0);

    await scribe.pressSequentially("47 files");
    await press("r");
    const finding = notes.filter({ hasText: "No number heard yet." });
    await finding.waitFor();
    const card = jonas.page.getByRole("region", { name: "Ask next" });
    // The card lets a part begin before it asks about it.
    await card.getByText("No number yet").waitFor({ timeout: 60_000 });
    // A gap on it is the moment to explain the card to somebody new, once what came before is understood.
    const tip = jonas.page.getByRole("note", { name: "Tip" });
    await tip.getByText("What’s left is what to ask about").waitFor();
    await tip.getByRole("button", { name: "Got it" }).click();
    await tip.getByText("the gap most worth asking about").waitFor();
    // Once through all of them, by key: a press right after a change would be meant for what stood there before.
    const say = card.locator(".say");
    const probe = (await say.innerText()).trim();
    for (let shown = ""; shown !== probe; shown = (await say.innerText()).trim()) await press("2");
    expect(wire).not.toContain(probe);

    // Pressed twice by a nervous hand: sent once, and the line that is being written stays.
    await press("Shift+P");
    await press("Shift+P");
    await maya.page.getByText(probe).first().waitFor();
    expect(wire).toContain(probe);
    await finding.waitFor({ state: "detached" });
    expect(await jonas.page.getByRole("list", { name: "Follow-ups so far" }).getByText(probe).count()).toBe(1);
    expect(await scribe.inputValue()).toBe("47 files");
    await tip.waitFor({ state: "detached" });

    await press("l");
    const learned = notes.filter({ hasText: "No lesson heard yet." });
    await learned.waitFor();
    await learned.hover();
    await learned.getByRole("button", { name: /^Not so:/ }).click();
    await learned.waitFor({ state: "detached" });
    await jonas.page.reload();
    await jonas.page.getByText("I 0 to we 1, no number").waitFor();
    // What has been read may say that there is nothing to ask; what was called wrong does not come back.
    expect(await notes.filter({ hasText: "heard yet" }).count()).toBe(0);
    expect(await tip.count()).toBe(0);

    // She types on where the scribed line ends: her words get a line of their own, and the mark stays.
    await scribe.fill("47 files");
    await scribe.press("Enter");
    const marked = maya.page.locator(".scribed").filter({ hasText: "47 files" });
    await marked.click();
    await maya.page.keyboard.press("End");
    await maya.page.keyboard.type("And I rang the depot myself.");
    await jonas.page.locator("main").getByText("And I rang the depot myself.").waitFor();
    expect(await marked.innerText()).toBe("47 files");
    expect(await jonas.page.locator(".scribed").filter({ hasText: "47 files" }).innerText()).toBe("47 files");

    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });
});
