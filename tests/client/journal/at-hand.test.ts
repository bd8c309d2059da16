import { describe, expect, it } from "vitest";
import { Doc } from "yjs";
import { atHand, usedFor } from "../../../client/src/journal/at-hand.ts";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { isInNotes, putInNotes } from "../../../client/src/notes/put-in-notes.ts";
import { StarNotes } from "../../../client/src/notes/star-notes.svelte.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { Parts } from "../../../shared/journal/shapes.ts";
import { ben, id, inPhase, roomId } from "../../support/given-room.ts";

const askId = id("ask-1");
const story: Parts = {
  situation: "The file was late.",
  task: "",
  action: "I rang.\r\nThen I wrote.",
  result: "",
  learning: "",
};
const open = (): { readonly notes: StarNotes; readonly doc: Doc } => {
  const doc = new Doc();
  return { doc, notes: new StarNotes({ doc, authors: new Map(), onChange: () => () => undefined }) };
};

describe("stories at hand", () => {
  it("come in the order in which they serve the principle", () => {
    const journal = new Journal(new Doc());
    journal.addStory({ title: "other" });
    journal.addStory({ title: "also", serves: { "dive-deep": "also" } });
    journal.addStory({ title: "first", serves: { "dive-deep": "first" } });
    const { fitting, others } = atHand(journal.stories, "dive-deep");
    expect([fitting.map(({ title }) => title), others.map(({ title }) => title)]).toEqual([
      ["first", "also"],
      ["other"],
    ]);
    expect(atHand(journal.stories, null).others).toHaveLength(3);
  });

  it("are put behind what the notes hold, each part in its section, and taken back without the words around them", () => {
    const { doc, notes } = open();
    doc.getText(`${askId}.action`).insert(0, "Well,");
    const undo = putInNotes(notes, askId, story);
    expect(notes.answer(askId)).toMatchObject({
      situation: "The file was late.",
      action: "Well,\nI rang.\nThen I wrote.",
    });
    expect(isInNotes(notes.answer(askId), story)).toBe(true);
    expect(putInNotes(notes, askId, story)).toBeDefined();
    expect(notes.answer(askId).situation).toBe("The file was late.");
    doc.getText(`${askId}.situation`).insert(18, " Again.");
    undo?.();
    expect(notes.answer(askId)).toMatchObject({ situation: " Again.", action: "Well," });
  });

  it("are not put where they would not fit, not even in part", () => {
    const { doc, notes } = open();
    doc.getText(`${askId}.action`).insert(0, "x".repeat(limits.sectionChars - 3));
    expect(putInNotes(notes, askId, story)).toBeUndefined();
    expect(notes.answer(askId).situation).toBe("");
  });

  it("are remembered as told here once they are put to use", () => {
    const journal = new Journal(new Doc());
    const kept = journal.story(journal.addStory({ title: "Late file", parts: story }));
    const view = inPhase("peer", "questions").seenBy(ben);
    const ask = view.rounds[0]?.asks[0];
    if (!kept || !ask) throw new Error("given above");
    const undo = usedFor(journal, kept, view, 1, ask);
    expect(journal.tellingsOf(kept.id)).toMatchObject([
      { id: `${roomId}.${askId}`, to: ["Ana", "Olu"], where: "Thursday practice" },
    ]);
    undo();
    expect(journal.tellings.all).toEqual([]);
  });
});
