/** The page, the storage and the network are not ours alone: translated, with site data blocked, without WebSockets. */
import type { BrowserContext, WebSocketRoute } from "playwright-core";
import { describe, expect, it } from "vitest";
import { plainHand } from "./hands.ts";
import { openRoom, sees } from "./journey.ts";
import { sceneWith } from "./scene.ts";
import { holdWholeInterview, type Words } from "./whole-interview.ts";

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

/** What both say here; longer words only where it matters how they are written. */
const english = (who: string): Words => ({
  story: `${who}’s pharmacies got the stock file late.`,
  heard: `${who} heard that it was late`,
  question: `What would ${who} do first?`,
  reason: `${who} looked it up.`,
  keep: `${who}: numbers first.`,
  change: `${who}: say your own part.`,
  action: `${who} says which step was whose`,
  comment: `${who} asks who else saw it`,
});

describe("an interview of two", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("is held whole, both halves, on pages that are translated, by one whose site data is blocked", async () => {
    const { server, jonas, maya } = scene();
    await translate(jonas.context);
    await translate(maya.context);
    await blockStorage(maya.context);
    await holdWholeInterview({
      url: server.url,
      asks: { ...jonas, hand: plainHand(jonas.page), words: english("Jonas") },
      answers: { ...maya, hand: plainHand(maya.page), words: english("Maya") },
      onceSeated: () => sees(maya, /This browser keeps nothing for this page/),
      // Offline and back: no old state stays.
      async amidst() {
        await maya.context.setOffline(true);
        await sees(maya, /offline|dropped/i);
        await maya.page.getByRole("textbox", { name: /^Result/ }).click();
        await maya.page.keyboard.type("Three mornings a week.");
        await maya.context.setOffline(false);
        await jonas.page.getByText("Three mornings a week.").waitFor();
        await maya.page.getByText(/\d+ changes? on this device/).waitFor({ state: "hidden" });
        await maya.page
          .locator(".strip")
          .filter({ hasText: /offline|dropped/ })
          .waitFor({ state: "detached" });
      },
    });
    expect([...jonas.complaints, ...maya.complaints].filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line))).toEqual(
      [],
    );
  });

  it("whose site data is cleared under the open room keeps the seat in that tab, and says how to come back", async () => {
    const { server, open } = scene();
    const ana = await open("Ana");
    await openRoom(ana, server.url, "Ana Sousa");
    await sees(ana, "Waiting for a candidate.");
    const session = await ana.context.newCDPSession(ana.page);
    await session.send("Storage.clearDataForOrigin", { origin: server.url, storageTypes: "all" });
    await ana.page.evaluate(() => sessionStorage.clear());
    await ana.page.evaluate(() => dispatchEvent(new Event("focus")));
    await sees(ana, /This browser’s data was cleared. Your seat stays in this tab/);
    await ana.page.reload();
    await sees(ana, "Waiting for a candidate.");
    expect(await ana.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("seat")))).toEqual([]);
    // Another tab has no seat, and says what helps.
    const another = await ana.context.newPage();
    await another.goto(ana.page.url());
    await another.getByText(/Was this browser’s data cleared\? Your resume link still opens your seat/).waitFor();
    expect(ana.complaints).toEqual([]);
  });

  it("that WebSockets do not reach is told so, before the room opens and within it, with a sentence for the administrator", async () => {
    const { server, open } = scene();
    const ana = await open("Ana");
    let isBlocked = true;
    const passed = new Set<WebSocketRoute>();
    await ana.page.routeWebSocket(/socket\.io/, (socket) => {
      if (isBlocked) void socket.close();
      else {
        socket.connectToServer();
        passed.add(socket);
      }
    });
    const cause = ana.page.getByText("the live connection doesn’t get through");
    await openRoom(ana, server.url, "Ana Sousa");
    await cause.waitFor({ timeout: 60_000 });
    await ana.page.getByText(/For an administrator: .*WebSockets/).waitFor();

    isBlocked = false;
    await ana.page.getByRole("button", { name: "Try now" }).click();
    await sees(ana, "Waiting for a candidate.");
    expect(await cause.count()).toBe(0);

    isBlocked = true;
    for (const socket of passed) void socket.close();
    await cause.waitFor({ timeout: 60_000 });
    const strips = ana.page.locator(".strip:visible");
    expect(await strips.count()).toBe(1);
    isBlocked = false;
    await ana.page.getByRole("button", { name: "Try now" }).click();
    await sees(ana, "Back.");
    await cause.waitFor({ state: "detached" });
  });
});
