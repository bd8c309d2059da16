import { describe, expect, it } from "vitest";
import { Doc } from "yjs";
import { Journal } from "../../../client/src/journal/journal.svelte.ts";
import { takeEarlierFixes } from "../../../client/src/journal/earlier-fixes.ts";
import { keepFixes } from "../../../client/src/journal/keep-fixes.ts";
import { keepTellings } from "../../../client/src/journal/keep-tellings.ts";
import { saveAsNew } from "../../../client/src/journal/save-answer.ts";
import { findingId, fixFromFinding } from "../../../shared/journal/fix-of.ts";
import type { Parts } from "../../../shared/journal/shapes.ts";
import type { ReadWords } from "../../../shared/journal/telling-of.ts";
import { analyse } from "../../../shared/signals/hear.ts";
import { tabStorage } from "../tab-storage.ts";
import { ana, ben, id, inPhase, roomId, sealedByAll, type GivenRoom } from "../../support/given-room.ts";

const parts = (action: string): Parts => ({ situation: "", task: "", action, result: "", learning: "" });
const askId = id("ask-1");
const written = (action: string): ReadonlyMap<string, ReadWords> =>
  new Map([[askId, { parts: parts(action), signals: analyse(parts(action)) }]]);
const key = `${roomId}.${askId}`;
/** How often the document was written to. */
const writesOf = (journal: Journal, deed: () => void): number => {
  let writes = 0;
  const count = (): void => void (writes += 1);
  journal.doc.on("update", count);
  deed();
  journal.doc.off("update", count);
  return writes;
};
const debrief = inPhase("peer", "debrief");

describe("what a room leaves in the journal", () => {
  it("is one's own answers, once they are open, and only once", () => {
    const journal = new Journal(new Doc());
    keepTellings(journal, sealedByAll("peer").seenBy(ben), 1, written("I rang."));
    keepTellings(journal, debrief.seenBy(ana), 1, written("I rang."));
    expect(journal.tellings.all).toEqual([]);
    keepTellings(journal, debrief.seenBy(ben), 1, written("I rang."));
    expect(journal.tellings.all).toMatchObject([
      { id: key, parts: { action: "I rang." }, ratings: [{ by: "Ana" }, { isSelf: true }] },
    ]);
    expect(writesOf(journal, () => keepTellings(journal, debrief.seenBy(ben), 1, written("I rang.")))).toBe(0);
  });

  it("follows later words, keeps its story, and does not forget words that have not arrived", () => {
    const journal = new Journal(new Doc());
    keepTellings(journal, debrief.seenBy(ben), 1, written("I rang."));
    const storyId = journal.addStory({ title: "Bakery" });
    journal.tellings.change(key, { storyId });
    keepTellings(journal, debrief.seenBy(ben), 1, written("I rang twice."));
    keepTellings(journal, debrief.seenBy(ben), 1, written(""));
    keepTellings(journal, debrief.seenBy(ben), 1, new Map());
    expect(journal.tellingsOf(storyId)).toMatchObject([{ parts: { action: "I rang twice." }, counts: { words: 3 } }]);
  });

  it("is what to do better, which stays done once it is called so", () => {
    const journal = new Journal(new Doc());
    keepFixes(journal, debrief.seenBy(ben));
    expect(journal.fixes.all).toMatchObject([{ text: "ana: change the pace", doneMs: null }]);
    const acted: GivenRoom = debrief.and(ben, {
      type: "add-action",
      actionId: id("slower"),
      text: "Slower",
      owner: ben.seatId,
    });
    keepFixes(journal, acted.seenBy(ben));
    expect(journal.fixes.all.map(({ text }) => text)).toEqual(["Slower"]);
    journal.fixes.change(`${roomId}.${id("slower")}`, { doneMs: 5 });
    expect(writesOf(journal, () => keepFixes(journal, acted.seenBy(ben)))).toBe(0);
    expect(journal.fixes.all).toMatchObject([{ doneMs: 5 }]);
  });

  it("leaves what its owner took from a finding, with the part it is about, until it is called fixed", () => {
    const journal = new Journal(new Doc());
    const view = debrief.seenBy(ben);
    const finding = { key: "howMuch", askId, section: "result", text: "End on a number." } as const;
    journal.fixes.put(fixFromFinding(view, finding, null, 5));
    keepFixes(journal, view);
    expect(journal.fixes.all.map(({ text, section }) => [text, section])).toContainEqual([
      "End on a number.",
      "result",
    ]);
    // Of the two answers, the one it is about takes it to its story.
    keepTellings(journal, view, 1, written("I rang."));
    const told = journal.tellings.get(key);
    if (!told) throw new Error("it was kept just now");
    saveAsNew(journal, { ...told, id: `${roomId}.another` }, "Another");
    expect(journal.fixes.get(findingId(view, finding))).toMatchObject({ storyId: null });
    saveAsNew(journal, told, "Bakery");
    const bakery = journal.stories.find(({ title }) => title === "Bakery");
    expect(journal.fixes.get(findingId(view, finding))).toMatchObject({ section: "result", storyId: bakery?.id });
  });

  it("includes what 0.2.0 kept beside a seat, until the room itself says better", () => {
    const storage = tabStorage();
    const key = `barline:seat:${roomId}:${ben.seatId}`;
    storage.setItem(
      key,
      JSON.stringify({ roomId, usedMs: 5, fix: "Slower", title: "Tuesday", others: ["Ana"], token: "t" }),
    );
    const journal = new Journal(new Doc());
    takeEarlierFixes(journal, storage);
    takeEarlierFixes(journal, storage);
    expect(journal.fixes.all).toMatchObject([
      { text: "Slower", from: { where: "Tuesday", to: ["Ana"] }, doneMs: null },
    ]);
    expect(JSON.parse(storage.getItem(key) ?? "")).toEqual({
      roomId,
      usedMs: 5,
      title: "Tuesday",
      others: ["Ana"],
      token: "t",
    });
    keepFixes(journal, debrief.seenBy(ben));
    expect(journal.fixes.all.map(({ text }) => text)).toEqual(["ana: change the pace"]);
  });
});
