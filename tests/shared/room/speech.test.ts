/** Who spoke when: each switches their own on, browsers report times, and the times wait for the review. */
import { describe, expect, it } from "vitest";
import { RoomCommand } from "../../../shared/contract/commands.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { ana, ask, bea, ben, inPhase, olu, step, type GivenRoom, type Person } from "../../support/given-room.ts";

const listen: RoomCommand = { type: "set-listening", on: true };
const minuteMs = 60_000;
/** Seconds before now. */
const said = (room: GivenRoom, ...seconds: readonly (readonly [from: number, to: number])[]): RoomCommand => ({
  type: "add-speech",
  spans: seconds.map(([from, to]) => ({ fromMs: room.nowMs - from * 1_000, toMs: room.nowMs - to * 1_000 })),
});
const speechOf = (room: GivenRoom, { seatId }: Person) =>
  room.state.rounds.at(-1)?.speech.find((speech) => speech.seatId === seatId)?.spans ?? [];

const talking = inPhase("peer", "questions").and(ana, listen).and(ben, listen).later(minuteMs);

describe("who spoke when", () => {
  it("is off until somebody switches their own on, and everybody sees who has", () => {
    const room = inPhase("peer", "questions").later(minuteMs);
    room.when(ben, said(room, [20, 10])).refuses("unknown");
    const on = room.and(ben, listen);
    for (const person of [ana, ben, olu]) {
      expect(
        on
          .seenBy(person)
          .seats.filter((seat) => seat.listening)
          .map(({ name }) => name),
      ).toEqual(["Ben"]);
    }
    on.when(ben, listen).does();
    on.and(ben, { type: "set-listening", on: false })
      .when(ben, said(on, [20, 10]))
      .refuses("unknown");
    const left = on.and(ben, { type: "leave" });
    expect(left.seenBy(ana).seats.some((seat) => seat.listening)).toBe(false);
  });

  it("is asked for once per room: it stays on for the next round", () => {
    const room = inPhase("peer", "review").and(ben, listen).and(ana, { type: "swap-roles" });
    expect(room.seenBy(ana).seats.find(({ name }) => name === "Ben")?.listening).toBe(true);
  });

  it("keeps a seat's own times, in order, and joins a phrase that two reports have cut", () => {
    const first = talking.and(ben, said(talking, [30, 25], [20, 0]));
    const later = first.later(10_000);
    const room = later.and(ben, said(later, [11, 4]));
    expect(speechOf(room, ben).map(({ fromMs, toMs }) => toMs - fromMs)).toEqual([5_000, 27_000]);
    expect(speechOf(room, ana)).toEqual([]);
  });

  it("counts nothing twice, nothing of the future, and nothing from before the round", () => {
    const startedMs = talking.state.rounds[0]?.startedMs ?? 0;
    const early = talking.and(ben, {
      type: "add-speech",
      spans: [{ fromMs: startedMs - 5_000, toMs: startedMs + 1_000 }],
    });
    expect(speechOf(early, ben)).toEqual([{ fromMs: startedMs, toMs: startedMs + 1_000 }]);
    early.when(ben, { type: "add-speech", spans: [{ fromMs: startedMs, toMs: startedMs + 900 }] }).does();
    const future = talking.and(ben, said(talking, [1, -60]));
    expect(speechOf(future, ben).at(-1)?.toMs).toBe(talking.nowMs);
  });

  it("ends with the interview: what people say while they score is left out, what arrives late is not", () => {
    const scoring = talking
      .and(ana, step("questions", "candidateQuestions"))
      .and(ana, step("candidateQuestions", "scoring"))
      .later(30_000);
    const sinceMs = scoring.state.clock.startedMs;
    const room = scoring.and(ben, { type: "add-speech", spans: [{ fromMs: sinceMs - 2_000, toMs: sinceMs + 9_000 }] });
    expect(speechOf(room, ben)).toEqual([{ fromMs: sinceMs - 2_000, toMs: sinceMs }]);
    inPhase("peer", "review")
      .when(ben, said(scoring, [2, 1]))
      .refuses("wrong-phase");
  });

  it("takes only reports in order, of a bounded length", () => {
    const parses = (...spans: readonly (readonly [number, number])[]): boolean =>
      RoomCommand.safeParse({ type: "add-speech", spans: spans.map(([fromMs, toMs]) => ({ fromMs, toMs })) }).success;
    expect(parses([1, 2], [2, 3])).toBe(true);
    expect(parses()).toBe(false);
    expect(parses([2, 2])).toBe(false);
    expect(parses([1, 3], [2, 4])).toBe(false);
    expect(parses([5, 6], [1, 2])).toBe(false);
    expect(parses([1.5, 2])).toBe(false);
    expect(parses(...Array.from({ length: limits.spansPerReport + 1 }, (_, at) => [2 * at, 2 * at + 1] as const))).toBe(
      false,
    );
  });

  it("adds up by question and by section, for those who ask", () => {
    const asked = talking.and(ana, { type: "end-ask", askId: "ask-1-------" }).and(ana, ask("ask-2"));
    const told = asked
      .later(10_000)
      .and(ben, { type: "tap", askId: "ask-2-------", section: "situation" })
      .later(9_000)
      .and(ben, { type: "tap", askId: "ask-2-------", section: "action" })
      .later(20_000);
    const room = told.and(ana, said(told, [38, 36])).and(ben, said(told, [28, 2]));
    const [first, second] = room.seenBy(ana).rounds[0]?.asks ?? [];
    expect(first?.talk).toBeUndefined();
    expect(second?.talk).toEqual([
      { seatId: ana.seatId, ms: 2_000 },
      { seatId: ben.seatId, ms: 26_000 },
    ]);
    expect(second?.toldMs?.situation).toBeGreaterThan(6_000);
    expect(second?.toldMs?.action).toBeGreaterThan(15_000);
    expect(room.seenBy(olu).rounds[0]?.asks[1]?.talk).toHaveLength(2);
    const candidates = room.seenBy(ben).rounds[0];
    expect([candidates?.asks[1]?.talk, candidates?.asks[1]?.toldMs, candidates?.speech]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("shows the times themselves once the cards are open, to everybody", () => {
    const review = inPhase("peer", "review");
    const spans = [{ fromMs: 1, toMs: 2 }];
    const spoken = talking.and(ben, said(talking, [20, 10]));
    expect(spoken.seenBy(ana).rounds[0]?.speech).toBeUndefined();
    const open = review.happened([{ type: "spoken", seatId: ben.seatId, spans }]);
    for (const person of [ana, ben, olu]) {
      expect(open.seenBy(person).rounds[0]?.speech).toEqual([{ seatId: ben.seatId, spans }]);
    }
    const panel = inPhase("panel", "scoring").and(bea, listen);
    expect(panel.seenBy(ben).seats.find(({ name }) => name === "Bea")?.listening).toBe(true);
  });

  it("moves nobody's version but theirs who see a change", () => {
    const before = talking.seenBy(ben).version;
    expect(talking.and(ben, said(talking, [20, 10])).seenBy(ben).version).toBe(before);
  });
});
