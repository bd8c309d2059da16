/** Somebody records their own voice: everybody sees it, a crash loses a moment at most, the review plays it, and nothing of it is sent. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  fakeDevices,
  openFor,
  phone,
  startBrowser,
  type Person,
} from "./browser.ts";
import { BuiltServer } from "./built-server.ts";
import { askFor, beginQuestions, endRound, linkFor, openRoom, sees, takeSeat } from "./journey.ts";

const soon = { timeout: 30_000 };

/** Everything that a page sends, in bodies of requests and in frames. */
function watchSent(page: Page): Buffer[] {
  const sent: Buffer[] = [];
  page.on("request", (request) => void sent.push(request.postDataBuffer() ?? Buffer.alloc(0)));
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => void sent.push(Buffer.from(payload))));
  return sent;
}
/** How recorded sound begins: WebM, Opus, Ogg, MP4, WAVE. */
const signatures = ["\x1aE\xdf\xa3", "OpusHead", "A_OPUS", "OggS", "ftyp", "RIFF"];
const holdsSound = (bytes: Buffer): boolean =>
  signatures.some((signature) => bytes.includes(Buffer.from(signature, "latin1")));

interface KeptFile {
  readonly name: string;
  readonly bytes: number;
  /** How long it is to hear; 0 where that is not asked for. */
  readonly soundMs: number;
  readonly fromMs: number;
}
/** The files of recordings as they are on the disk, with `deep` also how long they play. */
const keptFiles = (page: Page, deep = false): Promise<readonly KeptFile[]> =>
  page.evaluate(async (isDeep) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("recordings").catch(() => undefined);
    const found: KeptFile[] = [];
    if (!folder) return found;
    for await (const name of folder.keys()) {
      if (!name.endsWith(".sound")) continue;
      const file = await (await folder.getFileHandle(name)).getFile();
      let [soundMs, fromMs] = [0, 0];
      if (isDeep) {
        const sound = await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(await file.arrayBuffer());
        soundMs = sound.duration * 1_000;
        const lines = await (await folder.getFileHandle(name.replace(".sound", ".lines"))).getFile();
        const [, first = "{}"] = (await lines.text()).split("\n");
        fromMs = Number((JSON.parse(first) as Record<string, unknown>)["serverMs"]);
      }
      found.push({ name, bytes: file.size, soundMs, fromMs });
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }, deep);
const recordedBytes = async (page: Page): Promise<number> =>
  (await keptFiles(page)).reduce((sum, { bytes }) => sum + bytes, 0);

async function switchOn({ page }: Person): Promise<void> {
  await page.getByRole("button", { name: "Room menu" }).click();
  await page.getByRole("switch", { name: /^Record my voice/ }).click();
  await page.getByRole("button", { name: "Close", exact: true }).click();
}

describe("a recording of one's own voice", () => {
  let browser: Browser;
  let server: BuiltServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([startBrowser(fakeDevices), BuiltServer.start()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("is seen by all, survives a crash, plays the moment one goes to, and leaves the device only as a file", async () => {
    const [ana, ben] = await Promise.all([openFor(browser, "Ana"), openFor(browser, "Ben")]);
    const sent = watchSent(ben.page);
    await openRoom(ana, server.url, "Ana Silva");
    await takeSeat(ben, await linkFor(ana, "candidate"), "Ben Okafor");
    expect(await keptFiles(ben.page)).toEqual([]);
    await switchOn(ben);
    await sees(ben, "You’re recording your own voice, on this device only. Everybody here can see that.");
    await sees(ana, "Ben records their own voice, on their own device.");
    for (const { page } of [ana, ben]) {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    await expect.poll(() => recordedBytes(ben.page), soon).toBeGreaterThan(5_000);

    // The tab is gone without a word. What was said up to then is there, and the recording goes on with the page.
    const address = ben.page.url();
    const goneMs = Date.now();
    await ben.page.close({ runBeforeUnload: false });
    const again: Person = { ...ben, page: await ben.context.newPage() };
    const sentLater = watchSent(again.page);
    await again.page.goto(address);
    await sees(again, "You’re recording your own voice");
    await expect.poll(async () => (await keptFiles(again.page)).length, soon).toBe(2);
    const [crashed] = await keptFiles(again.page, true);
    expect(goneMs - (crashed?.fromMs ?? 0) - (crashed?.soundMs ?? 0)).toBeLessThanOrEqual(2_000);

    await beginQuestions(ana, again);
    await askFor(ana, "deliver results", again);
    await again.page.getByRole("textbox", { name: /^Action/ }).click();
    // Words enough for the review to find something, with its moment.
    await again.page.keyboard.insertText("We talked to the mill and looked at six weeks of orders. ".repeat(8));
    await ana.page.getByText("six weeks of orders").waitFor();
    await endRound(ana, again, 4);

    // In the review, whatever they go to is heard.
    await again.page.getByRole("button", { name: "Stop recording" }).click();
    await sees(again, "Hear yourself from here");
    await expect.poll(() => ana.page.getByText("records their own voice").count(), soon).toBe(0);
    const player = again.page.getByRole("group", { name: "Your recording" });
    await expectAccessible(again.page);
    const moment = again.page.getByRole("button", { name: /^See it at / }).first();
    const [minutes = 0, seconds = 0] = ((await moment.innerText()).match(/\d+/g) ?? []).map(Number);
    await moment.click();
    await player.getByRole("button", { name: "Stop" }).waitFor();
    const heard = (await player.getByRole("timer").innerText()).split(":").map(Number);
    const apart = (heard[0] ?? 0) * 60 + (heard[1] ?? 0) - (minutes * 60 + seconds);
    expect(Math.abs(apart)).toBeLessThanOrEqual(3);
    await player.getByRole("button", { name: "Stop" }).click();

    // It is among what the device keeps, as a file, and gone once deleted.
    await again.page.goto(`${server.url}/settings`);
    const recordings = again.page.getByRole("region", { name: "Recordings of your voice" });
    const [file] = await Promise.all([
      again.page.waitForEvent("download"),
      recordings.getByRole("button", { name: "Save as a file" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.webm$/);
    await expectAccessible(again.page);
    await recordings.getByRole("button", { name: "Delete" }).click();
    await recordings.getByRole("button", { name: "Delete it" }).click();
    await recordings.waitFor({ state: "detached" });
    expect(await keptFiles(again.page)).toEqual([]);

    const all = [...sent, ...sentLater];
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(holdsSound)).toEqual([]);
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(8_000);
    expect([...ana.complaints, ...ben.complaints]).toEqual([]);
    await Promise.all([ana.context.close(), ben.context.close()]);
  });

  it("is what a practice can be listened back to, on a phone", async () => {
    const sol = await openFor(browser, "Sol", phone);
    const { page } = sol;
    const sent = watchSent(page);
    const button = (name: string | RegExp) => page.getByRole("button", { name });
    await page.goto(`${server.url}/practice`);
    await button("Surprise me").tap();
    await page.getByRole("switch", { name: /^Record me/ }).check();
    await button("Start telling").tap();
    await sees(sol, "Recording, on this device only.");
    await button("S Situation").tap();
    await expect.poll(() => recordedBytes(page), soon).toBeGreaterThan(3_000);
    await button("A Action").tap();
    await expect.poll(() => recordedBytes(page), soon).toBeGreaterThan(9_000);
    await button("I’m done").tap();
    await button("Ask me").tap();
    for (let nth = 1; nth <= 3; nth += 1) {
      await sees(sol, `Follow-up ${nth} of 3`);
      await button("I don’t know").tap();
    }
    const hear = page.getByRole("region", { name: "Hear yourself" });
    await hear.waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await hear.getByRole("button", { name: "Action" }).tap();
    await hear.getByRole("button", { name: "Stop" }).waitFor();
    await hear.getByRole("button", { name: "Action", pressed: true }).waitFor();
    await hear.getByRole("button", { name: "Delete the recording" }).tap();
    await hear.waitFor({ state: "detached" });
    expect(await keptFiles(page)).toEqual([]);
    expect(sent.filter(holdsSound)).toEqual([]);
    expect(sol.complaints).toEqual([]);
    await sol.context.close();
  });
});
