import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Image } from "../../../server/notes/judge/image.ts";
import { scan } from "../../../server/notes/wire/scan.ts";
import { corpus, honest } from "./hostile.ts";
import { emptyImage, HonestSession, starRules } from "./honest-session.ts";
import type { Step } from "./honest-session.ts";

const who = fc.nat(3);
const field = fc.nat(2);
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom("a", " ", "ü", "🦄", "👩‍👩‍👧", "日本語", "\n", "I cut the wait by 40 %. "),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ type: fc.constant("insert" as const), who, field, at: fc.nat(200), text: words }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("delete" as const),
      who,
      field,
      at: fc.nat(200),
      length: fc.integer({ min: 1, max: 20 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constantFrom("undo" as const, "redo" as const, "leave" as const, "return" as const),
      who,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("reload" as const), who }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("restart" as const), fromSnapshot: fc.boolean() }) },
);

const deletesOf = (update: Uint8Array): string => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const { ds } = Y.decodeUpdate(Y.encodeStateAsUpdate(doc));
  return JSON.stringify([...ds.clients]);
};

describe("the judge", () => {
  it("never refuses people who type, delete, undo, go offline, reload and come back; all end up equal", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const session = new HonestSession(4);
        for (const step of steps) session.do(step);
        session.settle();
        session.settle();
        expect(session.refusals).toEqual([]);
        const whole = Y.encodeStateVector(session.editors[0]?.doc ?? new Y.Doc());
        const server = new Y.Doc();
        Y.applyUpdate(server, session.server.merge());
        for (const { doc } of session.editors) {
          expect(Y.encodeStateVector(doc)).toEqual(whole);
          for (const name of ["bbbbbbbbbbbb.action", "bbbbbbbbbbbb.result", "cccccccccccc.situation"]) {
            expect(doc.getText(name).toJSON()).toBe(server.getText(name).toJSON());
          }
          expect(doc.store.pendingStructs).toBeNull();
        }
      }),
      { numRuns: 150 },
    );
  });

  it("comes to the same verdicts from a snapshot as from the start, even on hostile updates", () => {
    const makers = Object.values(corpus);
    const evil = fc.record({
      type: fc.constant("evil" as const),
      nth: fc.nat(makers.length - 1),
      victim: fc.nat(3),
      by: fc.nat(1),
    });
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: step }, evil), { maxLength: 60 }),
        fc.nat(100),
        (steps, cut) => {
          const session = new HonestSession(4);
          for (const step of steps) {
            if (step.type !== "evil") session.do(step);
            else {
              const victim = session.editors[step.victim]?.doc ?? new Y.Doc();
              const clock = Y.decodeStateVector(Y.encodeStateVector(victim)).get(victim.clientID) ?? 0;
              const update = makers[step.nth]?.({
                attacker: 900 + step.nth,
                victim: victim.clientID,
                clock,
                field: "bbbbbbbbbbbb.action",
              });
              if (update)
                session.log.push({
                  position: String(session.log.length + 1).padStart(16, "0"),
                  entry: { atMs: 0, seatId: `seat-${step.by}`, update },
                });
            }
          }
          const whole = emptyImage();
          const verdicts = session.log.map((entry) => whole.read(entry));
          const at = session.log.length === 0 ? 0 : cut % session.log.length;
          const first = emptyImage();
          for (const entry of session.log.slice(0, at)) first.read(entry);
          const { position, snapshot } = first;
          const second = new Image(starRules, { snapshot, snapshotPosition: position, position, tail: [] });
          expect(session.log.slice(at).map((entry) => second.read(entry).ok)).toEqual(
            verdicts.slice(at).map(({ ok }) => ok),
          );
          expect(new Map(second.knowledge.clocks)).toEqual(new Map(whole.knowledge.clocks));
          expect(new Map(second.owners)).toEqual(new Map(whole.owners));
          expect(deletesOf(second.merge())).toBe(deletesOf(whole.merge()));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("takes a frame that goes back and forth between several clients", () => {
    const one = new Y.Doc();
    const two = new Y.Doc();
    for (let nth = 0; nth < 200; nth += 1) {
      one.getText("bbbbbbbbbbbb.task").insert(nth, "x");
      Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
      two.getText("bbbbbbbbbbbb.task").insert(nth, "y");
      Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    }
    const image = emptyImage();
    const entry = { atMs: 0, seatId: "seat", update: Y.encodeStateAsUpdate(one) };
    expect(image.read({ position: "1", entry })).toEqual({ ok: true, brings: true });
  });

  it("binds a client id to the seat that wrote first under it", () => {
    const image = emptyImage();
    const field = "bbbbbbbbbbbb.task";
    image.read({ position: "1", entry: { atMs: 0, seatId: "ben", update: honest(7, field, "mine") } });
    const more = new Y.Doc();
    Y.applyUpdate(more, image.merge());
    more.clientID = 7; // not earlier: Yjs gives up an id that it sees others use
    const before = Y.encodeStateVector(more);
    more.getText(field).insert(0, "forged ");
    const update = Y.encodeStateAsUpdate(more, before);
    expect(image.read({ position: "2", entry: { atMs: 0, seatId: "ana", update } })).toEqual({
      ok: false,
      code: "foreign-client",
    });
    expect(image.read({ position: "3", entry: { atMs: 0, seatId: "ben", update } })).toEqual({
      ok: true,
      brings: true,
    });
    // Anybody may repeat what is known already: a reconnecting client does.
    expect(image.read({ position: "4", entry: { atMs: 0, seatId: "ana", update } })).toEqual({
      ok: true,
      brings: false,
    });
  });

  it("never reads past the end of hostile bytes", () => {
    const aim = { attacker: 1, victim: 2, clock: 3, field: "bbbbbbbbbbbb.task" };
    for (const make of Object.values(corpus)) {
      const update = make(aim);
      const pool = new Uint8Array(update.length + 64).fill(1);
      pool.set(update, 0);
      const inPool = scan(pool.subarray(0, update.length), starRules);
      expect(inPool.ok).toBe(scan(update.slice(), starRules).ok);
    }
  });
});
