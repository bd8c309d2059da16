/** Stories from a damaged file, on a desk and on a phone: the places are named, versions stand side by side, and nothing is lost. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, phone } from "./browser.ts";
import { sceneWith } from "./scene.ts";

const bank = [
  "# How I use this",
  "Read it on the train.",
  "",
  "## [Ownership] The audit",
  "**S (Situation):** The audit came early.",
  "**T (Task):** It was mine.",
  "**A (Action):** I wrote the list.",
  "**R (Result):** 12 % less.",
  "**Reflection:** Ask sooner.",
  "",
  "## The lift",
  "**S (Situation):** It stood for two days.",
  "**A (Action):**",
  "**R (Result):** It went.",
  "",
  "<!-- A comment that never",
].join("\n");
const file = (name: string, text: string) => ({ name, mimeType: "text/markdown", buffer: Buffer.from(text) });

describe("a file of stories", () => {
  const scene = sceneWith(["Ana"]);
  const dialog = (page: Page) => page.getByRole("dialog");
  const choose = async (page: Page, name: string, text: string): Promise<void> => {
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByLabel("A file of stories").setInputFiles(file(name, text));
    await dialog(page)
      .getByRole("heading", { name: `What’s in ${name}` })
      .waitFor();
  };
  const saved = async (page: Page, way: string): Promise<string> => {
    await page.getByRole("button", { name: "Export" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: way }).click();
    return readFileSync(await (await download).path(), "utf8");
  };

  it("names its damaged places, is taken whole, and is taken back by one undo", async () => {
    const { server, ana } = scene();
    const { page, complaints } = ana;
    await page.goto(`${server.url}/stories`);
    await choose(page, "bank.md", bank);
    await dialog(page).getByText("It holds two stories.").waitFor();
    const places = dialog(page).getByRole("region", { name: "3 places to look at" }).getByRole("listitem");
    expect((await places.allInnerTexts()).map((place) => place.replace(/\s+/g, " "))).toEqual([
      "Line 11 There’s no Task in “The lift”.",
      "Line 13 Nothing stands under Action.",
      "Line 16 This comment never ends, so it was read as text.",
    ]);
    await dialog(page).getByText("The audit", { exact: true }).click();
    await dialog(page).getByText("I wrote the list.").waitFor();
    await expectAccessible(page);
    await dialog(page).getByRole("button", { name: "Add two stories" }).click();
    await page.getByText("From bank.md: two stories and one page of the journal").first().waitFor();
    const whole = await saved(page, "The whole journal as JSON");
    for (const word of bank.match(/\p{L}{5,}/gu) ?? []) {
      if (!/^(?:Situation|Action|Result|Reflection|Ownership)$/.test(word)) expect(whole).toContain(word);
    }
    // Both were taken in one moment, so either may stand first.
    const taken = (JSON.parse(whole) as { stories: { title: string }[] }).stories;
    expect(taken.sort((a, b) => a.title.localeCompare(b.title))).toMatchObject([
      { title: "The audit", serves: { ownership: "first" } },
      { title: "The lift" },
    ]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("The audit").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  it("shows another version side by side, and keeps both, the one here or the file’s", async () => {
    const { server, ana } = scene();
    const { page, complaints } = ana;
    await page.goto(`${server.url}/stories`);
    await choose(page, "bank.md", bank);
    await dialog(page).getByRole("button", { name: "Add two stories" }).click();
    await choose(page, "newer.md", bank.replace("I wrote the list.", "I wrote the list twice."));
    const versions = dialog(page).getByRole("group", { name: "The audit" });
    await versions.getByText("I wrote the list twice.").waitFor();
    await expectAccessible(page);
    await dialog(page).getByRole("button", { name: "Add one story" }).waitFor();
    await versions.getByLabel("Keep the one here").check();
    await versions.getByLabel("Take the file’s").check();
    await dialog(page).getByRole("button", { name: "Add one story" }).click();
    await dialog(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Import");
    const { stories } = JSON.parse(await saved(page, "Stories as JSON")) as { stories: readonly unknown[] };
    expect(stories).toMatchObject([
      { title: "The audit", parts: { action: "I wrote the list twice." } },
      { title: "The lift" },
    ]);
    expect(await saved(page, "Stories as Markdown")).toContain("## The audit");
    expect(complaints).toEqual([]);
  });

  it("works on a phone, with words that are pasted, and says what it can’t read", async () => {
    const { open, server } = scene();
    const { page, complaints } = await open("Ben", phone);
    await page.goto(`${server.url}/stories`);
    await page.getByRole("button", { name: "Import", exact: true }).tap();
    const words = dialog(page).getByLabel("Or paste the words");
    await words.fill('{"stories": []}');
    await dialog(page).getByRole("button", { name: "See what’s in it" }).tap();
    await dialog(page).getByRole("alert").getByText("Nothing was changed.").waitFor();
    await words.fill(bank);
    await dialog(page).getByRole("button", { name: "See what’s in it" }).tap();
    await dialog(page).getByText("It holds two stories.").waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await dialog(page).getByLabel("Keep its 10 words as a page of your journal").uncheck();
    await dialog(page).getByRole("button", { name: "Add two stories" }).tap();
    await page.getByText("From what you pasted: two stories").first().waitFor();
    expect(complaints).toEqual([]);
  });
});
