/** The page, the storage and the network are not ours alone: translated, with site data blocked, without WebSockets. */
import type { BrowserContext } from "playwright-core";
import { describe, expect, it } from "vitest";
import { pressKey } from "./browser.ts";
import { askFor, beginQuestions, linkFor, openRoom, rateAndSeal, rateSelfAndSeal, sees, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";

/** As page translation does it: each text, now and later, goes into two elements of its own. */
const translate = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const wrap = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Node[] = root instanceof Text ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!(text instanceof Text) || text.data.trim() === "") continue;
        if (!parent || parent.closest("font,script,style,[translate=no],title")) continue;
        const [outer, inner] = ["font", "font"].map((name) => document.createElement(name)) as [
          HTMLElement,
          HTMLElement,
        ];
        inner.append(text.data);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records)
        if (type === "characterData") wrap(target);
        else for (const node of addedNodes) wrap(node);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });

/** As with all site data blocked in the settings: asking for any storage throws. */
const blockStorage = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
  });

describe("a round of two", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("is walked by an interviewer whose page is translated and a candidate whose site data is blocked", async () => {
    const { server, jonas, maya } = scene();
    await translate(jonas.context);
    await translate(maya.context);
    await blockStorage(maya.context);
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await sees(maya, /This browser keeps nothing for this page/);
    await beginQuestions(jonas, maya);
    await sees(maya, "Jonas is choosing a question");
    const first = await askFor(jonas, "dive deep", maya);
    expect(await maya.page.getByText("Jonas is choosing a question").count()).toBe(0);

    await maya.page.getByRole("textbox", { name: /^Situation/ }).click();
    await maya.page.keyboard.type("Our pharmacies got the stock file late.");
    await jonas.page
      .getByRole("textbox", { name: /^Situation/ })
      .getByText("stock file late")
      .waitFor();
    await pressKey(jonas.page, "4");
    await jonas.page.getByRole("button", { name: "Who", exact: true, pressed: true }).waitFor();

    // Offline and back: no old state stays.
    await maya.context.setOffline(true);
    await sees(maya, /offline|dropped/i);
    await maya.page.keyboard.type(" Three mornings a week.");
    await maya.context.setOffline(false);
    await jonas.page.getByText("Three mornings a week.").waitFor({ timeout: 20_000 });
    await maya.page.getByText(/\d+ changes? on this device/).waitFor({ state: "hidden" });
    await maya.page
      .locator(".strip")
      .filter({ hasText: /offline|dropped/ })
      .waitFor({ state: "detached" });

    // The last question does not stay large on screen.
    const second = await askFor(jonas, "ownership", maya);
    expect(second).not.toBe(first);
    await maya.page.getByRole("heading", { name: second }).waitFor();
    await maya.page.getByRole("heading", { name: first }).waitFor({ state: "detached" });

    await jonas.page.getByRole("button", { name: "Next part" }).click();
    await maya.page.getByRole("heading", { name: "Your questions" }).waitFor();
    await jonas.page.getByRole("button", { name: "Next part" }).click();
    // Two principles each: the first here, the second with the seal.
    for (const { page } of [maya, jonas]) {
      await page.getByRole("radio", { name: /^3\b/ }).first().check({ force: true });
      await page
        .getByRole("textbox", { name: /reason/i })
        .first()
        .fill("Looked it up.");
      await page.getByRole("button", { name: "Next", exact: true }).click();
      await page.getByText("Principle 2 of 2").waitFor();
    }
    await rateSelfAndSeal(maya, { rating: 3, reason: "A number, but no reason." });
    await rateAndSeal(jonas, { rating: 4, reason: "Pulled the logs.", keep: "Numbers first.", change: "Your part." });
    await jonas.page.getByRole("button", { name: /talk now/i }).click();
    await maya.page.getByRole("button", { name: /talk now/i }).click();
    await sees(maya, "Pulled the logs.");
    expect([...jonas.complaints, ...maya.complaints].filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line))).toEqual(
      [],
    );
  });

  it("that WebSockets do not reach is told so, with a sentence for the administrator", async () => {
    const { server, open } = scene();
    const ana = await open("Ana");
    await ana.page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
    await openRoom(ana, server.url, "Ana Sousa");
    await ana.page.getByText("the live connection doesn’t get through").waitFor({ timeout: 60_000 });
    await ana.page.getByText(/For an administrator: .*WebSockets/).waitFor();
  });
});
