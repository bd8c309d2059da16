import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { leadershipPrinciples as pack } from "../../shared/questions/bank/index.ts";
import { expectAccessible } from "./browser.ts";
import { sceneWith } from "./scene.ts";

const [, , third] = pack.principles;
const question = third?.questions.at(-1);
const probe = question?.probes.at(-1);
const [theme] = pack.candidateThemes;
if (!third || !question || !probe || !theme) throw new Error("the pack is empty");
const all = pack.principles.flatMap(({ questions }) => questions);

describe("the question library", () => {
  const scene = sceneWith(["Visitor"]);
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    const { server, visitor } = scene();
    ({ page, complaints } = visitor);
    await page.goto(`${server.url}/questions`);
    await page.getByText(`${all.length} questions`).waitFor();
  });

  const found = () => page.locator("#found");
  /** The texts of the questions on the page, in order. */
  const texts = () => found().locator("li > .voice").allInnerTexts();
  const search = () => page.getByRole("searchbox", { name: "Search the whole library" });

  it("is read principle by principle", async () => {
    await page.getByRole("navigation", { name: "Principles" }).getByRole("button", { name: third.name }).click();
    await found().getByRole("heading", { name: third.name, level: 2 }).waitFor();
    expect(await texts()).toEqual(third.questions.map(({ text }) => text));
    await page.getByRole("button", { name: "For the candidate to ask" }).click();
    await found()
      .getByText(theme.questions[0] ?? "")
      .waitFor();
  });

  it("is searched as a whole, with every letter typed", async () => {
    const words = probe.text.slice(0, -1);
    await search().pressSequentially(words.slice(0, -3));
    await found().getByText(probe.text).first().waitFor();
    expect(await texts()).toContain(question.text);
    await search().pressSequentially(`${words.slice(-3)} xyzzy`);
    await found().getByText("Nothing matches.").waitFor();
    await search().fill(third.anchors[5]);
    await found().getByText(third.anchors[5]).waitFor();
    await search().fill(theme.questions[1] ?? "");
    await found()
      .getByText(theme.questions[1] ?? "")
      .waitFor();
    await expectAccessible(page);
    await search().fill("");
  });

  it("is filtered by what a question must be", async () => {
    await page.getByLabel("Work").selectOption("Manager");
    await page.getByLabel("Kind").selectOption("A failure");
    const fit = all.filter(
      ({ roles, theme: kind }) => (roles.includes("manager") || roles.includes("general")) && kind === "failure",
    );
    await page.getByText(`${fit.length} questions, each`).waitFor();
    await search().fill("e");
    await expect.poll(async () => (await texts()).sort()).toEqual(fit.map(({ text }) => text).sort());
    await search().fill("");
    await page.getByLabel("Work").selectOption("Any work");
    await page.getByLabel("Kind").selectOption("Any kind");
  });

  it("prints without controls, but with what is folded away: one principle, or everything", async () => {
    await page.getByRole("navigation", { name: "Principles" }).getByRole("button", { name: third.name }).click();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const shown = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => element.textContent));
    expect(await shown("button, input, select, a, nav, header, footer")).toEqual([]);
    const paper = (await shown("#found p, #found li, #found dd")).join("\n");
    for (const { text, probes, strong, weak } of third.questions) {
      for (const words of [text, ...probes.map((probe) => probe.text), strong, weak]) expect(paper).toContain(words);
    }
    for (const anchor of Object.values(third.anchors)) expect(paper).toContain(anchor);
    // Dark ink, even from a dark screen.
    await page.evaluate(() => (document.documentElement.dataset["theme"] = "dark"));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");

    // What is there when the browser begins to print, which is only recorded here.
    await page.emulateMedia({ media: null, colorScheme: "light" });
    await page.evaluate(() => {
      window.print = () => sessionStorage.setItem("printed", document.querySelector("#found")?.textContent ?? "");
    });
    await page.getByRole("button", { name: "Print everything" }).click();
    const printed = await page.evaluate(() => sessionStorage.getItem("printed"));
    for (const { text } of all) expect(printed).toContain(text);
    expect(printed).toContain(theme.questions[0]);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(texts).toEqual(third.questions.map(({ text }) => text));
  });

  it("takes questions and packs of one’s own, says what is wrong with a file and where, and gives back what was removed", async () => {
    await page.getByRole("navigation", { name: "Principles" }).getByRole("button", { name: third.name }).click();
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByRole("button", { name: "Add it" }).click();
    await page.getByText("Write the question first.").waitFor();
    const own = "Tell me about a night you stayed.";
    await page.getByLabel("Your own question").fill(own);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Add it" }).click();
    await expect.poll(texts).toEqual([own, ...third.questions.map(({ text }) => text)]);
    await page.reload();
    await page.getByRole("button", { name: `Remove: ${own}` }).click();
    await expect.poll(texts).toEqual(third.questions.map(({ text }) => text));
    await page.getByRole("button", { name: "Undo" }).click();
    await found().getByText(own).waitFor();
    await page.getByText(`${all.length + 1} questions`).waitFor();

    const bring = (name: string, text: string) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await bring("bad.json", '{\n  "id": oops\n}');
    await page.getByText("This file isn’t a pack yet: 1 fault.").waitFor();
    await page.getByRole("list", { name: "What is wrong, place by place" }).getByText("line 2").waitFor();
    await bring("ours.json", JSON.stringify({ ...pack, id: "ours", name: "Ours" }));
    const chosen = page.getByLabel("Question pack").locator("option:checked");
    await expect.poll(() => chosen.textContent()).toBe("Ours, on this device");
    await page.getByRole("button", { name: "Remove this pack" }).click();
    await expect.poll(() => chosen.textContent()).toBe(pack.name);
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect.poll(() => chosen.textContent()).toBe("Ours, on this device");
  });

  it("holds every pack of the server", async () => {
    await page.getByLabel("Question pack").selectOption("General competencies");
    await page.getByRole("navigation", { name: "Principles" }).getByRole("button", { name: "Teamwork" }).click();
    await found().getByRole("heading", { name: "Teamwork", level: 2 }).waitFor();
    expect(complaints).toEqual([]);
  });
});
