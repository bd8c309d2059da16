/** From a page of the journal to a story that is told, compared and mended; then everything that this device keeps, taken along and deleted. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, phone } from "./browser.ts";
import { sceneWith } from "./scene.ts";

const words = "The stock file was late again.\n\nI pulled six weeks of logs: 81% of the delays came from one supplier.";

const looksRight = async (page: Page): Promise<void> => {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
};
/** Waits until the browser has it: what comes after a reload was kept. */
const reloaded = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("barline:journal");
        opening.onsuccess = () => {
          const writing = opening.result.transaction("updates", "readwrite");
          writing.oncomplete = () => {
            opening.result.close();
            resolve(true);
          };
        };
      }),
  );
  await page.reload();
};

/** The same way on a desk and on a phone. */
async function fromPageToStory(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/journal`);
  await page.getByRole("button", { name: "Write about this" }).click();
  await page.getByLabel("Your words").fill(words);
  await page.getByLabel("Add a tag").fill("logs");
  await page.keyboard.press("Enter");
  await looksRight(page);
  await reloaded(page);
  await page.getByLabel("Search your pages").fill("delays supplier");
  await page.getByRole("button", { name: /81% of the delays/ }).click();
  await page.getByRole("button", { name: "Make it a story" }).click();
  await page.getByLabel(/^Title/).fill("The late stock file");
  await page.getByRole("group", { name: "Put paragraph 1 into" }).getByRole("button", { name: "Situation" }).click();
  await page.getByRole("group", { name: "Put paragraph 1 into" }).getByRole("button", { name: "Action" }).click();
  await page.getByLabel(/^Result/).fill("Mornings were much better.");
  await page.getByRole("group", { name: "Dive Deep" }).getByRole("button", { name: "First" }).click();
  await page.getByRole("group", { name: "Frugality" }).getByRole("button", { name: "Also fits" }).click();
  await looksRight(page);
  await page.getByRole("link", { name: "Done" }).click();
  await page.getByRole("heading", { level: 1, name: "The late stock file" }).waitFor();
  await page.getByRole("link", { name: /^From your journal/ }).waitFor();
  await page.getByText("No number yet.").or(page.getByText("Learning is still open.")).first().waitFor();
  await page.getByText("I told it somewhere else").click();
  for (const where of ["A call", "Lunch"]) {
    await page.getByLabel("To whom").fill("Jonas");
    await page.getByLabel("Where", { exact: true }).fill(where);
    await page.getByRole("button", { name: "I told it today" }).click();
    await page.getByRole("listitem").filter({ hasText: where }).waitFor();
  }
  await page.getByText("Jonas has heard this one twice").waitFor();
  await page.getByRole("heading", { name: "Last time, now" }).waitFor();
  await looksRight(page);
  await reloaded(page);
  await page.getByText("Jonas has heard this one twice").waitFor();
}

describe("the journal and the stories of a device", () => {
  const scene = sceneWith(["Maya"]);

  it("lead from a page to a story told twice, on a desk", async () => {
    const { server, maya } = scene();
    const { page } = maya;
    await page.goto(server.url);
    await page.getByRole("navigation", { name: "Yours" }).getByRole("link", { name: "Journal" }).click();
    await page.getByText("Nothing yet.").waitFor();
    await fromPageToStory(page, server.url);

    await page.getByRole("link", { name: "Story bank" }).first().click();
    const row = page.getByRole("row").filter({ hasText: "The late stock file" });
    await row.getByText("first choice, told, not rated").waitFor({ state: "attached" });
    await page
      .getByRole("complementary", { name: "The chosen story" })
      .getByText("told twice", { exact: false })
      .waitFor();
    await page.getByText("Next to write:").waitFor();
    await looksRight(page);
    // By keys alone: the story, and back.
    await row.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Open the story" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "The late stock file" }).waitFor();

    // Everything in one file, deleted, and back again.
    await page.goto(`${server.url}/settings`);
    const mine = page.getByRole("region", { name: "My data" });
    await mine.getByText("1 story, told 2 times").waitFor();
    await looksRight(page);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      mine.getByRole("button", { name: "Export all of it" }).click(),
    ]);
    const kept = await readFile(await file.path(), "utf8");
    expect(kept).toContain("one supplier");
    await mine.getByRole("button", { name: "Delete all of it" }).click();
    await mine.getByRole("button", { name: "Delete it all" }).click();
    await page.waitForURL(`${server.url}/`);
    const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(left.filter((name) => name === "barline:journal")).toEqual([]);
    await page.goto(`${server.url}/settings`);
    await mine.getByText("0 stories, told 0 times").waitFor();
    await mine.locator("input[type=file]").setInputFiles({
      name: "barline-my-data.json",
      mimeType: "application/json",
      buffer: Buffer.from(kept),
    });
    await mine.getByText("1 story, told 2 times").waitFor();
    expect(maya.complaints).toEqual([]);
  });

  it("fit a phone: one button leads to them, and principles are a list with gaps first", async () => {
    const { server, open } = scene();
    const sol = await open("Sol", phone);
    const { page } = sol;
    await page.goto(server.url);
    await page.getByRole("button", { name: "Yours" }).tap();
    await looksRight(page);
    await page.getByRole("navigation", { name: "Yours" }).getByRole("link", { name: "Journal" }).tap();
    await page.waitForURL(/\/journal$/);
    await fromPageToStory(page, server.url);
    await page.goto(`${server.url}/stories`);
    // Dive Deep, and what the day's prompt was about.
    await page.getByRole("heading", { level: 1, name: /^(?:One|Two) of sixteen covered$/ }).waitFor();
    const principles = page.getByRole("main").getByRole("listitem");
    await principles
      .last()
      .getByRole("link", { name: /The late stock file/ })
      .waitFor();
    expect(await principles.first().innerText()).toContain("No story yet");
    expect(await page.getByRole("table").count()).toBe(0);
    await looksRight(page);
    const add = principles.first().getByRole("button", { name: /^Write a story for / });
    const gap = ((await add.getAttribute("aria-label")) ?? "").replace("Write a story for ", "");
    await add.tap();
    await page.getByLabel(/^Title/).waitFor();
    await page.getByRole("group", { name: gap }).getByRole("button", { name: "First", pressed: true }).waitFor();
    expect(sol.complaints).toEqual([]);
  });
});
