import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { cut } from "../../../server/notes/judge/cut.ts";
import type { Image } from "../../../server/notes/judge/image.ts";
import { scan } from "../../../server/notes/wire/scan.ts";
import { emptyImage, HonestSession, starRules } from "./honest-session.ts";
import type { Step } from "./honest-session.ts";
import { corpus } from "./hostile.ts";

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("insert" as const),
      who: fc.nat(3),
      field: fc.nat(1),
      at: fc.nat(200),
      text: fc.string({ minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("delete" as const),
      who: fc.nat(3),
      field: fc.nat(1),
      at: fc.nat(200),
      length: fc.integer({ min: 1, max: 8 }),
    }),
  },
);

/** What a node does with a sync step 2 that it cannot take whole. True if that brought something. */
function takePart(image: Image, update: Uint8Array, seatId: string): boolean {
  const whole = scan(update, starRules);
  if (!whole.ok) return false;
  const part = cut(update, whole.scan, image.knowledge, seatId);
  if (!part) return false;
  const verdict = image.read({ position: "1", entry: { atMs: 0, seatId, update: part } });
  expect(verdict.ok).toBe(true);
  return verdict.ok && verdict.brings;
}

describe("the part of a sync step 2 that can be taken", () => {
  it("can be integrated at once, and part by part everybody's words come back", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(100), (steps, left) => {
        const session = new HonestSession(4);
        for (const step of steps) session.do(step);
        session.settle();
        const image = emptyImage();
        const kept = session.log.length === 0 ? 0 : left % session.log.length;
        for (const entry of session.log.slice(0, kept)) image.read(entry);
        for (const [client, seatId] of session.server.owners) image.knowledge.claim(client, seatId);
        // Whole documents, as stock clients offer them; seats in turn, until nobody has anything left to bring.
        for (let brings = true; brings;) {
          brings = false;
          for (const { doc, seatId } of session.editors) {
            const offered = Y.encodeStateAsUpdate(doc, image.stateVector);
            if (takePart(image, offered, seatId)) brings = true;
          }
        }
        const [server, before] = [new Y.Doc(), new Y.Doc()];
        Y.applyUpdate(server, image.merge());
        Y.applyUpdate(before, session.server.merge());
        expect(Y.equalSnapshots(Y.snapshot(server), Y.snapshot(before))).toBe(true);
        expect(image.owners).toEqual(session.server.owners);
      }),
      { numRuns: 100 },
    );
  });

  it("is only the sender's own, whatever was sent", () => {
    const victim = 2;
    for (const [what, make] of Object.entries(corpus)) {
      const image = emptyImage();
      image.knowledge.claim(victim, "ben");
      takePart(image, make({ attacker: 1, victim, clock: 0, field: "bbbbbbbbbbbb.task" }), "ana");
      expect(image.knowledge.clockOf(victim), what).toBe(0);
      expect(image.knowledge.hasDeleted(victim, 0, 1), what).toBe(false);
    }
  });

  it("is nothing when the sender leaves out clocks of its own", () => {
    const update = corpus["leaves a gap of its own (F5)"]?.({
      attacker: 1,
      victim: 2,
      clock: 0,
      field: "bbbbbbbbbbbb.task",
    });
    const scanned = scan(update ?? new Uint8Array(), starRules);
    if (!update || !scanned.ok) return expect.fail();
    expect(cut(update, scanned.scan, emptyImage().knowledge, "ana")).toBeUndefined();
  });
});
