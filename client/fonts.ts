/**
 * The faces as our pages need them: the weights that `tokens.css` names, and no letters that only a style sheet could ask for. They weigh a
 * third less than the faces we take them from, and everybody fetches them before the first word is seen as it should be.
 */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

/** From `--regular` to `--strong`, and what is set in italics: from `--regular` to `--medium`. */
const faces = [
  { file: "schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2", heaviest: 650 },
  { file: "newsreader/files/newsreader-latin-wght-normal.woff2", heaviest: 650 },
  { file: "newsreader/files/newsreader-latin-wght-italic.woff2", heaviest: 550 },
];
const lightest = 400;
/** What browsers always do with letters, and the figures of clocks, which are all as wide. */
const keepFeatures = ["ccmp", "locl", "mark", "mkmk", "kern", "rlig", "rclt", "rvrn", "calt", "clig", "liga", "tnum"];
/** All signs that a face for Latin letters may have, accents by themselves included: letters beyond Western Europe are put together from them. */
const text = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).join("") + "\ufeff\ufffd";

/** Makes the faces in `folder`, where style sheets find them as `@fonts/…`. */
export const leanFonts = (folder: string): Plugin => ({
  name: "barline:lean-fonts",
  async config() {
    await mkdir(folder, { recursive: true });
    await Promise.all(faces.map((face) => make(face, folder)));
    return { resolve: { alias: { "@fonts": folder } } };
  },
});

async function make({ file, heaviest }: (typeof faces)[number], folder: string): Promise<void> {
  const whole = await readFile(createRequire(import.meta.url).resolve(`@fontsource-variable/${file}`));
  // The types that are published for the library do not know `keepFeatures` yet.
  const as = {
    targetFormat: "woff2",
    variationAxes: { wght: { min: lightest, max: heaviest } },
    keepFeatures,
  } as const;
  const made = `${folder}/${basename(file)}`;
  // Never half of it for another build that runs at the same time.
  const own = `${made}.${process.pid}`;
  await writeFile(own, await subsetFont(whole, text, as));
  await rename(own, made);
}
