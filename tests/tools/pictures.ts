/**
 * `npm run pictures -- <folder> [walk…]` takes a picture of every screen of the built client; `npm run pictures -- --compare <a> <b>` lists
 * what differs between two such folders and writes pictures of the differences to `<b>-differs`; `--readme` takes the picture in `README.md`.
 */
import { mkdirSync } from "node:fs";
import { Camera } from "../pictures/camera.ts";
import { compareFolders } from "../pictures/compare.ts";
import { takeReadmePicture } from "../pictures/readme.ts";
import { Studio } from "../pictures/studio.ts";
import { takeWalks } from "../pictures/walks.ts";

async function take(folder: string, wished: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await takeWalks(new Camera({ folder }), wished);
}

async function compare(a: string, b: string): Promise<void> {
  const pairs = await compareFolders(a, b, `${b.replace(/\/$/, "")}-differs`);
  for (const { name, share } of pairs) console.log(`${(share * 100).toFixed(2).padStart(6)} %  ${name}`);
  console.log(pairs.length === 0 ? "No picture differs." : `${pairs.length} pictures differ.`);
}

async function forReadme(): Promise<void> {
  const studio = await Studio.open();
  try {
    await takeReadmePicture(studio, "docs/interview.png");
  } finally {
    await studio.close();
  }
}

const [first, second, third, ...rest] = process.argv.slice(2);
if (first === "--compare" && second !== undefined && third !== undefined) await compare(second, third);
else if (first === "--readme") await forReadme();
else if (first !== undefined && !first.startsWith("-")) {
  await take(
    first,
    [second, third, ...rest].filter((name) => name !== undefined),
  );
} else {
  console.error(
    "Say where to: npm run pictures -- <folder> [site states practice peer panel solo], --compare <before> <after>, or --readme.",
  );
  process.exitCode = 2;
}
