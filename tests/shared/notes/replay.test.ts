import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, UndoManager } from "yjs";
import { replayOf, textAt, type Recorded } from "../../../shared/notes/replay.ts";

const sections = ["askaskaskask.situation", "askaskaskask.action", "askaskaskask.result"] as const;
const seats = ["ana000000000", "ben000000000", "olu000000000"] as const;

/** One step by somebody: an edit, an undo, or reading what the others did; and how long after the previous step. */
interface Step {
  readonly who: number;
  readonly what: "insert" | "erase" | "undo" | "pull" | "offer";
  readonly section: number;
  readonly place: number;
  readonly length: number;
  readonly text: string;
  readonly laterMs: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom("insert", "insert", "insert", "erase", "erase", "undo", "pull", "offer"),
  section: fc.nat(2),
  place: fc.nat(1_000),
  length: fc.integer({ min: 1, max: 8 }),
  text: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom("a", "b", "ä", "漢", "\n", " ") }),
  laterMs: fc.nat(3),
});

/** People type, some of them offline for a while; the log takes what they offer in the order in which it arrives. */
function play(steps: readonly Step[]): { history: Recorded[]; stood: { atMs: number; texts: string[] }[] } {
  const server = new Doc();
  const people = seats.map((seatId, index) => {
    const doc = new Doc();
    doc.clientID = 100 + index;
    const undo = new UndoManager(
      sections.map((section) => doc.getText(section)),
      { captureTimeout: 0 },
    );
    return { seatId, doc, undo };
  });
  const history: Recorded[] = [];
  const stood: { atMs: number; texts: string[] }[] = [];
  let atMs = 1_000;
  for (const { who, what, section, place, length, text, laterMs } of steps) {
    atMs += laterMs;
    const person = people[who];
    const name = sections[section];
    if (!person || !name) continue;
    const body = person.doc.getText(name);
    const from = place % (body.length + 1);
    if (what === "insert") body.insert(from, text);
    else if (what === "erase") body.delete(from, Math.min(length, body.length - from));
    else if (what === "undo") person.undo.undo();
    else if (what === "pull") applyUpdate(person.doc, encodeStateAsUpdate(server, encodeStateVector(person.doc)));
    if (what === "pull" || (what !== "offer" && place % 4 === 0)) continue; // offline: offered with a later step
    const update = encodeStateAsUpdate(person.doc, encodeStateVector(server));
    applyUpdate(server, update);
    history.push({ atMs, seatId: person.seatId, update });
    stood.push({ atMs, texts: sections.map((section) => server.getText(section).toJSON()) });
  }
  return { history, stood };
}

describe("the replay of a round's notes", () => {
  it("shows at each moment exactly the text that a client had then", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const { history, stood } = play(steps);
        const { texts } = replayOf(history);
        const latest = new Map(stood.map((moment) => [moment.atMs, moment.texts])); // the last moment of each millisecond
        for (const [atMs, expected] of latest) {
          expect(sections.map((section) => textAt(texts.get(section) ?? [], atMs))).toEqual(expected);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("is empty before the first word and whole after the last", () => {
    const { history, stood } = play([
      { who: 0, what: "insert", section: 1, place: 1, length: 1, text: "We met.", laterMs: 5 },
    ]);
    const { texts, authors, editsMs } = replayOf(history);
    expect(textAt(texts.get(sections[1]) ?? [], 1_004)).toBe("");
    expect(textAt(texts.get(sections[1]) ?? [], 2_000)).toBe(stood.at(-1)?.texts[1]);
    expect([...authors]).toEqual([[100, "ana000000000"]]);
    expect(editsMs).toEqual([1_005]);
  });

  it("counts the first erasure when two people erase the same word", () => {
    const ana = new Doc();
    const ben = new Doc();
    const section = sections[0];
    ana.getText(section).insert(0, "one two three");
    const typed = encodeStateAsUpdate(ana);
    applyUpdate(ben, typed);
    const offeredBy = (doc: Doc, change: () => void): Uint8Array => {
      const before = encodeStateVector(doc);
      change();
      return encodeStateAsUpdate(doc, before);
    };
    const middle = offeredBy(ana, () => ana.getText(section).delete(4, 4));
    const all = offeredBy(ben, () => ben.getText(section).delete(0, 13));
    const { texts } = replayOf([
      { atMs: 10, seatId: "ana000000000", update: typed },
      { atMs: 20, seatId: "ana000000000", update: middle },
      { atMs: 30, seatId: "ben000000000", update: all },
    ]);
    const pieces = texts.get(section) ?? [];
    expect([10, 19, 20, 29, 30].map((atMs) => textAt(pieces, atMs))).toEqual([
      "one two three",
      "one two three",
      "one three",
      "one three",
      "",
    ]);
  });

  it("knows the moments and writers of words that two client ids brought in one update", () => {
    const section = sections[0];
    const doc = new Doc();
    doc.clientID = 7;
    doc.getText(section).insert(0, "early ");
    const first = encodeStateAsUpdate(doc);
    const before = encodeStateVector(doc);
    // Typed offline, reloaded offline, and typed on.
    doc.getText(section).insert(6, "late ");
    doc.clientID = 8;
    doc.getText(section).insert(11, "later");
    const { texts, authors } = replayOf([
      { atMs: 10, seatId: seats[0], update: first },
      { atMs: 20, seatId: seats[1], update: encodeStateAsUpdate(doc, before) },
    ]);
    const pieces = texts.get(section) ?? [];
    expect([9, 10, 19, 20].map((atMs) => textAt(pieces, atMs))).toEqual(["", "early ", "early ", "early late later"]);
    expect(authors).toEqual(
      new Map([
        [7, seats[0]],
        [8, seats[1]],
      ]),
    );
  });

  it("knows when each of a thousand letters was written, and each second one erased", () => {
    const section = sections[0];
    const doc = new Doc();
    const history: Recorded[] = [];
    doc.on("update", (update: Uint8Array) => history.push({ atMs: history.length + 1, seatId: seats[0], update }));
    const body = doc.getText(section);
    const stood = Array.from({ length: 1_000 }, (_, at) => {
      body.insert(body.length, "ab".charAt(at % 2));
      if (at % 2 === 1) body.delete(body.length - 2, 1);
      return { atMs: history.length, text: body.toJSON() };
    });
    const pieces = replayOf(history).texts.get(section) ?? [];
    for (const { atMs, text } of stood) expect(textAt(pieces, atMs)).toBe(text);
  });

  it("treats a clock that goes back as the time before it, and an update sent twice as one", () => {
    const doc = new Doc();
    doc.getText(sections[0]).insert(0, "a");
    const first = encodeStateAsUpdate(doc);
    const before = encodeStateVector(doc);
    doc.getText(sections[0]).insert(1, "b");
    const second = encodeStateAsUpdate(doc, before);
    const { texts, editsMs } = replayOf([
      { atMs: 50, seatId: "ana000000000", update: first },
      { atMs: 40, seatId: "ana000000000", update: second },
      { atMs: 90, seatId: "ana000000000", update: encodeStateAsUpdate(doc) },
    ]);
    expect(textAt(texts.get(sections[0]) ?? [], 50)).toBe("ab");
    expect(editsMs).toEqual([50, 90]);
  });
});
