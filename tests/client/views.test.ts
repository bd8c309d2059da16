import { describe, expect, it } from "vitest";
import { Views } from "../../client/src/net/views.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { differenceOf } from "../../shared/room/differences.ts";
import { ana, ask, inPhase } from "../support/given-room.ts";

const room = inPhase("peer", "questions");
const asked = room.and(ana, ask("ask-2"));
const again = asked.and(ana, ask("ask-3"));
const [first, second, third] = [room.seenBy(ana), asked.seenBy(ana), again.seenBy(ana)];

interface Seen {
  readonly views: Views;
  readonly shown: (readonly [view: RoomView, isFirst: boolean])[];
  readonly asked: () => number;
}

function watched(): Seen {
  const shown: (readonly [RoomView, boolean])[] = [];
  let count = 0;
  const views = new Views({
    onView: (view, isFirst) => shown.push([view, isFirst]),
    askWhole: () => (count += 1),
  });
  return { views, shown, asked: () => count };
}

describe("the views of a connection", () => {
  it("begin with a whole one, and follow by differences", () => {
    const { views, shown, asked } = watched();
    views.show(first);
    views.change(differenceOf(first, second));
    views.change(differenceOf(second, third));
    expect(shown).toEqual([
      [first, true],
      [second, false],
      [third, false],
    ]);
    expect(asked()).toBe(0);
  });

  it("ask for the whole once when a difference was lost, and go on from there", () => {
    const { views, shown, asked } = watched();
    views.show(first);
    views.change(differenceOf(second, third));
    views.change(differenceOf(second, third));
    expect(asked()).toBe(1);
    expect(shown).toHaveLength(1);
    views.show(second);
    views.change(differenceOf(second, third));
    expect(shown.at(-1)).toEqual([third, false]);
    expect(asked()).toBe(1);
  });

  it("ask for the whole when a difference comes before any view", () => {
    const { views, shown, asked } = watched();
    views.change(differenceOf(first, second));
    expect([asked(), shown]).toEqual([1, []]);
  });

  it("begin again with each connection: an older view counts, and an old difference no longer does", () => {
    const { views, shown, asked } = watched();
    views.show(second);
    views.restart();
    views.change(differenceOf(second, third));
    expect(asked()).toBe(1);
    views.show(first);
    expect(shown.at(-1)).toEqual([first, true]);
  });
});
