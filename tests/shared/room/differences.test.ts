/** A difference leads from one view of a seat to its next, and holds nothing that the next one does not show. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats } from "../../../shared/contract/ids.ts";
import type { Format } from "../../../shared/contract/ids.ts";
import { serverMessages } from "../../../shared/contract/sockets.ts";
import { applied, nextView } from "../../../shared/room/applied.ts";
import { changesBetween, differenceOf } from "../../../shared/room/differences.ts";
import { anyDeeds } from "../../support/any-deeds.ts";
import { AnyRoom } from "../../support/any-room.ts";
import { ana, ben, ask, id, inPhase } from "../../support/given-room.ts";

/** As it arrives. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Every text in it, however deep; names of fields are not among them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const anyObject = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5 });
/** Lists and objects that are alike, as views are: a few items come, go or change. */
const anyItems = fc.array(fc.record({ name: fc.nat(6), taps: fc.array(fc.nat(3), { maxLength: 5 }) }), {
  maxLength: 8,
});
const anyList = fc.record({ asks: anyItems, phase: fc.nat(2) });

describe("a difference", () => {
  it.each([
    ["any two objects", anyObject, anyObject],
    ["lists that are alike", anyList, anyList],
  ])("leads from the one to the other, for %s", (_what, from, to) => {
    fc.assert(
      fc.property(from, to, (before, after) => {
        const plain = sent(after);
        expect(sent(applied(sent(before), sent(changesBetween(before, after))))).toEqual(plain);
        expect(changesBetween(after, sent(after))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leads from each view of each seat to its next, shows no more than that, and keeps what is unchanged", () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.constantFrom<Format>(...formats),
        fc.boolean(),
        anyDeeds(60, undefined, 30),
        (format, isHidden, tried) => {
          const any = AnyRoom.opened(format, isHidden);
          for (const deed of tried) {
            const before = new Map(any.cast.map((person) => [person, any.room.seenBy(person)]));
            any.try(deed);
            for (const [person, was] of before) {
              const now = any.room.seenBy(person);
              if (now === was) continue;
              made += 1;
              const difference = sent(differenceOf(was, now));
              expect(serverMessages["room:change"].parse(difference)).toEqual(difference);
              expect(sent(nextView(sent(was), difference))).toEqual(sent(now));
              const shown = new Set(textsIn(now));
              const told = difference.changes.flatMap((change) => textsIn({ ...change, at: [] }));
              expect(told.filter((text) => !shown.has(text))).toEqual([]);
              const unchanged = was.rounds.filter((round, nth) => round === now.rounds[nth]);
              const next = nextView(was, difference);
              expect(unchanged.every((round) => next?.rounds.includes(round))).toBe(true);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
    expect(made).toBeGreaterThan(2_000);
  });

  it("is small late in a long interview", () => {
    let room = inPhase("peer", "questions");
    for (let nth = 0; nth < 300; nth += 1) {
      room = room.and(ben, { type: "tap", askId: id("ask-1"), section: "action" });
      room = room.and(ana, { type: "say", lineId: id(`line-${nth}`), text: "Take your time." });
    }
    const before = room.seenBy(ben);
    const after = room.and(ana, { type: "tap", askId: id("ask-1"), section: "result" }).seenBy(ben);
    expect(JSON.stringify(after).length).toBeGreaterThan(50_000);
    expect(JSON.stringify(differenceOf(before, after)).length).toBeLessThan(200);
  });

  it("is refused by a view that it was not made for", () => {
    const room = inPhase("peer", "questions");
    const asked = room.and(ana, ask("ask-2"));
    const tapped = asked.and(ben, { type: "tap", askId: id("ask-2"), section: "action" });
    const [first, second, third] = [room.seenBy(ana), asked.seenBy(ana), tapped.seenBy(ana)];
    expect(nextView(first, differenceOf(second, third))).toBeUndefined();
    const difference = differenceOf(second, third);
    expect(nextView(first, { ...difference, from: first.version })).toBeUndefined(); // there is no question to tap in
    expect(nextView(second, { ...difference, from: first.version, changes: [] })).toBeUndefined();
    expect(nextView(second, difference)).toEqual(third);
  });

  it.each([
    ["a name where a list is", [{ at: ["list", "name"], set: 1 }]],
    ["a place after the end", [{ at: ["list", 9], set: 1 }]],
    ["more items than there are", [{ at: ["list"], from: 1, drop: 3, put: [] }]],
    ["an item of no list", [{ at: ["fields"], from: 0, put: [1] }]],
    ["something within a number", [{ at: ["number", "deep"], set: 1 }]],
    ["the item of a list as gone", [{ at: ["list", 0], gone: true }]],
  ] as const)("that names %s does not fit", (_what, changes) => {
    expect(applied({ list: [1, 2], fields: { a: 1 }, number: 3 }, changes)).toBeUndefined();
  });

  it("cannot reach the prototype of anything", () => {
    const changes = sent([{ at: ["__proto__", "isAdmin"], set: true }] as const);
    applied({ a: 1 }, changes);
    expect({}).not.toHaveProperty("isAdmin");
  });
});
