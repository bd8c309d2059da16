/** Findings of a spoken answer, from ticks, taps and time shares alone. */
import { describe, expect, it } from "vitest";
import { spokenFindings, type SpokenTelling } from "../../../shared/signals/margin/spoken.ts";

const even = { situation: 0.15, task: 0.1, action: 0.5, result: 0.15, learning: 0.1 };
const begun: SpokenTelling = { shares: even, tapped: [], heard: [], probed: [], elapsedMs: 30_000 };
const gapsOf = (telling: Partial<SpokenTelling>) => spokenFindings({ ...begun, ...telling }).map(({ gap }) => gap);

describe("spoken findings", () => {
  it("stay silent while an answer only begins", () => {
    expect(gapsOf({})).toEqual([]);
    expect(gapsOf({ tapped: ["situation"], elapsedMs: 55_000 })).toEqual([]);
  });
  it("go by the ticks that are not heard when nobody taps", () => {
    expect(gapsOf({ elapsedMs: 100_000 })).toEqual(["who"]);
    expect(gapsOf({ elapsedMs: 160_000 })).toEqual(["who", "howMuch", "learned"]);
  });
  it("ask for the steps once the own part is heard, then for the reason", () => {
    const telling = { tapped: ["situation", "action"] as const, elapsedMs: 70_000 };
    expect(gapsOf({ ...telling, heard: ["who"] })).toEqual(["how"]);
    expect(gapsOf({ ...telling, heard: ["who", "how"] })).toEqual(["why"]);
    expect(gapsOf({ ...telling, heard: ["who", "how", "why"] })).toEqual([]);
  });
  it("notice an action that is not reached", () => {
    const shares = { situation: 0.9, task: 0.1, action: 0, result: 0, learning: 0 };
    const found = spokenFindings({ ...begun, shares, tapped: ["situation", "task"], elapsedMs: 100_000 });
    expect(found.map(({ gap, reason }) => [gap, reason])).toEqual([
      ["missing:action", "Action not reached yet."],
      ["longStart", "100% of the time is Situation and Task."],
    ]);
  });
  it("do not call a start long that took less than a minute", () => {
    const shares = { situation: 0.5, task: 0.2, action: 0.3, result: 0, learning: 0 };
    const told = { ...begun, shares, tapped: ["situation", "task", "action"] as const };
    expect(spokenFindings({ ...told, elapsedMs: 65_000 }).map(({ gap }) => gap)).not.toContain("longStart");
    expect(spokenFindings({ ...told, elapsedMs: 90_000 }).map(({ gap }) => gap)).toContain("longStart");
  });
  it("want a number as soon as Result is tapped", () => {
    expect(gapsOf({ tapped: ["action", "result"], heard: ["who", "how", "why"], elapsedMs: 65_000 })).toEqual([
      "howMuch",
    ]);
  });
  it("leave alone what was probed already", () => {
    expect(gapsOf({ probed: ["who", "howMuch"], elapsedMs: 130_000 })).toEqual(["how"]);
  });
  it("are at most one a section", () => {
    const found = spokenFindings({ ...begun, tapped: ["action", "result", "learning"], elapsedMs: 300_000 });
    expect(new Set(found.map(({ section }) => section)).size).toBe(found.length);
  });
});
