/** Whatever anybody tries, in whatever order: the room stays whole, and nobody sees what their role may not see. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formats } from "../../../shared/contract/ids.ts";
import type { Format } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import type { RoomView } from "../../../shared/contract/views.ts";
import { answerTo } from "../../../shared/room/decide.ts";
import type { Batch } from "../../../shared/room/events.ts";
import { evolve } from "../../../shared/room/evolve.ts";
import { hostOf } from "../../../shared/room/seats.ts";
import { openAsk } from "../../../shared/room/state.ts";
import type { RoomState, Round } from "../../../shared/room/state.ts";
import { anyDeeds } from "../../support/any-deeds.ts";
import { AnyRoom } from "../../support/any-room.ts";

const anyFormat = fc.constantFrom<Format>(...formats);

/** The view without its version and lifetime: what counts as a change. */
const seen = (view: RoomView): string =>
  JSON.stringify({ ...view, version: 0, room: { ...view.room, expiresAtMs: 0 } });

function isWhole(room: RoomState): void {
  const live = room.rounds[room.round - 1];
  const mayPause = room.phase === "questions" || room.phase === "candidateQuestions";
  const present = (role: string) =>
    room.seats.filter((seat) => !seat.gone && seat.roles[room.round - 1] === role).length;
  const ids = (list: readonly (string | undefined)[]) => expect(new Set(list).size).toBe(list.length);

  expect(room.rounds.length).toBe(room.phase === "lobby" ? room.round - 1 : room.round);
  expect(room.rounds.map((round) => round.no)).toEqual(room.rounds.map((_, at) => at + 1));
  expect(room.seats.every((seat) => seat.roles.length === room.round)).toBe(true);
  expect(room.rounds.flatMap((round) => round.asks).filter((ask) => ask.endedMs === null).length).toBe(
    openAsk(room) ? 1 : 0,
  );
  if (openAsk(room)) expect(room.phase).toBe("questions");
  if (!mayPause || room.endedMs !== null) expect([room.clock.pausedMs, room.moment]).toEqual([null, null]);
  expect(room.clock.pausedMs === null).toBe(room.clock.pausedBy.length === 0);
  expect(room.clock.startedMs).toBeLessThanOrEqual(room.atMs);
  expect(present("candidate")).toBeLessThanOrEqual(1);
  if (room.format === "peer") expect(present("interviewer")).toBeLessThanOrEqual(1);
  if (room.phase === "debrief" || room.phase === "review") {
    expect(room.rounds.every((round) => round.revealed)).toBe(true);
  } else expect(live?.revealed ?? false).toBe(false);
  for (const round of room.rounds) {
    ids(round.cards.map((card) => card.seatId));
    ids(round.selfRatings.map((selfRating) => selfRating.seatId));
    ids(round.feedbacks.map((feedback) => feedback.seatId));
    expect(round.endedMs === null).toBe(round === live && room.endedMs === null);
    expect(round.cards.every((card) => (card.vote !== undefined) === (room.format === "panel"))).toBe(true);
  }
  ids(room.rounds.flatMap((round) => round.asks).map((ask) => ask.askId));
  ids(room.rounds.flatMap((round) => round.asks).flatMap((ask) => ask.probes.map((probe) => probe.probeId)));
  ids(room.chat.map((line) => line.lineId));
  ids(room.deck.map((item) => item.deckId));
  for (const kept of Object.values(room.answers)) expect(kept.length).toBeLessThanOrEqual(limits.answersPerSeat);
  const isSomebodyHere = ["interviewer", "barRaiser", "candidate", "soloist"].some((role) => present(role) > 0);
  if (isSomebodyHere) expect(hostOf(room)).toBeDefined();
}

/** What was sealed stays as it was; a change of mind stands beside it. */
function isKept(before: readonly Round[], after: readonly Round[]): void {
  for (const round of before) {
    const now = after[round.no - 1];
    expect(now?.selfRatings.slice(0, round.selfRatings.length)).toEqual(round.selfRatings);
    expect(now?.feedbacks.slice(0, round.feedbacks.length)).toEqual(round.feedbacks);
    for (const [at, card] of round.cards.entries()) {
      expect(now?.cards[at]).toEqual({ ...card, revisions: now?.cards[at]?.revisions });
      expect(now?.cards[at]?.revisions.slice(0, card.revisions.length)).toEqual(card.revisions);
    }
    if (round.revealed) expect(now?.revealed).toBe(true);
  }
}

describe("any sequence of orders", () => {
  it("keeps the room whole, sealed cards as they are, and time from going back", () => {
    fc.assert(
      fc.property(anyFormat, fc.boolean(), anyDeeds(70, undefined, 30), (format, isHidden, tried) => {
        const any = AnyRoom.opened(format, isHidden);
        for (const deed of tried) {
          const before = any.room.state;
          any.try(deed);
          if (any.room.state === before) continue;
          isWhole(any.room.state);
          if (before.rounds !== any.room.state.rounds) isKept(before.rounds, any.room.state.rounds);
          expect(any.room.state.atMs).toBeGreaterThanOrEqual(before.atMs);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("shows nobody what their role may not see", () => {
    let shown = 0;
    const reached = { secondRound: 0, debrief: 0, review: 0 };
    fc.assert(
      fc.property(anyFormat, fc.boolean(), anyDeeds(70, undefined, 30), (format, isHidden, tried) => {
        const any = AnyRoom.opened(format, isHidden);
        for (const deed of tried) {
          const before = any.room.state;
          any.try(deed);
          if (any.room.state === before) continue;
          const { phase, round } = any.room.state;
          if (phase !== before.phase && (phase === "debrief" || phase === "review")) reached[phase] += 1;
          if (round === 2 && before.round === 1) reached.secondRound += 1;
          const removed = any.room.state.seats.filter((seat) => seat.gone === "removed").map((seat) => seat.seatId);
          for (const person of any.cast) {
            // A removed seat is shown nothing any more.
            if (removed.includes(person.seatId)) continue;
            shown += 1;
            expect(any.leaks(person)).toEqual([]);
            const view = any.room.seenBy(person);
            const isAnswering = view.you.role === "candidate";
            const isBefore = ["lobby", "intro", "questions", "candidateQuestions"].includes(view.phase);
            if (isAnswering || view.you.role === "soloist") {
              expect(view).not.toHaveProperty("deck");
              expect(view).not.toHaveProperty("whispers");
            }
            if (isAnswering && isBefore && any.room.state.options.hidePrinciple) {
              expect(view.plan.principles).toEqual([]);
              // Their own ratings, from before the talk continued, are in their own words.
              const now = { ...view.rounds[view.round - 1], selfRating: undefined };
              expect(JSON.stringify(now)).not.toMatch(/pr-\d|questionId/);
            }
            for (const round of view.rounds) {
              const sees = any.seesOthers(person.seatId, round.no);
              const role = any.roleIn(person.seatId, round.no);
              expect([round.cards, round.selfRatings, round.feedbacks].map((sealed) => sealed !== undefined)).toEqual([
                sees,
                sees,
                sees,
              ]);
              expect(round.debrief !== undefined).toBe(sees && format === "panel");
              expect(round.asks.every((ask) => (ask.ticks !== undefined) === (role !== "candidate"))).toBe(true);
            }
            if (!view.you.isHost) expect(view.invites).toEqual([]);
            expect(JSON.stringify(view)).not.toMatch(/invite-|token-|resume-\d/);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(shown).toBeGreaterThan(5_000);
    // The sequences do reach places where something could go wrong.
    expect(reached.debrief).toBeGreaterThan(15);
    expect(reached.review).toBeGreaterThan(15);
    expect(reached.secondRound).toBeGreaterThan(8);
  });

  it("raises a seat's version when, and only when, what it sees has changed", () => {
    fc.assert(
      fc.property(anyFormat, fc.boolean(), anyDeeds(60, undefined, 30), (format, isHidden, tried) => {
        const any = AnyRoom.opened(format, isHidden);
        for (const deed of tried) {
          const before = new Map(any.cast.map((person) => [person, any.room.seenBy(person)]));
          const removed = any.room.state.seats.filter((seat) => seat.gone === "removed").map((seat) => seat.seatId);
          any.try(deed);
          for (const [person, was] of before) {
            const is = any.room.seenBy(person);
            if (removed.includes(person.seatId)) continue;
            const hasChanged = seen(is) !== seen(was);
            expect(is.version - was.version).toBe(hasChanged ? 1 : 0);
            if (!hasChanged) expect(is.room.expiresAtMs).toBe(was.room.expiresAtMs);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is the same room when its log is read again", () => {
    fc.assert(
      fc.property(anyFormat, fc.boolean(), anyDeeds(70, undefined, 30), (format, isHidden, tried) => {
        const any = AnyRoom.opened(format, isHidden);
        for (const deed of tried) any.try(deed);
        // A log is read from disk: this is a promise about its JSON.
        const log = JSON.parse(JSON.stringify(any.room.log)) as readonly Batch[];
        const again = log.reduce<RoomState | null>((state, batch) => evolve(state, batch), null);
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(any.room.state)));
        for (const batch of log) {
          if (batch.seatId === null || !again) continue;
          const first = answerTo(any.room.state, batch.seatId, batch.id);
          expect(answerTo(again, batch.seatId, batch.id)).toEqual(first);
        }
      }),
      { numRuns: 80 },
    );
  });
});
