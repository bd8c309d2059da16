/**
 * Who spoke when, with two people who are heard through fake microphones: each hears its own person, the other over loudspeakers, and noise.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mixed, noise, speech, wavOf, type Spoken } from "../support/spoken-sound.ts";
import { expectAccessible, expectNoSidewaysScroll, hearing, openFor, startBrowser, type Person } from "./browser.ts";
import { BuiltServer } from "./built-server.ts";
import { askFor, beginQuestions, linkFor, openRoom, rateAndSeal, rateSelfAndSeal, sees, takeSeat } from "./journey.ts";

const patientMs = 120_000;
/** Both scripts are played over and over, so whatever part of them a test hears, the shares are those of one time through. */
const lengthMs = 6_000;
const anas: readonly Spoken[] = [{ fromMs: 400, toMs: 1_900 }];
const bens: readonly Spoken[] = [{ fromMs: 2_500, toMs: 5_500 }];
const anasShare = 1_500 / 4_500;
/** What the others are quieter by, out of the loudspeakers. */
const over = 0.1;

const ana = speech(lengthMs, anas, { pitchHertz: 205, loudness: 0.5 });
const ben = speech(lengthMs, bens, { pitchHertz: 118, loudness: 0.5 });
const quiet = (sound: Float32Array): Float32Array => sound.map((sample) => sample * over);
const heardBy = {
  ana: mixed(ana, quiet(ben), noise(lengthMs, 0.004)),
  ben: mixed(ben, quiet(ana), noise(lengthMs, 0.004)),
};

/** Everything that a page sends, as text or bytes. */
function sentBy(page: Page): Buffer[] {
  const sent: Buffer[] = [];
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(Buffer.from(payload))));
  page.on("request", (request) => sent.push(request.postDataBuffer() ?? Buffer.alloc(0)));
  return sent;
}

describe("a practice that listens", () => {
  let folder: string;
  let server: BuiltServer;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "barline-silence-"));
    server = await BuiltServer.start();
    const file = join(folder, "teller.wav");
    const wholeMs = 90_000;
    const told = speech(wholeMs, [{ fromMs: 500, toMs: 5_000 }], { pitchHertz: 205, loudness: 0.5 });
    await writeFile(file, wavOf(mixed(told, noise(wholeMs, 0.004))));
    browser = await startBrowser(hearing(file));
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it("ends a telling by silence, once it has asked whether that is the end", async () => {
    const { page, complaints } = await openFor(browser, "Sol", { permissions: ["microphone"] });
    const sent = sentBy(page);
    await page.goto(`${server.url}/practice`);
    await page.getByRole("button", { name: "Surprise me" }).click();
    await page.getByRole("switch", { name: /^Stop when I’m silent/ }).check();
    await page.getByRole("button", { name: "Start telling" }).click();
    await page.getByRole("group", { name: "Where the telling is now" }).getByRole("button", { name: "Result" }).click();
    const still = page.getByRole("button", { name: "I’m still here" });
    await still.waitFor({ timeout: patientMs });
    await still.click();
    await still.waitFor({ state: "detached" });
    await still.waitFor({ timeout: patientMs });
    await page.getByRole("heading", { name: "What did you say?" }).waitFor();
    expect(sent.reduce((sum, { length }) => sum + length, 0)).toBe(0);
    expect(complaints).toEqual([]);
  });
});

describe("who spoke when", () => {
  let folder: string;
  let server: BuiltServer;
  const browsers: Browser[] = [];
  const people: Person[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "barline-heard-"));
    server = await BuiltServer.start();
    for (const [name, sound] of Object.entries(heardBy)) {
      const file = join(folder, `${name}.wav`);
      await writeFile(file, wavOf(sound));
      const browser = await startBrowser(hearing(file));
      browsers.push(browser);
      people.push(await openFor(browser, name, { permissions: ["clipboard-read", "clipboard-write", "microphone"] }));
    }
  });
  afterAll(async () => {
    for (const browser of browsers) await browser.close();
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it("counts true shares, shows them live to who asks and in the review to both, and sends no sound", async () => {
    const [asks, answers] = people as [Person, Person]; // two above
    const sent = people.map(({ page }) => sentBy(page));
    await openRoom(asks, server.url, "Ana Lind");
    await takeSeat(answers, await linkFor(asks, "candidate"), "Ben Okafor");
    const mine = ({ page }: Person) => page.getByRole("switch", { name: /^Note when I speak/ });
    for (const person of people) {
      expect(await mine(person).isChecked()).toBe(false);
      await mine(person).check();
    }
    await sees(asks, "Also on for Ben.");
    await sees(answers, "Also on for Ana.");
    await asks.page.getByRole("button", { name: /who spoke when is on for Ana Lind, Ben Okafor/ }).waitFor();
    for (const { page } of people) await expectAccessible(page);
    await beginQuestions(asks, answers);
    await askFor(asks, "dive deep", answers);
    for (const part of ["Situation", "Action"]) {
      await answers.page
        .getByRole("group", { name: "Where the telling is now" })
        .getByRole("button", { name: part })
        .click();
    }

    const line = asks.page.getByText(/^You’ve talked \d+% of this question$/);
    await line.waitFor({ timeout: patientMs });
    const [, live = ""] = /(\d+)%/.exec(await line.innerText()) ?? [];
    expect(Math.abs(Number(live) / 100 - anasShare)).toBeLessThan(0.1);
    expect(await answers.page.getByText(/You’ve talked/).count()).toBe(0);

    // The microphone is let go when the talking is over.
    await asks.page.getByRole("button", { name: "Next part" }).click();
    await answers.page.getByRole("heading", { name: "Your questions" }).waitFor();
    await asks.page.getByRole("button", { name: "Next part" }).click();
    await rateSelfAndSeal(answers, { rating: 4, reason: "I gave a number." });
    await rateAndSeal(asks, { rating: 4, reason: "Went to the source.", keep: "The numbers.", change: "The pace." });
    for (const { page } of people) await page.getByRole("button", { name: /talk now/i }).click();
    await asks.page.getByRole("button", { name: "Go to the review" }).click();

    for (const { page } of people) {
      const talked = page.getByRole("region", { name: "How the talking went" });
      await talked.waitFor();
      const cells = await talked
        .getByRole("row", { name: /^Question one/ })
        .getByRole("cell")
        .allInnerTexts();
      expect(
        cells.some((cell) => Math.abs(Number.parseFloat(cell) / 100 - anasShare) < 0.05),
        cells.join(),
      ).toBe(true);
      await talked.getByText("Longest without a break: " + (page === answers.page ? "you" : "Ben")).waitFor();
      await page.getByRole("group", { name: "Timeline" }).getByText(/^Ben/).first().waitFor();
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectNoSidewaysScroll(page);
      if (process.env["SHOTS"] !== undefined) {
        await page.screenshot({
          path: `${process.env["SHOTS"]}/390-${page === answers.page ? "ben" : "ana"}.png`,
          fullPage: true,
        });
        await page.setViewportSize({ width: 1440, height: 900 });
        await talked.scrollIntoViewIfNeeded();
        await page.screenshot({ path: `${process.env["SHOTS"]}/1440-${page === answers.page ? "ben" : "ana"}.png` });
      }
    }

    for (const frames of sent) {
      const text = Buffer.concat(frames).toString("latin1");
      for (const mark of ["OpusHead", "OggS", "RIFF", "webm", "\x1aE\xdf\xa3", "ftyp"])
        expect(text).not.toContain(mark);
      // A second of telephone sound has 8,000 bytes; of talk there are only a few numbers.
      const reports = frames.filter((frame) => frame.includes("add-speech"));
      expect(reports.length).toBeGreaterThan(1);
      expect(Math.max(...reports.map(({ length }) => length))).toBeLessThan(2_000);
    }
    expect(people.map(({ complaints }) => complaints)).toEqual([[], []]);
  });

  it.each([
    ["NotAllowedError", "This page may not use the microphone."],
    ["NotFoundError", "No microphone was found."],
    ["NotReadableError", "Another program is using the microphone."],
  ])("says of %s: %s, and goes on when it is mended", async (refusal, sentence) => {
    const { page, context, complaints } = await openFor(browsers[0] as Browser, "Sol", { permissions: ["microphone"] }); // started above
    await context.addInitScript((name) => {
      const given = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = (wanted) =>
        "mended" in window ? given(wanted) : Promise.reject(new DOMException("", name));
    }, refusal);
    await page.goto(server.url);
    await page.getByRole("radio", { name: "Alone" }).check({ force: true });
    await page.getByLabel("Your name").fill("Sol");
    await page.locator("#start").getByRole("button").last().click();
    await page.getByRole("switch", { name: /^Note when I speak/ }).check();
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page.getByText(sentence).waitFor();
    await page.evaluate(() => Object.assign(window, { mended: true }));
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText(sentence).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await context.close();
  });
});
