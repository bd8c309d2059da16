import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rating } from "../../../shared/contract/ids.ts";
import type { Scorecard } from "../../../shared/contract/views.ts";
import {
  agreementOf,
  distanceByChance,
  equalWeightMean,
  latestRating,
  meanDistance,
  spreadOf,
} from "../../../shared/scoring/spread.ts";

const card = (
  seatId: string,
  ratings: Readonly<Record<string, Rating>>,
  revised: Readonly<Record<string, Rating>> = {},
): Scorecard => ({
  seatId,
  ratings: Object.entries(ratings).map(([principleId, rating]) => ({ principleId, rating, reason: "r", evidence: [] })),
  strengths: "",
  concerns: "",
  keep: "",
  change: "",
  revisions: Object.entries(revised).map(([principleId, rating]) => ({ principleId, rating, reason: "r", atMs: 1 })),
});

const level = fc.constantFrom<Rating>(1, 2, 3, 4, 5, "notProbed");
const panel = fc
  .array(fc.record({ ownership: level, frugality: level, "think-big": level }), { minLength: 2, maxLength: 6 })
  .map((all) => all.map((ratings, index) => card(`seat${index}`, ratings)));

describe("spread", () => {
  it("puts the widest spread first and keeps the order of equals", () => {
    const cards = [
      card("ana", { ownership: 3, frugality: 4, "think-big": 2, "dive-deep": 3 }),
      card("ben", { ownership: 4, frugality: 4, "think-big": 5, "dive-deep": 4 }),
    ];
    expect(spreadOf(cards).map((spread) => [spread.principleId, spread.range])).toEqual([
      ["think-big", 3],
      ["ownership", 1],
      ["dive-deep", 1],
      ["frugality", 0],
    ]);
  });

  it("leaves not probed out, and says who did not probe", () => {
    const [one] = spreadOf([card("ana", { ownership: 2 }), card("ben", { ownership: "notProbed" })]);
    expect(one).toMatchObject({ range: 0, distance: undefined, notProbedBy: ["ben"] });
    expect(agreementOf(one ? [one] : [])).toBeUndefined();
  });

  it("takes the latest revision, and leaves the card as it was sealed", () => {
    const revised = card("ana", { ownership: 2 }, { ownership: 4 });
    expect(latestRating(revised, "ownership")).toBe(4);
    expect(latestRating(card("ben", { ownership: 2 }), "ownership")).toBe(2);
    expect(latestRating(revised, "frugality")).toBeUndefined();
    expect(spreadOf([revised, card("ben", { ownership: 4 })])[0]?.range).toBe(0);
    expect(revised.ratings[0]?.rating).toBe(2);
  });

  it("marks a rater who stands alone, but nobody when the others are divided or there are only two", () => {
    const outliers = (...levels: Rating[]): string[] =>
      spreadOf(levels.map((level, index) => card(`s${index}`, { ownership: level })))
        .flatMap((level) => level.marks)
        .filter((mark) => mark.isOutlier)
        .map((mark) => mark.seatId);
    expect(outliers(1, 3, 3)).toEqual(["s0"]);
    expect(outliers(4, 4, 2, 5)).toEqual(["s2"]);
    expect(outliers(2, 3, 4)).toEqual([]);
    expect(outliers(1, 3, 5)).toEqual([]);
    expect(outliers(1, 5)).toEqual([]);
  });

  it("measures the same distance for two, four or six raters who differ in the same way", () => {
    expect(meanDistance([3])).toBeUndefined();
    expect(meanDistance([2, 4])).toBe(2);
    expect(meanDistance([4, 4, 4, 4, 4, 4])).toBe(0);
    // Everybody against everybody, over all pairs picked at random: the reference, whatever the panel's size.
    for (const raters of [2, 3, 4]) {
      const panels = allPanels(raters);
      const mean = panels.reduce((sum, levels) => sum + (meanDistance(levels) ?? 0), 0) / panels.length;
      expect(mean).toBeCloseTo(distanceByChance, 10);
    }
  });

  it("describes agreement in one of four words", () => {
    const wordFor = (...levels: Rating[]): string | undefined =>
      agreementOf(spreadOf(levels.map((level, index) => card(`s${index}`, { ownership: level }))))?.closeness;
    expect(wordFor(4, 4, 4)).toBe("agreed");
    expect(wordFor(4, 4, 4, 3)).toBe("close");
    expect(wordFor(3, 4)).toBe("apart");
    expect(wordFor(2, 4)).toBe("farApart");
  });

  it("weighs each principle equally in the mean, however many rated it", () => {
    const cards = [
      card("ana", { ownership: 2, frugality: 5 }),
      card("ben", { ownership: 4, frugality: "notProbed" }),
      card("cem", { ownership: 3, frugality: "notProbed" }),
    ];
    expect(equalWeightMean(spreadOf(cards))).toBe(4);
    expect(equalWeightMean([])).toBeUndefined();
  });

  it("keeps its bounds for every panel of two to six, whatever the order of the cards", () => {
    fc.assert(
      fc.property(panel, (cards) => {
        const spreads = spreadOf(cards);
        const ranges = spreads.map((spread) => spread.range);
        expect(ranges).toEqual(ranges.toSorted((a, b) => b - a));
        for (const principle of spreads) {
          expect(principle.marks.length + principle.notProbedBy.length).toBe(cards.length);
          expect(principle.distance ?? 0).toBeLessThanOrEqual(principle.range);
          expect(principle.marks.filter((mark) => mark.isOutlier).length).toBeLessThanOrEqual(1);
        }
        const distance = agreementOf(spreads)?.distance;
        const turned = agreementOf(spreadOf([...cards].reverse()))?.distance;
        if (distance === undefined) expect(turned).toBeUndefined();
        else expect(turned).toBeCloseTo(distance, 10);
      }),
    );
  });
});

/** Every way in which this many raters can pick five levels. */
function allPanels(raters: number): number[][] {
  if (raters === 0) return [[]];
  return allPanels(raters - 1).flatMap((panel) => [1, 2, 3, 4, 5].map((level) => [...panel, level]));
}
