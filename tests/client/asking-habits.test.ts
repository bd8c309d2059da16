/** What an interviewer tends to leave out, kept on the device over rooms. */
import { beforeEach, expect, it } from "vitest";
import { forgetHabits, leftOutOften, rememberAsking } from "../../client/src/room/interview/next/habits.ts";
import type { AskView } from "../../shared/contract/views.ts";
import { ana, ben, id } from "../support/given-room.ts";

beforeEach(() => {
  localStorage.clear();
});

let count = 0;
const led = (more: Partial<AskView> = {}): AskView => ({
  askId: id(`ask-${(count += 1)}`),
  principleId: "dive-deep",
  text: "Tell me.",
  lead: ana.seatId,
  askedMs: 0,
  endedMs: 1,
  probes: [],
  taps: [],
  ticks: (["who", "why", "how", "howMuch"] as const).map((what) => ({
    what,
    heard: true,
    bySeat: ana.seatId,
    atMs: 0,
  })),
  ...more,
});

it("is a kind left out of two questions, and of every other one, whichever room they were in", () => {
  rememberAsking([led()], ana.seatId);
  expect(leftOutOften()).toEqual([]);
  const second = led();
  rememberAsking([second], ana.seatId);
  rememberAsking([second], ana.seatId);
  expect(leftOutOften()).toEqual(["learned"]);
  const asked = {
    probeId: id("p"),
    kind: "learned",
    text: "What since?",
    how: "aloud",
    bySeat: ana.seatId,
    atMs: 0,
  } as const;
  rememberAsking(
    [1, 2, 3].map(() => led({ probes: [asked] })),
    ana.seatId,
  );
  expect(leftOutOften()).toEqual([]);
});

it("counts no question that is still open, or that somebody else led", () => {
  rememberAsking([led({ endedMs: null }), led({ lead: ben.seatId }), led()], ana.seatId);
  expect(leftOutOften()).toEqual([]);
});

it("is forgotten on demand, also when the same room is opened again, and comes back with undo", () => {
  const old = [led({ endedMs: 10 }), led({ endedMs: 20 })];
  rememberAsking(old, ana.seatId);
  expect(leftOutOften()).toEqual(["learned"]);
  const back = forgetHabits(30);
  rememberAsking(old, ana.seatId);
  expect(leftOutOften()).toEqual([]);
  back();
  expect(leftOutOften()).toEqual(["learned"]);
  forgetHabits(30);
  rememberAsking([led({ endedMs: 40 }), led({ endedMs: 50 })], ana.seatId);
  expect(leftOutOften()).toEqual(["learned"]);
});
