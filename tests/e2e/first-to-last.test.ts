/** A host, a candidate and an observer, from the first minute to what is sent out: what people do beside asking, telling and scoring. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { expectAccessible, pressKey, type Person } from "./browser.ts";
import { linkFor, rateSelfAndSeal, sees } from "./journey.ts";
import { sceneWith } from "./scene.ts";

const press = ({ page }: Person, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).first().click();

describe("a room of three", () => {
  const scene = sceneWith(["Jonas", "Maya", "Olu", "Vera"]);

  it("is opened within a minute, held, talked over, and sent out", async () => {
    const { server, jonas, maya, olu, vera } = scene();
    // The first minute: what people do until both are in the lobby.
    const begunMs = performance.now();
    let actions = 0;
    const act = async (deed: Promise<unknown>): Promise<void> => {
      actions += 1;
      await deed;
    };
    await act(jonas.page.goto(server.url));
    await act(jonas.page.getByLabel("Your name").fill("Jonas Lind"));
    await act(press(jonas, "Start a room"));
    await jonas.page.waitForURL(/\/r\/[\w-]{22}$/);
    let link = "";
    await act(linkFor(jonas, "candidate").then((copied) => (link = copied)));
    await act(maya.page.goto(link));
    await act(maya.page.getByRole("textbox", { name: /name/i }).first().fill("Maya Okafor"));
    await act(press(maya, "Take my seat"));
    await sees(jonas, "Maya Okafor");
    await sees(maya, "Jonas Lind");
    await sees(jonas, "Maya isn’t ready yet.");
    expect(actions).toBeLessThanOrEqual(8);
    expect(performance.now() - begunMs).toBeLessThan(60_000);

    // A preset changes the plan on both screens.
    await press(jonas, "Change the plan");
    await jonas.page.getByLabel("Principles").selectOption("Engineer");
    await sees(maya, "Dive Deep");
    await press(jonas, "Done");

    // An observer comes, and all three talk in the chat.
    await olu.page.goto(await linkFor(jonas, "observer"));
    await olu.page.getByRole("textbox", { name: /name/i }).first().fill("Olu Adeyemi");
    await press(olu, "Take my seat");
    await sees(jonas, "Olu Adeyemi");
    await press(jonas, /^Chat/);
    await jonas.page.getByLabel("Say to everyone").fill("The depot is spelled Łódź");
    await jonas.page.keyboard.press("Enter");
    await press(maya, "Chat, 1 new");
    await sees(maya, "The depot is spelled Łódź");
    for (const { page } of [jonas, maya]) await page.keyboard.press("Escape");

    await press(maya, "I’m ready");
    await press(jonas, "Start the interview");
    await press(jonas, "Next part");
    await sees(maya, "Jonas is choosing a question");

    // A question without the mouse: the key, a word, Enter; what the arrows reach can be sent as well.
    await jonas.page.getByLabel("Find a principle or question").waitFor();
    await pressKey(jonas.page, "/");
    await jonas.page.keyboard.type("deliver");
    await sees(jonas, "Enter sends the first");
    await jonas.page.keyboard.press("ArrowDown");
    const first = jonas.page.locator(":focus");
    expect(await first.getAttribute("aria-label")).toMatch(/^Send: /);
    await jonas.page.keyboard.press("ArrowUp");
    await jonas.page.keyboard.press("Enter");
    const question = maya.page.getByRole("heading", { level: 1 });
    await maya.page.getByRole("textbox", { name: /^Action/ }).waitFor();
    const asked = (await question.innerText()).trim();

    // What a first-time interviewer is told: one thing at a time, until it was used or sent away; never to those who watch.
    const tip = jonas.page.getByRole("note", { name: "Tip" });
    await tip.getByText("tap the part you hear").waitFor();
    await pressKey(jonas.page, "a");
    await tip.getByText("What’s left is what to ask about").waitFor();
    expect(await tip.count()).toBe(1);
    await tip.getByRole("button", { name: "Got it" }).click();
    expect(await tip.getByText("What’s left is what to ask about").count()).toBe(0);
    for (const { page } of [maya, olu]) expect(await page.getByRole("note", { name: "Tip" }).count()).toBe(0);

    // The observer whispers, the interviewer passes it on.
    await maya.page.getByRole("textbox", { name: /^Action/ }).click();
    await maya.page.keyboard.type("I read the logs line by line.");
    await olu.page.getByText("I read the logs line by line.").waitFor();
    expect(await olu.page.getByRole("textbox", { name: "Scribe line" }).count()).toBe(0);
    await olu.page.getByLabel(/^Whisper to/).fill("Who else saw them?");
    await olu.page.keyboard.press("Enter");
    await sees(jonas, "Who else saw them?");
    await press(jonas, "Send to Maya");
    await sees(maya, "Who else saw them?");
    expect(await maya.page.getByText("whispers").count()).toBe(0);

    // Words become evidence with a key. The focus is seen, though nothing can be typed there.
    const action = jonas.page.getByRole("textbox", { name: /^Action/ });
    await action.click();
    await jonas.page.keyboard.press("ControlOrMeta+a");
    const ring = await action.evaluate(
      (content) => getComputedStyle(content.closest(".cm-editor") ?? content).outlineStyle,
    );
    expect(ring).toBe("solid");
    await pressKey(jonas.page, "e");
    await sees(jonas, /^Evidence for/);
    for (const person of [jonas, maya, olu]) await expectAccessible(person.page);

    // Each tab of a phone has its main part, and the names of the parts are whole on a desk.
    await jonas.page.setViewportSize({ width: 390, height: 844 });
    for (const name of ["Ask", "Notes", "Score", "Answer"]) {
      await jonas.page.getByRole("navigation", { name: "Parts of this screen" }).getByRole("button", { name }).click();
      expect(await jonas.page.getByRole("main").count()).toBe(1);
      await expectAccessible(jonas.page);
    }
    for (const width of [1440, 1280]) {
      await jonas.page.setViewportSize({ width, height: 900 });
      const clipped = await jonas.page
        .getByRole("list", { name: "Parts of the round" })
        .getByRole("listitem")
        .evaluateAll((parts) =>
          parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
        );
      expect(clipped).toEqual([]);
    }

    await press(jonas, "Next part");
    await maya.page.getByRole("heading", { name: "Your questions" }).waitFor();
    await press(jonas, "Next part");

    // Scoring, with a word on the interviewing.
    await jonas.page.getByRole("radio", { name: /^4\b/ }).first().check({ force: true });
    await sees(jonas, "I read the logs line by line.");
    await jonas.page
      .getByRole("textbox", { name: /reason/i })
      .first()
      .fill("Went to the source.");
    await jonas.page.getByRole("button", { name: "Next", exact: true }).click();
    await jonas.page
      .getByRole("textbox", { name: /keep one/i })
      .first()
      .fill("Plain words.");
    await jonas.page
      .getByRole("textbox", { name: /change one/i })
      .first()
      .fill("Say how much.");
    await jonas.page.getByRole("button", { name: /^Seal/ }).first().click();
    await rateSelfAndSeal(maya, { rating: 3, reason: "No number." });
    const clear = maya.page.getByRole("group", { name: "Were the questions clear?" });
    await clear.getByRole("radio", { name: "4" }).focus();
    for (const digit of ["4", "5", "3"]) await maya.page.keyboard.press(digit);
    await maya.page.getByRole("radio", { name: "No, it stayed mine" }).check({ force: true });
    await maya.page.getByLabel("In your words, if you like").fill("You let me think.");
    await press(maya, "Seal the feedback");
    await sees(maya, "Your feedback on the interviewing is sealed too.");
    expect(await jonas.page.getByText("You let me think.").count()).toBe(0);
    for (const person of [jonas, maya]) await press(person, /talk now/i);
    await sees(jonas, "You let me think.");
    await press(jonas, /Next part|Go to the review/);

    // The review: a comment on words, seen by the other; the replay, looked at together.
    await sees(maya, "Against the bar");
    await press(jonas, /^Comment on Action/);
    await jonas.page.keyboard.type("Which logs?");
    await jonas.page.keyboard.press("Enter");
    await sees(maya, "Which logs?");
    await press(maya, "Reply");
    await maya.page.getByLabel(/^Reply to comment/).fill("Those of the export.");
    await maya.page.keyboard.press("Enter");
    await sees(jonas, "Those of the export.");
    await press(jonas, "Resolve");
    await maya.page.getByRole("button", { name: "1 resolved" }).waitFor();

    await press(jonas, "Look together");
    await sees(maya, "You’re following Jonas.");
    await jonas.page.getByRole("slider", { name: "Moment of the replay" }).focus();
    await jonas.page.keyboard.press("Home");
    await maya.page.getByRole("button", { name: "Notes as left" }).waitFor();
    await press(maya, "Step out");
    await sees(maya, "You stepped out");
    await press(jonas, "Stop leading");
    await press(jonas, "Play");
    await press(jonas, "Stop");
    await press(jonas, "Notes as left");
    for (const person of [jonas, maya, olu]) await expectAccessible(person.page);

    // What is sent out: the review itself, to read.
    await press(jonas, "Review link");
    await press(jonas, "Make a review link");
    const sent = await linkFor(jonas, "review");
    await vera.page.goto(sent);
    for (const words of [asked, "Against the bar", "Plain words.", "You let me think.", "Read only"])
      await sees(vera, words);
    await vera.page.locator("mark", { hasText: "I read the logs line by line." }).first().waitFor();
    for (const words of ["Which logs?", "Łódź", "Export", "Look together"])
      expect(await vera.page.getByText(words).count()).toBe(0);
    for (const size of [1440, 390]) {
      await vera.page.setViewportSize({ width: size, height: 900 });
      await expectAccessible(vera.page);
      const overhang = await vera.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overhang).toBe(0);
    }
    await press(vera, "Play");
    await vera.page.getByRole("button", { name: "Notes as left" }).waitFor();
    await vera.page
      .getByText(/^(Warm-up|Question one|Their questions)$/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await press(jonas, "Revoke link");
    await jonas.page.getByRole("button", { name: "Make a review link" }).waitFor();
    await vera.page.reload();
    await sees(vera, "This review link no longer works");

    // Taken home, and opened again from the file.
    await jonas.page.keyboard.press("Escape");
    await press(jonas, "Export");
    const download = jonas.page.waitForEvent("download");
    await press(jonas, /^JSON/);
    const path = await (await download).path();
    expect(await readFile(path, "utf8")).toContain("I read the logs line by line.");
    await vera.page.goto(server.url);
    const chooser = vera.page.waitForEvent("filechooser");
    await press(vera, "Open an export");
    await (await chooser).setFiles(path);
    await vera.page.waitForURL(/\/review$/);
    await sees(vera, /Imported from a file/);
    await sees(vera, "Went to the source.");
    await sees(vera, "No replay was kept in this room");
    await expectAccessible(vera.page);

    // Who wants to go again asks the other, and leaves them to read.
    await press(jonas, "Go again, swapped");
    await jonas.page.getByRole("button", { name: "I’m ready" }).waitFor();
    await sees(maya, "Jonas wants to go again, with roles swapped.");
    await sees(maya, "You’d ask.");
    await sees(maya, "Against the bar");
    await expectAccessible(maya.page);
    await press(maya, "Join the next round");
    await sees(maya, "Jonas isn’t ready yet.");

    // Leaving the page and coming back raises no alarm.
    await maya.page.addInitScript(() => {
      const alarms: string[] = [];
      Object.assign(globalThis, { alarms });
      new MutationObserver(() => {
        const said = document.querySelector(".conn")?.textContent ?? "";
        if (/Not saved|Reconnecting|Offline/i.test(said)) alarms.push(said);
      }).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await maya.page.goto(`${server.url}/help`);
    await maya.page.getByRole("heading", { level: 1 }).waitFor();
    await maya.page.goBack();
    await sees(maya, "Jonas isn’t ready yet.");
    await maya.page.locator(".conn", { hasText: /Live|Saved/ }).waitFor();
    expect(await maya.page.evaluate(() => (globalThis as { alarms?: string[] }).alarms)).toEqual([]);

    const complaints = [jonas, maya, olu, vera].flatMap((person) => person.complaints);
    // The one refusal is the link that was revoked.
    expect(complaints.filter((words) => !/404/.test(words))).toEqual([]);
  });
});
