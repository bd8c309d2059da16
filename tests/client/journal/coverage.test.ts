import { describe, expect, it } from "vitest";
import { balance, coverage, served } from "../../../client/src/journal/coverage.ts";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";

describe("which principles are covered", () => {
  it("counts what would be told first, and knows what would fit as well", () => {
    const journal = new Journal();
    journal.addStory({ serves: { ownership: "first", "dive-deep": "also" } });
    const covered = new Map(coverage(journal.stories).map((principle) => [principle.principleId, principle]));
    expect(covered.get("ownership")?.first).toHaveLength(1);
    expect(covered.get("dive-deep")).toMatchObject({ first: [] });
    expect(covered.get("dive-deep")?.also).toHaveLength(1);
    expect(covered.size).toBe(16);
  });

  it("names what a story serves in the usual order, another pack's principles last", () => {
    const serves = { "our-own": "first", "dive-deep": "first", ownership: "first", frugality: "also" } as const;
    expect(served({ serves }, "first")).toEqual(["ownership", "dive-deep", "our-own"]);
    expect(served({ serves }, "also")).toEqual(["frugality"]);
  });
});

describe("the balance of a story", () => {
  it("is each part's share of the words, and nothing where there are none", () => {
    const none = { situation: "", task: "", action: "", result: "", learning: "" };
    expect(balance({ ...none, situation: "It broke.", action: "I read the six logs." })).toEqual({
      situation: 2 / 7,
      task: 0,
      action: 5 / 7,
      result: 0,
      learning: 0,
    });
    expect(Object.values(balance(none))).toEqual([0, 0, 0, 0, 0]);
  });
});
