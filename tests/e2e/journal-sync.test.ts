/** One person, a phone and a laptop: sync is turned on, brought over by a link, survives a week apart, and ends. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { startNode } from "../support/app.ts";
import { expectAccessible, expectNoSidewaysScroll, openFor, phone as asPhone, startBrowser } from "./browser.ts";

const channel = "barline:journal";

/** Reads the journal as another tab of the same browser does. */
async function journalIn(page: Page): Promise<Y.Doc> {
  const update = await page.evaluate(
    (name) =>
      new Promise<number[]>((done) => {
        const tab = new BroadcastChannel(name);
        tab.addEventListener("message", ({ data }: MessageEvent<{ update?: Uint8Array }>) => {
          if (!data.update) return;
          tab.close();
          done([...data.update]);
        });
        tab.postMessage({ have: Uint8Array.of(0) });
      }),
    channel,
  );
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Uint8Array.from(update));
  return doc;
}

/** Writes in the journal as another tab does. */
async function write(page: Page, change: (stories: Y.Map<Y.Map<unknown>>) => void): Promise<void> {
  const doc = await journalIn(page);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc.getMap("stories")));
  const update = [...Y.encodeStateAsUpdate(doc, before)];
  await page.evaluate(
    ([name, bytes]) => {
      const tab = new BroadcastChannel(name);
      tab.postMessage({ update: Uint8Array.from(bytes) });
      tab.close();
    },
    [channel, update] as const,
  );
}

const story = (id: string, action: string) => (stories: Y.Map<Y.Map<unknown>>) => {
  const map = stories.get(id) ?? stories.set(id, new Y.Map<unknown>());
  if (!map.has("title")) map.set("title", new Y.Text(`Story ${id}`));
  const text = map.get("action");
  if (text instanceof Y.Text) text.insert(text.length, action);
  else map.set("action", new Y.Text(action));
};

const actionOf = async (page: Page, id: string): Promise<string | undefined> => {
  const text = (await journalIn(page)).getMap<Y.Map<unknown>>("stories").get(id)?.get("action");
  return text instanceof Y.Text ? text.toJSON() : undefined;
};

const soon = <Value>(look: () => Promise<Value>) => expect.poll(look, { timeout: 30_000 });

describe("a journal on two devices", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await startBrowser()));
  afterAll(() => browser.close());

  it("is brought over by a link, merges after a week apart, shows what both changed, and ends when it is deleted", async () => {
    const node = await startNode({ clientFolder: "dist/client" });
    const settings = `${node.url}/settings`;
    const phone = await openFor(browser, "Ben's phone", { ...asPhone, serviceWorkers: "allow" });
    const laptop = await openFor(browser, "Ben's laptop", { serviceWorkers: "allow" });
    const isSaved = (page: Page) => page.getByText("Saved for your other devices.").waitFor();

    // The same part is on the page of the journal.
    await phone.page.goto(`${node.url}/journal`);
    await phone.page.getByRole("button", { name: "Turn on sync" }).waitFor();
    await write(phone.page, story("one", "I asked."));
    await phone.page.getByRole("button", { name: "Turn on sync" }).click();
    await isSaved(phone.page);
    await phone.page.getByRole("button", { name: "Copy link for another device" }).click();
    const link = await phone.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/settings#j=[\w-]{43}$/);
    await phone.page.getByRole("button", { name: "Show the journal link as a QR code" }).click();
    await phone.page.getByRole("img", { name: "QR code of the journal link" }).waitFor();
    await expectAccessible(phone.page);
    await expectNoSidewaysScroll(phone.page);

    await laptop.page.goto(settings);
    await laptop.page.getByRole("button", { name: "Turn on sync" }).waitFor();
    await write(laptop.page, story("two", "Written on the laptop."));
    await laptop.page.goto(link);
    await laptop.page.getByText("Bring your journal here?").waitFor();
    expect(laptop.page.url()).toBe(settings);
    await expectAccessible(laptop.page);
    await laptop.page.getByRole("button", { name: "Bring it here" }).click();
    await soon(() => actionOf(laptop.page, "one")).toBe("I asked.");
    await soon(() => actionOf(phone.page, "two")).toBe("Written on the laptop.");
    await isSaved(laptop.page);

    // A week apart: both are closed and opened again without the server.
    for (const { page, context } of [phone, laptop]) {
      await soon(() => page.evaluate(async () => (await caches.match("/")) !== undefined)).toBe(true);
      await context.setOffline(true);
      await page.goto(settings);
      await page.getByText(/^(?:Connecting|Offline)/).waitFor();
    }
    await write(phone.page, story("one", " On the phone."));
    await write(laptop.page, story("one", " On the laptop."));
    await write(laptop.page, story("three", "New."));
    await phone.context.setOffline(false);
    await isSaved(phone.page);
    await laptop.context.setOffline(false);
    await laptop.page.getByRole("heading", { name: "Changed on two devices" }).waitFor();
    await soon(() => actionOf(phone.page, "three")).toBe("New.");
    const merged = await actionOf(laptop.page, "one");
    for (const words of ["I asked.", "On the phone.", "On the laptop."]) expect(merged).toContain(words);
    await phone.page.getByRole("heading", { name: "Changed on two devices" }).waitFor();
    const part = laptop.page.getByRole("region", { name: "Story one: Action" });
    await part.getByText("I asked. On the laptop.").waitFor();
    await part.getByText("I asked. On the phone.").waitFor();
    await expectAccessible(laptop.page);
    await expectNoSidewaysScroll(phone.page);
    await part.getByRole("button", { name: "Keep this" }).first().click();
    await soon(() => actionOf(phone.page, "one")).toBe("I asked. On the laptop.");
    await phone.page.getByRole("heading", { name: "Changed on two devices" }).waitFor({ state: "detached" });

    // A second tab says the same, though the first does the work.
    const beside = await laptop.context.newPage();
    await beside.goto(settings);
    await isSaved(beside);
    await laptop.page.close();
    await write(beside, story("two", " From the second tab."));
    await soon(() => actionOf(phone.page, "two")).toContain("From the second tab.");

    await beside.getByRole("button", { name: "Delete from the server" }).click();
    await beside.getByRole("button", { name: "Delete it" }).click();
    await beside.getByRole("button", { name: "Turn on sync" }).waitFor();
    await phone.page.getByText("The synced copy was deleted from another device").waitFor();
    expect(await actionOf(phone.page, "one")).toBe("I asked. On the laptop.");
    await phone.page.getByRole("button", { name: "Turn on again" }).click();
    await isSaved(phone.page);

    const offline = /ERR_INTERNET_DISCONNECTED|WebSocket connection/;
    for (const { complaints } of [phone, laptop])
      expect(complaints.filter((complaint) => !offline.test(complaint))).toEqual([]);
    for (const { context } of [phone, laptop]) await context.close();
  });

  it("is said to be at risk where the browser may delete it, with what helps, and not where it has promised to keep it", async () => {
    const node = await startNode({ clientFolder: "dist/client" });
    const { page, context, complaints } = await openFor(browser, "Sol");
    const warning = page.getByText("This browser may delete what’s kept here");
    for (const place of ["journal", "settings"]) {
      await page.goto(`${node.url}/${place}`);
      await warning.waitFor();
      await page.getByText(/Turn on sync, install Barline .*, or keep a copy as a file/).waitFor();
    }
    await context.addInitScript(() => {
      const { storage } = navigator;
      storage.persist = () => Promise.resolve("asked" in sessionStorage);
      storage.persisted = () => Promise.resolve("promised" in sessionStorage);
    });
    await page.reload();
    const ask = page.getByRole("button", { name: "Ask the browser to keep it" });
    await ask.click();
    await page.getByText("The browser didn’t agree.").waitFor();
    await page.evaluate(() => sessionStorage.setItem("asked", "yes"));
    await page.reload();
    await ask.click();
    await warning.waitFor({ state: "detached" });
    await page.evaluate(() => sessionStorage.setItem("promised", "yes"));
    await page.reload();
    await page.getByRole("button", { name: "Turn on sync" }).waitFor();
    expect(await warning.count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
