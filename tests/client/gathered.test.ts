import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { gathered, type Gathered } from "../../client/src/net/notes/gathered.ts";

const copy = "the copy";
let doc: Doc;
let pieces: Uint8Array[];
let gathering: Gathered;

const write = (words: string): void => doc.getText("t").insert(doc.getText("t").length, words);
/** Somebody else, who has what `doc` has, adds these words. */
function hear(words: string, origin: unknown = "the server"): void {
  const theirs = new Doc();
  applyUpdate(theirs, encodeStateAsUpdate(doc));
  theirs.getText("t").insert(theirs.getText("t").length, words);
  applyUpdate(doc, encodeStateAsUpdate(theirs), origin);
}
/** What a document would be that got the pieces alone. */
function kept(): string {
  const fresh = new Doc();
  for (const piece of pieces) applyUpdate(fresh, piece);
  return fresh.getText("t").toJSON();
}

beforeEach(() => {
  vi.useFakeTimers();
  [doc, pieces] = [new Doc(), []];
  gathering = gathered(doc, copy, (update) => pieces.push(update));
});
afterEach(() => {
  vi.useRealTimers();
});

describe("what a document takes in, gathered", () => {
  it("is passed on right after an own word, with everything before it", () => {
    hear("They ");
    write("rang ");
    write("Ana.");
    expect(pieces).toEqual([]);
    vi.advanceTimersByTime(0);
    expect([pieces.length, kept()]).toEqual([1, "They rang Ana."]);
  });

  it("waits at most a second when it is others' alone", () => {
    hear("Late ");
    vi.advanceTimersByTime(600);
    hear("files.");
    vi.advanceTimersByTime(399);
    expect(pieces).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([pieces.length, kept()]).toEqual([1, "Late files."]);
  });

  it("never grows beyond what is quick to merge", () => {
    for (let at = 0; at < 200; at += 1) hear("x");
    expect(pieces).toHaveLength(3);
    vi.advanceTimersByTime(1_000);
    expect(kept()).toBe("x".repeat(200));
  });

  it("leaves out what came from where it goes", () => {
    hear("Kept before", copy);
    vi.advanceTimersByTime(2_000);
    expect(pieces).toEqual([]);
  });

  it.each([
    ["when it ends", () => gathering.end()],
    ["when the document ends", () => doc.destroy()],
  ])("passes on the rest %s, and nothing afterwards", (_when, end) => {
    write("The last word");
    end();
    expect(kept()).toBe("The last word");
    write(", too late");
    vi.advanceTimersByTime(2_000);
    expect(pieces).toHaveLength(1);
  });
});
