/** Scoring alone, opening together, swapping roles, the panel's debrief, and the review. */
import { describe, expect, it } from "vitest";
import {
  ana,
  ask,
  bea,
  ben,
  feedback,
  id,
  ida,
  inPhase,
  olu,
  otherPrinciple,
  panelCard,
  peerCard,
  reveal,
  sealedByAll,
  selfRating,
  sol,
  step,
} from "../../support/given-room.ts";
import type { GivenRoom, Person } from "../../support/given-room.ts";

const swap = { type: "swap-roles" } as const;
const toScoring = step("candidateQuestions", "scoring");
const first = (room: GivenRoom, who: Person) => {
  const round = room.seenBy(who).rounds[0];
  if (!round) throw new Error("no round has started");
  return round;
};

describe("sealing", () => {
  const peer = inPhase("peer", "scoring");
  const panel = inPhase("panel", "scoring");

  it("happens once", () => {
    peer.and(ana, peerCard(4)).when(ana, peerCard(5)).refuses("taken");
    peer.and(ben, selfRating()).when(ben, selfRating()).refuses("taken");
    peer.and(ben, feedback()).when(ben, feedback()).refuses("taken");
  });

  it("needs every principle that was asked, a reason, and in a peer room one thing to keep and one to change", () => {
    const card = peerCard(4);
    peer.when(ana, { ...card, ratings: [] }).refuses("incomplete", "ratings.dive-deep");
    peer
      .when(ana, { ...card, ratings: [{ principleId: "dive-deep", rating: 4, evidence: [], reason: " " }], keep: "" })
      .refuses("incomplete", "ratings.dive-deep.reason", "keep");
    peer.when(ana, { ...card, change: "\n" }).refuses("incomplete", "change");
    peer.when(ana, { ...card, vote: "yes" }).refuses("incomplete", "vote");
    peer
      .when(ana, { ...card, ratings: [{ principleId: "dive-deep", rating: "notProbed", evidence: [], reason: "" }] })
      .does("scorecard-sealed");
  });

  it("needs, in a panel, evidence for every level but the middle one, and a vote", () => {
    const card = panelCard(4);
    const bare = (rating: 1 | 2 | 3 | 4 | 5) => [
      { principleId: "dive-deep", rating, evidence: [], reason: "Said so." },
    ];
    for (const rating of [1, 2, 4, 5] as const) {
      panel.when(ana, { ...card, ratings: bare(rating) }).refuses("incomplete", "ratings.dive-deep.evidence");
    }
    panel.when(ana, { ...card, ratings: bare(3) }).does("scorecard-sealed");
    panel.when(ana, { ...card, vote: undefined }).refuses("incomplete", "vote");
  });

  it("accepts principles that were also heard, but evidence only from this round", () => {
    const also = { principleId: otherPrinciple, rating: 3 as const, evidence: [], reason: "Came up." };
    peer.when(ana, { ...peerCard(4), ratings: [...peerCard(4).ratings, also] }).does("scorecard-sealed");
    const quote = {
      kind: "quote",
      section: "action",
      from: "AA==",
      to: "AA==",
      text: "I pulled",
      writer: ben.seatId,
    } as const;
    const quoting = (askId: string) => ({
      ...peerCard(4),
      ratings: [{ ...also, principleId: "dive-deep", evidence: [{ ...quote, askId }] }],
    });
    peer.when(ana, quoting(id("ask-1"))).does("scorecard-sealed");
    peer.when(ana, quoting(id("ask-7"))).refuses("unknown");
  });

  it("asks the same of a self-rating, without evidence", () => {
    peer.when(ben, { type: "seal-self-rating", ratings: [] }).refuses("incomplete", "ratings.dive-deep");
    peer
      .when(ben, { type: "seal-self-rating", ratings: [{ principleId: "dive-deep", rating: 2, reason: "" }] })
      .refuses("incomplete", "ratings.dive-deep.reason");
  });

  it("shows who has sealed, but never what", () => {
    const room = peer.and(ana, peerCard(4));
    expect(first(room, ben)).toMatchObject({ sealed: [ana.seatId], revealed: false });
    expect(first(room, ben)).not.toHaveProperty("cards");
    expect(first(room, ana).card).toMatchObject({ seatId: ana.seatId, revisions: [] });
    expect(first(room, olu)).not.toHaveProperty("card");
  });

  it("can be late", () => {
    const early = panel
      .and(ana, panelCard(4))
      .and(bea, panelCard(4))
      .and(bea, { type: "reveal", without: [ida.seatId] });
    early.when(ida, panelCard(1)).does("scorecard-sealed");
    early.when(ana, panelCard(1)).refuses("taken");
    early.when(ben, selfRating()).does("self-rating-sealed");
  });
});

describe("the reveal of a peer room", () => {
  const sealed = sealedByAll("peer");

  it("needs both to have sealed", () => {
    const half = inPhase("peer", "scoring").and(ana, peerCard(4));
    half.when(ana, reveal).refuses("incomplete", `sealed.${ben.seatId}`);
    half.when(ana, { type: "reveal", without: [ben.seatId] }).refuses("incomplete", `sealed.${ben.seatId}`);
  });

  it("takes both to say so, and then opens both sides at once", () => {
    const wanted = sealed.and(ana, reveal);
    expect(first(wanted, ben)).toMatchObject({ revealed: false, revealWantedBy: [ana.seatId] });
    wanted.when(ana, reveal).does();
    const open = wanted.and(ben, reveal);
    expect(open.seenBy(ana).phase).toBe("debrief");
    for (const who of [ana, ben, olu]) {
      expect(first(open, who)).toMatchObject({
        revealed: true,
        cards: [{ seatId: ana.seatId }],
        selfRatings: [{ seatId: ben.seatId }],
        feedbacks: [{ seatId: ben.seatId, text: "ben's feedback" }],
      });
      expect(first(open, who)).not.toHaveProperty("debrief");
    }
  });

  it("takes back what was said when the talk continues", () => {
    const back = sealed.and(ana, reveal, step("scoring", "candidateQuestions"), step("candidateQuestions", "scoring"));
    expect(first(back, ben).revealWantedBy).toEqual([]);
  });

  it("is up to the one who stayed when the other has left", () => {
    expect(sealed.and(ben, { type: "leave" }).and(ana, reveal).seenBy(ana).phase).toBe("debrief");
  });
});

describe("the reveal of a panel", () => {
  it("is up to the leader, and leaves people out only by name", () => {
    const two = inPhase("panel", "scoring").and(ana, panelCard(4)).and(bea, panelCard(2));
    two.when(bea, reveal).refuses("incomplete", `sealed.${ida.seatId}`);
    two.when(bea, { type: "reveal", without: [id("nobody")] }).refuses("unknown");
    two.when(ana, { type: "reveal", without: [ida.seatId] }).refuses("not-allowed");
    two.when(bea, { type: "reveal", without: [ida.seatId] }).does("cards-revealed");
    two.and(ida, { type: "leave" }).when(bea, reveal).does("cards-revealed");
  });

  it("opens to those who have sealed and to observers, later to late sealers, never to the candidate", () => {
    const early = inPhase("panel", "scoring")
      .and(ana, panelCard(4, "ana"))
      .and(bea, panelCard(2, "bea"))
      .and(ben, selfRating(3, "ben"), feedback())
      .and(bea, { type: "reveal", without: [ida.seatId] })
      .and(bea, { type: "decide", vote: "yes", rationale: "because" });
    for (const who of [ana, bea, olu]) {
      expect(first(early, who)).toMatchObject({
        cards: [{ seatId: ana.seatId }, { seatId: bea.seatId }],
        selfRatings: [{ seatId: ben.seatId }],
        feedbacks: [{ seatId: ben.seatId }],
        debrief: { decision: { vote: "yes" }, votes: [{ first: "yes" }, { first: "yes" }] },
      });
    }
    for (const who of [ida, ben]) {
      for (const key of ["cards", "selfRatings", "feedbacks", "debrief", "shared"]) {
        expect(first(early, who)).not.toHaveProperty(key);
      }
    }
    expect(first(early, ben).selfRating).toMatchObject({ seatId: ben.seatId });
    const late = early.and(ida, panelCard(1, "ida"));
    expect(first(late, ida).cards).toHaveLength(3);
    const joined = late.joined({ name: "Uma", seatId: id("uma") }, "interviewer");
    expect(first(joined, { name: "Uma", seatId: id("uma") })).not.toHaveProperty("cards");
  });
});

describe("a solo round", () => {
  it("opens at once and goes to the review", () => {
    inPhase("solo", "scoring").when(sol, reveal).refuses("incomplete", `sealed.${sol.seatId}`);
    const review = inPhase("solo", "review");
    expect(review.seenBy(sol).phase).toBe("review");
    expect(first(review, sol)).toMatchObject({ revealed: true, selfRatings: [{ seatId: sol.seatId }], flags: [] });
    expect(first(review, sol).asks[0]).toHaveProperty("ticks");
  });
});

describe("the debrief of a panel", () => {
  const debrief = inPhase("panel", "debrief");

  it("reads in silence, votes again and decides", () => {
    const room = debrief
      .and(bea, { type: "begin-reading", minutes: 2.5 })
      .and(ida, { type: "change-vote", vote: "no" }, { type: "change-vote", vote: "strongNo" })
      .and(bea, { type: "decide", vote: "no", rationale: "Depth is not there yet." });
    expect(first(room, ana).debrief).toMatchObject({
      readingEndsMs: expect.any(Number),
      votes: [
        { seatId: ana.seatId, first: "yes" },
        { seatId: bea.seatId, first: "yes" },
        { seatId: ida.seatId, first: "yes", second: "strongNo" },
      ],
      decision: { vote: "no", bySeat: bea.seatId },
    });
    expect(first(room, ben)).not.toHaveProperty("debrief");
  });

  it("keeps revisions beside the sealed rating", () => {
    const change = { type: "revise-scorecard", principleId: "dive-deep", rating: 3, reason: "Heard more." } as const;
    const room = debrief.and(ana, change);
    expect(first(room, ida).cards?.[0]).toMatchObject({
      ratings: [{ rating: 4 }],
      revisions: [{ rating: 3, reason: "Heard more." }],
    });
    expect(first(room, ana).card?.revisions).toHaveLength(1);
    debrief.when(ana, { ...change, principleId: "frugality" }).refuses("unknown");
    debrief.when(ana, { ...change, reason: "" }).refuses("incomplete", "reason");
    const joined = debrief.joined({ name: "Uma", seatId: id("uma") }, "interviewer");
    joined.when({ name: "Uma", seatId: id("uma") }, change).refuses("incomplete", "card");
    joined.when({ name: "Uma", seatId: id("uma") }, { type: "change-vote", vote: "no" }).refuses("incomplete", "card");
  });

  it("gives the candidate what is shared, and only then the actions set in the debrief", () => {
    const action = { type: "add-action", actionId: id("a"), text: "Coach on depth", owner: ben.seatId } as const;
    const set = debrief.and(ana, action);
    expect(first(set, ben).actions).toEqual([]);
    expect(first(set, olu).actions).toHaveLength(1);
    set.when(ben, { type: "tick-action", actionId: id("a"), done: true }).refuses("unknown");
    const line = { lineId: id("s"), kind: "keep", text: "Keep the numbers." } as const;
    set.when(bea, { type: "share-with-candidate", lines: [line, line] }).refuses("taken");
    const shared = set.and(bea, { type: "share-with-candidate", lines: [line] });
    expect(first(shared, ben)).toMatchObject({ shared: { lines: [line] }, actions: [{ actionId: id("a") }] });
    expect(first(shared, ben)).not.toHaveProperty("debrief");
    expect(first(shared, ana).debrief?.sharedLines).toEqual([id("s")]);
    shared.when(ben, { type: "tick-action", actionId: id("a"), done: true }).does("action-ticked");
  });

  it("moves to a call without the candidate", () => {
    const call = { type: "set-call", call: { kind: "link", url: "https://call.example/x" } } as const;
    const room = inPhase("panel", "candidateQuestions").and(ana, call);
    expect(room.seenBy(ben).room.call).toEqual(call.call);
    const scoring = room.and(ana, step("candidateQuestions", "scoring"));
    expect(scoring.seenBy(ben).room.call).toEqual({ kind: "none" });
    expect(scoring.seenBy(olu).room.call).toEqual(call.call);
    const before = scoring.seenBy(ben).version;
    const other = scoring.and(ana, { type: "set-call", call: { kind: "link", url: "https://call.example/y" } });
    expect(other.seenBy(ben).version).toBe(before);
  });

  it("debriefs in a call outside the room only once the leader has seen the candidate out", () => {
    const call = { type: "set-call", call: { kind: "link", url: "https://call.example/x" } } as const;
    const out = { type: "see-candidate-out" } as const;
    const back = { type: "call-candidate-back" } as const;
    const sealed = sealedByAll("panel", inPhase("panel", "candidateQuestions").and(ana, call, toScoring));
    sealed.when(bea, reveal).refuses("incomplete", "call");
    expect(sealed.seenBy(bea).may).toMatchObject({ reveal: "incomplete", "see-candidate-out": true });
    expect(sealed.seenBy(ana).room.callClosedTo).toEqual([ben.seatId]);
    sealed.when(ana, out).refuses("not-allowed");
    const alone = sealed.and(bea, out);
    alone.when(bea, out).refuses("unknown");
    alone.when(bea, back).refuses("wrong-phase");
    const debrief = alone.and(bea, reveal);
    expect(debrief.seenBy(ben).room.call).toEqual({ kind: "none" });

    // Back for the result, and out again; each is one order of the leader.
    debrief.when(ana, back).refuses("not-allowed");
    const called = debrief.and(bea, back);
    called.when(bea, back).refuses("unknown");
    expect(called.seenBy(ben).room).toMatchObject({ call: call.call });
    expect(called.seenBy(ben).room).not.toHaveProperty("callClosedTo");
    expect(called.and(bea, out).seenBy(ben).room).toMatchObject({ call: { kind: "none" }, callClosedTo: [ben.seatId] });

    // Another try at scoring starts afresh, and a call that the candidate has never seen needs nobody to look.
    const again = alone.and(bea, step("scoring", "candidateQuestions"), toScoring);
    again.when(bea, reveal).refuses("incomplete", "call");
    const theirs = { type: "set-call", call: { kind: "link", url: "https://call.example/y" } } as const;
    again.and(ana, theirs).when(bea, reveal).does("cards-revealed");
  });

  it("closes the room’s own call to the candidate by itself", () => {
    const call = { type: "set-call", call: { kind: "room" } } as const;
    const room = sealedByAll("panel", inPhase("panel", "candidateQuestions").and(ana, call, toScoring));
    room.when(bea, { type: "see-candidate-out" }).refuses("unknown");
    room.when(bea, reveal).does("cards-revealed");
    const review = room.and(bea, reveal, step("debrief", "review"));
    expect(review.seenBy(ben).room).toMatchObject({ call: call.call });
    expect(review.seenBy(ben).room).not.toHaveProperty("callClosedTo");
  });
});

describe("swapping", () => {
  it("needs both to be here and, while scoring, to have sealed", () => {
    inPhase("peer", "scoring").and(ana, peerCard()).when(ben, swap).refuses("incomplete", `sealed.${ben.seatId}`);
    sealedByAll("peer").and(ana, { type: "leave" }).when(ben, swap).refuses("incomplete", "seats");
  });

  it("begins the next round in the lobby with roles exchanged and nothing prepared", () => {
    const room = sealedByAll(
      "peer",
      inPhase("peer", "questions")
        .and(ana, { type: "whisper", lineId: id("w"), text: "Push." })
        .and(ana, { type: "put-on-deck", deckId: id("d"), principleId: "frugality", text: "Less?" })
        .and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring")),
    ).and(ben, swap);
    expect(room.seenBy(ben)).toMatchObject({
      you: { role: "interviewer" },
      round: 2,
      phase: "lobby",
      deck: [],
      whispers: [],
    });
    expect(room.seenBy(ana)).toMatchObject({ you: { role: "candidate", isHost: true } });
    expect(first(room, ana).endedMs).toEqual(expect.any(Number));
    room.when(ana, swap).refuses("wrong-phase");
    const second = room.and(ben, { type: "start-round" });
    expect(second.seenBy(olu).rounds).toMatchObject([{ candidate: ben.seatId }, { candidate: ana.seatId }]);
  });

  it("always shows a round to the role that a seat had in it", () => {
    const room = sealedByAll(
      "peer",
      inPhase("peer", "questions")
        .and(ana, { type: "flag", note: "thin" }, { type: "tick", askId: id("ask-1"), what: "why", heard: true })
        .and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring")),
    ).and(ana, swap);
    expect(first(room, ben)).not.toHaveProperty("flags");
    expect(first(room, ben).asks[0]).not.toHaveProperty("ticks");
    expect(first(room, ben)).not.toHaveProperty("cards");
    expect(first(room, ana).flags).toHaveLength(1);
    expect(first(room, ana).asks[0]?.ticks).toHaveLength(1);
    expect(first(room, ana)).not.toHaveProperty("selfRatings");
  });

  it("opens the first half together with the second", () => {
    const second = sealedByAll("peer")
      .and(ana, swap)
      .and(ben, { type: "start-round" }, step("intro", "questions"), ask("ask-2", otherPrinciple))
      .and(ben, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"))
      .and(ben, peerCard(2, "ben on ana", otherPrinciple))
      .and(ana, selfRating(4, "ana on ana", otherPrinciple));
    expect(first(second, ben)).toMatchObject({ revealed: false });
    const open = second.and(ana, reveal).and(ben, reveal);
    for (const who of [ana, ben, olu]) {
      expect(open.seenBy(who).rounds).toMatchObject([
        { revealed: true, cards: [{ seatId: ana.seatId }], selfRatings: [{ seatId: ben.seatId }] },
        { revealed: true, cards: [{ seatId: ben.seatId }], selfRatings: [{ seatId: ana.seatId }] },
      ]);
    }
    expect(first(open, ben).flags).toEqual([]);
    expect(first(open, ben).asks[0]).not.toHaveProperty("ticks");
  });

  it("can come after a talk", () => {
    expect(inPhase("peer", "debrief").and(ben, swap).seenBy(ana)).toMatchObject({ round: 2, phase: "lobby" });
    expect(inPhase("peer", "review").and(ana, swap).seenBy(ana)).toMatchObject({ round: 2, phase: "lobby" });
  });
});

describe("the review", () => {
  const review = inPhase("peer", "review");
  const comment = { type: "comment", commentId: id("c"), round: 1, askId: id("ask-1"), text: "Number first." } as const;

  it("shows the candidate the probes asked aloud", () => {
    const aloud = {
      type: "probe",
      askId: id("ask-1"),
      probeId: id("p"),
      kind: "why",
      text: "Why?",
      how: "aloud",
    } as const;
    const asked = inPhase("peer", "questions").and(ana, aloud);
    expect(first(asked, ben).asks[0]?.probes).toEqual([]);
    const scoring = asked.and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"));
    const talked = sealedByAll("peer", scoring).and(ana, reveal).and(ben, reveal);
    expect(first(talked, ben).asks[0]?.probes).toEqual([]);
    const reviewed = talked.and(ana, step("debrief", "review"));
    expect(first(reviewed, ben).asks[0]?.probes).toHaveLength(1);
    expect(first(reviewed.and(ben, swap), ben).asks[0]?.probes).toHaveLength(1);
  });

  it("takes comments with a place, and replies; their author or the host resolves them", () => {
    const anchor = { section: "action", from: "AA==", to: "AA==", text: "we" } as const;
    const room = review.and(ben, { ...comment, anchor }).and(ana, { ...comment, commentId: id("r"), replyTo: id("c") });
    expect(first(room, olu).comments).toMatchObject([
      { anchor, bySeat: ben.seatId, resolved: false },
      { replyTo: id("c") },
    ]);
    room.when(ana, comment).refuses("taken");
    review.when(ana, { ...comment, round: 2 }).refuses("unknown");
    review.when(ana, { ...comment, askId: id("x") }).refuses("unknown");
    review.when(ana, { ...comment, replyTo: id("x") }).refuses("unknown");
    review.when(ana, { ...comment, askId: undefined, anchor }).refuses("incomplete", "askId");
    room.when(ben, { type: "resolve-comment", commentId: id("r") }).refuses("not-allowed");
    room.when(ben, { type: "resolve-comment", commentId: id("x") }).refuses("unknown");
    const resolved = room.and(ana, { type: "resolve-comment", commentId: id("c") });
    expect(first(resolved, ben).comments[0]?.resolved).toBe(true);
    resolved.when(ben, { type: "resolve-comment", commentId: id("c") }).does();
  });

  it("keeps next actions", () => {
    const action = { type: "add-action", actionId: id("a"), text: "Time the result.", owner: ben.seatId } as const;
    const room = review.and(ana, action);
    room.when(ben, action).refuses("taken");
    review.when(ana, { ...action, owner: id("x") }).refuses("unknown");
    review.when(ana, { type: "tick-action", actionId: id("x"), done: true }).refuses("unknown");
    const done = room.and(ben, { type: "tick-action", actionId: id("a"), done: true });
    expect(first(done, ana).actions).toMatchObject([{ done: true, owner: ben.seatId, bySeat: ana.seatId }]);
    expect(first(done, ana).actions[0]).not.toHaveProperty("setInDebrief");
  });
});

describe("somebody who joins later", () => {
  it("sees what their role sees, from the start", () => {
    const zoe = { name: "Zoe", seatId: id("zoe") };
    const room = inPhase("panel", "questions")
      .and(olu, { type: "whisper", lineId: id("w"), text: "Push." }, { type: "flag" })
      .joined(zoe, "interviewer");
    expect(room.seenBy(zoe)).toMatchObject({
      whispers: [{ text: "Push." }],
      rounds: [{ flags: [{ seatId: olu.seatId }] }],
    });
  });
});
