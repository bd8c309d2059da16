import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAbsolutePositionFromRelativePosition, decodeRelativePosition, Doc } from "yjs";
import { linesOf, type PlacedMark } from "../../../client/src/review/paper/lines.ts";
import { offsetOf, piecesNow, positionAt, readPlace } from "../../../client/src/review/paper/places.ts";
import { clientIdFor } from "../../../shared/notes/client-ids.ts";
import type { Piece } from "../../../shared/notes/replay.ts";

const root = "askaskaskask.action";
const ben = "ben---------";
const ana = "ana---------";
const piece = (text: string, clock: number, more: Partial<Piece> = {}): Piece => ({
  client: 1,
  clock,
  text,
  writtenMs: 0,
  erasedMs: Infinity,
  ...more,
});
const bytes = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, "base64"));

describe("a place in the notes", () => {
  it("is exactly the relative position that Yjs understands, and is found again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(30), fc.stringMatching(/^[a-z ]{1,8}$/), fc.boolean()), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.nat(200),
        fc.boolean(),
        (edits, wanted, isAfter) => {
          const doc = new Doc();
          const text = doc.getText(root);
          for (const [at, words, erases] of edits) {
            if (erases) text.delete(at % (text.length + 1), Math.min(3, text.length - (at % (text.length + 1))));
            else text.insert(at % (text.length + 1), words);
          }
          if (text.length === 0) return;
          const at = isAfter ? 1 + (wanted % text.length) : wanted % text.length;
          const position = positionAt(piecesNow(text), root, at, isAfter);
          const found = createAbsolutePositionFromRelativePosition(decodeRelativePosition(bytes(position)), doc);
          expect(found?.index).toBe(at);
          const place = readPlace(position);
          expect(place && offsetOf(piecesNow(text), place, () => true)).toBe(at);
        },
      ),
    );
  });

  it("is nowhere when it is not a position", () => {
    expect(readPlace("not a position")).toBeUndefined();
  });
});

describe("a section of the notes as lines", () => {
  const authors = new Map([
    [1, ben],
    [2, ana],
  ]);
  const pieces = [
    piece("We met the supplier", 0, { writtenMs: 10 }),
    piece(" twice", 19, { writtenMs: 10, erasedMs: 30 }),
    piece(" and agreed", 25, { writtenMs: 40 }),
    piece("\ncut-off at four\n", 0, { client: 2, writtenMs: 20 }),
  ];
  const words = (atMs: number | null, marks: readonly PlacedMark[] = []): unknown =>
    linesOf(pieces, atMs, marks, authors, ben).map((line) =>
      line.segments.map(({ text, isGhost }) => (isGhost ? `(${text})` : text)).join("|"),
    );

  it("shows what was there then, and what came later as a ghost", () => {
    expect(words(25)).toEqual(["We met the supplier twice|( and agreed)", "cut-off at four"]);
    expect(words(15)).toEqual(["We met the supplier twice|( and agreed)", "(cut-off at four)"]);
  });

  it("shows the notes as they were left without what was erased", () => {
    expect(words(null)).toEqual(["We met the supplier and agreed", "cut-off at four"]);
  });

  it("says who wrote a line that the candidate did not", () => {
    expect(linesOf(pieces, null, [], authors, ben).map((line) => line.writer)).toEqual([undefined, ana]);
  });

  it("marks evidence and comments where their words are, even where later words came in between", () => {
    const whole = piecesNowOf("We met the supplier and agreed");
    const mark = (kind: PlacedMark["kind"], from: number, to: number): PlacedMark => ({
      kind,
      from: positionAt(whole, root, from, false),
      to: positionAt(whole, root, to, true),
      ...(kind === "comment" ? { commentId: "comment1----" } : {}),
    });
    const [line] = linesOf(whole, null, [mark("evidence", 3, 19), mark("comment", 7, 30)], authors, ben);
    expect(line?.segments.map(({ text, isEvidence, comments }) => [text, isEvidence, comments.length])).toEqual([
      ["We ", false, 0],
      ["met ", true, 0],
      ["the supplier", true, 1],
      [" and agreed", false, 1],
    ]);
    expect(line?.begins).toEqual(["comment1----"]);
  });

  it("was heard where most of its words were, and the candidate wrote it", () => {
    const client = clientIdFor("heard", 3);
    const pieces = [
      piece("Typed.\nso i pulled six weeks of ", 0),
      piece("job logs and sorted them all by supplier\n", 0, { client }),
      piece("and showed them", 50, { client, writtenMs: 9 }),
    ];
    const lines = (atMs: number | null) => linesOf(pieces, atMs, [], new Map(), ben).map(({ isHeard }) => isHeard);
    expect(lines(null)).toEqual([false, true, true]);
    expect(lines(5)).toEqual([false, true, true]);
  });
});

function piecesNowOf(words: string): readonly Piece[] {
  const doc = new Doc();
  doc.getText(root).insert(0, words);
  return piecesNow(doc.getText(root));
}
