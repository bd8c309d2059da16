import { describe, expect, it } from "vitest";
import type { AskedBefore } from "../../../shared/questions/asked-before.ts";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { toldBefore } from "../../../client/src/journal/told-before.ts";
import { toldElsewhere } from "../../../client/src/journal/told-elsewhere.ts";
import { whyWords } from "../../../client/src/room/lobby/words.ts";

const journal = (...stories: readonly Parameters<Journal["addStory"]>[0][]): Journal => {
  const made = new Journal();
  for (const [at, story] of stories.entries()) made.addStory(story, `story-${at}`);
  return made;
};
const before = (made: Journal, asked: readonly AskedBefore[]): readonly AskedBefore[] =>
  toldBefore(made.stories, made.tellings.all, asked).toSorted((a, b) => (a.askedMs ?? 0) - (b.askedMs ?? 0));

describe("what the journal says was told before", () => {
  it("counts each telling for the principle it was asked for, or else for what its story is told first for", () => {
    const made = journal(
      { serves: { "dive-deep": "first", ownership: "also" } },
      { serves: { "earn-trust": "first" } },
    );
    made.tellings.put(toldElsewhere("story-0", 10, "at Ana’s"));
    made.tellings.put({ ...toldElsewhere("story-0", 20, "at Ana’s"), principleId: "ownership" });
    made.tellings.put({ ...toldElsewhere("gone", 30, "at Ana’s"), storyId: null, principleId: "frugality" });
    expect(before(made, [])).toEqual([
      { principleId: "dive-deep", askedMs: 10 },
      { principleId: "ownership", askedMs: 20 },
      { principleId: "frugality", askedMs: 30 },
    ]);
  });

  it("leaves out what a room tells already, and stories without a principle", () => {
    const asked = [{ principleId: "dive-deep", questionId: "dive-deep/outage", askedMs: 10 }];
    const made = journal({ serves: { "dive-deep": "first" } }, {});
    for (const atMs of [10, 20]) made.tellings.put(toldElsewhere("story-0", atMs, ""));
    made.tellings.put(toldElsewhere("story-1", 30, ""));
    expect(before(made, asked)).toEqual([{ principleId: "dive-deep", askedMs: 20 }]);
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
