import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, type Wording } from "../../../shared/journal/difference.ts";

const marked = (side: readonly Wording[]): string =>
  side.map(({ text, isOther }) => (isOther ? `[${text.trim()}]` : text.trim())).join(" ");
const difference = (before: string, now: string): readonly [string, string] => {
  const found = differenceOf(before, now);
  return [marked(found.before), marked(found.now)];
};

describe("the difference of two wordings", () => {
  it("marks what each side alone has", () => {
    expect(
      difference(
        "We looked at the logs and 81% came from one supplier.",
        "I pulled the logs and 81% came from one supplier.",
      ),
    ).toEqual([
      "[We looked at] the logs and 81% came from one supplier.",
      "[I pulled] the logs and 81% came from one supplier.",
    ]);
    expect(difference("", "All new.")).toEqual(["", "[All new.]"]);
    expect(difference("The same.", "The  same.")).toEqual(["The same.", "The  same."]);
  });

  it("does not leave a lone small word standing between changes", () => {
    expect(difference("We met them and agreed dates", "I rang twice and wrote notes")).toEqual([
      "[We met them and agreed dates]",
      "[I rang twice and wrote notes]",
    ]);
  });

  it("tells a word from the mark behind it", () => {
    expect(difference("It fell by 47.", "It fell by 47 a week.")).toEqual([
      "It fell by 47.",
      "It fell by 47 [a week] .",
    ]);
  });

  it("never loses or adds a sign, and takes the same words for common on both sides", () => {
    const words = fc.array(fc.constantFrom("we", "I", "rang", "the", "bakery", ",", ".", "47%", "\n", " ", "é"), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [before, now] = [first.join(" "), second.join(" ")];
        const found = differenceOf(before, now);
        expect(found.before.map(({ text }) => text).join("")).toBe(before);
        expect(found.now.map(({ text }) => text).join("")).toBe(now);
        const common = (side: readonly Wording[]): string =>
          side
            .filter(({ isOther }) => !isOther)
            .map(({ text }) => text)
            .join("")
            .replaceAll(/\s+/gu, "");
        expect(common(found.before)).toBe(common(found.now));
      }),
    );
  });

  it("answers at once for two long texts that have little in common", () => {
    const long = (from: number): string => Array.from({ length: 3_000 }, (_, index) => `w${from + index}`).join(" ");
    const found = differenceOf(`same ${long(0)} end`, `same ${long(9_000)} end`);
    expect(found.now.map(({ isOther }) => isOther)).toEqual([false, true, false]);
  });
});
