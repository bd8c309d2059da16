/** Progress as files: every rating and every answer is a line, spreadsheets take numbers for numbers, and nothing in a cell does anything. */
import { describe, expect, it } from "vitest";
import {
  answersAsCsv,
  progressAsMarkdown,
  ratingsAsCsv,
  type Written,
} from "../../../shared/journal/files/progress-tables.ts";
import { sessionsOf } from "../../../shared/journal/progress.ts";
import type { Telling } from "../../../shared/journal/shapes.ts";
import { csvRows } from "../../../shared/questions/csv-table.ts";

const words = "I moved the export to a quiet hour. ".repeat(12);
const told = (atMs: number, change: Partial<Telling>): Telling => ({
  id: `room.${atMs}`,
  atMs,
  storyId: "audit",
  roomId: "room",
  round: 1,
  where: "Tuesday; with Ana",
  to: ["Ana", "=Olu"],
  question: "What did you | change?",
  principleId: "dive-deep",
  parts: { situation: "", task: "", action: words, result: "", learning: "" },
  toldMs: { situation: 10_000, task: 10_000, action: 60_000, result: 0, learning: 0 },
  counts: { words: 96, i: 12, we: 1, numbers: 2, numbersInResult: 1 },
  gaps: [],
  followUps: 3,
  ratings: [
    { principleId: "dive-deep", by: "=Olu", isSelf: false, rating: 2 },
    { principleId: "dive-deep", by: "Ben", isSelf: true, rating: 4 },
  ],
  ...change,
});
const day = 86_400_000;
const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);
const untapped = { situation: 0, task: 0, action: 0, result: 0, learning: 0 };
const few = { words: 3, i: 1, we: 0, numbers: 0, numbersInResult: 0 };
const tellings = [
  told(day, {}),
  told(9 * day, {
    roomId: null,
    to: [],
    where: "Practice alone",
    toldMs: untapped,
    counts: few,
    ratings: [],
    storyId: null,
  }),
];
const written: Written = {
  sessions: sessionsOf(tellings, dayOf),
  dayOf,
  storyOf: ({ storyId }) => (storyId === null ? "" : "The audit"),
};
const cells = (csv: string): readonly (readonly string[])[] => csvRows(csv, 100, 20).map((row) => row.cells);

describe("progress as a table", () => {
  it("has a line for each rating, oldest session first", () => {
    expect(cells(ratingsAsCsv(written))).toEqual([
      ["Day", "Session", "Principle", "Rated by", "Own or other", "Rating"],
      ["1970-01-02", "Tuesday; with Ana", "Dive Deep", "=Olu", "other", "2"],
      ["1970-01-02", "Tuesday; with Ana", "Dive Deep", "Ben", "own", "4"],
    ]);
  });

  it("has a line for each answer, and leaves empty what was not counted", () => {
    const [head, first, second] = cells(answersAsCsv(written));
    expect(head?.slice(6).join("|")).toBe("Seconds|Words|I|We|Numbers|Numbers in Result|Before Action, %|Follow-ups");
    expect(first).toEqual([
      "1970-01-02",
      "Tuesday; with Ana",
      "Ana, =Olu",
      "What did you | change?",
      "Dive Deep",
      "The audit",
      ..."80 96 12 1 2 1 25 3".split(" "),
    ]);
    expect(second?.slice(5)).toEqual(["", "", "3", "", "", "", "", "", "3"]);
  });

  it("runs nothing in a spreadsheet", () => {
    expect(ratingsAsCsv(written)).toContain(`,"'=Olu",other,2`);
  });
});

it("is two Markdown tables, whose cells stay in their columns", () => {
  const lines = progressAsMarkdown(written).split("\n");
  expect(lines.filter((line) => /^#/.test(line))).toEqual(["# Progress", "## Ratings", "## Answers"]);
  const columns = (line: string): number => line.split(/(?<!\\)\|/).length - 2;
  expect(lines.filter((line) => line.startsWith("|")).map(columns)).toEqual([6, 6, 6, 6, 14, 14, 14, 14]);
  expect(progressAsMarkdown({ ...written, sessions: [] })).toContain("## Ratings\n\nNone yet.");
});
