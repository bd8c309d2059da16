/** The moment the room is for: a gap is heard, one key is pressed, and a sharp follow-up is asked aloud. */
import type { Browser, Locator, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNoSidewaysScroll, openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";
import { askFor, beginQuestions, linkFor, openRoom, takeSeat } from "./journey.ts";

/** The last one is a desk at 200 % zoom: half the room in each direction. */
const sizes = [
  { name: "1440", width: 1440, height: 900 },
  { name: "1280", width: 1280, height: 720 },
  { name: "390", width: 390, height: 844 },
  { name: "zoom", width: 720, height: 450 },
] as const;

const cardOf = (page: Page): Locator => page.getByRole("region", { name: "Ask next" });

/** The whole of it is inside the window, and nothing lies on top of it. */
const inSight = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const onTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return isInside && (element === onTop || element.contains(onTop) || onTop?.contains(element) === true);
  });

describe("what to ask next in a spoken round", () => {
  let server: BuiltServer;
  let browser: Browser;
  let jonas: Person;
  let maya: Person;
  let priya: Person;

  beforeAll(async () => {
    server = await BuiltServer.start();
    browser = await startBrowser();
    jonas = await openFor(browser, "Jonas");
    maya = await openFor(browser, "Maya");
    priya = await openFor(browser, "Priya");
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await priya.page.goto(await linkFor(jonas, "observer"));
    await priya.page.getByRole("textbox", { name: /name/i }).first().fill("Priya Rao");
    await priya.page.getByRole("button", { name: "Take my seat" }).click();
    await priya.page.waitForURL(/\/r\/[\w-]{22}$/);
    await beginQuestions(jonas, maya);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("stands there from the first second, in sight at every size, and takes one key", async () => {
    await askFor(jonas, "dive deep", maya);
    const { page } = jonas;
    const card = cardOf(page);
    const asked = page.getByRole("list", { name: "Follow-ups so far" });
    for (const { name, width, height } of sizes) {
      await page.setViewportSize({ width, height });
      const say = card.locator(".say");
      await say.waitFor();
      for (const part of [say, ...(await card.getByRole("button").all())]) {
        expect(await inSight(part), `${await part.innerText()} at ${name}`).toBe(true);
      }
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      const pictures = process.env["PICTURES"];
      if (pictures !== undefined) {
        for (const colorScheme of ["dark", "light"] as const) {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({ path: `${pictures}/${name}-${colorScheme}.png` });
        }
      }

      const probe = (await say.innerText()).trim();
      await page.getByRole("main").first().focus();
      await page.keyboard.press("1");
      await asked.getByText(probe).waitFor();
      await card.getByText(probe).waitFor({ state: "detached" });
      expect(await maya.page.getByText(probe).count()).toBe(0);
    }
    expect(jonas.complaints).toEqual([]);
  });

  it("goes to another one, is told that it is not so, and puts one on her screen", async () => {
    const { page } = jonas;
    await page.setViewportSize({ width: 1440, height: 900 });
    await askFor(jonas, "ownership", maya);
    const say = cardOf(page).locator(".say");
    await say.waitFor();
    const first = (await say.innerText()).trim();
    await page.getByRole("main").first().focus();
    await page.keyboard.press("2");
    await say.filter({ hasNotText: first }).waitFor();
    const second = (await say.innerText()).trim();
    await page.keyboard.press("3");
    await say.filter({ hasNotText: second }).waitFor();
    const third = (await say.innerText()).trim();
    await page.keyboard.press("Shift+P");
    await maya.page.getByRole("list", { name: "Follow-ups" }).getByText(third).waitFor();
    for (const text of [first, second]) expect(await maya.page.getByText(text).count()).toBe(0);
    expect([...jonas.complaints, ...maya.complaints]).toEqual([]);
  });

  it("quotes what was noted, on the card and in sight, once the part of the telling has ended", async () => {
    const { page } = jonas;
    await askFor(jonas, "deliver results", maya);
    const card = cardOf(page);
    await card.locator(".say").waitFor();
    const taps = page.getByRole("group", { name: "Where the telling is now" });
    await taps.getByRole("button", { name: "Result" }).click();
    await taps.getByRole("button", { name: "Result", pressed: true }).waitFor();
    const scribe = page.getByLabel("Scribe line", { exact: true });
    await scribe.fill("pick-ups much faster, complaints mostly stopped");
    await scribe.press("Enter");
    await taps.getByRole("button", { name: "Learning" }).click();
    const heights = (): Promise<readonly number[]> =>
      page.locator(".sec").evaluateAll((sections) => sections.map((section) => section.getBoundingClientRect().height));
    await page.locator(".sec").getByText("scribed").waitFor();
    const before = await heights();
    const quote = card.locator("q");
    await quote.getByText("complaints mostly stopped").waitFor({ timeout: 30_000 });
    // What the margin says moves nothing; taps and ticks take one row, and the answer gets the room.
    await page.locator(".note", { hasText: "How much?" }).waitFor();
    expect(await heights()).toEqual(before);
    await expectAccessible(page);
    for (const { name, width, height } of sizes) {
      await page.setViewportSize({ width, height });
      for (const part of [card.locator(".say"), ...(await card.getByRole("button").all())])
        expect(await inSight(part), `${await part.innerText()} at ${name}`).toBe(true);
      if (width < 1280) continue;
      expect((await page.locator(".told").boundingBox())?.height, name).toBeLessThan(56);
      const answer = await page.getByRole("region", { name: /STAR notes, live$/ }).boundingBox();
      expect(answer?.height, name).toBeGreaterThan(height - 380);
    }
    await page.setViewportSize({ width: 1440, height: 900 });

    // Called wrong: gone here, after a reload, and on the phone.
    const resumed = await jonas.context.newPage();
    await page.getByRole("main").first().focus();
    await page.keyboard.press("3");
    await quote.waitFor({ state: "detached" });
    await resumed.goto(page.url());
    await cardOf(resumed).locator(".say").waitFor();
    await page.reload();
    await card.locator(".say").waitFor();
    for (const screen of [page, resumed]) expect(await cardOf(screen).locator("q").count()).toBe(0);
    await resumed.close();
    expect(jonas.complaints).toEqual([]);
  });

  it("is whispered to the lead by an observer with the same key", async () => {
    await askFor(jonas, "earn trust", maya);
    const say = cardOf(priya.page).locator(".say");
    await say.waitFor();
    const probe = (await say.innerText()).trim();
    await priya.page.getByRole("main").first().focus();
    await priya.page.keyboard.press("1");
    await jonas.page.locator(".whisper").getByText(probe).waitFor();
    expect(await maya.page.getByText(probe).count()).toBe(0);
    expect([...priya.complaints, ...maya.complaints]).toEqual([]);
  });

  it("waits for the bank when an interviewer comes back to an open question, and the question does not", async () => {
    const { page, context } = jonas;
    const question = page.getByRole("heading", { level: 1 });
    const words = await question.innerText();
    const asked = new Promise<Route>((hold) => void context.route("**/api/packs/**", hold, { times: 1 }));
    await page.reload();
    const bank = await asked;
    expect(await question.innerText()).toBe(words);
    expect(await cardOf(page).innerText()).toBe("");
    await bank.continue();
    await cardOf(page).locator(".say").waitFor();
    expect(jonas.complaints).toEqual([]);
  });

  it("shows a follow-up and the card without the bank when that does not come", async () => {
    const { page, context } = jonas;
    await context.route("**/api/packs/**", () => undefined);
    await page.reload();
    await cardOf(page).getByText(/\S/).first().waitFor();
    await page.getByText("Sealed until the reveal").first().waitFor();
    await context.unroute("**/api/packs/**");
    await page.reload();
    await cardOf(page).locator(".say").waitFor();
  });

  it("fetches the bank while connecting if no question is open, and never on a candidate's page", async () => {
    await jonas.page.getByRole("button", { name: "End question" }).first().click();
    await cardOf(jonas.page).getByText("This question is over").waitFor();
    const asked: string[] = [];
    maya.page.on("request", (request) => asked.push(request.url()));
    // Let through, but nothing comes of it.
    for (const { context } of [jonas, maya]) await context.routeWebSocket(/socket\.io/, () => undefined);
    const [pack] = await Promise.all([jonas.page.waitForRequest("**/api/packs/**"), jonas.page.reload()]);
    expect((await pack.response())?.status()).toBe(200);
    await maya.page.reload();
    for (const { page } of [maya, jonas]) await page.getByText("Connecting").first().waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => url.includes("/api/packs/"))).toEqual([]);
  });
});
