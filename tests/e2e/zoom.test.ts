import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { phone, pressKey, widths, type Person } from "./browser.ts";
import { askFor, beginAnswer, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";
import { reflowFaults, smallWindows } from "./reflow.ts";
import { sceneWith } from "./scene.ts";

/** On every tab of every small window. */
async function expectRoom({ page, name }: Person, place: string): Promise<void> {
  const tabs = page.getByRole("navigation", { name: "Parts of this screen" }).getByRole("button");
  for (const window of smallWindows) {
    await page.setViewportSize(window);
    const names = (await tabs.allInnerTexts()).filter((word) => !/moment|Carry on/.test(word));
    for (const tab of names.length > 0 ? names : [""]) {
      if (tab !== "") await tabs.getByText(tab, { exact: true }).click();
      expect(await reflowFaults(page), `${place}, ${name}, ${tab} at ${window.width} × ${window.height}`).toEqual([]);
    }
    if (names[0] !== undefined) await tabs.getByText(names[0], { exact: true }).click();
  }
}

/** The share of the window's height that the answer can have, once scrolled to. */
const roomFor = async (page: Page, answer: string): Promise<number> => {
  await page.locator(answer).first().scrollIntoViewIfNeeded();
  return page
    .locator(answer)
    .first()
    .evaluate((part) => {
      part.scrollIntoView({ block: "start", behavior: "instant" });
      const { left, width } = part.getBoundingClientRect();
      const lines = Array.from({ length: innerHeight }, (_, y) => document.elementFromPoint(left + width / 3, y));
      return lines.filter((at) => part.contains(at)).length / innerHeight;
    });
};

describe("windows made small by zoom", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("hide nothing of the room, and leave room for the answer", async () => {
    const { server, jonas, maya } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await expectRoom(jonas, "lobby");
    await expectRoom(maya, "lobby");
    for (const { page } of [jonas, maya]) await page.setViewportSize({ width: widths.desk, height: 900 });
    await beginQuestions(jonas, maya);
    await askFor(jonas, "deliver", maya);
    for (const part of ["Situation", "Task", "Action", "Result", "Learning"]) {
      await maya.page.getByRole("textbox", { name: new RegExp(`^${part}`) }).click();
      await maya.page.keyboard.insertText(
        `${part}: we read the logs line by line and moved the export to a quiet hour. `,
      );
    }
    await jonas.page.getByText("Learning: we read").waitFor();
    await expectRoom(jonas, "questions");
    await expectRoom(maya, "questions");

    // The card of what to ask next stays in view at any size, and takes its part.
    const shares = { "720": 0.55, "360": 0.55, "320": 0.35, "768": 0.4 };
    for (const window of smallWindows) {
      for (const { page, name } of [jonas, maya]) {
        await page.setViewportSize(window);
        const answer = name === "Jonas" ? ".doc" : "#notes";
        const least = shares[String(window.width) as keyof typeof shares];
        expect(await roomFor(page, answer), `${name} at ${window.width} × ${window.height}`).toBeGreaterThan(least);
      }
    }
  });
});

describe("a room that opens", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("stands still, on a phone and on a desk, and raises no alarm", async () => {
    const { server, jonas, maya, open } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await beginAnswer(jonas, maya);
    for (const person of [jonas, maya]) {
      const address = person.page.url();
      const storage = await person.context.storageState();
      for (const options of [phone, { viewport: { width: widths.desk, height: 900 } }]) {
        const { page, context } = await open(person.name, { ...options, storageState: storage });
        await page.addInitScript(() => {
          const seen = { shift: 0, words: new Set<string>() };
          Object.assign(globalThis, { seen });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          new MutationObserver(() => {
            const words = document.querySelector(".conn")?.textContent;
            if (words) seen.words.add(words);
          }).observe(document, { subtree: true, childList: true, characterData: true });
        });
        await page.goto(address);
        await page.getByText("Then we moved the export.").waitFor();
        await page.locator(".conn", { hasText: "Saved" }).waitFor();
        const { shift, words } = await page.evaluate(() => {
          const { seen } = globalThis as unknown as { seen: { shift: number; words: Set<string> } };
          return { shift: seen.shift, words: [...seen.words] };
        });
        expect(shift, `${person.name} at ${page.viewportSize()?.width}`).toBeLessThanOrEqual(0.02);
        expect(words.filter((word) => /not saved|reconnecting/i.test(word))).toEqual([]);
        await context.close();
      }
    }
  });

  it("shows in forced colours which part is told now and what was heard", async () => {
    const { page } = scene().jonas;
    await pressKey(page, "a");
    await pressKey(page, "4");
    await page.emulateMedia({ forcedColors: "active" });
    for (const group of ["Where the telling is now", "Heard so far"]) {
      const buttons = page.getByRole("group", { name: group });
      await buttons.getByRole("button", { pressed: true }).first().waitFor();
      const look = (pressed: boolean) =>
        buttons
          .getByRole("button", { pressed })
          .first()
          .evaluate((button) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(button);
            return `${outlineStyle} ${outlineWidth}`;
          });
      expect(await look(true), group).toBe("solid 3px");
      expect(await look(false), group).not.toContain("solid");
    }
    await page.emulateMedia({ forcedColors: "none" });
  });
});
