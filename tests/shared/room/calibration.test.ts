import { describe, expect, it } from "vitest";
import type { RoomCommand } from "../../../shared/contract/commands.ts";
import { ana, bea, ben, ida, olu, panelRoom } from "../../support/given-room.ts";

const sampleId = "dive-deep/late-trains";
const begin = (sample = sampleId): RoomCommand => ({ type: "begin-calibration", sampleId: sample });
const rate = (rating: 1 | 2 | 3 | 4 | 5): RoomCommand => ({ type: "rate-sample", sampleId, rating });
const open: RoomCommand = { type: "open-calibration" };

describe("the calibration before a panel", () => {
  it("keeps each rating to its own seat until all interviewers have rated", () => {
    const room = panelRoom().and(ana, begin(), rate(2));
    expect(room.seenBy(ana).calibration).toEqual({ sampleId, ratedBy: [ana.seatId], opened: false, mine: 2 });
    expect(room.seenBy(bea).calibration).toEqual({ sampleId, ratedBy: [ana.seatId], opened: false });
    expect(room.seenBy(olu).calibration).toEqual({ sampleId, ratedBy: [ana.seatId], opened: false });
    room.and(bea, rate(4)).when(ida, rate(3)).does("sample-rated", "calibration-opened");
    const opened = room.and(bea, rate(4)).and(ida, rate(3));
    for (const who of [ana, bea, ida, olu]) {
      expect(opened.seenBy(who).calibration?.ratings?.map((rated) => rated.rating)).toEqual([2, 4, 3]);
    }
  });

  it("never reaches the candidate, and moves no version of theirs", () => {
    const before = panelRoom();
    const after = before.and(ana, begin(), rate(2)).and(bea, rate(4)).and(ida, rate(3));
    expect(after.seenBy(ben)).toBe(before.seenBy(ben));
    expect(after.seenBy(ben).calibration).toBeUndefined();
    after.when(ben, rate(3)).refuses("not-allowed");
  });

  it("takes one rating each, of the current sample, and none after the opening", () => {
    const room = panelRoom();
    room.when(ana, rate(2)).refuses("unknown");
    room.and(ana, begin(), rate(2)).when(ana, rate(3)).refuses("taken");
    room.and(ana, begin("dive-deep/other")).when(ana, rate(3)).refuses("unknown");
    room.and(ana, begin(), rate(2), open).when(bea, rate(3)).refuses("taken");
  });

  it("opens without late raters, once the seat that opens it has rated", () => {
    const room = panelRoom();
    room.when(ana, open).refuses("unknown");
    room.and(ana, begin()).when(ana, open).refuses("incomplete", "rating");
    room.and(ana, begin(), rate(2)).when(bea, open).refuses("incomplete", "rating");
    room.and(ana, begin(), rate(2)).when(ana, open).does("calibration-opened");
    room.and(ana, begin(), rate(2), open).when(ana, open).does();
  });

  it("does not lose anybody's rating to another sample", () => {
    const room = panelRoom().and(ana, begin());
    room.when(bea, begin()).does();
    room.when(bea, begin("dive-deep/other")).does("calibration-begun");
    room.and(ana, rate(2)).when(bea, begin("dive-deep/other")).refuses("taken");
    room.and(ana, rate(2), open).when(bea, begin("dive-deep/other")).does("calibration-begun");
  });

  it("is over when the round starts", () => {
    const room = panelRoom().and(ana, begin(), rate(2), { type: "start-round" });
    expect(room.seenBy(ana).calibration).toBeUndefined();
  });
});
