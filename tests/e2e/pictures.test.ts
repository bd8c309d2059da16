import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compareFolders } from "../pictures/compare.ts";
import { freshFolder } from "../support/folder.ts";
import { startBrowser } from "./browser.ts";

let folder: Awaited<ReturnType<typeof freshFolder>>;

beforeAll(async () => {
  folder = await freshFolder();
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
  const shoot = async (path: string, height: number): Promise<void> => {
    await page.setContent(`<style>body { margin: 0 } div { height: ${height}px; background: navy }</style><div></div>`);
    await page.screenshot({ path: join(folder.path, path) });
  };
  for (const name of ["before", "after"]) {
    mkdirSync(join(folder.path, name));
    await shoot(`${name}/same.png`, 50);
    await shoot(`${name}/grown.png`, name === "before" ? 50 : 60);
  }
  await shoot("after/new.png", 50);
  await browser.close();
});
afterAll(() => folder.remove());

it("lists pictures that differ or stand alone, the most different first, and shows where", async () => {
  const [before, after, differences] = ["before", "after", "differs"].map((name) => join(folder.path, name));
  if (!before || !after || !differences) throw new Error("three folders");
  const pairs = await compareFolders(before, after, differences);
  expect(pairs).toEqual([
    { name: `new.png (only in ${after})`, share: 1 },
    { name: "grown.png", share: 0.1 },
  ]);
  expect(readdirSync(differences)).toEqual(["grown.png"]);
});
