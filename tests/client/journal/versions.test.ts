import { describe, expect, it } from "vitest";
import { cutAtMarks, otherMarks } from "../../../client/src/journal/marked.ts";
import { numberLines } from "../../../client/src/journal/number-lines.ts";
import { newestPair, openTicks } from "../../../client/src/journal/versions/pair.ts";
import { toldElsewhere } from "../../../client/src/journal/told-elsewhere.ts";
import { hear } from "../../../shared/signals/hear.ts";

describe("marked words", () => {
  it("are cut where marks begin and end, and lose nothing", () => {
    const text = "from 47 to 6 now";
    const marks = [
      { from: 0, to: 7, kind: "other" },
      { from: 5, to: 7, kind: "num" },
      { from: 11, to: 12, kind: "num" },
    ] as const;
    const pieces = cutAtMarks(text, marks);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces).toContainEqual({ text: "47", kinds: ["other", "num"] });
    expect(cutAtMarks("", [])).toEqual([]);
  });

  it("do not mark the space after words that only one side has", () => {
    const marks = otherMarks([
      { text: "We ", isOther: true },
      { text: "called.", isOther: false },
    ]);
    expect(marks).toEqual([{ from: 0, to: 2, kind: "other" }]);
  });
});

describe("numbers as lines", () => {
  it("keep before and after together, with the words that say what they count", () => {
    const parts = {
      situation: "",
      task: "",
      action: "I read six weeks of logs.",
      result: "Calls fell from 47 a week to 6.",
      learning: "",
    };
    const lines = numberLines(parts, hear(parts).signals.numbers);
    expect(lines.map(({ text }) => text)).toEqual(["six weeks of logs", "47 a week to 6"]);
  });
});

describe("two versions of a story", () => {
  it("are the newest and the one before it for the same principle, if there is one", () => {
    const told = (atMs: number, principleId: string) => ({ ...toldElsewhere("s", atMs, ""), principleId });
    const tellings = [told(1, "ownership"), told(2, "frugality"), told(3, "ownership")];
    expect(newestPair(tellings)?.before.atMs).toBe(1);
    expect(newestPair(tellings.slice(0, 2))?.before.atMs).toBe(1);
    expect(newestPair(tellings.slice(0, 1))).toBeUndefined();
  });

  it("count a part that is missing as open for all that it would have said", () => {
    expect([...openTicks(["missing:action", "learned", "longStart"])]).toEqual(["who", "why", "how", "learned"]);
  });
});
