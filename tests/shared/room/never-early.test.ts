/** Sealing, revising, opening, swapping and sharing in every order: no card is ever seen early. */
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
const around = ["swap", "share", "decide", "vote", "leave", "return", "join", "action", "back-phase"] as const;

it.each<Format>(["peer", "panel"])(
  "shows no card early in a %s room, in 1,500 orders of events",
  (format) => {
    const reached = { sealed: 0, revealed: 0, laterRounds: 0 };
    fc.assert(
      fc.property(anyDeeds(20, [...orders, ...around], 12), (tried) => {
        const any = new AnyRoom(format, false);
        // Straight to where it matters: lobby, intro, one question, own questions, scoring.
        for (let at = 0; at < 5; at += 1) any.try({ what: "advance", who: 0, a: 0, b: 0, waitMs: 0 });
        expect(any.room.state.phase).toBe("scoring");
        for (const deed of tried) {
          const before = any.room.state;
          any.try(deed);
          if (any.room.state === before) continue;
          for (const person of any.cast) {
            const leaks = any.leaks(person);
            if (leaks.length > 0) expect(leaks).toEqual([]);
          }
        }
        const { rounds, round } = any.room.state;
        if (rounds.some((one) => one.cards.length > 0)) reached.sealed += 1;
        if (rounds.some((one) => one.revealed)) reached.revealed += 1;
        if (round > 1) reached.laterRounds += 1;
      }),
      { numRuns: 1_500 },
    );
    // The orders do get to the places where something could go wrong.
    expect(reached.sealed).toBeGreaterThan(700);
    expect(reached.revealed).toBeGreaterThan(format === "peer" ? 50 : 500);
    if (format === "peer") expect(reached.laterRounds).toBeGreaterThan(50);
  },
  120_000,
);
