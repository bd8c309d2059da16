import { describe, expect, it } from "vitest";
import { storiesLike } from "../../../shared/journal/likeness.ts";
import type { Parts, Story } from "../../../shared/journal/shapes.ts";

const parts = (situation: string, action: string): Parts => ({ situation, task: "", action, result: "", learning: "" });
const story = (id: string, situation: string, action: string): Story => ({
  id,
  title: id,
  parts: parts(situation, action),
  rest: "",
  serves: {},
  createdMs: 0,
  changedMs: 0,
});
const pharmacy = story(
  "pharmacy",
  "The nightly stock file reached our pharmacies late.",
  "I pulled six weeks of job logs and split the supplier job.",
);
const bakery = story(
  "bakery",
  "The bakery ran out of rye every Saturday morning.",
  "I counted the loaves for a month and moved the second bake.",
);

describe("which story an answer sounds like", () => {
  it("is the one with the same people and things in it, in other words", () => {
    const answer = parts(
      "Pharmacies had their stock file late at night.",
      "We read the job logs and asked the supplier to split it.",
    );
    expect(storiesLike(answer, [bakery, pharmacy], []).map(({ story }) => story.id)).toEqual(["pharmacy"]);
  });
  it("is none of them for a new one", () => {
    expect(
      storiesLike(
        parts("A customer shouted at a trainee.", "I took over the call and apologised."),
        [bakery, pharmacy],
        [],
      ),
    ).toEqual([]);
    expect(storiesLike(parts("", ""), [bakery], [])).toEqual([]);
  });
});
