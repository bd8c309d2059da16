import { describe, expect, it } from "vitest";
import { Doc } from "yjs";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { differing, saveAsNew, saveAsVersion, settled } from "../../../client/src/journal/save-answer.ts";
import { toldElsewhere } from "../../../client/src/journal/told-elsewhere.ts";
import type { Parts, Telling } from "../../../shared/journal/shapes.ts";

const none: Parts = { situation: "", task: "", action: "", result: "", learning: "" };
const answer: Telling = {
  ...toldElsewhere("", 9, "Tuesday", ["Jonas"]),
  id: "room.ask",
  storyId: null,
  roomId: "room",
  principleId: "dive-deep",
  parts: {
    ...none,
    situation: "The file was late.",
    action: "I pulled the logs.",
    learning: "Check before you blame.",
  },
};
const given = (): Journal => {
  const journal = new Journal(new Doc());
  journal.fixes.put({
    id: "room.slower",
    atMs: 1,
    text: "Slower",
    section: null,
    storyId: null,
    from: { roomId: "room", where: "", to: [] },
    doneMs: null,
  });
  return journal;
};

describe("an answer among the stories", () => {
  it("becomes a story with this telling as its first version, and can be taken back", () => {
    const journal = given();
    journal.tellings.put(answer);
    const back = saveAsNew(journal, answer, "The late file");
    const [story] = journal.stories;
    expect(story).toMatchObject({ title: "The late file", parts: answer.parts, serves: { "dive-deep": "first" } });
    expect(journal.tellingsOf(story?.id ?? "").map(({ id }) => id)).toEqual(["room.ask"]);
    expect(journal.fixes.all).toMatchObject([{ storyId: story?.id }]);
    back();
    expect(journal.stories).toEqual([]);
    expect(journal.tellings.all).toMatchObject([{ storyId: null }]);
    expect(journal.fixes.all).toMatchObject([{ storyId: null }]);
  });

  it("becomes a version of one: each part as chosen, what only one side has as it is", () => {
    const journal = given();
    const parts = { ...none, situation: "It was late.", action: "We looked.", result: "It stopped." };
    const id = journal.addStory({ title: "File", parts, serves: { ownership: "first" } });
    const before = journal.story(id);
    if (!before) throw new Error("just added");
    expect(differing(before.parts, answer.parts)).toEqual(["situation", "action"]);
    const back = saveAsVersion(journal, answer, before, { situation: "both", action: "take" });
    expect(journal.story(id)).toMatchObject({
      parts: {
        situation: "It was late.\n\nThe file was late.",
        action: "I pulled the logs.",
        result: "It stopped.",
        learning: "Check before you blame.",
      },
      serves: { ownership: "first", "dive-deep": "also" },
    });
    back();
    expect(journal.story(id)).toMatchObject({ parts, serves: { ownership: "first" } });
    expect(journal.tellings.all).toEqual([]);
  });

  it("does not say the same twice where both are wanted", () => {
    expect(settled("I rang. Then I wrote.", "I rang.", "both")).toBe("I rang. Then I wrote.");
    expect(settled("I rang.", "I rang. Then I wrote.", "both")).toBe("I rang. Then I wrote.");
    expect(settled("Mine.", "", "take")).toBe("Mine.");
  });
});
