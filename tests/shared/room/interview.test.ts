/** From the lobby to the candidate's questions. */
import { describe, expect, it } from "vitest";
import { limits } from "../../../shared/contract/limits.ts";
import { askTargetMs } from "../../../shared/room/deadlines.ts";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import {
  ana,
  ask,
  bea,
  ben,
  id,
  ida,
  inPhase,
  olu,
  openedRoom,
  panelRoom,
  peerRoom,
  sol,
  soloRoom,
  step,
} from "../../support/given-room.ts";

const minuteMs = 60_000;
const probe = (name: string, how: "pushed" | "aloud" = "aloud"): RoomCommand => ({
  type: "probe",
  askId: id("ask-1"),
  probeId: id(name),
  kind: "howMuch",
  text: "By how much?",
  how,
});

describe("the lobby", () => {
  it("begins a round only with somebody who asks and somebody who answers", () => {
    openedRoom("peer", ana, "interviewer").when(ana, { type: "start-round" }).refuses("incomplete", "seats.candidate");
    openedRoom("panel", olu, "observer")
      .when(olu, { type: "start-round" })
      .refuses("incomplete", "seats.candidate", "seats.interviewer");
    peerRoom().and(ben, { type: "leave" }).when(ana, { type: "start-round" }).refuses("incomplete", "seats.candidate");
    expect(inPhase("peer", "intro").seenBy(ben)).toMatchObject({
      phase: "intro",
      round: 1,
      rounds: [{ no: 1, candidate: ben.seatId, asks: [] }],
    });
    expect(soloRoom().and(sol, { type: "start-round" }).seenBy(sol).phase).toBe("questions");
  });

  it("says who covers what", () => {
    const principles = ["dive-deep", "earn-trust"];
    const room = panelRoom({ plan: { principles: principles.map((principleId) => ({ principleId })) } });
    const given = room
      .and(ana, { type: "assign-principles", seatId: ida.seatId, principles })
      .and(bea, { type: "assign-principles", seatId: bea.seatId, principles: ["earn-trust"] });
    expect(given.seenBy(ben).plan.principles).toEqual([
      { principleId: "dive-deep", seatId: ida.seatId },
      { principleId: "earn-trust", seatId: bea.seatId },
    ]);
    const none = given.and(ana, { type: "assign-principles", seatId: ida.seatId, principles: [] });
    expect(none.seenBy(ana).plan.principles[0]).toEqual({ principleId: "dive-deep" });
    room.when(ana, { type: "assign-principles", seatId: ben.seatId, principles }).refuses("unknown");
    room.when(ana, { type: "assign-principles", seatId: ida.seatId, principles: ["frugality"] }).refuses("unknown");
  });

  it("knows who is ready", () => {
    const ready = peerRoom().and(ben, { type: "ready", ready: true });
    expect(ready.seenBy(ana).seats.find((seat) => seat.seatId === ben.seatId)?.ready).toBe(true);
    ready.when(ben, { type: "ready", ready: true }).does();
  });

  it("keeps a deck that the candidate never sees", () => {
    const item = { type: "put-on-deck", deckId: id("d"), principleId: "frugality", text: "With less?" } as const;
    const room = peerRoom().and(ana, item);
    expect(room.seenBy(ana).deck).toMatchObject([{ deckId: id("d"), text: "With less?" }]);
    expect(room.seenBy(olu).deck).toHaveLength(1);
    expect(room.seenBy(ben)).not.toHaveProperty("deck");
    room.when(ana, item).refuses("taken");
    room.when(ana, { type: "drop-from-deck", deckId: id("e") }).refuses("unknown");
    expect(room.and(ana, { type: "drop-from-deck", deckId: id("d") }).seenBy(ana).deck).toEqual([]);
  });
});

describe("phases", () => {
  it("move one step even when two people press at once", () => {
    const room = inPhase("panel", "intro").and(ana, step("intro", "questions"));
    room.when(bea, step("intro", "questions")).refuses("wrong-phase");
    expect(room.seenBy(ben).phase).toBe("questions");
  });

  it.each([
    ["peer", "intro", ["questions"]],
    ["peer", "questions", ["intro", "candidateQuestions"]],
    ["peer", "candidateQuestions", ["questions", "scoring"]],
    ["peer", "scoring", ["candidateQuestions"]],
    ["peer", "debrief", ["review"]],
    ["solo", "questions", ["scoring"]],
    ["solo", "scoring", ["questions"]],
  ] as const)("in a %s room lead from %s to %j only", (format, from, allowed) => {
    const room = inPhase(format, from);
    const reached = (
      ["lobby", "intro", "questions", "candidateQuestions", "scoring", "debrief", "review"] as const
    ).filter((to) => room.decides(format === "solo" ? sol : ana, step(from, to)).ok);
    expect(reached).toEqual(allowed);
  });

  it("end the open question, the pause and the moment; going back reopens none", () => {
    const room = inPhase("peer", "questions")
      .and(ana, { type: "pause" })
      .and(ben, { type: "ask-for-a-moment" })
      .and(ana, step("questions", "candidateQuestions"));
    expect(room.seenBy(ben)).toMatchObject({ pausedMs: null, moment: null });
    expect(room.seenBy(ben).rounds[0]?.asks[0]?.endedMs).toEqual(expect.any(Number));
    const back = room.and(ana, step("candidateQuestions", "questions"));
    back.when(ana, { type: "tap", askId: id("ask-1"), section: "action" }).refuses("unknown");
    back.when(ana, probe("late")).refuses("unknown");
  });
});

describe("the clock", () => {
  const started = inPhase("peer", "questions");
  const ends = (room = started) => room.seenBy(ben).phaseEndsMs ?? Number.NaN;

  it("ends a phase after its minutes, and has no target without any", () => {
    expect(ends()).toBe(started.seenBy(ben).phaseStartedMs + 13 * minuteMs);
    expect(inPhase("panel", "scoring").seenBy(bea).phaseEndsMs).toBeNull();
    expect(askTargetMs(inPhase("panel", "questions").state.plan)).toBe(16 * minuteMs);
  });

  it("stands still while paused, and gives the time back", () => {
    const paused = started.and(ana, { type: "pause" });
    expect(paused.seenBy(ben).pausedMs).toEqual(expect.any(Number));
    paused.when(ana, { type: "pause" }).does();
    const resumed = paused.later(5 * minuteMs).and(ana, { type: "resume" });
    expect(resumed.seenBy(ben)).toMatchObject({ pausedMs: null, phaseEndsMs: ends() + 5 * minuteMs + 1_000 });
    resumed.when(ana, { type: "resume" }).does();
  });

  it("stands still while the candidate is away, not while others are", () => {
    const away = started.away(ben);
    expect(away.seenBy(ana).pausedMs).toEqual(expect.any(Number));
    expect(away.away(ben).seenBy(ana)).toEqual(away.seenBy(ana));
    expect(away.later(minuteMs).back(ben).seenBy(ana)).toMatchObject({
      pausedMs: null,
      phaseEndsMs: ends() + minuteMs + 1_000,
    });
    expect(started.away(ana).seenBy(ana).pausedMs).toBeNull();
    expect(inPhase("peer", "intro").away(ben).seenBy(ana).pausedMs).toBeNull();
    expect(inPhase("solo", "questions").away(sol).seenBy(sol).pausedMs).toEqual(expect.any(Number));
  });

  it("that a person stopped does not run on when the candidate comes back", () => {
    const both = started.and(ana, { type: "pause" }).away(ben);
    expect(both.back(ben).seenBy(ana).pausedMs).toBe(both.seenBy(ana).pausedMs);
    expect(both.back(ben).and(ana, { type: "resume" }).seenBy(ana).pausedMs).toBeNull();
    const other = started.away(ben).and(ana, { type: "pause" }).back(ben);
    expect(other.seenBy(ana).pausedMs).toEqual(expect.any(Number));
  });

  it("that a person starts again keeps running until the candidate has been back", () => {
    const running = started.away(ben).and(ana, { type: "resume" });
    expect(running.away(ben).seenBy(ana).pausedMs).toBeNull();
    expect(running.back(ben).away(ben).seenBy(ana).pausedMs).toEqual(expect.any(Number));
  });

  it("stops when the candidate leaves, and runs on when they return", () => {
    const left = started.and(ben, { type: "leave" });
    expect(left.seenBy(ana).pausedMs).toEqual(expect.any(Number));
    expect(left.back(ben).seenBy(ana).pausedMs).toBeNull();
  });

  it("never runs backwards, whatever a node's clock says", () => {
    const room = started.later(-3_600_000).and(ana, { type: "flag" });
    expect(room.seenBy(ana).rounds[0]?.flags?.[0]?.atMs).toBe(started.state.atMs);
  });
});

describe("questions", () => {
  const room = inPhase("panel", "questions");

  it("end the previous one, and are led by the person who asked until somebody takes the lead", () => {
    const next = room.and(ida, ask("ask-2", "earn-trust"));
    expect(next.seenBy(ben).rounds[0]?.asks).toMatchObject([
      { askId: id("ask-1"), lead: ana.seatId, endedMs: expect.any(Number) },
      { askId: id("ask-2"), lead: ida.seatId, endedMs: null, principleId: "earn-trust" },
    ]);
    next.when(bea, { type: "take-lead", askId: id("ask-1") }).refuses("unknown");
    next.when(ida, { type: "take-lead", askId: id("ask-2") }).does();
    expect(next.and(bea, { type: "take-lead", askId: id("ask-2") }).seenBy(ben).rounds[0]?.asks[1]?.lead).toBe(
      bea.seatId,
    );
  });

  it("have unique ids, and an end", () => {
    room.when(ana, ask("ask-1")).refuses("taken");
    room.when(ana, { type: "end-ask", askId: id("ask-9") }).refuses("unknown");
    const ended = room.and(ana, { type: "end-ask", askId: id("ask-1") });
    ended.when(ana, { type: "end-ask", askId: id("ask-1") }).refuses("unknown");
    ended.when(ana, { type: "tick", askId: id("ask-1"), what: "who", heard: true }).refuses("unknown");
    let many = room;
    for (let at = 1; at < limits.asksPerRound; at += 1) many = many.and(ana, ask(`many-${at}`));
    many.when(ana, ask("one-more")).refuses("too-many");
  });

  it("can still be led when the lead has left", () => {
    const left = room.and(ana, { type: "leave" });
    left.when(ida, probe("p", "pushed")).refuses("not-allowed");
    left
      .and(ida, { type: "take-lead", askId: id("ask-1") })
      .when(ida, probe("p", "pushed"))
      .does("probe-made");
  });

  it("gather probes, ticks, taps and flags", () => {
    const full = room
      .and(ana, probe("p1", "pushed"), { type: "tick", askId: id("ask-1"), what: "who", heard: true })
      .and(ida, probe("p2"))
      .and(ben, { type: "tap", askId: id("ask-1"), section: "action" })
      .and(olu, { type: "flag", note: "strong" });
    full.when(ana, probe("p1")).refuses("taken");
    expect(full.seenBy(olu).rounds[0]).toMatchObject({
      asks: [
        {
          probes: [{ how: "pushed" }, { how: "aloud", bySeat: ida.seatId }],
          ticks: [{ what: "who" }],
          taps: [{ section: "action" }],
        },
      ],
      flags: [{ seatId: olu.seatId, note: "strong" }],
    });
    expect(full.seenBy(ben).rounds[0]?.asks[0]?.probes).toMatchObject([{ how: "pushed" }]);
    expect(full.seenBy(ben).rounds[0]?.asks[0]).not.toHaveProperty("ticks");
    expect(full.seenBy(ben).rounds[0]).not.toHaveProperty("flags");
  });

  it("keep what somebody called wrong for them alone, also of a question that is over", () => {
    const denied: RoomCommand = { type: "deny-finding", askId: id("ask-1"), gap: "howMuch", kind: "howMuch" };
    const words = "calls down a lot";
    const full = room
      .and(ana, { ...denied, rule: "degree", words }, { ...denied, gap: "opening", kind: "who" })
      .and(olu, { ...denied, gap: "missing:result", kind: "result" });
    const denialsOf = (who: typeof ana) => full.seenBy(who).rounds[0]?.asks[0]?.denials;
    expect(denialsOf(ana)).toEqual([
      { gap: "howMuch", kind: "howMuch" },
      { gap: "opening", kind: "who" },
    ]);
    expect(denialsOf(olu)).toEqual([{ gap: "missing:result", kind: "result" }]);
    for (const who of [bea, ida, ben]) expect(denialsOf(who)).toBeUndefined();
    // Nobody else's view moves.
    expect(full.seenBy(ida)).toEqual(room.seenBy(ida));
    expect(full.state.rounds[0]?.asks[0]?.denials[0]).toMatchObject({ rule: "degree", words, bySeat: ana.seatId });

    full.when(ana, denied).does();
    const without = full.and(ana, { ...denied, back: true });
    expect(without.seenBy(ana).rounds[0]?.asks[0]?.denials).toEqual([{ gap: "opening", kind: "who" }]);
    expect(without.seenBy(olu)).toEqual(full.seenBy(olu));
    without.when(ana, { ...denied, back: true }).does();
    full.when(olu, { ...denied, back: true }).does();
    without.when(ana, denied).does("finding-denied");
    full.when(ben, denied).refuses("not-allowed");
    full.when(ana, { ...denied, askId: id("ask-9") }).refuses("unknown");
    full
      .and(ana, { type: "end-ask", askId: id("ask-1") })
      .when(ida, denied)
      .does("finding-denied");
  });

  it("can wait for a moment", () => {
    const moment = room.and(ben, { type: "ask-for-a-moment" });
    expect(moment.seenBy(ana).moment).toMatchObject({ seatId: ben.seatId });
    moment.when(ben, { type: "ask-for-a-moment" }).does();
    expect(moment.and(ida, { type: "carry-on" }).seenBy(ana).moment).toBeNull();
    room.when(ben, { type: "carry-on" }).does();
  });
});

describe("talk", () => {
  it("is whispered on the interviewing side, and said to all", () => {
    const room = panelRoom()
      .and(olu, { type: "whisper", lineId: id("w"), text: "Ask for the number." })
      .and(ben, { type: "say", lineId: id("w"), text: "Hello." });
    expect(room.seenBy(ana).whispers).toMatchObject([{ seatId: olu.seatId }]);
    expect(room.seenBy(ben)).not.toHaveProperty("whispers");
    expect(room.seenBy(olu).chat).toMatchObject([{ seatId: ben.seatId, text: "Hello." }]);
    room.when(ana, { type: "whisper", lineId: id("w"), text: "Twice" }).refuses("taken");
  });
});

describe("the candidate's questions", () => {
  it("are seen by everybody once ticked, each only once", () => {
    const text = "How does training work?";
    const room = inPhase("panel", "candidateQuestions").and(ben, { type: "tick-own-question", text });
    expect(room.seenBy(ana).rounds[0]?.ownQuestions).toMatchObject([{ text }]);
    room.when(ben, { type: "tick-own-question", text }).does();
  });
});
