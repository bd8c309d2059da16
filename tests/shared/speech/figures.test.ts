import { describe, expect, it } from "vitest";
import type { AskView, RoundView } from "../../../shared/contract/views.ts";
import { medianMs, talkFigures } from "../../../shared/speech/figures.ts";
import { lengthMs, overlapMs, spokenOf, talkShare } from "../../../shared/speech/spans.ts";
import { toldShares } from "../../../shared/notes/telling.ts";
import { ana, bea, ben } from "../../support/given-room.ts";

const s = 1_000;
type Seconds = readonly (readonly [from: number, to: number])[];
const spans = (seconds: Seconds) => seconds.map(([from, to]) => ({ fromMs: from * s, toMs: to * s }));
const ask = (askId: string, from: number, to: number): AskView => ({
  askId,
  principleId: null,
  text: "Tell me.",
  lead: ana.seatId,
  askedMs: from * s,
  endedMs: to * s,
  probes: [],
  taps: [],
});
const figures = (
  said: { readonly ana?: Seconds; readonly ben?: Seconds; readonly bea?: Seconds },
  asks = [ask("a", 0, 200)],
) => {
  const speech = [
    { seatId: ana.seatId, spans: spans(said.ana ?? []) },
    { seatId: ben.seatId, spans: spans(said.ben ?? []) },
    ...(said.bea ? [{ seatId: bea.seatId, spans: spans(said.bea) }] : []),
  ];
  const round: Pick<RoundView, "asks" | "candidate" | "speech"> = { asks, candidate: ben.seatId, speech };
  const found = talkFigures(round, (seatId) => (seatId === ben.seatId ? "candidate" : "interviewer"));
  if (!found) throw new Error("nothing was said");
  return found;
};

describe("how a round was talked", () => {
  it("is unknown while nobody's browser tells", () => {
    expect(talkFigures({ asks: [], candidate: ben.seatId }, () => "candidate")).toBeUndefined();
  });

  it("shares the talk, most first", () => {
    const { shares } = figures({
      ana: [[0, 10]],
      ben: [
        [12, 40],
        [41, 43],
      ],
    });
    expect(shares).toEqual([
      { seatId: ben.seatId, ms: 30 * s, share: 0.75 },
      { seatId: ana.seatId, ms: 10 * s, share: 0.25 },
    ]);
  });

  it("counts to the first word from the end of the question as spoken, else from when it appeared", () => {
    const asks = [ask("a", 0, 100), ask("b", 100, 200), ask("c", 200, 300)];
    const { firstWords } = figures(
      {
        ana: [
          [2, 9],
          [95, 99],
        ],
        ben: [
          [13, 90],
          [107, 120],
        ],
      },
      asks,
    );
    expect(firstWords).toEqual([
      { askId: "a", atMs: 9 * s, ms: 4 * s },
      { askId: "b", atMs: 100 * s, ms: 7 * s },
    ]);
  });

  it("counts the wait after an answer, until anyone who asks speaks", () => {
    const { waits } = figures({
      ana: [
        [0, 5],
        [32, 35],
        [36, 38],
      ],
      bea: [[61.5, 63]],
      ben: [
        [6, 20],
        [21, 30],
        [40, 61],
      ],
    });
    expect(waits).toEqual([
      { atMs: 30 * s, ms: 2 * s },
      { atMs: 61 * s, ms: 0.5 * s },
    ]);
    expect(medianMs(waits)).toBe(2 * s);
    expect(medianMs([])).toBeUndefined();
  });

  it("finds the longest stretch, over breaths and a short yes of somebody else", () => {
    const { longest } = figures({
      ana: [
        [30, 31],
        [80, 90],
      ],
      ben: [
        [10, 29],
        [31.5, 50],
        [52, 70],
        [92, 100],
      ],
    });
    expect(longest).toEqual({ seatId: ben.seatId, atMs: 10 * s, ms: 60 * s });
    const cut = figures({
      ana: [[29, 33]],
      ben: [
        [10, 30],
        [32, 50],
      ],
    });
    expect(cut.longest).toEqual({ seatId: ben.seatId, atMs: 10 * s, ms: 20 * s });
  });

  it("calls it an interruption when both speak for more than a second and a half", () => {
    const { interruptions } = figures({
      ana: [
        [20, 23],
        [41, 42],
        [70, 80],
      ],
      ben: [
        [10, 30],
        [40, 50],
        [60, 72],
      ],
    });
    expect(interruptions).toEqual([
      { bySeat: ana.seatId, ofSeat: ben.seatId, atMs: 20 * s, ms: 3 * s },
      { bySeat: ana.seatId, ofSeat: ben.seatId, atMs: 70 * s, ms: 2 * s },
    ]);
  });
});

describe("stretches of speech", () => {
  it("have a length, and a part within another stretch", () => {
    const said = spans([
      [0, 10],
      [20, 30],
    ]);
    expect(lengthMs(said)).toBe(20 * s);
    expect(overlapMs(said, { fromMs: 5 * s, toMs: 22 * s })).toBe(7 * s);
  });

  it("cut a telling to what was spoken of it, if that is known", () => {
    const told = [{ section: "action" as const, fromMs: 0, toMs: 20 * s }];
    expect(
      spokenOf(
        told,
        spans([
          [5, 8],
          [15, 30],
        ]),
      ),
    ).toEqual([
      { section: "action", fromMs: 5 * s, toMs: 8 * s },
      { section: "action", fromMs: 15 * s, toMs: 20 * s },
    ]);
    expect(spokenOf(told)).toBe(told);
  });

  it("give a share of a question once there is enough, and both sides tell", () => {
    const talk = [
      { seatId: ana.seatId, ms: 10 * s },
      { seatId: ben.seatId, ms: 15 * s },
    ];
    expect(talkShare(talk, ana.seatId, ben.seatId)).toBe(0.4);
    expect(talkShare(talk, bea.seatId, ben.seatId)).toBeUndefined();
    expect(talkShare(talk.slice(0, 1), ana.seatId, ben.seatId)).toBeUndefined();
    expect(
      talkShare(
        talk.map((entry) => ({ ...entry, ms: 2 * s })),
        ana.seatId,
        ben.seatId,
      ),
    ).toBeUndefined();
    expect(talkShare(undefined, ana.seatId, ben.seatId)).toBeUndefined();
  });

  it("decide the shares of an answer, where there are any, and the clock elsewhere", () => {
    const tapped = {
      ...ask("a", 0, 100),
      taps: [
        { section: "situation" as const, bySeat: ben.seatId, atMs: 0 },
        { section: "action" as const, bySeat: ben.seatId, atMs: 50 * s },
      ],
    };
    expect(toldShares(tapped, 0)).toMatchObject({ situation: 0.5, action: 0.5 });
    expect(toldShares({ ...tapped, toldMs: { situation: 10 * s, action: 30 * s } }, 0)).toMatchObject({
      situation: 0.25,
      action: 0.75,
    });
  });
});
