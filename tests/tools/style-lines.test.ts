/**
 * How many lines of style the client may have, sheets and components together: a new screen is laid out with the words there are. And how
 * long a component may be without saying why.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const mostLines = 6230;
const mostOfComponent = 150;
const source = new URL("../../client/src/", import.meta.url);

const lines = (text: string): number => text.split("\n").length - 1;
const styleOf = (file: string, text: string): string =>
  file.endsWith(".css") ? text : (/<style[^>]*>\n([\s\S]*?)<\/style>/u.exec(text)?.[1] ?? "");

it(`keeps all style of the client within ${mostLines} lines`, () => {
  const total = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:css|svelte)$/u.test(file))
    .map((file) => lines(styleOf(file, readFileSync(new URL(file, source), "utf8"))))
    .reduce((sum, more) => sum + more, 0);
  expect(total).toBeGreaterThan(1000);
  expect(total).toBeLessThanOrEqual(mostLines);
});

it(`keeps components within ${mostOfComponent} lines of script and markup, or says why one is longer`, () => {
  const long = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".svelte"))
    .map((file) => ({ file, text: readFileSync(new URL(file, source), "utf8") }))
    .filter(({ file, text }) => lines(text) - lines(styleOf(file, text)) > mostOfComponent)
    .map(({ file, text }) => ({ file, why: /^<!--[^]*?\bOne file, as [^]*?-->/u.test(text) }));
  expect(long.length).toBeGreaterThan(0);
  expect(long.filter(({ why }) => !why).map(({ file }) => file)).toEqual([]);
});
