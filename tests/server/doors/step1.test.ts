/** Asking for a whole document is cheap to do and expensive to answer. */
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { limits } from "../../../shared/contract/limits.ts";
import { encodeStateVector } from "../../../server/notes/wire/frames.ts";
import { cpuMsOf, machineFactor } from "../../support/cpu.ts";
import { honest } from "../notes/hostile.ts";
import { syncFrame, updateFrame } from "../notes/raw-client.ts";
import type { RawClient } from "../notes/raw-client.ts";
import { starNotes } from "../notes/star-notes.ts";
import { freshId } from "../notes/support.ts";

const field = `${freshId(12)}.action`;
const writer = 500;
const words = 9_000;
const floods = 1_000;

describe("a flood of sync step 1 from a mere reader", () => {
  const notes = starNotes();
  let ben: RawClient;
  let olu: RawClient;
  const answers = (): number => olu.heard.filter((heard) => heard.type === "update").length - 1;

  /** A long document of many pieces: every letter goes to the left of the previous one. */
  const longDocument = (): Uint8Array => {
    const doc = new Y.Doc();
    doc.clientID = writer;
    doc.transact(() => {
      for (let nth = 0; nth < words; nth += 1) doc.getText(field).insert(0, "x");
    });
    const update = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return update;
  };

  beforeEach(async () => {
    ben = await notes.join(notes.room.ben);
    ben.send(syncFrame(1, longDocument()));
    await ben.hear("saved", ({ count }) => count === 1);
    expect(ben.heard.some(({ type }) => type === "reject")).toBe(false);
    olu = await notes.join(notes.room.olu);
  });

  it("keeps nobody's word waiting, even if each frame asks for a different part", async () => {
    const ana = await notes.join(notes.room.ana);
    for (let nth = 1; nth <= floods; nth += 1) olu.send(syncFrame(0, encodeStateVector(new Map([[writer, nth]]))));
    await olu.hear("update", () => answers() > 0);
    ben.send(updateFrame(honest(writer + 1, field, "a word in between")));
    await ben.hear("saved", ({ count }) => count === 2);
    await ana.hear("update", ({ update }) => Buffer.from(update).includes("a word in between"));
    expect(answers()).toBeLessThan(floods / 4);
  });

  it("of equal questions costs the work of one answer, and is answered a limited number of times", async () => {
    const question = syncFrame(0, encodeStateVector(new Map([[writer, 7]])));
    const costMs = await cpuMsOf(async () => {
      for (let nth = 0; nth < floods; nth += 1) olu.send(question);
      olu.send(updateFrame(honest(writer + 2, field, "no")));
      await olu.hear("reject");
    });
    expect(answers()).toBeLessThanOrEqual(limits.notesJoinBurst + 20);
    expect(costMs).toBeLessThan(1_000 * machineFactor());
  });

  it("waits for a reader that is slow to take the answers, and does not close it", async () => {
    const questions = [7, 8].map((clock) => syncFrame(0, encodeStateVector(new Map([[writer, clock]]))));
    olu.ws.pause();
    for (let nth = 0; nth < limits.notesJoinBurst / 2; nth += 1) for (const question of questions) olu.send(question);
    olu.send(updateFrame(honest(writer + 2, field, "no")));
    for (let nth = 0; nth < 10; nth += 1) {
      ben.send(updateFrame(honest(writer + 10 + nth, field, `word ${nth}.`)));
      await ben.hear("saved", ({ count }) => count === 2 + nth);
    }
    olu.ws.resume();
    await olu.hear("reject");
    expect(olu.ws.readyState).toBe(olu.ws.OPEN);
  });

  it("is limited in rate, however little each frame costs", async () => {
    for (let nth = 1; nth <= floods; nth += 1)
      olu.send(
        syncFrame(
          0,
          encodeStateVector(
            new Map([
              [nth, 1],
              [writer, words],
            ]),
          ),
        ),
      );
    await olu.hear("update", () => answers() >= limits.notesJoinBurst - 5);
    const before = answers();
    for (let nth = 0; nth < 10; nth += 1) {
      ben.send(updateFrame(honest(writer + 10 + nth, field, `word ${nth}.`)));
      await ben.hear("saved", ({ count }) => count === 2 + nth);
    }
    expect(answers() - before).toBeLessThan((floods - limits.notesJoinBurst) / 2);
  });

  it("is not something a new socket can get around", async () => {
    for (let nth = 0; nth < floods; nth += 1) {
      olu.send(syncFrame(0, encodeStateVector(new Map([[writer, nth + 1]]))));
    }
    const isHeld = (): boolean => answers() > 10 && olu.heard.length > 0;
    await olu.hear("update", isHeld);
    const before = answers();
    const another = notes.open(notes.room.olu);
    await another.opened;
    for (let nth = 0; nth < floods; nth += 1) {
      another.send(syncFrame(0, encodeStateVector(new Map([[writer, nth + 1]]))));
    }
    ben.send(updateFrame(honest(writer + 3, field, "another word")));
    await ben.hear("saved", ({ count }) => count === 2);
    const both = answers() - before + another.heard.filter(({ type }) => type === "update").length;
    expect(both).toBeLessThan(floods / 4);
  });
});

describe("one frame at the notes' door", () => {
  const notes = starNotes();

  it("costs at most 50 ms, whatever it asks", async () => {
    const olu = await notes.join(notes.room.olu);
    const vector = (entries: number): Uint8Array =>
      syncFrame(0, encodeStateVector(new Map(Array.from({ length: entries }, (_, nth) => [nth * 3_000, 1] as const))));
    const frames = {
      "the longest state vector that is read": vector(20_000),
      "the longest frame that is accepted": vector(85_000),
      "awareness of everybody": syncFrame(0, new Uint8Array(limits.notesFrameBytes - 100)),
      "a state vector of zeros": new Uint8Array(limits.notesFrameBytes - 100),
      "JSON that is deep": Uint8Array.from([1, 0x85, 0x10, 1, 1, 1, 0xff, 0x0f, ...Array<number>(2_047).fill(0x5b)]),
    };
    for (const [what, frame] of Object.entries(frames)) {
      const rounds = 5;
      const costMs = await cpuMsOf(async () => {
        for (let nth = 0; nth < rounds; nth += 1) {
          olu.send(frame);
          const before = olu.heard.length;
          olu.send(syncFrame(0, Uint8Array.of(0)));
          await olu.hear("update", () => olu.heard.length > before);
        }
      });
      expect(costMs / rounds, what).toBeLessThan(50 * machineFactor());
    }
  });
});
