/** Which pictures of two folders differ, by how much, and where: compared on a canvas of the browser, so that nothing else is needed. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "../e2e/browser.ts";
import { namesFunctions } from "./studio.ts";

export interface Pair {
  readonly name: string;
  /** Of all pixels; 1 when one of the two is missing. */
  readonly share: number;
}

/** Channels further apart than this are another colour; less is smoothing. */
const tolerance = 24;

/** Runs in the page. Where the two differ the picture is red, over a pale copy of the first. */
const differ = async ({ a, b, limit }: { a: string; b: string; limit: number }) => {
  const load = (base64: string): Promise<ImageBitmap> => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: "image/png" }));
  };
  const images = await Promise.all([load(a), load(b)]);
  const width = Math.max(...images.map((image) => image.width));
  const height = Math.max(...images.map((image) => image.height));
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("this browser has no canvas");
  const [first, second] = images.map((image) => {
    context.clearRect(0, 0, width, height);
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height);
  });
  if (!first || !second) throw new Error("two pictures were given");
  let count = 0;
  for (let at = 0; at < first.data.length; at += 4) {
    let isApart = false;
    for (let channel = at; channel < at + 4; channel += 1) {
      isApart ||= Math.abs((first.data[channel] ?? 0) - (second.data[channel] ?? 0)) > limit;
    }
    if (isApart) count += 1;
    first.data.set(isApart ? [220, 0, 40, 255] : [...first.data.slice(at, at + 3), 70], at);
  }
  context.putImageData(first, 0, 0);
  return { share: count / (width * height), png: canvas.toDataURL("image/png").replace(/^.*,/, "") };
};

/** All pairs that differ, the most different first. A picture of each difference goes to `into`. */
export async function compareFolders(a: string, b: string, into: string): Promise<readonly Pair[]> {
  const [inA, inB] = [new Set(readdirSync(a)), new Set(readdirSync(b))];
  const names = [...new Set([...inA, ...inB])].filter((name) => name.endsWith(".png"));
  mkdirSync(into, { recursive: true });
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.addInitScript(namesFunctions);
  await page.goto("about:blank");
  const pairs: Pair[] = [];
  for (const name of names) {
    if (!inA.has(name) || !inB.has(name)) {
      pairs.push({ name: `${name} (only in ${inA.has(name) ? a : b})`, share: 1 });
      continue;
    }
    const [first, second] = [readFileSync(join(a, name)), readFileSync(join(b, name))];
    if (first.equals(second)) continue;
    const { share, png } = await page.evaluate(differ, {
      a: first.toString("base64"),
      b: second.toString("base64"),
      limit: tolerance,
    });
    if (share === 0) continue;
    writeFileSync(join(into, name), Buffer.from(png, "base64"));
    pairs.push({ name, share });
  }
  await browser.close();
  return pairs.sort((one, other) => other.share - one.share);
}
