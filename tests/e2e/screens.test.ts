import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Inspector } from "../pictures/inspector.ts";
import { writeSheet } from "../pictures/sheet.ts";
import { freshFolder } from "../support/folder.ts";
import { startBrowser } from "./browser.ts";

let folder: Awaited<ReturnType<typeof freshFolder>>;
let browser: Awaited<ReturnType<typeof startBrowser>>;

beforeAll(async () => {
  folder = await freshFolder();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await folder.remove();
});

it("finds what is cut off, too small, or wrong for a reader, and shows it beside the picture", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 200 } });
  const page = await context.newPage();
  await page.setContent(`<!doctype html><html lang="en"><title>Planted</title><main><h1>Planted</h1>
    <button style="width: 40px; overflow: hidden; white-space: nowrap; height: 30px">Send it now</button>
    <button style="width: 18px; height: 18px; padding: 0" aria-label="Small">×</button>
    <button style="position: absolute; left: 300px; width: 90px; height: 30px">Aside</button>
    <img src="data:,">
    <div style="overflow-x: auto; width: 200px"><button style="margin-left: 900px; height: 30px">Within reach</button></div>
    </main></html>`);
  const inspector = new Inspector();
  await inspector.inspect(page, "planted.small.light");
  const found = inspector.faults.map(({ what }) => what).join("\n");
  expect(found).toMatch(/axe image-alt/);
  expect(found).toMatch(/scrolls sideways: \d+ of 320 px/);
  expect(found).toMatch(/“Send it now” is cut off/);
  expect(found).toMatch(/“Small” is 18 × 18 px/);
  expect(found).toMatch(/“Aside” sticks out of the page/);
  expect(found).not.toMatch(/Within reach/);

  await page.screenshot({ path: join(folder.path, "planted.small.light.png") });
  expect(writeSheet(folder.path, inspector.faults)).toBe(1);
  expect(readFileSync(join(folder.path, "index.html"), "utf8")).toContain("planted.small.light: axe image-alt");
});
