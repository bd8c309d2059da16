import { describe, expect, it } from "vitest";
import type { RoundView } from "../../../shared/contract/views.ts";
import { commentMoment, pauseEndAfter, timelineOf } from "../../../shared/report/timeline.ts";

const ana = "ana000000000";
const ben = "ben000000000";
const minute = 60_000;

const round: RoundView = {
  no: 1,
  candidate: ben,
  startedMs: 0,
  endedMs: null,
  asks: [
    {
      askId: "ask100000000",
      principleId: "ownership",
      text: "When did you take something on?",
      lead: ana,
      askedMs: 2 * minute,
      endedMs: 10 * minute,
      probes: [{ probeId: "probe1000000", kind: "why", text: "Why?", how: "aloud", bySeat: ana, atMs: 6 * minute }],
      taps: [
        { section: "situation", bySeat: ben, atMs: 3 * minute },
        { section: "action", bySeat: ben, atMs: 4 * minute },
      ],
    },
    {
      askId: "ask200000000",
      principleId: "dive-deep",
      text: "When did you look closer?",
      lead: ana,
      askedMs: 12 * minute,
      endedMs: 20 * minute,
      probes: [],
      taps: [],
    },
  ],
  ownQuestions: [{ text: "How is success told?", atMs: 22 * minute }],
  sealed: [],
  revealWantedBy: [],
  revealed: true,
  cards: [
    {
      seatId: ana,
      ratings: [
        {
          principleId: "ownership",
          rating: 4,
          reason: "Took it on.",
          evidence: [
            { kind: "moment", atMs: 5 * minute, text: "stopped the line" },
            {
              kind: "quote",
              askId: "ask100000000",
              section: "action",
              from: "AA==",
              to: "AA==",
              text: "I stopped it",
              writer: ben,
            },
          ],
        },
      ],
      strengths: "",
      concerns: "",
      keep: "k",
      change: "c",
      revisions: [],
    },
  ],
  comments: [
    {
      commentId: "comment10000",
      round: 1,
      text: "Here",
      bySeat: ana,
      writtenMs: 90 * minute,
      resolved: false,
      atMs: 7 * minute,
    },
    {
      commentId: "comment20000",
      round: 1,
      text: "Yes",
      bySeat: ben,
      writtenMs: 91 * minute,
      resolved: false,
      replyTo: "comment10000",
    },
  ],
  actions: [],
  flags: [{ seatId: ana, atMs: 8 * minute, note: "numbers" }],
};

describe("the timeline of a round", () => {
  it("has the warm-up, each question with the pause after it, and the candidate's questions", () => {
    expect(timelineOf(round).parts).toEqual([
      { kind: "warmUp", fromMs: 0, toMs: 2 * minute },
      { kind: "question", number: 1, fromMs: 2 * minute, toMs: 12 * minute },
      { kind: "question", number: 2, fromMs: 12 * minute, toMs: 20 * minute },
      { kind: "ownQuestions", fromMs: 20 * minute, toMs: 22 * minute },
    ]);
  });

  it("shows where the telling was, from taps and from typing with its breaks", () => {
    const { bars } = timelineOf(round, [{ section: "result", timesMs: [300_000, 305_000, 340_000] }]);
    expect(bars).toEqual([
      { section: "situation", how: "told", fromMs: 3 * minute, toMs: 4 * minute },
      { section: "action", how: "told", fromMs: 4 * minute, toMs: 10 * minute },
      { section: "result", how: "written", fromMs: 300_000, toMs: 305_000 },
      { section: "result", how: "written", fromMs: 340_000, toMs: 340_000 },
    ]);
  });

  it("puts quotes where their words were written, and leaves them out when no history was kept", () => {
    expect(timelineOf(round).evidence.map((mark) => mark.atMs)).toEqual([5 * minute]);
    expect(timelineOf(round, [], () => 4.5 * minute).evidence.map((mark) => mark.atMs)).toEqual([
      5 * minute,
      4.5 * minute,
    ]);
  });

  it("marks threads once, at the moment they speak of", () => {
    expect(timelineOf(round).comments).toEqual([{ commentId: "comment10000", atMs: 7 * minute }]);
    const [first] = round.comments;
    expect(first && commentMoment(first)).toBe(7 * minute);
  });

  it("includes what was written in the same sitting, but not what was added days later", () => {
    const days = 3 * 24 * 60 * minute;
    expect(timelineOf(round, [{ section: "result", timesMs: [25 * minute, days] }]).toMs).toBe(25 * minute);
  });

  it("stops at each thing that happened, and knows where a pause ends", () => {
    const timeline = timelineOf(round, [{ section: "result", timesMs: [9 * minute] }]);
    expect(timeline.stops).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 12, 22].map((minutes) => minutes * minute));
    expect(pauseEndAfter(timeline, 8 * minute + 1, 5_000)).toBe(9 * minute);
    expect(pauseEndAfter(timeline, 9 * minute - 1_000, 5_000)).toBeUndefined();
  });

  it("draws a round in which nothing was asked", () => {
    const empty = timelineOf({ ...round, asks: [], ownQuestions: [], flags: [], comments: [], cards: [] });
    expect(empty.parts).toEqual([{ kind: "warmUp", fromMs: 0, toMs: minute }]);
  });
});
