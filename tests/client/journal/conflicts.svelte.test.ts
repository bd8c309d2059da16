/** What two devices changed apart is shown, and stays until somebody has chosen. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { conflictsIn, noteConflicts, settle, tellingsIn } from "../../../client/src/journal/sync/conflicts.ts";
import type { Choice } from "../../../client/src/journal/sync/conflicts.ts";

/** Both begin with the same, change it apart, and are merged on the phone. */
function apart(onPhone: (journal: Journal, id: string) => void, onLaptop: (journal: Journal, id: string) => void) {
  const [phone, laptop] = [new Journal(), new Journal()];
  const id = phone.addStory({ title: "Month end", parts: { action: "I asked." }, serves: { "dive-deep": "first" } });
  const entry = phone.addEntry({ text: "A long day.", tags: ["work"] });
  const common = Y.encodeStateAsUpdate(phone.doc);
  Y.applyUpdate(laptop.doc, common);
  const base = tellingsIn(phone.doc);
  onPhone(phone, id);
  onLaptop(laptop, id);
  const mine = tellingsIn(phone.doc);
  const theirs = tellingsIn(laptop.doc);
  Y.applyUpdate(phone.doc, Y.encodeStateAsUpdate(laptop.doc));
  noteConflicts(phone.doc, "phone", base, mine, theirs);
  return { phone, id, entry, found: conflictsIn(phone.doc, "phone") };
}

const both = () =>
  apart(
    (phone, id) => phone.changeStory(id, { parts: { action: "I asked. Twice." }, title: "Month end" }),
    (laptop, id) => laptop.changeStory(id, { parts: { action: "I asked. By phone." } }),
  );

describe("a part that two devices changed", () => {
  it("is named with both tellings, and seen from the other side the other way round", () => {
    const { phone, found } = both();
    expect(found).toMatchObject([
      { of: "stories", key: "action", here: "I asked. Twice.", there: "I asked. By phone." },
    ]);
    expect(conflictsIn(phone.doc, "laptop")).toMatchObject([{ here: "I asked. By phone.", there: "I asked. Twice." }]);
  });

  it.each([
    ["here", "I asked. Twice."],
    ["there", "I asked. By phone."],
  ] as const)("reads as was chosen: %s", (choice: Choice, words) => {
    const { phone, id, found } = both();
    for (const conflict of found) settle(phone, conflict, choice);
    expect(phone.story(id)?.parts.action).toBe(words);
    expect(conflictsIn(phone.doc, "phone")).toEqual([]);
  });

  it("keeps every word of both when both are wanted", () => {
    const { phone, id, found } = both();
    const merged = phone.story(id)?.parts.action ?? "";
    for (const conflict of found) settle(phone, conflict, "both");
    expect(phone.story(id)?.parts.action).toBe(merged);
    for (const words of ["I asked.", "Twice.", "By phone."]) expect(merged).toContain(words);
  });

  it("is no matter when only one changed it, or both in the same way", () => {
    const { found } = apart(
      (phone, id) => phone.changeStory(id, { parts: { action: "Same." }, rest: "Only here." }),
      (laptop, id) => laptop.changeStory(id, { parts: { action: "Same.", result: "Only there." } }),
    );
    expect(found).toEqual([]);
  });
});

describe("a story that one device deleted and the other changed", () => {
  const deleted = () =>
    apart(
      (phone, id) => phone.changeStory(id, { parts: { action: "I asked. Twice.", result: "Two days." } }),
      (laptop, id) => laptop.removeStory(id),
    );

  it("comes back whole, with what it serves, or stays deleted", () => {
    const kept = deleted();
    expect(kept.phone.story(kept.id)).toBeUndefined();
    expect(kept.found.map(({ key, there }) => [key, there])).toEqual([
      ["action", null],
      ["result", null],
    ]);
    for (const conflict of kept.found) settle(kept.phone, conflict, "here");
    expect(kept.phone.story(kept.id)).toMatchObject({
      title: "Month end",
      parts: { action: "I asked. Twice.", result: "Two days." },
      serves: { "dive-deep": "first" },
    });
    const dropped = deleted();
    for (const conflict of dropped.found) settle(dropped.phone, conflict, "there");
    expect(dropped.phone.story(dropped.id)).toBeUndefined();
    expect(conflictsIn(dropped.phone.doc, "phone")).toEqual([]);
  });
});

describe("entries and everything at once", () => {
  it("are treated alike, and clearing the journal clears what waits too", () => {
    const { phone, entry, found } = apart(
      (journal) => journal.changeEntry(journal.entries[0]?.id ?? "", { text: "A long day, and a good one." }),
      (journal) => journal.removeEntry(journal.entries[0]?.id ?? ""),
    );
    expect(found).toMatchObject([{ of: "entries", recordId: entry, there: null }]);
    const [conflict] = found;
    if (conflict) settle(phone, conflict, "both");
    expect(phone.entry(entry)).toMatchObject({ text: "A long day, and a good one.", tags: ["work"] });
    const again = both();
    again.phone.clear();
    expect(conflictsIn(again.phone.doc, "phone")).toEqual([]);
  });
});
