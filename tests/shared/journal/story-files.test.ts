/** Files of stories of every kind: known by what they hold, with their faults by line, and nothing lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "../../../shared/contract/limits.ts";
import { sections } from "../../../shared/contract/star.ts";
import { anyTextOf } from "../../../shared/questions/file-text.ts";
import { noParts } from "../../../shared/journal/shapes.ts";
import type { FoundFile } from "../../../shared/journal/files/found.ts";
import { readStories } from "../../../shared/journal/files/read-stories.ts";
import { storiesAsMarkdown } from "../../../shared/journal/files/to-markdown.ts";
import { anyStories } from "../../support/any-journal.ts";

const found = (text: string): FoundFile => {
  const read = readStories(text);
  if (!read.ok) throw new Error(read.message);
  return read.file;
};
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

describe("a table of stories", () => {
  const rows = [
    ["No", "Story", "Principle", "S", "T", "A", "R", "Reflection", "Source"],
    [
      "1",
      "The audit",
      "Ownership",
      "There was one.",
      "It was mine.",
      'I said "no", twice.',
      "12 % less.",
      "Ask.",
      "Here",
    ],
    ["2", "The lift", "Dive Deep; thrift", "It stood.", "", "I looked.", "It went.", "", ""],
  ];
  const written = (sign: string): string =>
    rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)).join("\r\n");

  it.each([",", ";", "\t"])("is read with “%s” between its cells", (sign) => {
    const { form, stories, faults } = found(written(sign));
    expect(form).toBe("table");
    expect(stories).toMatchObject([
      {
        line: 2,
        title: "The audit",
        parts: {
          situation: "There was one.",
          task: "It was mine.",
          action: 'I said "no", twice.',
          result: "12 % less.",
          learning: "Ask.",
        },
        serves: { ownership: "first" },
        rest: "Source: Here",
      },
      { line: 3, title: "The lift", serves: { "dive-deep": "first" }, rest: "Principle: Dive Deep; thrift" },
    ]);
    expect(faults).toEqual([{ line: 3, message: "There’s no Task in “The lift”." }]);
  });

  it("knows its columns by other names, and keeps what stands above and beside them", () => {
    const file = found(
      "My stories;;\nTitle;Context;My role;What I did;Outcome;Lesson;Best for;Mood\nThe audit;a;b;c;d;e;earn trust;calm;and more\n",
    );
    expect(file.stories).toMatchObject([
      {
        title: "The audit",
        parts: { situation: "a", task: "b", action: "c", result: "d", learning: "e" },
        serves: { "earn-trust": "also" },
        rest: "Mood: calm\n\nand more",
      },
    ]);
    expect(file.loose).toEqual([{ line: 1, text: "My stories;;" }]);
    expect(file.faults[0]).toMatchObject({ line: 3 });
  });

  it("with a quote that never closes names its line and keeps the rest", () => {
    const file = found(
      'Title,Situation,Action,Result\nThe audit,There was one.,"I looked,12\nThe lift,It stood.,I rode,It went\n',
    );
    expect(JSON.stringify(file)).toContain("It went");
    expect(file.faults).toContainEqual({
      line: 2,
      message: "A quote that opens here never closes: what follows is in one cell.",
    });
  });
});

describe("plain text", () => {
  it("may have its titles on lines of their own, and words before and after", () => {
    const file = found(
      "The audit\n\nSituation: There was one.\nTask: Mine.\nAction: I wrote\nResult: 12 % less.\n\nThe lift\n\nSituation: It stood.\nTask: Mine.\nAction: I rode.\nResult: It went.\n",
    );
    expect(file.form).toBe("text");
    expect(file.stories.map(({ title, line }) => [line, title])).toEqual([
      [1, "The audit"],
      [8, "The lift"],
    ]);
    expect(file.stories[0]?.parts.result).toBe("12 % less.");
  });

  it("without a title says so, by its line, and keeps the story", () => {
    const file = found("Some words of mine.\nAnd more.\n\nS: There was one.\nT: Mine.\nA: I looked.\nR: It went.\n");
    expect(file.stories).toMatchObject([
      {
        title: "",
        parts: { ...noParts, situation: "There was one.", task: "Mine.", action: "I looked.", result: "It went." },
      },
    ]);
    expect(file.faults).toEqual([{ line: 4, message: "This story has no title." }]);
    expect(file.loose).toEqual([{ line: 1, text: "Some words of mine.\nAnd more." }]);
  });

  it("with no story in it is kept as text", () => {
    const file = found("A day I remember.\n\nThe audit came.");
    expect(file.stories).toEqual([]);
    expect(file.loose).toEqual([{ line: 1, text: "A day I remember.\n\nThe audit came." }]);
  });
});

describe("a damaged bank", () => {
  it("names what is missing, empty, doubled or still a form", () => {
    const { faults, stories } = found(
      [
        "## The audit",
        "**S (Situation):** There was one.",
        "**A (Action):**",
        "**R (Result):** [what came of it]",
        "**Impact:** 12 % less.",
        "",
        "## The lift",
        "**Situation / Task:** It stood.",
        "**Action:** I rode.",
        "**Result:** It went.",
      ].join("\n"),
    );
    expect(stories[0]?.parts.result).toBe("[what came of it]\n\nImpact: 12 % less.");
    expect(faults).toEqual([
      { line: 1, message: "There’s no Task in “The audit”." },
      { line: 3, message: "Nothing stands under Action." },
      { line: 5, message: "Impact comes twice here; both are kept together." },
      { line: 7, message: "There’s no Task in “The lift”." },
      { line: 8, message: "Situation / Task stand together; both are in the first of them." },
    ]);
  });
});

describe("a form to fill in", () => {
  it.each([
    "## Story 1: [Title]\n**Situation:** [where]\n**Action:** ...\n**Result:** TBD\n",
    "| Situation | Task | Action | Result | Reflection |\n|---|---|---|---|---|\n",
    "```\n## Title\nSituation: Where?\nTask: What?\nAction: How?\n```\n",
    "# The STAR format\n- **S**ituation — where\n- **T**ask — what\n- **A**ction — how\n- **R**esult — and then\n",
  ])("is kept as text: %s", (form) => {
    const { stories, loose } = found(form);
    expect(stories).toEqual([]);
    for (const word of form.match(/[a-z]{4,}/g) ?? []) expect(loose.map(({ text }) => text).join(" ")).toContain(word);
  });
});

describe("what is not taken", () => {
  it.each([
    ["nothing", " \n", "There isn’t a word in it."],
    ["another program’s JSON", '{"stories": []}', "isn’t an export of Barline"],
    ["a text that is too long", "x".repeat(limits.storyFileChars + 1), "2,097,153 characters"],
    ["too many stories", "## A\nS: a\nT: b\nA: c\nR: d\n".repeat(limits.storiesPerFile + 1), "2,001 stories"],
  ])("%s is refused in a sentence", (_, text, message) => {
    const read = readStories(text);
    expect(read.ok ? "" : read.message).toContain(message);
  });
});

describe("letters", () => {
  const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

  it("of an old program are read, and spoiled ones are named by their line", () => {
    expect(anyTextOf(Uint8Array.of(0x47, 0x72, 0xf6, 0xdf, 0x65), decode)).toEqual({ ok: true, text: "Größe" });
    expect(found("S: a\nT: b\nA: GrÃ¶ÃŸe\nR: c").faults).toContainEqual({
      line: 3,
      message: "A letter here can’t be read.",
    });
  });
});

describe("stories as Markdown", () => {
  it("come back with their parts, principles and free text", () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const markdown = storiesAsMarkdown({ stories, entries: [] });
        const back = stories.length === 0 ? [] : found(markdown).stories;
        const told = stories.filter(({ parts }) => sections.some((section) => plain(parts[section]) !== ""));
        const returned = back.filter(({ parts }) => sections.some((section) => plain(parts[section]) !== ""));
        expect(returned.map(({ serves }) => serves)).toEqual(told.map(({ serves }) => serves));
        for (const [at, { parts, rest }] of told.entries())
          for (const [mine, theirs] of [
            ...sections.map((section) => [parts[section], returned[at]?.parts[section] ?? ""] as const),
            [rest, returned[at]?.rest ?? ""] as const,
          ])
            expect(seen(theirs)).toBe(seen(mine));
      }),
      { numRuns: 100 },
    );
  });

  it("make no link and call nobody", () => {
    const markdown = storiesAsMarkdown({
      stories: [
        {
          id: "a",
          title: "Ask @ana",
          parts: { ...noParts, action: "See https://evil.example." },
          rest: "",
          serves: {},
          createdMs: 1,
          changedMs: 1,
        },
      ],
      entries: [
        { id: "b", atMs: 86_400_000, text: "www.evil.example", tags: ["@ben"], principleId: null, storyId: null },
      ],
    });
    expect(markdown).not.toMatch(/@(?:ana|ben)|https:\/\/|www\.evil/);
    expect(markdown).toContain("## 1970-01-02");
  });
});

/** As people see it: without the width of spaces and signs that have none. */
const seen = (text: string): string => plain(text).replace(/[\p{Cc}\p{Cf}]/gu, "");
