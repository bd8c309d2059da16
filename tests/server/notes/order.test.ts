/** Claims about where words stand that no honest client makes are refused, and what is taken costs its readers little. */
import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { encodeScan } from "../../../server/notes/wire/encode-part.ts";
import type { Image } from "../../../server/notes/judge/image.ts";
import { atTheDoor, isTaken } from "../../../server/notes/judge/judge.ts";
import { portionOf } from "../../../server/notes/judge/portions.ts";
import { scan } from "../../../server/notes/wire/scan.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { cpuMs, machineFactor } from "../../support/cpu.ts";
import { emptyImage, starRules } from "./honest-session.ts";

const field = "bbbbbbbbbbbb.task";
type Id = readonly [client: number, clock: number] | null;
type Struct = readonly [left: Id, right: Id, text: string];
interface Written {
  readonly client: number;
  readonly from?: number;
  readonly structs: readonly Struct[];
}

function frame(sections: readonly Written[], deletes: readonly (readonly [number, number])[] = []): Uint8Array {
  return encoding.encode((encoder) => {
    const uints = (...numbers: readonly number[]): void => numbers.forEach((n) => encoding.writeVarUint(encoder, n));
    uints(sections.length);
    for (const { client, from = 0, structs } of sections) {
      uints(structs.length, client, from);
      for (const [left, right, text] of structs) {
        encoding.writeUint8(encoder, 4 | (left ? 128 : 0) | (right ? 64 : 0));
        if (left) uints(...left);
        if (right) uints(...right);
        if (!left && !right) {
          uints(1);
          encoding.writeVarString(encoder, field);
        }
        encoding.writeVarString(encoder, text);
      }
    }
    uints(deletes.length > 0 ? 1 : 0);
    if (deletes.length > 0) {
      uints(1, deletes.length);
      for (const range of deletes) uints(...range);
    }
  });
}

/** What became of each frame; every frame comes from a different seat. */
function verdicts(frames: readonly Uint8Array[], image = emptyImage()): readonly string[] {
  return frames.map((update, nth) => {
    const verdict = image.read({ position: String(nth + 1), entry: { atMs: nth, seatId: `seat-${nth}`, update } });
    return verdict.ok ? (verdict.brings ? "taken" : "known") : verdict.code;
  });
}

const times = <Made>(count: number, make: (nth: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, nth) => make(nth));

const base = frame([{ client: 1, structs: [[null, null, "abcdef"]] }]);
const other = (structs: readonly Struct[]): Uint8Array => frame([{ client: 2, structs }]);

describe("a struct stands where an honest writer can have put it", () => {
  it.each<[string, Struct, string]>([
    ["between two units that touch", [[1, 2], [1, 3], "x"], "taken"],
    ["at the beginning", [null, [1, 0], "x"], "taken"],
    ["at the end", [[1, 5], null, "x"], "taken"],
    ["with the right neighbour on the left", [[1, 3], [1, 1], "x"], "content"],
    ["with the same unit on both sides", [[1, 3], [1, 3], "x"], "content"],
    ["around a unit after which its right neighbour was written", [[1, 1], [1, 4], "x"], "content"],
    ["at what was the end for a writer who has not seen what followed", [[1, 1], null, "x"], "taken"],
  ])("%s", (_, struct, verdict) => {
    expect(verdicts([base, other([struct])])[1]).toBe(verdict);
  });
});

describe("what a frame says about known units", () => {
  const pair = frame([{ client: 1, structs: [[null, null, "a🦄b"]] }]);

  it("may be repeated by anybody", () => {
    const image = emptyImage();
    expect(verdicts([base, frame([{ client: 1, structs: [[null, null, "abcdef"]] }])], image)).toEqual([
      "taken",
      "known",
    ]);
  });

  it("is refused when its place is different", () => {
    const again = frame([{ client: 1, from: 3, structs: [[[1, 0], [1, 1], "defgh"]] }]);
    const image = emptyImage();
    for (const update of [base, again]) {
      image.read({ position: "1", entry: { atMs: 0, seatId: "ben", update } });
    }
    expect(image.knowledge.clockOf(1)).toBe(6);
  });

  it.each([
    ["somebody else's", 1, 0],
    ["its writer's own", 1, 2],
  ])("deletes nothing, even if it says that %s are gone", (_, client, more) => {
    const gone = encoding.encode((encoder) => {
      for (const number of [2, 1, 7, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 4);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, field);
      encoding.writeVarString(encoder, "x");
      for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 1);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, field);
      for (const number of [6 + more, 0]) encoding.writeVarUint(encoder, number);
    });
    const image = emptyImage();
    const read = (update: Uint8Array) => image.read({ position: "1", entry: { atMs: 0, seatId: "ben", update } });
    expect([read(base), read(gone)].every(isTaken)).toBe(true);
    expect(image.knowledge.hasDeleted(1, 0, 6)).toBe(false);
    expect(isTaken(read(frame([], [[0, 6]])))).toBe(true); // client 1's, see `frame`
  });

  it("parts a character by deleting half of it, even in an update that repeats the rest", () => {
    // As an editor does that replaces one emoji by a similar one: only the half that differs.
    const doc = new Y.Doc();
    doc.getText(field).insert(0, "ab🦄cd");
    const typed = Y.encodeStateAsUpdate(doc);
    doc.getText(field).delete(3, 1);
    doc.getText(field).insert(5, " more");
    const image = emptyImage();
    const read = (update: Uint8Array) => image.read({ position: "1", entry: { atMs: 0, seatId: "ben", update } });
    // The first half came by way of another node while the client was asked for everything.
    expect(isTaken(read(typed))).toBe(true);
    expect(read(Y.encodeStateAsUpdate(doc))).toEqual({ ok: true, brings: true });
    const joined = new Y.Doc();
    Y.applyUpdate(joined, image.merge());
    expect(joined.getText(field).toJSON()).toBe(doc.getText(field).toJSON());
  });

  it("cannot part a character on open pages alone", () => {
    // Repeated from the second half on: an open page would show two broken signs, a page that joins the character.
    const again = frame([{ client: 1, from: 2, structs: [[[1, 1], null, "xb and more"]] }]);
    const image = emptyImage();
    const read = (update: Uint8Array) => image.read({ position: "1", entry: { atMs: 0, seatId: "ben", update } });
    expect(read(pair).ok).toBe(true);
    expect(read(again)).toEqual({ ok: false, code: "content" });
    // And a character whose first half is known, as a unit of something else.
    const other = emptyImage();
    const known = frame([{ client: 1, structs: [[null, null, "ab"]] }]);
    const parted = frame([{ client: 1, structs: [[null, null, "a🦄"]] }]);
    const readOther = (update: Uint8Array) => other.read({ position: "1", entry: { atMs: 0, seatId: "ben", update } });
    expect(readOther(known).ok).toBe(true);
    expect(readOther(parted)).toEqual({ ok: false, code: "content" });
  });
});

/** The best of three: whatever else runs on the machine does not matter. */
const bestMs = (work: () => void): number => Math.min(...times(3, () => cpuMs(work)));
/** Three times what each may take on an otherwise idle machine. Without the rules it was minutes. */
const soonMs = 150 * machineFactor();

/** What the door makes of an update: the portions in which it enters the log, and why the rest does not. */
function atDoor(
  image: Image,
  update: Uint8Array,
  seatId: string,
): { readonly said: string; readonly portions: readonly Uint8Array[]; readonly worstMs: number } {
  const portions: Uint8Array[] = [];
  let said = "";
  let worstMs = 0;
  const scanned = scan(update, starRules);
  let left = scanned.ok ? scanned.scan : undefined;
  if (!scanned.ok) said = scanned.code;
  while (left) {
    const found = left;
    left = undefined;
    const ms = cpuMs(() => {
      const expected = image.knowledge.attempt(
        () => image.take(found, seatId, atTheDoor),
        () => false,
      );
      const portion = !expected.ok && expected.placed && portionOf(update, found, expected.placed, image.knowledge);
      const entry =
        portion && portion.writers <= limits.notesWritersInPortions && portions.length < limits.notesPortionsPerFrame
          ? portion.entry
          : undefined;
      if (entry === undefined && !expected.ok) {
        said = expected.code;
        return;
      }
      const next = entry ?? encodeScan(update, found);
      const verdict = image.read({ position: "1", entry: { atMs: 0, seatId, update: next } });
      said = verdict.ok ? "taken" : verdict.code;
      if (verdict.ok && portion && entry) left = portion.rest;
      if (isTaken(verdict)) portions.push(next);
    });
    worstMs = Math.max(worstMs, ms);
    if (image.unsaved.steps < limits.notesStepsPerPortion) continue;
    image.merge(); // as for a snapshot
    image.snapshotIsAt(String(image.knowledge.measured.steps));
  }
  return { said, portions, worstMs };
}

describe("hostile documents", () => {
  const block = (client: number): Uint8Array =>
    frame([{ client, structs: times(4_500, (nth): Struct => [nth === 0 ? null : [client, nth - 1], null, "q"]) }]);
  const backwards = (client: number): Uint8Array =>
    frame([{ client, structs: times(4_500, (nth): Struct => [null, nth === 0 ? null : [client, nth - 1], "p"]) }]);
  /** Two clients alternating, so that nothing forms one run. */
  const braid = (first: number, second: number): Uint8Array =>
    frame([
      { client: first, structs: times(2_400, (nth): Struct => [nth === 0 ? null : [second, nth - 1], null, "q"]) },
      { client: second, structs: times(2_400, (nth): Struct => [[first, nth], null, "r"]) },
    ]);

  it.each<[string, readonly Uint8Array[]]>([
    [
      "right neighbours to the left of the left ones, 140 KB of them",
      [
        frame([{ client: 1, structs: [[null, null, "x".repeat(20_000)]] }]),
        ...times(3, (nth) =>
          frame([{ client: 2 + nth, structs: times(4_500, (k): Struct => [[1, 19_000 - k], [1, k], "y"]) }]),
        ),
      ],
    ],
    [
      "many client ids in one place, 20 frames",
      times(20, (nth) =>
        frame(times(900, (k) => ({ client: 10 + nth * 1_000 + k, structs: [[null, null, "z"]] satisfies Struct[] }))),
      ),
    ],
    [
      "many client ids in one place, a frame each",
      times(3_000, (nth) => frame([{ client: 10 + nth, structs: [[null, null, "z"]] }])),
    ],
    ["typing backwards around a block", [block(1), backwards(2), block(3), backwards(4)]],
    ["typing backwards around what cannot form one run", [braid(5, 7), backwards(6), braid(2, 3), backwards(9)]],
    [
      "small frames that look for their place in a braid",
      [braid(1, 2), ...times(800, (nth) => frame([{ client: 3 + nth, structs: [[null, null, "p"]] }]))],
    ],
    [
      "a text in thousands of pieces",
      [
        frame([{ client: 1, structs: [[null, null, "x".repeat(60_000)]] }]),
        ...times(8, (nth) =>
          frame(
            [],
            times(3_900, (k) => [nth * 7_500 + k * 2, 1]),
          ),
        ),
      ],
    ],
  ])("cost little to an open page, one that joins and the node: %s", (_, frames) => {
    const image = emptyImage();
    const page = new Y.Doc();
    const worst = { judge: 0, page: 0 };
    frames.forEach((update, nth) => {
      const { portions, worstMs } = atDoor(image, update, `seat-${nth}`);
      worst.judge = Math.max(worst.judge, worstMs);
      for (const portion of portions) {
        worst.page = Math.max(
          worst.page,
          cpuMs(() => Y.applyUpdate(page, portion)),
        );
      }
    });
    expect(worst.judge).toBeLessThan(soonMs);
    expect(worst.page).toBeLessThan(soonMs);
    expect(cpuMs(() => image.merge())).toBeLessThan(soonMs * 3);
    const merged = image.merge();
    expect(bestMs(() => Y.applyUpdate(new Y.Doc(), merged))).toBeLessThan(soonMs);
    expect(image.knowledge.measured.steps).toBeLessThan(limits.notesStepsPerDocument + limits.notesStepsPerEntry);
    const joined = new Y.Doc();
    Y.applyUpdate(joined, merged);
    expect(joined.getText(field).toJSON()).toBe(page.getText(field).toJSON());
  });

  it("are full when those who join would have too much to do, but can still be deleted from", () => {
    const image = emptyImage();
    const longer = (nth: number): Uint8Array =>
      frame([
        {
          client: 1,
          from: nth,
          structs: times(2_400, (k): Struct => [nth + k === 0 ? null : [2, nth + k - 1], null, "q"]),
        },
        { client: 2, from: nth, structs: times(2_400, (k): Struct => [[1, nth + k], null, "r"]) },
      ]);
    const read = (update: Uint8Array): string => {
      const verdict = image.read({ position: "1", entry: { atMs: 0, seatId: "ben", update } });
      return verdict.ok ? "taken" : verdict.code;
    };
    const said = times(14, (nth) => read(longer(nth * 2_400)));
    expect(said.at(0)).toBe("taken");
    expect(said.find((verdict) => verdict !== "taken")).toBe("full");
    expect(read(frame([], [[0, 1_000]]))).toBe("taken");
    expect(image.knowledge.isFull).toBe(true);
  });

  it("of nested types, across parents and with collected runs, as once sent to a journal, are refused everywhere", () => {
    const frames = [
      "AQEBAAQBDmJiYmJiYmJiYmJiYi55AQABAQEAAQ==",
      "AQEDAOQBAAEAAmFiAA==",
      "AgUBAQABwQIAAQEDxAMBAgAGYfCfmIBiSAIAAncCdHR3AXNkAgACYWICAgAAAUcBAQIBAQEAAg==",
      "AQICAYgDAAJ3AnR0dwF1RAMBBmHwn5iAYgIBAQkCAgEBBA==",
    ].map((encoded) => Uint8Array.from(Buffer.from(encoded, "base64")));
    for (const verdict of verdicts(frames)) expect(["content", "gap"]).toContain(verdict);
  });
});
