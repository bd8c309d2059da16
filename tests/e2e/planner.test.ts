import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leadershipPrinciples as pack } from "../../shared/questions/bank/index.ts";
import { suits, type Whom } from "../../shared/questions/suits.ts";
import { expectAccessible, expectNoSidewaysScroll, openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";
import { beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";

const all = pack.principles.flatMap(({ questions }) => questions);
const byText = new Map(all.map((question) => [question.text, question]));

describe("a plan for a person", () => {
  let server: BuiltServer;
  let browser: Browser;
  let jonas: Person;
  let maya: Person;

  beforeAll(async () => {
    server = await BuiltServer.start();
    browser = await startBrowser();
    [jonas, maya] = [await openFor(browser, "Jonas"), await openFor(browser, "Maya")];
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  const plan = () => jonas.page.getByRole("region", { name: "Plan", exact: true });
  const deck = () =>
    jonas.page.getByRole("region", { name: "Questions on deck" }).locator(".voice.said").allInnerTexts();
  /** What one press puts on the deck, in place of what the press before put there. */
  const propose = async () => {
    const before = await deck();
    const button = plan().getByRole("button", { name: /^Propose/ });
    await button.click();
    await expect
      .poll(async () => {
        const now = await deck();
        return (await button.isEnabled()) && now.length === 3 && now.join() !== before.join();
      })
      .toBe(true);
    return (await deck()).flatMap((text) => byText.get(text.trim()) ?? []);
  };

  it("proposes what suits a senior manager, then an entry candidate, and the room's filter finds the whole bank", async () => {
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await plan().getByRole("button", { name: "Change the plan" }).click();
    await plan()
      .getByRole("combobox", { name: /^Principles/ })
      .selectOption({ label: "Manager" });
    await plan()
      .getByRole("combobox", { name: /^Level/ })
      .selectOption("senior");
    await plan().getByLabel("Questions", { exact: true }).fill("3");
    await plan().getByLabel("Questions", { exact: true }).blur();
    await plan().getByLabel("Questions, min", { exact: true }).fill("0");
    await plan().getByLabel("Questions, min", { exact: true }).blur();
    for (const [field, value] of [
      [/^Work/, "manager"],
      [/^Level/, "senior"],
      [/^Leading people/, "yes"],
    ] as const) {
      await expect
        .poll(() => plan().getByRole("combobox", { name: field }).inputValue(), { timeout: 30_000 })
        .toBe(value);
    }
    await expectAccessible(jonas.page);
    await expectNoSidewaysScroll(jonas.page);

    const manager: Whom = { role: "manager", level: "senior", leads: "yes" };
    const forManager = await propose();
    expect(forManager).toHaveLength(3);
    expect(forManager.filter((question) => !suits(question, manager) || !question.roles.includes("manager"))).toEqual(
      [],
    );
    expect(forManager.filter(({ scope }) => scope === "manager").length).toBeGreaterThanOrEqual(1);

    await plan().getByRole("combobox", { name: /^Work/ }).selectOption("newcomer");
    await plan()
      .getByRole("combobox", { name: /^Level/ })
      .selectOption("entry");
    await plan()
      .getByRole("combobox", { name: /^Leading people/ })
      .selectOption("");
    for (let nth = 0; nth < 4; nth += 1) {
      const forEntry = await propose();
      expect(forEntry).toHaveLength(3);
      expect(forEntry.filter((question) => question.scope === "manager" || !question.levels.includes("entry"))).toEqual(
        [],
      );
    }
    const whys = await plan().getByRole("list", { name: "Why these questions" }).getByRole("listitem").allInnerTexts();
    expect(whys).toHaveLength(3);
    expect(whys.filter((why) => !/^[A-Z].+: not asked about yet/.test(why))).toEqual([]);

    await beginQuestions(jonas, maya);
    const seen = new Set<string>();
    for (const leads of ["yes", "no"]) {
      await jonas.page.getByLabel("Whether the question suits people who lead").selectOption(leads);
      const items = jonas.page.getByRole("navigation", { name: "Questions" }).getByRole("listitem").locator(".voice");
      for (const text of await items.allInnerTexts()) seen.add(text.trim());
    }
    expect(all.filter(({ text }) => !seen.has(text)).map(({ id }) => id)).toEqual([]);
  });
});
