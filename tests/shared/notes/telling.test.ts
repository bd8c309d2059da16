import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sections } from "../../../shared/contract/ids.ts";
import { currentSection, stretchesOf, timeShares } from "../../../shared/notes/telling.ts";

const tap = (section: (typeof sections)[number], atMs: number) => ({ section, atMs, bySeat: "seatseatseat" });

describe("a telling followed by taps", () => {
  it("lets each tap end the stretch before it, and the end of the ask the last", () => {
    const taps = [tap("situation", 1_000), tap("action", 3_000), tap("result", 9_000)];
    expect(stretchesOf({ taps, endedMs: 11_000 }, 99_000)).toEqual([
      { section: "situation", fromMs: 1_000, toMs: 3_000 },
      { section: "action", fromMs: 3_000, toMs: 9_000 },
      { section: "result", fromMs: 9_000, toMs: 11_000 },
    ]);
  });

  it("lasts until now while the ask is open", () => {
    const ask = { taps: [tap("task", 1_000)], endedMs: null };
    expect(stretchesOf(ask, 4_000)).toEqual([{ section: "task", fromMs: 1_000, toMs: 4_000 }]);
    expect(currentSection(ask)).toBe("task");
    expect(currentSection({ ...ask, endedMs: 5_000 })).toBeUndefined();
  });

  it("counts the same tap by two people as one", () => {
    const taps = [tap("task", 1_000), tap("task", 1_400), tap("action", 2_000)];
    expect(stretchesOf({ taps, endedMs: 3_000 }, 3_000).map((stretch) => stretch.section)).toEqual(["task", "action"]);
  });

  it("gives shares that add up to one, whatever the taps", () => {
    const anyTaps = fc.array(fc.tuple(fc.constantFrom(...sections), fc.nat(60_000)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyTaps, (pairs) => {
        const taps = pairs.sort((a, b) => a[1] - b[1]).map(([section, atMs]) => tap(section, atMs));
        const stretches = stretchesOf({ taps, endedMs: 60_001 }, 60_001);
        for (const [at, one] of stretches.entries()) {
          expect(one.toMs).toBeGreaterThan(one.fromMs);
          expect(one.fromMs).toBeGreaterThanOrEqual(stretches[at - 1]?.toMs ?? 0);
        }
        const total = Object.values(timeShares(stretches)).reduce((sum, share) => sum + share, 0);
        expect(total).toBeCloseTo(1, 9);
      }),
    );
  });
});
