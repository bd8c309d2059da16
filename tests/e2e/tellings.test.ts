import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { BrowserContextOptions } from "playwright-core";
import { expectAccessible, expectNoSidewaysScroll, phone, type Person } from "./browser.ts";
import { askFor, beginQuestions, endRound, linkFor, openRoom, sees, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";

const day = [
  "Our bakeries got the flour order late three mornings a week.",
  "I was asked to find out why before the summer.",
  "We looked at the orders and talked to the mill.",
  "It got much better.",
];
const better = {
  Situation: "Our bakeries got the flour order late three mornings a week, and everybody blamed the mill.",
  Action:
    "I didn’t believe it, so I pulled six weeks of orders. 81% of the late ones left our own office after four. I showed that to the buyer, because she had the most to lose, and then I moved the cut-off to noon.",
  Result: "Late mornings went from 3 a week to none, and we cancelled the second lorry: 1,400 euros a month.",
};

async function meet(ana: Person, ben: Person, url: string): Promise<void> {
  await openRoom(ana, url, "Ana Silva");
  await takeSeat(ben, await linkFor(ana, "candidate"), "Ben Okafor");
  await beginQuestions(ana, ben);
  await askFor(ana, "deliver", ben);
}

describe.each<[string, BrowserContextOptions]>([
  ["at a desk", {}],
  ["on a phone", phone],
])("one story, told better, %s", (_, options) => {
  const scene = sceneWith(["Ana"]);

  it("from the journal over two rooms to the page of progress", async () => {
    const { server, ana, open } = scene();
    const ben = await open("Ben", options);
    const isPhone = options.isMobile === true;

    // A day in the journal becomes a story.
    await ben.page.goto(`${server.url}/journal`);
    await ben.page.getByRole("textbox", { name: "Your words" }).fill(day.join("\n\n"));
    await ben.page.getByRole("button", { name: "Make it a story" }).click();
    await ben.page.getByLabel("Title, as you’d remember it").fill("The late flour");
    for (const section of ["Situation", "Task", "Action", "Result"])
      await ben.page
        .getByRole("group", { name: "Put paragraph 1 into" })
        .getByRole("button", { name: section, exact: true })
        .click();
    await ben.page
      .getByRole("group", { name: "Deliver Results" })
      .getByRole("button", { name: "First", exact: true })
      .click();

    // In the interview it is at hand, first among those for the principle, and goes into the notes in one press.
    await meet(ana, ben, server.url);
    if (isPhone) await ben.page.getByRole("button", { name: "Mine" }).click();
    const shelf = ben.page.getByRole("region", { name: "Only yours" });
    await shelf.getByRole("heading", { name: "For Deliver Results" }).waitFor();
    await shelf.getByText("Not told yet").waitFor();
    // On a phone the tabs hide the main part while this one is open.
    if (!isPhone) await expectAccessible(ben.page);
    await shelf.getByRole("button", { name: "Put in notes: The late flour" }).click();
    await shelf.getByText("In your notes").waitFor();
    await ana.page
      .getByRole("textbox", { name: /^Action/ })
      .getByText("talked to the mill")
      .waitFor();
    expect(await ana.page.getByText("The late flour").count()).toBe(0);
    if (isPhone) await ben.page.getByRole("button", { name: "Answer" }).click();
    await endRound(ana, ben, 2);
    const paper = ben.page.getByRole("article", { name: "Notes as they were left" });
    await paper.getByRole("link", { name: "In your stories: The late flour" }).waitFor();

    // A second room: the page says who has heard it. It is told in other words, and becomes a version.
    await meet(ana, ben, server.url);
    if (isPhone) await ben.page.getByRole("button", { name: "Mine" }).click();
    await shelf.getByText("Ana has heard it").waitFor();
    if (isPhone) await ben.page.getByRole("button", { name: "Answer" }).click();
    for (const [section, words] of Object.entries(better)) {
      await ben.page.getByRole("textbox", { name: new RegExp(`^${section}`) }).click();
      await ben.page.keyboard.insertText(words);
    }
    await ana.page.getByText("1,400 euros a month").waitFor();
    await endRound(ana, ben, 4);
    await paper.getByRole("button", { name: "Save this answer to my stories" }).click();
    await expect
      .poll(() => paper.getByLabel("Which story").locator("option:checked").textContent())
      .toMatch(/^The late flour/);
    for (const part of ["Situation", "Action"])
      await paper.getByRole("group", { name: part }).getByLabel("Take this").check({ force: true });
    await paper.getByRole("group", { name: "Result" }).getByLabel("Both").check({ force: true });
    await expectAccessible(ben.page);
    await expectNoSidewaysScroll(ben.page);
    await paper.getByRole("button", { name: "Save as a version" }).click();
    await paper.getByRole("button", { name: "Last time, now" }).click();
    await paper.getByRole("heading", { name: "Last time, now" }).waitFor();
    await paper.locator("del", { hasText: "mill" }).first().waitFor();
    await expectAccessible(ben.page);
    await paper.getByRole("link", { name: /^In your stories/ }).click();
    await sees(ben, "six weeks of orders");
    await ben.page.getByText("It got much better.").first().waitFor();

    // Home begins with what is still open; the page of progress has both tellings.
    await ben.page.goto(server.url);
    await ben.page.getByRole("region", { name: "One open fix" }).getByText("End on a number.").waitFor();
    await ben.page.getByRole("button", { name: "Go again with Ana, swapped" }).waitFor();
    await expectAccessible(ben.page);
    await ben.page.goto(`${server.url}/progress`);
    await sees(ben, /^Two sessions since .*, two answers/);
    await ben.page.getByRole("img", { name: /^Deliver Results: .* Ana 2; .* you 4; .* Ana 4; .* you 4$/ }).waitFor();
    await sees(ben, "One of two the same.");
    await expectAccessible(ben.page);
    await expectNoSidewaysScroll(ben.page);
    await ben.page.getByLabel("Table", { exact: true }).check({ force: true });
    await expect.poll(() => ben.page.getByRole("row", { name: /^Deliver Results .* 2 4$/ }).count()).toBe(1);
    await expectAccessible(ben.page);
    const exported = async (name: string): Promise<string> => {
      await ben.page.getByRole("button", { name: "Export" }).click();
      const [file] = await Promise.all([
        ben.page.waitForEvent("download"),
        ben.page.getByRole("button", { name }).click(),
      ]);
      return readFile(await file.path(), "utf8");
    };
    const ratings = await exported("Ratings as a table");
    expect(
      ratings.split("\n").filter((line) => /Deliver Results,(?:Ana|Ben) \w+,(?:own|other),\d/.test(line)),
      ratings,
    ).toHaveLength(4);
    expect(await exported("Answers as a table")).toContain('"Before Action, %"');
    expect(await exported("Both as Markdown")).toContain("## Answers");
    expect(await exported("As JSON")).toContain('"barlineJournal": 1');
    const fixes = ben.page.getByRole("region", { name: "One open fix" });
    await fixes.getByRole("button", { name: "It’s fixed" }).click();
    await fixes.getByRole("button", { name: "It’s fixed" }).click();
    await fixes.waitFor({ state: "detached" });

    // The room with roles exchanged is open at once.
    await ben.page.getByRole("button", { name: "Open the room, copy the link" }).click();
    await ben.page.waitForURL(/\/r\/[\w-]{22}$/);
    await sees(ben, "Waiting for a candidate");
    expect([...ana.complaints, ...ben.complaints]).toEqual([]);
  });
});
