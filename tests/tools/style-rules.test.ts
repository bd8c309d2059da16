/** `npm run check:style` refuses what the design language does not have, in style sheets and in components. */
import stylelint from "stylelint";
import { describe, expect, it } from "vitest";

const folder = new URL("../../client/src/", import.meta.url).pathname;

/** The rules that a sheet breaks, by name. */
const broken = async (code: string, file: string): Promise<readonly string[]> => {
  const { results } = await stylelint.lint({ code, codeFilename: `${folder}${file}` });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
};
const inSheet = (code: string) => broken(code, "styles/planted.css");
const inComponent = (code: string) => broken(`<p>Words</p>\n\n<style>\n${code}\n</style>\n`, "ui/Planted.svelte");

const refused: readonly (readonly [code: string, rule: string])[] = [
  ["p { gap: 10px }", "declaration-property-value-disallowed-list"],
  ["p { padding: var(--s1) 3px }", "declaration-property-value-disallowed-list"],
  ["p { margin-top: -16px }", "declaration-property-value-disallowed-list"],
  ["p { margin: 1.5rem }", "declaration-property-value-disallowed-list"],
  ["p { font-weight: 600 }", "declaration-property-value-allowed-list"],
  ["p { font-size: 0.97rem }", "declaration-property-value-allowed-list"],
  ["p { font: 500 1rem/1.3 var(--voice) }", "declaration-property-value-allowed-list"],
  ["@media (max-width: 760px) { p { color: red } }", "media-feature-name-disallowed-list"],
  ["@media (width <= 760px) { p { color: red } }", "media-feature-name-disallowed-list"],
  ["p { color: red } p { top: 0 }", "no-duplicate-selectors"],
  ["p { colour: red }", "property-no-unknown"],
  ["p { display: stacked }", "declaration-property-value-no-unknown"],
  ["p { }", "block-no-empty"],
];

const accepted = [
  "p { gap: var(--s2) var(--s4); padding: 0 2px; margin: -1px auto 0 calc(-1 * var(--s4)) }",
  "p { padding-bottom: calc(var(--s2) + env(safe-area-inset-bottom)); width: 264px; top: 10px }",
  "p { font: italic var(--medium) var(--t17) / 1.3 var(--voice) }",
  "p { font-size: var(--t13); font-weight: var(--strong) }",
  "@media (--phone) { p { color: var(--ink) } }",
  "@media print { p { color: var(--ink) } }",
];

describe("the rules of style", () => {
  it.each(refused)("refuses %s", async (code, rule) => {
    expect(await inSheet(code)).toEqual([rule]);
    expect(await inComponent(code)).toEqual([rule]);
  });

  it.each(accepted)("accepts %s", async (code) => {
    expect(await inSheet(code)).toEqual([]);
    expect(await inComponent(code)).toEqual([]);
  });
});
