/** A rolling upgrade: two builds answer at once behind the balancer, with people in the room throughout. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { localBus } from "../../server/store/bus.ts";
import { memoryStore } from "../../server/store/memory.ts";
import { startNode } from "../support/app.ts";
import { startBalancer } from "../support/balancer.ts";
import { anotherBuild } from "./another-build.ts";
import { openFor, startBrowser } from "./browser.ts";
import { askFor, beginQuestions, linkFor, openRoom, sees, takeSeat } from "./journey.ts";

/** In the page: as Firefox has it, what is fetched ahead "fails" when the page was quicker. */
const failWhatIsFetchedAhead = (): void =>
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
      if (node instanceof HTMLLinkElement && node.rel === "modulepreload") node.dispatchEvent(new Event("error"));
  }).observe(document, { childList: true, subtree: true });

describe("two builds at once", () => {
  let browser: Browser;
  let next: Awaited<ReturnType<typeof anotherBuild>>;
  beforeAll(async () => {
    browser = await startBrowser();
    next = await anotherBuild();
  });
  afterAll(async () => {
    await browser.close();
    await next.remove();
  });
  const twoNodes = async () => {
    const shared = { store: memoryStore(), bus: localBus() };
    const nodes = [
      await startNode({ ...shared, clientFolder: "dist/client" }),
      await startNode({ ...shared, clientFolder: next.path }),
    ] as const;
    const ports = nodes.map(({ port }) => port);
    const balancer = await startBalancer({
      ports,
      healthPath: "/readyz",
      healthEveryMs: 200,
      failMs: 1_000,
      tryMs: 3_000,
    });
    return { nodes, balancer };
  };

  it("give everybody a whole page, and the room carries on when a node changes", async () => {
    const { nodes, balancer } = await twoNodes();
    const [jonas, maya] = [await openFor(browser, "Jonas"), await openFor(browser, "Maya")];
    await openRoom(jonas, balancer.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    for (let visits = 0; visits < 6; visits += 1) {
      const visitor = await openFor(browser, "Olu");
      await visitor.context.addInitScript(failWhatIsFetchedAhead);
      await visitor.page.goto(balancer.url);
      await visitor.page.getByRole("button", { name: "Start a room" }).waitFor();
      expect(visitor.complaints).toEqual([]);
      expect(await visitor.page.evaluate(() => (history.state as { tries?: number } | null)?.tries ?? 0)).toBe(0);
      await visitor.context.close();
    }
    await beginQuestions(jonas, maya);
    // Both have the part they are in.
    await sees(maya, "Jonas is choosing a question");
    await jonas.page.getByLabel("Find a principle or question").waitFor();

    // The node with the earlier build goes: the page that is open carries on, and says what it can no longer fetch.
    await nodes[0].close();
    await askFor(jonas, "dive deep", maya);
    for (const { page } of [jonas, maya]) {
      await page.getByRole("button", { name: "Room menu" }).click();
      const reload = page.getByRole("button", { name: "Reload" }).first();
      const menu = page.getByRole("heading", { name: "Your seat" });
      await reload.or(menu).first().waitFor();
      if (await reload.isVisible()) {
        await reload.click();
        await page.getByRole("button", { name: "Room menu" }).click();
      }
      await menu.waitFor();
    }
    await balancer.close();
  });

  it("a page whose files cannot be had tries again, then says so, and opens when they are there", async () => {
    const { balancer } = await twoNodes();
    const ana = await openFor(browser, "Ana");
    /** The script that the page begins with, of either build. */
    const entry = /\/assets\/index-[\w-]{8}(?:-next)?\.js/;
    let refused = 0;
    await ana.page.route(entry, (route) => {
      refused += 1;
      return refused === 1 || refused > 2 ? route.fulfill({ status: 404 }) : route.continue();
    });
    await ana.page.goto(balancer.url);
    await ana.page.getByRole("button", { name: "Start a room" }).waitFor();
    await ana.page.reload();
    await ana.page.getByRole("heading", { name: "Barline couldn’t be loaded" }).waitFor({ timeout: 60_000 });
    await ana.page.unroute(entry);
    await ana.page.getByRole("button", { name: "Try again" }).click();
    await ana.page.getByRole("button", { name: "Start a room" }).waitFor();
    await balancer.close();
  });
});
