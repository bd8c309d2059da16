/**
 * `npm run pictures -- <folder> [walk…]` takes a picture of every screen of the built client; `npm run pictures -- --compare <a> <b>` lists
 * what differs between two such folders and writes pictures of the differences to `<b>-differs`.
 */
import { mkdirSync } from "node:fs";
import { Camera } from "../pictures/camera.ts";
import { compareFolders } from "../pictures/compare.ts";
import { walkPanel } from "../pictures/panel.ts";
import { walkPeer } from "../pictures/peer.ts";
import { walkSite } from "../pictures/site.ts";
import { walkSolo } from "../pictures/solo.ts";
import { Studio } from "../pictures/studio.ts";

const walks = { site: walkSite, peer: walkPeer, panel: walkPanel, solo: walkSolo };
const isWalk = (name: string): name is keyof typeof walks => name in walks;

async function take(folder: string, wished: readonly string[]): Promise<void> {
  const unknown = wished.find((name) => !isWalk(name));
  if (unknown !== undefined) throw new Error(`There is no walk ${unknown}: ${Object.keys(walks).join(", ")}.`);
  mkdirSync(folder, { recursive: true });
  const camera = new Camera(folder);
  for (const name of wished.length > 0 ? wished.filter(isWalk) : Object.keys(walks).filter(isWalk)) {
    const studio = await Studio.open();
    try {
      await walks[name](studio, camera);
    } finally {
      await studio.close();
    }
    console.log(`${name}: ${camera.taken} pictures so far in ${folder}`);
  }
}

async function compare(a: string, b: string): Promise<void> {
  const pairs = await compareFolders(a, b, `${b.replace(/\/$/, "")}-differs`);
  for (const { name, share } of pairs) console.log(`${(share * 100).toFixed(2).padStart(6)} %  ${name}`);
  console.log(pairs.length === 0 ? "No picture differs." : `${pairs.length} pictures differ.`);
}

const [first, second, third, ...rest] = process.argv.slice(2);
if (first === "--compare" && second !== undefined && third !== undefined) await compare(second, third);
else if (first !== undefined && !first.startsWith("-")) {
  await take(
    first,
    [second, third, ...rest].filter((name) => name !== undefined),
  );
} else {
  console.error("Say where to: npm run pictures -- <folder> [site peer panel solo], or --compare <before> <after>.");
  process.exitCode = 2;
}
