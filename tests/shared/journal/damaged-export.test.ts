/** An export of ours that was cut short, or changed by hand: its places are named, and no word of it is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FoundFile } from "../../../shared/journal/files/found.ts";
import { fromJson, isOurs } from "../../../shared/journal/files/from-json.ts";
import { journalAsJson } from "../../../shared/journal/files/to-json.ts";
import type { Entry, Story } from "../../../shared/journal/shapes.ts";
import { anyJournal } from "../../support/any-journal.ts";

const story = (nth: number): Story => ({
  id: `story-${nth}`,
  title: `title${nth}`,
  parts: {
    situation: `where${nth}`,
    task: `mine${nth}`,
    action: `did${nth} and\nthen${nth}`,
    result: `got${nth}`,
    learning: `learned${nth}`,
  },
  rest: `rest${nth}`,
  serves: { ownership: "first" },
  createdMs: 1,
  changedMs: 9 - nth,
});
const page = (nth: number): Entry => ({
  id: `page-${nth}`,
  atMs: 5 - nth,
  text: `page${nth}`,
  tags: [`tag${nth}`],
  principleId: null,
  storyId: null,
});
const whole = journalAsJson({ stories: [0, 1, 2].map(story), entries: [0, 1].map(page) }, 1);
const lines = whole.split("\n");
const lineWith = (words: string): number => lines.findIndex((line) => line.includes(words)) + 1;
const wordsOf = (text: string): readonly string[] => text.match(/[a-z]+\d/g) ?? [];
const everything = (file: FoundFile): string => JSON.stringify(file);

describe("a damaged export", () => {
  it("that was cut short anywhere keeps every word before the cut, and names the line", () => {
    for (let cut = 30; cut < whole.length - 2; cut += 1) {
      const file = fromJson(whole.slice(0, cut));
      const kept = everything(file);
      expect(wordsOf(whole.slice(0, cut)).filter((word) => !kept.includes(word))).toEqual([]);
      expect(file.faults.at(-1)?.line).toBeGreaterThanOrEqual(whole.slice(0, cut).trimEnd().split("\n").length - 1);
    }
  });

  it("goes on with the next record after a damage within one", () => {
    const file = fromJson(whole.replace('"action": "did1', '"action": did1'));
    expect(file.stories.map(({ title }) => title)).toEqual(["title0", "title1", "title2"]);
    expect(file.stories[1]).toMatchObject({
      line: lineWith("story-1") - 1,
      parts: { situation: "where1", action: "" },
    });
    expect(file.stories[1]?.rest).toContain("then1");
    expect(file.stories[1]?.rest).toContain("learned1");
    expect(file.others.entries).toHaveLength(2);
    expect(file.faults).toEqual([{ line: lineWith("did1"), message: "The file is damaged here." }]);
  });

  it("survives whatever is done to one place, without losing a word or a record elsewhere", () => {
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.constantFrom("", "}", "]", "{", '"', ",", "\\", "\n", "x"),
        (at, sign) => {
          const text = whole.slice(0, at) + sign + whole.slice(at + 1);
          if (!isOurs(text)) return;
          const kept = everything(fromJson(text));
          expect(wordsOf(text).filter((word) => !kept.includes(word))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("names a record that is not one, and keeps it as text", () => {
    const file = fromJson(whole.replace('"atMs": 5', '"atMs": "soon"'));
    expect(file.others.entries.map(({ id }) => id)).toEqual(["page-1"]);
    expect(file.faults).toEqual([{ line: lineWith("page-0") - 1, message: "This isn’t a page of the journal." }]);
    expect(file.loose[0]?.text).toContain("page0");
  });

  it("whose story lacks something is read as far as it goes", () => {
    const file = fromJson(whole.replace(/,\s*"serves": \{[^}]*\}/, ""));
    expect(file.stories[0]).toMatchObject({ title: "title0", serves: {} });
    expect(file.faults).toEqual([
      { line: lineWith("story-0") - 1, message: "This story lacks something; the rest was read." },
    ]);
  });

  it("may hold any letters", () => {
    fc.assert(
      fc.property(anyJournal, (journal) => {
        expect(JSON.parse(journalAsJson(journal, 1))).toMatchObject({ barlineJournal: 1 });
        expect(fromJson(journalAsJson(journal, 1)).loose).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("an export of version 0.2.0", () => {
  it("brings its stories with their first choice and where they were told", () => {
    const parts = { situation: "S", task: "", action: "A", result: "", learning: "" };
    const earlier = {
      id: "abc",
      title: "Refunds",
      parts,
      principles: ["ownership", "dive-deep"],
      told: [{ atMs: 7, where: "Ben" }],
      changedMs: 1,
    };
    const text = JSON.stringify({ barlineStories: 1, stories: [earlier] }, null, 2);
    expect(isOurs(text)).toBe(true);
    const file = fromJson(text);
    expect(file.faults).toEqual([]);
    expect(file.stories).toMatchObject([
      { id: "abc", title: "Refunds", parts, serves: { ownership: "first", "dive-deep": "also" }, told: earlier.told },
    ]);
  });
});
