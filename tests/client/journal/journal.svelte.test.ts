import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { takeEarlierStories } from "../../../client/src/journal/earlier-stories.ts";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { rewrite } from "../../../client/src/journal/text.ts";
import { toldElsewhere } from "../../../client/src/journal/told-elsewhere.ts";
import { tabStorage } from "../tab-storage.ts";

/** Hands everything over, both ways. */
const meet = (a: Journal, b: Journal): void => {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
};
const copyOf = (journal: Journal): Journal => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(journal.doc));
  return new Journal(doc);
};

describe("the journal", () => {
  it("keeps entries by day and stories by their last change", () => {
    const journal = new Journal(new Y.Doc(), () => 5);
    journal.addEntry({ text: "The audit.", atMs: 1, tags: ["work", "audit"] });
    journal.addEntry({ text: "The outage.", atMs: 2 });
    expect(journal.entries).toMatchObject([
      { text: "The outage.", tags: [] },
      { text: "The audit.", tags: ["audit", "work"] },
    ]);
    const id = journal.addStory({ title: "Audit", parts: { action: "I wrote it." }, serves: { ownership: "first" } });
    journal.changeStory(id, { serves: { "dive-deep": "also", ownership: null } });
    expect(journal.story(id)).toMatchObject({
      title: "Audit",
      parts: { situation: "", action: "I wrote it." },
      serves: { "dive-deep": "also" },
      changedMs: 5,
    });
  });

  it("brings back what was removed, whole", () => {
    const journal = new Journal(new Y.Doc(), () => 5);
    const storyId = journal.addStory({ title: "Audit", rest: "More.", serves: { ownership: "first" } });
    const entryId = journal.addEntry({ text: "The audit.", tags: ["work"], storyId });
    const [story, entry] = [journal.story(storyId), journal.entry(entryId)];
    const backs = [journal.removeStory(storyId), journal.removeEntry(entryId)];
    expect([journal.stories, journal.entries]).toEqual([[], []]);
    for (const back of backs) back();
    expect(journal.story(storyId)).toEqual(story);
    expect(journal.entry(entryId)).toEqual(entry);
  });

  it("merges two devices that wrote apart without losing a word", () => {
    const phone = new Journal();
    const id = phone.addStory({ title: "Audit", parts: { action: "I called the vendor." } });
    const laptop = copyOf(phone);
    phone.changeStory(id, { parts: { action: "First, I called the vendor." }, serves: { ownership: "first" } });
    laptop.changeStory(id, {
      parts: { action: "I called the vendor. Then the auditor." },
      serves: { "dive-deep": "also" },
    });
    laptop.addEntry({ text: "Only here." });
    meet(phone, laptop);
    for (const journal of [phone, laptop]) {
      expect(journal.story(id)?.parts.action).toBe("First, I called the vendor. Then the auditor.");
      expect(journal.story(id)?.serves).toEqual({ ownership: "first", "dive-deep": "also" });
      expect(journal.entries).toHaveLength(1);
    }
  });

  it("keeps a telling once, whoever records it, and finds the versions of a story", () => {
    const journal = new Journal();
    let updates = 0;
    journal.doc.on("update", () => (updates += 1));
    const second = toldElsewhere("s", 9, "At dinner");
    journal.tellings.put(second);
    journal.tellings.put({ ...second });
    expect(updates).toBe(1);
    journal.tellings.put(toldElsewhere("s", 3, "By phone"));
    journal.tellings.put(toldElsewhere("other", 4, "By phone"));
    expect(journal.tellingsOf("s").map((telling) => telling.where)).toEqual(["By phone", "At dinner"]);
  });

  it("passes over what another version wrote in a way it does not know", () => {
    const journal = new Journal();
    journal.doc.getMap("tellings").set("x", { id: "x", atMs: 1, shape: "new" });
    journal.doc.getMap("stories").set("y", "not a story");
    expect([journal.tellings.all, journal.stories]).toEqual([[], []]);
  });

  it("is empty after clearing, on the other device as well", () => {
    const phone = new Journal();
    phone.addStory({ title: "Audit" });
    phone.addEntry({ text: "Today" });
    const laptop = copyOf(phone);
    phone.clear();
    meet(phone, laptop);
    expect([laptop.stories, laptop.entries]).toEqual([[], []]);
  });

  it("takes over earlier stories once, and forgets them only when they are kept", () => {
    const device = tabStorage();
    const parts = { situation: "S", task: "", action: "A", result: "", learning: "" };
    const earlier = {
      id: "abc",
      title: "Refunds",
      parts,
      principles: ["ownership", "dive-deep"],
      told: [{ atMs: 7, where: "Ben" }],
      changedMs: 1,
    };
    device.setItem("barline:story:abc", JSON.stringify(earlier));
    const journal = new Journal();
    takeEarlierStories(journal, device);
    expect(journal.stories).toMatchObject([
      { title: "Refunds", parts, serves: { ownership: "first", "dive-deep": "also" } },
    ]);
    expect(journal.tellingsOf("abc")).toMatchObject([{ where: "Ben", atMs: 7 }]);
    expect(device.getItem("barline:story:abc")).not.toBeNull();
    journal.removeStory("abc");
    takeEarlierStories(journal, device);
    expect(journal.stories).toEqual([]);
    expect(device.getItem("barline:story:abc")).toBeNull();
  });
});

describe("rewriting a text", () => {
  it("ends with the wanted words, whatever stood there, and keeps both halves of a sign together", () => {
    const text = fc.array(fc.constantFrom("a", "b", "👍", "👎", "é", "\n")).map((signs) => signs.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const written = new Y.Doc().getText("t");
        written.insert(0, before);
        rewrite(written, after);
        expect(written.toJSON()).toBe(after);
      }),
    );
  });
});
