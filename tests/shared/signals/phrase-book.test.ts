/** Phrase books: they find what the patterns would find by themselves, at a fraction of the tries. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holdsPhrase, listsIn, phraseBook, phraseList, placesIn } from "../../../shared/signals/text/phrase-book.ts";
import { fold } from "../../../shared/signals/text/tokens.ts";

const amounts = [
  "(?:quite |rather )?a (?:lot|few)|an? amount of",
  "(?:,|and)? ?etc\\b\\.?|a?lot of|(?<!too )many",
  "considerabl[ey]|tr(?:y|ied)|motivat\\w+|(?:and )+so on",
];
const times = [
  "\\d{1,2}[./:]\\d\\d|[12]\\d ?pm|'\\d\\ds?|(?=[hq])(?:half|quarter) past",
  "[a-z]{3,5} ?am\\b|to \\w+ly|go+d",
];
const wholeWords = { before: "(?<![a-z0-9¤'])", after: "(?![a-z0-9¤])" };

const book = phraseBook([phraseList(amounts, wholeWords), phraseList(times, { before: "\\b" })]);
/** The same lists as patterns that search the whole text. */
const whole = [
  new RegExp(`${wholeWords.before}(?:${amounts.join("|")})${wholeWords.after}`, "g"),
  new RegExp(`\\b(?:${times.join("|")})`, "g"),
];

const scraps = fc.constantFrom(
  ..."quite rather a lot few an amount of and etc alot too many considerably considerable try tried motivated so on".split(
    " ",
  ),
  ..."12.30 9:15 11 pm 20pm '99s half quarter past seven am to quickly good gooood I , . - ’ é ² x é9 5kg Amount LOT".split(
    " ",
  ),
  ...[" ", "\n", "'", "¤", "数", "👩‍🚒"],
);
const text = fc
  .array(scraps, { maxLength: 30 })
  .chain((words) => fc.constantFrom(" ", " ", "").map((gap) => words.join(gap)));

describe("a phrase book", () => {
  it("finds what each of its lists would find alone", () => {
    fc.assert(
      fc.property(text, (written) => {
        const folded = fold(written);
        // A phrase never begins with a space.
        const expected = whole.flatMap((pattern) =>
          [...folded.matchAll(pattern)].map(({ index, 0: found }) => ({
            from: index + found.length - found.trimStart().length,
            to: index + found.length,
          })),
        );
        const inOrder = (a: { from: number; to: number }, b: typeof a): number => a.from - b.from || a.to - b.to;
        expect(placesIn(book, folded).sort(inOrder)).toEqual(expected.sort(inOrder));
        expect(holdsPhrase(book, folded)).toBe(expected.length > 0);
      }),
      { numRuns: 3_000 },
    );
  });

  it("prefers the phrase listed first, and lets lists overlap", () => {
    const lists = [["a lot", "a lot of"], ["lot of work"]].map((sources) => phraseList(sources, wholeWords));
    expect(placesIn(phraseBook(lists), "a lot of work")).toEqual([
      { from: 0, to: 5 },
      { from: 2, to: 13 },
    ]);
  });

  it("says which lists have a phrase", () => {
    expect([...listsIn(book, "many, and etc at half past seven")].sort()).toEqual([0, 1]);
    expect([...listsIn(book, "at quarter past")]).toEqual([1]);
    expect([...listsIn(book, "nothing")]).toEqual([]);
  });
});

describe("a folded text", () => {
  it.each([
    ["Two PALLETS", "two pallets"],
    ["the Café’s İstanbul order²", "the caf¤’s ¤stanbul order¤"],
    ["数 👩‍🚒 —", "¤ 👩‍🚒 —"],
  ])("keeps every place: %s", (written, folded) => {
    expect(fold(written)).toBe(folded);
    expect(folded).toHaveLength(written.length);
  });
});
