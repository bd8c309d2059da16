import { describe, expect, it } from "vitest";
import { excerptOf } from "../../../client/src/journal/excerpt.ts";
import { Finder } from "../../../client/src/journal/finder.ts";
import { titleOf } from "../../../client/src/journal/title-of.ts";

describe("finding a page", () => {
  it("needs every word, whatever its case and accents, and reads each page once", () => {
    let reads = 0;
    const finder = new Finder<{ text: string }>(({ text }) => {
      reads += 1;
      return text;
    });
    const pages = [{ text: "The café audit" }, { text: "An outage" }, { text: "Audit of the outage" }];
    expect(finder.find(pages, "CAFE aud")).toEqual([pages[0]]);
    expect(finder.find(pages, "outage audit")).toEqual([pages[2]]);
    expect(finder.find(pages, "  ")).toBe(pages);
    expect(reads).toBe(3);
  });

  it("shows the place where the words stand", () => {
    const text = `${"We talked for a long while about nothing much. ".repeat(4)}Then the (audit) began.`;
    const pieces = excerptOf(text, "(audit");
    expect(pieces.find(({ isFound }) => isFound)?.text).toBe("(audit");
    expect(pieces[0]?.text.startsWith("… ")).toBe(true);
    expect(excerptOf("One\nline")).toEqual([{ text: "One line", isFound: false }]);
  });
});

describe("the title of a story that has none", () => {
  it("is how its words begin, cut at a word", () => {
    expect(titleOf("The export broke. Nobody knew.")).toBe("The export broke");
    expect(titleOf("", "Tell me about it")).toBe("Tell me about it");
    expect(titleOf("word ".repeat(30))).toMatch(/^(?:word ){12}…$/u);
  });
});
