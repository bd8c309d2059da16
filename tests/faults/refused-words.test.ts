/** Words that the server refuses stay with their writer, in a real browser, until the writer has saved them. */
import { beforeAll, expect, it } from "vitest";
import { limits } from "../../shared/contract/limits.ts";
import type { Person } from "../e2e/browser.ts";
import { askFor, beginQuestions, keptSeat, linkFor, openRoom, takeSeat } from "../e2e/journey.ts";
import { sceneWith } from "../e2e/scene.ts";
import { connect, isSaved, status } from "../server/notes-client/support.ts";
import { shortId } from "../support/people.ts";

const scene = sceneWith(["Jonas", "Maya"]);

beforeAll(async () => {
  const { server, jonas, maya } = scene();
  await openRoom(jonas, server.url, "Jonas Lind");
  await takeSeat(maya, await linkFor(jonas, "candidate"), "Maya Okafor");
  await beginQuestions(jonas, maya);
  await askFor(jonas, "deliver", maya);
});

/** Writes into the notes of the round, where nobody sees it, until there is no room for more. */
async function fillNotes(person: Person): Promise<void> {
  const seat = await keptSeat(person);
  const notes = connect(
    { url: `${scene().server.url.replace(/^http/, "ws")}/notes` },
    `${seat.roomId}.star.1`,
    seat.token,
  );
  const text = notes.doc.getText(`${shortId()}.task`);
  for (let left = limits.notesDocumentBytes; left > 1_000;) {
    const length = Math.min(left - 1_000, 500_000);
    text.insert(text.length, "x".repeat(length));
    await status(notes, isSaved);
    left -= length;
  }
  notes.close();
}

it("are offered back even after a reload, once, and then no more", async () => {
  const { jonas, maya } = scene();
  const { page } = maya;
  const offered = page.getByRole("region", { name: "Words not saved" });
  const result = page.getByRole("textbox", { name: /^Result/ });
  await result.click();
  await page.keyboard.type("Late files fell ");
  const indicator = page.getByRole("banner").locator(".conn");
  await indicator.filter({ hasText: /^Saved$/ }).waitFor();
  await fillNotes(jonas);

  const late = `from 47 to 6 a month ${"and so on ".repeat(200)}`;
  await page.keyboard.insertText(late);
  await offered.getByText("from 47 to 6 a month").waitFor();
  expect(await result.innerText()).not.toContain("from 47");

  await page.reload();
  await offered.getByText("from 47 to 6 a month").waitFor();
  await result.getByText("Late files fell").waitFor();
  expect(await result.innerText()).not.toContain("from 47");
  await offered.getByRole("button", { name: "I have them" }).click();
  await offered.waitFor({ state: "detached" });
  await indicator.filter({ hasText: /^Saved$/ }).waitFor();

  await page.reload();
  await result.getByText("Late files fell").waitFor();
  await indicator.filter({ hasText: /^Saved$/ }).waitFor();
  expect(await offered.count()).toBe(0);
});

it("do not result from the browser forgetting what it kept: typing continues, and is saved", async () => {
  const { jonas, maya } = scene();
  const { page, complaints } = maya;
  const task = page.getByRole("textbox", { name: /^Task/ });
  await task.click();
  // As when somebody clears the data of the site in another tab.
  await page.evaluate(async () => {
    const deleted = (name: string) =>
      new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = done;
        request.onerror = done;
      });
    for (const { name = "" } of await indexedDB.databases()) await deleted(name);
  });
  await page.keyboard.type("ok");
  await page
    .getByRole("banner")
    .locator(".conn")
    .filter({ hasText: /^Saved$/ })
    .waitFor();
  await jonas.page.getByText("ok", { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});
