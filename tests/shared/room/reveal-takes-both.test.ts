import { expect, it } from "vitest";
import { ana, ben, reveal, sealedByAll } from "../../support/given-room.ts";

it("opens nothing in a peer room before both have agreed, in either order", () => {
  for (const [first, second] of [
    [ana, ben],
    [ben, ana],
  ] as const) {
    const wanted = sealedByAll("peer").and(first, reveal);
    for (const who of [ana, ben]) {
      const { phase, rounds } = wanted.seenBy(who);
      expect([phase, rounds[0]?.revealed, rounds[0]?.cards, rounds[0]?.selfRatings]).toEqual([
        "scoring",
        false,
        undefined,
        undefined,
      ]);
    }
    wanted.when(first, reveal).does();
    wanted.when(second, reveal).does("cards-revealed");
  }
});
