/**
 * How quick a large journal is: 5,000 pages and 500 stories in Chromium, on the production build. Run: `npm run build`, then
 * `npx tsx tests/bench/journal.bench.ts`, with nothing else running. Targets, medians: a list on screen in 100 ms, a search in 50 ms.
 */
import { loadavg } from "node:os";
import type { Page } from "playwright-core";
import { Doc, encodeStateAsUpdate, Map as YMap, Text } from "yjs";
import { sections } from "../../shared/contract/star.ts";
import { presets } from "../../shared/questions/bank/presets.ts";
import { openFor, startBrowser } from "../e2e/browser.ts";
import { BuiltServer } from "../e2e/built-server.ts";
import { median } from "./median.ts";

const pages = 5_000;
const stories = 500;
const runs = 9;
const words =
  "audit outage migration refund launch pager shift customer invoice file logs table meeting plan budget report manager vendor line queue".split(
    " ",
  );
const principles = presets.find(({ id }) => id === "all-sixteen")?.principles ?? [];

/** `count` words that are the same on every run, in an order of their own for each `seed`. */
const prose = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, nth) => words[(seed * 7 + nth * 13 + ((nth * seed) % 11)) % words.length]).join(
    " ",
  );

/** The journal as the page keeps it, in one update. */
function journal(): Uint8Array {
  const doc = new Doc();
  const nowMs = Date.now();
  const mapWith = (
    texts: Readonly<Record<string, string>>,
    fields: Readonly<Record<string, unknown>>,
  ): YMap<unknown> => {
    const entries = Object.entries(texts).map(([key, text]): [string, unknown] => [key, new Text(text)]);
    return new YMap<unknown>([...entries, ...Object.entries(fields)]);
  };
  doc.transact(() => {
    for (let nth = 0; nth < pages; nth += 1) {
      const tags = new YMap([[words[nth % words.length] ?? "", true]]);
      const fields = { tags, atMs: nowMs - nth * 43_200_000, principleId: null, storyId: null };
      doc.getMap("entries").set(`entry-${nth}`, mapWith({ text: `${prose(nth, 90)} ${nth}.` }, fields));
    }
    for (let nth = 0; nth < stories; nth += 1) {
      const serves = new YMap([
        [principles[nth % 13] ?? "", "first"],
        [principles[(nth + 3) % 16] ?? "", "also"],
      ]);
      const parts = Object.fromEntries(sections.map((section, at) => [section, prose(nth + at, 40)]));
      const texts = { title: `Story ${nth} of the ${words[nth % words.length]}`, rest: "", ...parts };
      const fields = { serves, createdMs: nowMs, changedMs: nowMs - nth };
      doc.getMap("stories").set(`story-${nth}`, mapWith(texts, fields));
    }
  });
  return encodeStateAsUpdate(doc);
}

async function keep(page: Page, update: Uint8Array): Promise<void> {
  await page.evaluate(
    (bytes) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("barline:journal");
        opening.onerror = () => reject(new Error("the browser keeps nothing"));
        opening.onsuccess = () => {
          const writing = opening.result.transaction("updates", "readwrite");
          writing.objectStore("updates").add(new Uint8Array(bytes));
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [...update],
  );
}

/** From a link to a page until its list is drawn; the journal is open already, as for somebody who goes from page to page. */
const goTo = (page: Page, path: string, drawn: string): Promise<number> =>
  page.evaluate(
    async ([href, selector]) => {
      const fromMs = performance.now();
      document.querySelector<HTMLElement>(`nav a[href="${href}"]`)?.click();
      // Without a function of its own: it is sent to the page as text, where the loader's names for functions are unknown.
      do await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      while (!document.querySelector(selector));
      return performance.now() - fromMs;
    },
    [path, drawn] as const,
  );

/** From a change of the search field until what was found is drawn. */
const search = (page: Page, sought: string): Promise<number> =>
  page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>("input[type=search]");
    field?.focus();
    const fromMs = performance.now();
    if (field) field.value = text;
    field?.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    return performance.now() - fromMs;
  }, sought);

const server = await BuiltServer.start();
const browser = await startBrowser();
try {
  const { page } = await openFor(browser, "Maya");
  await page.goto(`${server.url}/journal`);
  await page.getByText("Nothing yet.").waitFor();
  await keep(page, journal());
  await page.reload();
  await page.locator("ol li button").first().waitFor();
  const taken: Record<string, number[]> = {};
  const note = (name: string, ms: number): void => void (taken[name] ??= []).push(ms);
  for (let run = -1; run < runs; run += 1) {
    const [bank, book] = [
      await goTo(page, "/stories", "tbody tr"),
      await search(page, `${words[(run + 1) % 20]} ${run + 40}`),
    ];
    const [list, found] = [
      await goTo(page, "/journal", "ol li button"),
      await search(page, `vendor ${words[(run + 1) % 20]}`),
    ];
    if (run < 0) continue; // the first turn is only a warm-up
    note(`${stories} stories on screen`, bank);
    note(`a search in ${stories} stories`, book);
    note(`${pages} pages on screen`, list);
    note(`a search in ${pages} pages`, found);
  }
  console.log(`load ${loadavg()[0]?.toFixed(1)}; medians of ${runs}, in brackets the least and the most`);
  for (const [name, times] of Object.entries(taken))
    console.log(
      `  ${name}: ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`,
    );
} finally {
  await browser.close();
  await server.remove();
}
