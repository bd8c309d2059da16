import { describe, expect, it } from "vitest";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { toldElsewhere } from "../../../client/src/journal/told-elsewhere.ts";
import { exportStories, importStories, settle } from "../../../client/src/pages/stories/story-file.ts";

const bank = (title: string): Journal => {
  const journal = new Journal();
  journal.addStory(
    { title, parts: { action: "I read it." }, serves: { ownership: "first", "dive-deep": "also" } },
    "s",
  );
  journal.tellings.put(toldElsewhere("s", 7, "Ben"));
  return journal;
};

describe("stories as a file", () => {
  it("move to another device, and twice is once", () => {
    const here = bank("Refunds");
    const there = new Journal();
    expect(importStories(there, exportStories(here))).toEqual({ added: 1, conflicts: [] });
    expect(importStories(there, exportStories(here))).toEqual({ added: 0, conflicts: [] });
    const { title, parts, serves } = here.story("s") ?? {};
    expect(there.story("s")).toMatchObject({ title, parts, serves });
    expect(there.tellingsOf("s")).toMatchObject([{ atMs: 7, where: "Ben" }]);
  });

  it.each([
    ["both", ["Mine", "Theirs (from the file)"]],
    ["mine", ["Mine"]],
    ["theirs", ["Theirs"]],
  ] as const)("in two versions are asked about; %s is kept", (choice, titles) => {
    const here = bank("Mine");
    const taken = importStories(here, exportStories(bank("Theirs")));
    expect(taken?.conflicts).toHaveLength(1);
    for (const conflict of taken?.conflicts ?? []) settle(here, conflict, choice);
    expect(here.stories.map(({ title }) => title).sort()).toEqual(titles);
  });

  it("are refused when they are not ours, and nothing changes", () => {
    const journal = new Journal();
    expect(importStories(journal, "hello")).toBeUndefined();
    expect(importStories(journal, '{"barlineStories":1,"stories":[{"id":"../x"}]}')).toBeUndefined();
    expect(journal.stories).toEqual([]);
  });
});
