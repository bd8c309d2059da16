/**
 * Sealing, revising, opening, swapping and sharing in every order: no card is ever seen early, in a view, an export or through a review
 * link.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Format } from "../../../shared/contract/ids.ts";
import { anyDeeds } from "../../support/any-deeds.ts";
import { AnyRoom } from "../../support/any-room.ts";

const orders = [
  "seal",
  "seal",
  "seal",
  "seal",
  "advance",
  "advance",
  "revise",
  "reveal",
  "reveal",
  "reveal-without",
] as const;
const around = ["swap", "share", "share", "decide", "vote", "leave", "return", "join", "action", "back-phase"] as const;

it.each<Format>(["peer", "panel"])(
  "shows no card early in a %s room, in 5,000 orders of events",
  (format) => {
    const reached = { sealed: 0, revealed: 0, laterRounds: 0, shared: 0 };
    let orderNo = 0;
    // Straight to where it matters: lobby, intro, one question, own questions, scoring.
    const begun = AnyRoom.opened(format, false).linked();
    for (let at = 0; at < 5; at += 1) begun.try({ what: "advance", who: 0, a: 0, b: 0, waitMs: 0 });
    expect(begun.room.state.phase).toBe("scoring");
    fc.assert(
      fc.property(anyDeeds(14, [...orders, ...around], 8), (tried) => {
        const any = begun.copy();
        for (const deed of tried) {
          const before = any.room.state;
          any.try(deed);
          if (any.room.state === before) continue;
          for (const person of any.cast) {
            const leaks = any.leaks(person);
            if (leaks.length > 0) expect(leaks).toEqual([]);
          }
          const byLink = any.linkLeaks();
          if (byLink.length > 0) expect(byLink).toEqual([]);
        }
        // Exports are cut from the view, which was checked after every event: at the end of an order, for each person in turn.
        const reader = any.cast[orderNo % any.cast.length];
        if (reader) expect(any.exportLeaks(reader)).toEqual([]);
        orderNo += 1;
        const { rounds, round } = any.room.state;
        if (rounds.some((round) => round.cards.length > 0)) reached.sealed += 1;
        if (rounds.some((round) => round.revealed)) reached.revealed += 1;
        if (rounds.some((round) => round.shared !== null)) reached.shared += 1;
        if (round > 1) reached.laterRounds += 1;
      }),
      { numRuns: 5_000 },
    );
    // The orders do reach the places where something could go wrong.
    expect(reached.sealed).toBeGreaterThan(2_300);
    expect(reached.revealed).toBeGreaterThan(format === "peer" ? 160 : 1_600);
    if (format === "panel") expect(reached.shared).toBeGreaterThan(20);
    if (format === "peer") expect(reached.laterRounds).toBeGreaterThan(160);
  },
  240_000,
);
