import { toBase64 } from "lib0/buffer";
import { describe, expect, it } from "vitest";
import { HistoryReader } from "../../../shared/notes/history.ts";
import type { Recorded } from "../../../shared/notes/replay.ts";

const history: readonly Recorded[] = [
  { atMs: 10, seatId: "ana000000000", update: Uint8Array.of(1, 2, 3) },
  { atMs: 20, seatId: "ben000000000", update: Uint8Array.of(255) },
  { atMs: 20, seatId: "ana000000000", update: new Uint8Array(300).fill(7) },
];
const ndjson = history.map((entry) => `${JSON.stringify({ ...entry, update: toBase64(entry.update) })}\n`).join("");

const readIn = (...chunks: readonly string[]): Recorded[] => {
  const reader = new HistoryReader();
  return [...chunks.flatMap((chunk) => reader.take(chunk)), ...reader.finish()];
};

describe("a history that is read as it comes", () => {
  it("is the same wherever its chunks end", () => {
    for (let at = 0; at <= ndjson.length; at += 1) {
      expect(readIn(ndjson.slice(0, at), ndjson.slice(at))).toEqual(history);
    }
    expect(readIn(...ndjson.split(/(?<=.)/su))).toEqual(history);
  });

  it("has each update as soon as its line is complete", () => {
    const reader = new HistoryReader();
    const lineEnd = ndjson.indexOf("\n") + 1;
    expect(reader.take(ndjson.slice(0, lineEnd + 5))).toEqual(history.slice(0, 1));
  });

  it("needs no end of its last line, but leaves out a line that was cut short, and what follows it", () => {
    expect(readIn(ndjson.trimEnd())).toEqual(history);
    expect(readIn(ndjson.slice(0, -10))).toEqual(history.slice(0, 2));
    const [first = "", second = ""] = ndjson.split("\n");
    expect(readIn(`${first.slice(0, 9)}\n${second}\n`)).toEqual([]);
  });

  it("may be empty", () => {
    expect(readIn()).toEqual([]);
    expect(readIn("")).toEqual([]);
  });
});
