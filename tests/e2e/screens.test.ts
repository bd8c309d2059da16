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

it("finds what is cut off, too small, moving, or wrong for a reader, and shows it beside the picture", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 200 } });
  const page = await context.newPage();
  await page.setContent(`<!doctype html><html lang="en"><title>Planted</title><main><h1>Planted</h1>
    <button style="width: 40px; overflow: hidden; white-space: nowrap; height: 30px">Send it now</button>
    <button style="width: 18px; height: 18px; padding: 0" aria-label="Small">×</button>
    <button style="position: absolute; left: 300px; width: 90px; height: 30px">Aside</button>
    <p style="height: 20px; overflow: hidden; margin: 0"><a href="#spaced">Words that fit until they are spaced</a></p>
    <style>@keyframes turn { to { rotate: 1turn } }</style><b style="animation: turn 1s infinite" class="turning">Turning</b>
    <img src="data:,">
    <div style="overflow-x: auto; width: 200px"><button style="margin-left: 900px; height: 30px">Within reach</button></div>
    </main></html>`);
  const inspector = new Inspector();
  await inspector.inspect(page, "planted.small.light");
  await inspector.inspectLayout(page, "planted.small");
  const found = inspector.faults.map(({ what }) => what).join("\n");
  expect(found).toMatch(/axe image-alt/);
  expect(found).toMatch(/the page scrolls sideways: \d+ px/);
  expect(found).toMatch(/the words of .*“Send it now” end at an edge/);
  expect(found).toMatch(/“Small” is 18 × 18 px/);
  expect(found).toMatch(/with wide spacing \(1\.4\.12\): .*“Words that fit until they are spaced” is cut off/);
  expect(found).toMatch(/b\.turning moves for 1000 ms/);
  expect(found).not.toMatch(/Within reach/);

  await page.screenshot({ path: join(folder.path, "planted.small.light.png") });
  expect(writeSheet(folder.path, inspector.faults)).toBe(1);
  expect(readFileSync(join(folder.path, "index.html"), "utf8")).toContain("planted.small.light: axe image-alt");
});
