import { describe, expect, it } from "vitest";
import { cardFaults, selfRatingFaults } from "../../../shared/scoring/scorecard.ts";
import { panelCard, peerCard } from "../../support/given-room.ts";

const paths = (faults: readonly { readonly path: string }[]) => faults.map((fault) => fault.path);
const bare = { ratings: [], strengths: "", concerns: "", keep: "", change: "" };

describe("a scorecard", () => {
  it("says everything it lacks at once", () => {
    const ratings = [
      { principleId: "ownership", rating: 5 as const, evidence: [], reason: "" },
      { principleId: "frugality", rating: "notProbed" as const, evidence: [], reason: "" },
    ];
    const asked = ["dive-deep", "ownership", "frugality"];
    expect(paths(cardFaults({ ...bare, ratings }, { format: "panel", asked }))).toEqual([
      "ratings.dive-deep",
      "ratings.ownership.reason",
      "ratings.ownership.evidence",
      "vote",
    ]);
    expect(paths(cardFaults({ ...bare, ratings }, { format: "peer", asked }))).toEqual([
      "ratings.dive-deep",
      "ratings.ownership.reason",
      "keep",
      "change",
    ]);
  });

  it("is complete when it has what its format asks for", () => {
    expect(cardFaults(peerCard(), { format: "peer", asked: ["dive-deep"] })).toEqual([]);
    expect(cardFaults(panelCard(), { format: "panel", asked: ["dive-deep"] })).toEqual([]);
  });

  it("needs no rating when nothing was asked", () => {
    expect(cardFaults({ ...bare, keep: "k", change: "c" }, { format: "peer", asked: [] })).toEqual([]);
    expect(selfRatingFaults([], [])).toEqual([]);
  });
});

it("a self-rating needs a reason, except for what was not probed", () => {
  const ratings = [
    { principleId: "ownership", rating: 4 as const, reason: "  " },
    { principleId: "frugality", rating: "notProbed" as const, reason: "" },
  ];
  expect(paths(selfRatingFaults(ratings, ["ownership", "dive-deep"]))).toEqual([
    "ratings.dive-deep",
    "ratings.ownership.reason",
  ]);
});
