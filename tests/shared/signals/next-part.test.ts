/** Which tap is suggested, by what was just said. */
import { describe, expect, it } from "vitest";
import type { Section } from "../../../shared/contract/ids.ts";
import { nextPart } from "../../../shared/signals/telling/next-part.ts";

/** A telling as it is heard, phrase by phrase, with the part each one belongs to. */
const telling: readonly (readonly [Section, string])[] = [
  ["situation", "so our pharmacies got the nightly stock file late um three mornings a week"],
  ["situation", "and everyone me included blamed the network"],
  ["task", "i was on call for integrations and had to decide if we'd pay for a second line"],
  ["action", "i didn't believe my own hunch so i pulled six weeks of job logs"],
  ["action", "and showed the table to the network lead because he had the most to lose"],
  ["result", "in the end we cancelled the second line and calls went down by a third"],
  ["learning", "and next time i'd check the logs before i'd ask for money"],
];

describe("the next tap", () => {
  it("is suggested as each part begins, and not within one", () => {
    let now: Section | undefined;
    for (const [section, words] of telling) {
      expect(nextPart(words, now), words).toBe(section === now ? undefined : section);
      now = section;
    }
  });

  it("never leads back, and needs some words to begin with", () => {
    expect(nextPart("i was asked to find the leak", "action")).toBeUndefined();
    expect(nextPart("so um", undefined)).toBeUndefined();
    expect(nextPart("", "situation")).toBeUndefined();
  });

  it("goes by what was said last", () => {
    expect(nextPart("i had to find out why so i counted the boxes and in the end two were missing", "situation")).toBe(
      "result",
    );
  });
});
