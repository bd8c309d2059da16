import { describe, expect, it } from "vitest";
import { figuresOf } from "../../../shared/journal/compare.ts";
import { fixesIn, openFix } from "../../../shared/journal/fix-of.ts";
import type { Parts, Telling } from "../../../shared/journal/shapes.ts";
import { tellingOf } from "../../../shared/journal/telling-of.ts";
import { analyse } from "../../../shared/signals/hear.ts";
import {
  ana,
  ask,
  bea,
  ben,
  feedback,
  type GivenRoom,
  id,
  ida,
  otherPrinciple,
  panelCard,
  panelRoom,
  peerCard,
  peerRoom,
  principle,
  reveal,
  roomId,
  selfRating,
  step,
} from "../../support/given-room.ts";

const none: Parts = { situation: "", task: "", action: "", result: "", learning: "" };
const told: Parts = {
  situation:
    "Our pharmacies got the nightly stock file late three mornings a week, and everyone blamed the network for it.",
  task: "I was on call for integrations and had to decide whether we would pay for a second line before the summer.",
  action:
    "I didn’t believe my own hunch, so I pulled six weeks of job logs. 81% of the delays came from one supplier. I showed the table to the network lead, because he had the most to lose. Then we split the job.",
  result: "Late mornings went from 3 a week to none, and support calls from 47 a week to 6.",
  learning: "",
};

const askId = id("ask-1");
const tap = (section: "situation" | "action" | "result"): Parameters<GivenRoom["and"]>[1] => ({
  type: "tap",
  askId,
  section,
});
const asked = (room: GivenRoom): GivenRoom => room.and(ana, { type: "start-round" }, step("intro", "questions"), ask());
/** One minute of Situation, two of Action, one of Result. */
const tapped = (room: GivenRoom): GivenRoom =>
  asked(room)
    .and(ben, tap("situation"))
    .later(59_000)
    .and(ben, tap("action"))
    .later(119_000)
    .and(ben, tap("result"))
    .later(59_000)
    .and(ana, { type: "end-ask", askId });
const toScoring = (room: GivenRoom): GivenRoom =>
  room.and(ana, step("questions", "candidateQuestions"), step("candidateQuestions", "scoring"));
const sealedPeer = (room: GivenRoom): GivenRoom =>
  toScoring(room).and(ana, peerCard(4, "ana")).and(ben, selfRating(3, "ben"), feedback("slower please"));
const opened = (room: GivenRoom): GivenRoom => sealedPeer(room).and(ana, reveal).and(ben, reveal);

function toldBy(room: GivenRoom, parts: Parts, at = 0): Telling {
  const view = room.seenBy(ben);
  const [round] = view.rounds;
  const answer = round?.asks[at];
  if (!round || !answer) throw new Error("nothing was asked");
  return tellingOf(view, round, answer, { parts, signals: analyse(parts) });
}

describe("a telling as its teller keeps it", () => {
  it("says when, where, to whom and what was asked", () => {
    expect(toldBy(opened(asked(peerRoom())), none)).toMatchObject({
      id: `${roomId}.${askId}`,
      storyId: null,
      roomId,
      round: 1,
      where: "Thursday practice",
      to: ["Ana", "Olu"],
      question: "Tell me about a time (ask-1).",
      principleId: principle,
    });
  });

  it("keeps who heard it after they have left, and leaves out those who had left before", () => {
    const room = asked(peerRoom()).and(ana, { type: "leave" });
    expect(toldBy(room, none).to).toEqual(["Ana", "Olu"]);
    expect(toldBy(asked(panelRoom().and(ida, { type: "leave" })), none).to).toEqual(["Ana", "Bea", "Olu"]);
  });

  it("counts what was written and how long each part took", () => {
    const telling = toldBy(opened(tapped(peerRoom())), told);
    expect(telling.counts).toMatchObject({ i: 5, we: 3, numbersInResult: 4 });
    expect(telling.toldMs).toEqual({ situation: 60_000, task: 0, action: 120_000, result: 60_000, learning: 0 });
    expect(telling.gaps).toEqual(expect.arrayContaining(["learned", "missing:learning"]));
    expect(figuresOf(telling)).toMatchObject({ beforeAction: 0.25, sharesOf: "time", toldMs: 240_000 });
  });

  it("goes by the taps where little was written, and claims nothing where nobody tapped", () => {
    const spoken = toldBy(tapped(peerRoom()), none);
    expect(spoken.gaps).toEqual(["missing:task", "missing:learning"]);
    const silent = toldBy(asked(peerRoom()), none);
    expect(silent.gaps).toEqual([]);
    expect(figuresOf(silent)).toMatchObject({ shares: null, counts: null, gaps: null, toldMs: null });
  });

  it("has no ratings before the reveal but one's own, and then everybody’s latest", () => {
    const mine = { principleId: principle, by: "Ben", isSelf: true, rating: 3 };
    expect(toldBy(sealedPeer(asked(peerRoom())), none).ratings).toEqual([mine]);
    const room = opened(asked(peerRoom()));
    expect(toldBy(room, none).ratings).toEqual([{ principleId: principle, by: "Ana", isSelf: false, rating: 4 }, mine]);
    const revised = room.and(ana, {
      type: "revise-scorecard",
      principleId: principle,
      rating: 5,
      reason: "More.",
    });
    expect(toldBy(revised, none).ratings[0]).toMatchObject({ rating: 5 });
  });

  it("has of a panel only what the panel shared", () => {
    const scored = toScoring(asked(panelRoom()))
      .and(ben, selfRating(3, "ben"))
      .and(ana, panelCard(2, "ana"))
      .and(bea, panelCard(4, "bea"))
      .and(ida, panelCard(3, "ida"))
      .and(bea, reveal);
    expect(toldBy(scored, none).ratings.map(({ by }) => by)).toEqual(["Ben"]);
    const shared = scored.and(bea, {
      type: "share-with-candidate",
      lines: [{ lineId: id("line"), kind: "rating", principleId: principle, text: "Solid.", rating: 4 }],
    });
    expect(toldBy(shared, none).ratings[0]).toEqual({
      principleId: principle,
      by: "The panel",
      isSelf: false,
      rating: 4,
    });
  });

  it("counts what was heard in passing once, where it was heard", () => {
    const two = asked(peerRoom()).and(ana, { type: "end-ask", askId }, ask("ask-2", "ownership"));
    const card = peerCard(4, "ana");
    const inPassing = {
      principleId: otherPrinciple,
      rating: 5 as const,
      reason: "Heard it.",
      evidence: [
        {
          kind: "quote" as const,
          askId: id("ask-2"),
          section: "action" as const,
          from: "AA==",
          to: "AA==",
          text: "I",
          writer: ben.seatId,
        },
      ],
    };
    const room = toScoring(two)
      .and(ana, {
        ...card,
        ratings: [
          ...card.ratings,
          { ...card.ratings[0], principleId: "ownership" } as (typeof card.ratings)[number],
          inPassing,
        ],
      })
      .and(
        ben,
        {
          type: "seal-self-rating",
          ratings: [principle, "ownership"].map((principleId) => ({ principleId, rating: 3, reason: "Mine." })),
        },
        feedback("slower please"),
      )
      .and(ana, reveal)
      .and(ben, reveal);
    expect(toldBy(room, none).ratings.map(({ principleId }) => principleId)).not.toContain(otherPrinciple);
    expect(toldBy(room, none, 1).ratings.map(({ principleId }) => principleId)).toContain(otherPrinciple);
  });
});

describe("what to do better", () => {
  const action = (name: string, owner: string): Parameters<GivenRoom["and"]>[1] => ({
    type: "add-action",
    actionId: id(name),
    text: name,
    owner,
  });
  it("is one's own actions, done or not, with where they come from", () => {
    const room = opened(asked(peerRoom()))
      .and(ben, action("end on a number", ben.seatId), action("ask Ana", ana.seatId), action("slower", ben.seatId))
      .and(ben, { type: "tick-action", actionId: id("slower"), done: true });
    const fixes = fixesIn(room.seenBy(ben));
    expect(fixes.map(({ text, doneMs }) => [text, doneMs === null])).toEqual([
      ["end on a number", true],
      ["slower", false],
    ]);
    expect(fixes[0]?.from).toEqual({ roomId, where: "Thursday practice", to: ["Ana", "Olu"] });
    expect(openFix(fixes)?.text).toBe("end on a number");
  });

  it("is the other person's change where there is no action, once both sides are open", () => {
    expect(fixesIn(sealedPeer(asked(peerRoom())).seenBy(ben))).toEqual([]);
    expect(fixesIn(opened(asked(peerRoom())).seenBy(ben))).toMatchObject([
      { text: "ana: change the pace", doneMs: null },
    ]);
    expect(fixesIn(opened(asked(peerRoom())).seenBy(ana))).toEqual([]);
  });
});
