import { describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, phone } from "./browser.ts";
import { sceneWith } from "./scene.ts";
import { writtenDown } from "./written-down.ts";

describe("practice alone on a phone", () => {
  const scene = sceneWith(["Sol"], phone);

  const looksRight = async (): Promise<void> => {
    await expectAccessible(scene().sol.page);
    await expectNoSidewaysScroll(scene().sol.page);
  };

  it("from a name to the review, with the telling, the notes and a self-rating", async () => {
    const { server, sol } = scene();
    const { page } = sol;
    // A story that is ready: practice asks first for what has none.
    await page.goto(`${server.url}/stories`);
    await page.getByRole("button", { name: "Write a story" }).tap();
    await page.getByRole("group", { name: "Dive Deep" }).getByRole("button", { name: "First" }).tap();
    await page
      .getByRole("group", { name: "Dive Deep" })
      .getByRole("button", { name: "First", pressed: true })
      .waitFor();
    await writtenDown(page);
    await page.goto(server.url);
    await page.getByRole("radio", { name: "Alone" }).check({ force: true });
    await looksRight();
    await page.getByLabel("Your name").fill("Sol");
    await page.locator("#start").getByRole("button").last().tap();
    await page.waitForURL(/\/r\/[\w-]{22}$/);
    await page.getByRole("heading", { name: "You’re practising on your own" }).waitFor();
    await looksRight();

    // A random question.
    await page.getByRole("button", { name: "Start", exact: true }).tap();
    await page.getByRole("button", { name: "Give me a question" }).waitFor();
    await looksRight();
    await page.getByRole("button", { name: "Give me a question" }).tap();
    const question = page.getByRole("region", { name: "The question" }).getByRole("heading", { level: 1 });
    await question.waitFor();
    const asked = (await question.innerText()).trim();
    await page.getByText("Why this one: not asked about yet; no story of yours yet.").waitFor();

    // The telling: each part tapped as it begins, one thing ticked, a few words kept.
    for (const part of ["Situation", "Task", "Action", "Result"]) {
      await page.locator(".tap", { hasText: part }).tap();
      await page.locator('.tap[aria-pressed="true"]', { hasText: part }).waitFor();
    }
    await page.getByRole("button", { name: "Who", exact: true }).tap();
    await page.getByRole("button", { name: "Who", exact: true, pressed: true }).waitFor();
    await page.getByRole("region", { name: "What your words still lack" }).waitFor();
    await looksRight();
    // What is missing is asked for however early that is pressed.
    const followUp = page.getByRole("region", { name: "Follow-up to answer aloud" });
    await page.getByRole("button", { name: "I’m done" }).tap();
    for (const nth of [1, 2, 3]) {
      await followUp.getByText(`Follow-up ${nth} of 3`).waitFor();
      if (nth === 1) await looksRight();
      const probe = (await followUp.locator(".voice").innerText()).trim();
      await followUp.getByRole("button", { name: "I answered it" }).tap();
      await followUp.getByText(probe).waitFor({ state: "detached" });
    }
    await page.getByText("Those were the follow-ups.").waitFor();
    await page.getByRole("button", { name: "That’s all of it" }).tap();
    await page.getByText("Write it down.").waitFor();
    await page.getByRole("textbox", { name: /^Result/ }).tap();
    await page.keyboard.insertText(
      "We sent the stock file on time again and the pharmacies were happy with it. The complaints went away and nobody had to ring us in the night. The team took the same check to the other files, and the support people said that the mornings were calm from then on, which they had not been for a long while before that winter season.",
    );
    // Enough words: their writer is told what they lack.
    const coach = page.getByRole("region", { name: "What your words still lack" });
    await coach.getByText("Situation is still open.").waitFor();
    const first = coach.getByRole("listitem").first();
    const section = await first.locator("b").innerText();
    const lacking = (await first.innerText()).slice(section.length).trim();
    await looksRight();

    // The self-rating, and nothing else to wait for.
    await page.getByRole("button", { name: "Rate it" }).tap();
    await page.getByRole("radio", { name: /^3\b/ }).first().check({ force: true });
    await page
      .getByRole("textbox", { name: /reason/i })
      .first()
      .fill("I had the ending but no number.");
    await looksRight();
    await page.getByRole("button", { name: "Next", exact: true }).tap();
    await page.getByRole("heading", { name: "That’s your own view of it" }).waitFor();
    await looksRight();
    await page.getByRole("button", { name: "Seal and open the review" }).tap();

    // The review: what was told, what was thought of it, what to do next time.
    await page.getByText("I had the ending but no number.").first().waitFor();
    await page.getByText("nobody had to ring us in the night", { exact: false }).first().waitFor();
    await page.getByText(asked).first().waitFor();
    await page.getByRole("region", { name: "Before next time" }).getByText(lacking).waitFor();
    await looksRight();

    expect(sol.complaints).toEqual([]);

    // Where what reads the words cannot be fetched, the review is there all the same, and says what it lacks.
    await page.route(/\/assets\/(?:reading-worker|analyse)-/, (route) => route.abort());
    await page.reload();
    const nextTime = page.getByRole("region", { name: "Before next time" });
    await nextTime.getByText("The answers couldn’t be read. Load the page again.").waitFor();
    await page.getByText("nobody had to ring us in the night", { exact: false }).first().waitFor();
    await page.unrouteAll();
    await page.reload();
    await nextTime.getByText(lacking).waitFor();
  });
});
