import { describe, expect, it } from "vitest";
import { toldBefore } from "../../client/src/journal/told-before.ts";
import { whyWords } from "../../client/src/room/lobby/words.ts";

const story = (principles: readonly string[], ...told: readonly number[]) => ({
  principles,
  told: told.map((atMs) => ({ atMs, where: "at Ana’s" })),
});

describe("what the story bank says was told before", () => {
  it("counts each telling for the story's first principle", () => {
    const stories = [story(["dive-deep", "ownership"], 10, 20), story(["earn-trust"])];
    expect(toldBefore(stories, [])).toEqual([
      { principleId: "dive-deep", askedMs: 10 },
      { principleId: "dive-deep", askedMs: 20 },
    ]);
  });

  it("leaves out what a room tells already, and stories without a principle", () => {
    const asked = [{ principleId: "dive-deep", questionId: "dive-deep/outage", askedMs: 10 }];
    expect(toldBefore([story(["dive-deep"], 10, 20), story([], 30)], asked)).toEqual([
      { principleId: "dive-deep", askedMs: 20 },
    ]);
  });
});

describe("why a question was chosen", () => {
  const why = { principle: "uncovered", isWithoutStory: false, madeFor: undefined, isRepeated: false } as const;

  it("is one line", () => {
    expect(whyWords(why)).toBe("not asked about yet");
    expect(whyWords({ ...why, principle: "weak", madeFor: "work" })).toBe(
      "low last time, so it comes back; a question close to this work",
    );
    expect(whyWords({ ...why, isWithoutStory: true, madeFor: "leading" })).toBe(
      "not asked about yet; no story of yours yet; a question for people who lead",
    );
    expect(whyWords({ ...why, principle: "least", madeFor: "work", isRepeated: true })).toBe(
      "asked about least so far; nothing fresh was left",
    );
  });
});
