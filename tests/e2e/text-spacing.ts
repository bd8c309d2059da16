/** The spacing that WCAG 1.4.12 asks a page to bear. */
import type { Page } from "playwright-core";

const wideSpacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
  "p { margin-bottom: 2em !important }";

/** Spaces all text of the page widely, until undone. */
export async function spaceText(page: Page): Promise<() => Promise<void>> {
  const added = await page.evaluateHandle((style) => {
    const wide = new CSSStyleSheet();
    wide.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide];
    return wide;
  }, wideSpacing);
  return () =>
    added.evaluate((wide) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== wide);
    });
}
