/** Thirty invented banks in the layouts that people use, with their faults: stories come out whole, and no word is lost. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sections } from "../../../shared/contract/star.ts";
import type { FoundFile, FoundStory } from "../../../shared/journal/files/found.ts";
import { fromWords } from "../../../shared/journal/files/from-words.ts";
import { invented } from "./invented-stories.ts";

const folder = new URL("banks/", import.meta.url);
const names = readdirSync(folder).sort();
const textOf = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const bank = (name: string): FoundFile => fromWords(textOf(name));

/** What people see, without the width of its spaces. */
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
/** What differs from the story as it was invented. */
const differences = (story: FoundStory): readonly string[] => {
  const meant = invented[story.title];
  if (!meant) return [`no story is called “${story.title}”`];
  return sections
    .filter((section) => plain(story.parts[section]) !== plain(meant[section]))
    .map((section) => `${section}: ${plain(story.parts[section])}`);
};
/** How many stories a bank tells: one for each title in it. */
const told = (text: string): number => Object.keys(invented).filter((title) => text.includes(title)).length;

/** Words that name a part or a column, and need not be said again. */
const structure = new RegExp(
  `^(?:${[
    "situation|context|task|role|actions?|what|results?|outcome|reflection|learning|lessons?|learned|takeaway|would|differently",
    "story|themes?|principles?|element|content|best|questions",
    "tâche|résultat|réflexion|aufgabe|handlung|ergebnis|reflexion|situación|tarea|acción|resultado|aprendizaje",
  ].join("|")})$`,
);

describe("thirty story banks", () => {
  const wholes = names.flatMap((name) =>
    bank(name).stories.map((story) => ({ name, story, wrong: differences(story) })),
  );
  const whole = wholes.filter(({ wrong }) => wrong.length === 0);
  const all = names.reduce((sum, name) => sum + told(textOf(name)), 0);
  const share = Math.round((100 * whole.length) / all);

  it(`bring ${whole.length} of ${all} stories whole, ${share} %: title and the right parts`, () => {
    expect(names).toHaveLength(30);
    const broken = wholes.filter(({ wrong }) => wrong.length > 0).map(({ name, wrong }) => [name, ...wrong]);
    expect(broken.filter(([name]) => name !== "22-parts-missing.md" && name !== "26-levels-mixed.md")).toEqual([]);
    expect(whole.length / all).toBeGreaterThanOrEqual(0.95);
  });

  it.each(names)("lose no word: %s", (name) => {
    const file = bank(name);
    const kept = JSON.stringify([file.stories, file.loose]).toLowerCase();
    const words =
      textOf(name)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    expect(words.filter((word) => !kept.includes(word) && !structure.test(word))).toEqual([]);
  });
});

describe("any text at all", () => {
  /** Marks and labels in any order, as damage and habit leave them. */
  const marks = fc.constantFrom(
    ...["#", "##", "### ", "- ", "1. ", "> ", "**", "__", "|", "| ", "---", "====", "```", "<!--", "-->", "", "", "  "],
    ...[
      "**S (Situation):** ",
      "**Situation:** ",
      "S: ",
      "Task: ",
      "### [A] Action",
      "Action",
      "**R:** ",
      "**Reflection.** ",
    ],
    ...[
      "**Source:** ",
      "**Best for:** ",
      "Tags: ",
      "Story 3: ",
      "[Theme] ",
      "| Result | ",
      "|---|---|",
      "RESULT",
      ": ",
    ],
    ...[
      "| # | Story | S | T | A | R |",
      "Situation / Task: ",
      "[What you did]",
      "...",
      "Ownership",
      "(Dive Deep)",
      "\\",
    ],
  );
  const line = fc.array(fc.oneof(marks, fc.constant("@")), { maxLength: 4 }).map((all) => all.join(""));
  const text = fc.array(line, { maxLength: 24 }).map((lines) => {
    let count = 0;
    return lines.join("\n").replaceAll("@", () => ` word${(count += 1)}x `);
  });

  it("keeps every word, in a story or beside them", () => {
    fc.assert(
      fc.property(text, (written) => {
        const kept = JSON.stringify(fromWords(written));
        expect((written.match(/word\d+x/g) ?? []).filter((word) => !kept.includes(word))).toEqual([]);
      }),
      { numRuns: 4_000 },
    );
  });

  it("says no word twice", () => {
    fc.assert(
      fc.property(text, (written) => {
        const { stories, loose } = fromWords(written);
        const kept: readonly string[] = JSON.stringify([stories, loose]).match(/word\d+x/g) ?? [];
        expect(kept.filter((word, at) => kept.indexOf(word) !== at)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("names lines that are in it", () => {
    fc.assert(
      fc.property(text, (written) => {
        const { faults, stories, loose } = fromWords(written);
        for (const { line } of [...faults, ...stories, ...loose]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(written.split("\n").length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
