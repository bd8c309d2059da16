/** The clean box beside heard words: whatever is written in it, only typed lines change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Doc } from "yjs";
import { clientIdFor } from "../../../shared/notes/client-ids.ts";
import { heardLines } from "../../../shared/notes/heard-lines.ts";
import { tidySentence } from "../../../shared/notes/tidy-sentence.ts";
import { typedLines, writeLines } from "../../../shared/notes/typed-lines.ts";
import { runsOf } from "../../../shared/notes/writers.ts";
import { ana, ben } from "../../support/given-room.ts";

const ids = { typed: clientIdFor("teller", 5), heard: clientIdFor("heard", 5), scribed: clientIdFor("scribe", 5) };
const authors = new Map([
  [ids.typed, ben.seatId],
  [ids.heard, ben.seatId],
  [ids.scribed, ana.seatId],
]);
type By = keyof typeof ids;

const written = (lines: readonly (readonly [By, string])[]) => {
  const doc = new Doc();
  const text = doc.getText("a");
  for (const [by, words] of lines) {
    doc.clientID = ids[by];
    text.insert(text.length, `${words}\n`);
  }
  doc.clientID = ids.typed;
  const typed = () => typedLines(text, authors, ben.seatId).map(({ text: words }) => words);
  const heard = () => heardLines(text.toJSON(), runsOf(text)).map(({ text: words }) => words);
  const scribed = () =>
    text
      .toJSON()
      .split("\n")
      .filter((line) => line.startsWith("(noted)"));
  return {
    text,
    typed,
    heard,
    scribed,
    write: (after: readonly string[]) => writeLines(text, typedLines(text, authors, ben.seatId), after),
  };
};

const line = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom("a", "b", " ", "é", "🙂") });
const by = fc.constantFrom<By>("typed", "heard", "scribed");

describe("the clean box", () => {
  it("holds what was written in it, and leaves every other line as it is", () => {
    const lines = fc.array(fc.tuple(by, line), { maxLength: 6 });
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.array(line, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (first, states) => {
          const notes = written(
            first.map(([who, words]) => [who, who === "scribed" ? `(noted) ${words}` : words] as const),
          );
          const [heard, scribed] = [notes.heard(), notes.scribed()];
          for (const state of states) {
            notes.write(state);
            expect(notes.typed()).toEqual(state);
          }
          expect(notes.heard()).toEqual(heard);
          expect(notes.scribed()).toEqual(scribed);
        },
      ),
    );
  });

  it("keeps a new line beside the one it was written after", () => {
    const notes = written([
      ["typed", "First."],
      ["heard", "and then something else"],
      ["typed", "Last."],
    ]);
    notes.write(["First.", "Between.", "Last."]);
    expect(notes.text.toJSON()).toBe("First.\nBetween.\nand then something else\nLast.\n");
  });
});

it.each([
  [
    "so our pharmacies got the the stock file late um three mornings a week",
    "So our pharmacies got the stock file late three mornings a week.",
  ],
  ["i i didn't believe my own hunch so i'd pulled six weeks", "I didn't believe my own hunch so I'd pulled six weeks."],
  ["uh and the and the numbers had had time", "And the numbers had had time."],
  ["Was it late?", "Was it late?"],
  ["um", ""],
])("makes a sentence of %s", (heard, sentence) => {
  expect(tidySentence(heard)).toBe(sentence);
});
