/**
 * Words that the server does not have yet: nobody leaves them behind without being asked, and a tab that dies does not take them with it.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decodeUpdate } from "yjs";
import { starDocument } from "../../shared/notes/star.ts";
import { Editor } from "../support/editors.ts";
import { layLine, type Line } from "../support/line.ts";
import { shortId } from "../support/people.ts";
import { askFor, beginQuestions, keptSeat, linkFor, openRoom, takeSeat } from "./journey.ts";
import { sceneWith } from "./scene.ts";
import { writtenDown } from "./written-down.ts";

const live = ["/socket.io", "/notes"] as const;
const notSaved = /^Not saved, reconnecting \(\d+ changes? on this device\)/;

const indicator = (page: Page, words: RegExp) => page.getByRole("banner").locator(".conn").filter({ hasText: words });
const box = (page: Page, name: RegExp) => page.getByRole("textbox", { name });

/** Of how many pieces the copies of notes on this device consist; infinitely many while a word is not among them. */
async function piecesKept(page: Page, word: string): Promise<number> {
  const kept = await page.evaluate(async () => {
    const answerTo = <Answer>(request: IDBRequest<Answer>) =>
      new Promise<Answer>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error("the copy cannot be read"));
      });
    const found: number[][] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      if (!name.includes(".star.")) continue;
      const copy = await answerTo(indexedDB.open(name));
      const updates: IDBRequest<Uint8Array[]> = copy.transaction("updates").objectStore("updates").getAll();
      found.push(...(await answerTo(updates)).map((update) => [...update]));
      copy.close();
    }
    return found;
  });
  const updates = kept.map((update) => Buffer.from(update));
  if (!updates.some((update) => update.includes(word))) return Infinity;
  return updates.reduce((pieces, update) => pieces + decodeUpdate(update).structs.length, 0);
}

/** Kills the tab at once: no goodbye, no time to save. */
async function crash(page: Page): Promise<void> {
  const gone = page.waitForEvent("crash");
  const devtools = await page.context().newCDPSession(page);
  devtools.send("Page.crash").catch(() => undefined); // nobody is left to answer
  await gone;
}

describe("words that are only on this device", () => {
  const scene = sceneWith(["Jonas", "Maya"]);
  let line: Line;

  beforeAll(async () => {
    const { server, jonas, maya } = scene();
    line = await layLine(server.url);
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, (await linkFor(jonas, "candidate")).replace(server.url, line.url), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "deliver", maya);
  });
  afterAll(() => line.close());

  it("are not left without a question, but saved words are", async () => {
    const { maya } = scene();
    const page = await maya.context.newPage();
    const questions: string[] = [];
    page.on("dialog", (dialog) => {
      questions.push(dialog.type());
      void dialog.dismiss();
    });
    await page.goto(maya.page.url());
    await box(page, /^Task/).click();
    await page.keyboard.type("Keep the file on time");
    await indicator(page, /^Saved$/).waitFor();

    line.cut(...live);
    await page.keyboard.type(", every night");
    await indicator(page, notSaved).waitFor();
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    await asked;
    await box(page, /^Task/).getByText("Keep the file on time, every night").waitFor();

    line.mend();
    await indicator(page, /^Saved$/).waitFor();
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    expect(questions).toEqual(["beforeunload"]);
  });

  it("survive a crash of the tab, are shown as unsaved, and then reach the others and the server", async () => {
    const { jonas, maya } = scene();
    const { page } = maya;
    await box(page, /^Result/).click();
    await page.keyboard.type("Late files fell ");
    await indicator(page, /^Saved$/).waitFor();

    line.cut(...live);
    await page.keyboard.type("from 47 to 6 a month.");
    await page.getByLabel("A question of yours").fill("Who is on call at night?");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Scratch" }).click();
    await box(page, /^Scratch/).click();
    await page.keyboard.type("Ask Ines for the figures of May");
    await indicator(page, notSaved).waitFor();
    await writtenDown(page);
    await crash(page);

    // The page and the room are back before the connection for notes is.
    line.cut("/notes");
    const again = await maya.context.newPage();
    await again.goto(page.url());
    await box(again, /^Result/)
      .getByText("Late files fell from 47 to 6 a month.")
      .waitFor();
    await again.getByText("Who is on call at night?", { exact: true }).waitFor();
    await again.getByRole("tab", { name: "Scratch" }).click();
    await box(again, /^Scratch/)
      .getByText("Ask Ines for the figures of May")
      .waitFor();
    await indicator(again, notSaved).waitFor();
    expect(await jonas.page.getByText("from 47 to 6").count()).toBe(0);

    line.mend();
    await indicator(again, /^Saved$/).waitFor();
    await jonas.page.getByText("Late files fell from 47 to 6 a month.").waitFor();

    // Another device of hers, which knows her seat but nothing that was typed.
    const storageState = await maya.context.storageState();
    const { page: other } = await scene().open("Maya elsewhere", { storageState });
    await other.goto(page.url());
    await other.getByText("Who is on call at night?", { exact: true }).waitFor();
    await other.getByRole("tab", { name: "Scratch" }).click();
    await box(other, /^Scratch/)
      .getByText("Ask Ines for the figures of May")
      .waitFor();
  });
});

describe("a copy on this device", () => {
  const scene = sceneWith(["Jonas", "Maya"]);

  it("is merged as it grows, so that a page that opens it later does not read every key again", async () => {
    const { server, jonas, maya } = scene();
    await openRoom(jonas, server.url, "Jonas Lind");
    await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
    await beginQuestions(jonas, maya);
    await askFor(jonas, "deliver", maya);
    const { roomId, token } = await keptSeat(maya);
    const other = new Editor(server.url, starDocument(roomId, 1), token);
    await other.synced();

    const keys = 5_000;
    const text = other.doc.getText(`${shortId()}.result`);
    for (let at = 0; at < keys; at += 1) {
      text.insert(text.length, "x");
      if (at % 20 === 0) await new Promise((sent) => setImmediate(sent));
    }
    text.insert(text.length, "END");
    await expect.poll(() => piecesKept(maya.page, "END"), { timeout: 30_000 }).toBeLessThan(keys / 2);
    other.end();
  });
});
