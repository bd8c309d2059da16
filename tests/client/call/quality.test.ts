import { expect, it } from "vitest";
import { PictureJudge, throughOf, type Through } from "../../../client/src/call/quality.ts";

const fine: Through = { lost: 0, bitsPerSecond: 900_000, isRelayed: false, pingMs: 40 };

it("stops pictures after three poor looks in a row, for loss or for want of room", () => {
  for (const poor of [
    { ...fine, lost: 0.2 },
    { ...fine, bitsPerSecond: 60_000 },
  ]) {
    const judge = new PictureJudge();
    const looks = [[fine, poor], [poor], [fine], [poor], [poor], [poor]];
    expect(looks.map((lines) => judge.isTooPoor(lines))).toEqual([false, false, false, false, false, true]);
    judge.reset();
    expect(judge.isTooPoor([poor])).toBe(false);
  }
  expect(new PictureJudge().isTooPoor([])).toBe(false);
});

it("reads the browser’s figures: the worst loss, the room of the way in use, and whether a relay is on it", () => {
  const pair = { type: "candidate-pair", state: "succeeded", localCandidateId: "l", remoteCandidateId: "r" };
  const report = new Map<string, unknown>([
    ["a", { type: "remote-inbound-rtp", fractionLost: 0.01 }],
    ["b", { type: "remote-inbound-rtp", fractionLost: 0.3 }],
    ["c", { ...pair, nominated: false, availableOutgoingBitrate: 1 }],
    ["d", { ...pair, nominated: true, availableOutgoingBitrate: 250_000, currentRoundTripTime: 0.0384 }],
    ["l", { type: "local-candidate", candidateType: "relay" }],
    ["r", { type: "remote-candidate", candidateType: "host" }],
  ]);
  expect(throughOf(report)).toEqual({ lost: 0.3, bitsPerSecond: 250_000, isRelayed: true, pingMs: 38 });
  expect(throughOf(new Map())).toEqual({ lost: 0, bitsPerSecond: Infinity, isRelayed: false, pingMs: undefined });
});
