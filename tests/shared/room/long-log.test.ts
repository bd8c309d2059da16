/** A long evening: the log of a full panel is read in well under a second, and answers are kept only for recent repeats. */
import { expect, it } from "vitest";
import { limits } from "../../../shared/contract/limits.ts";
import { answerTo } from "../../../shared/room/decide.ts";
import { evolve } from "../../../shared/room/evolve.ts";
import type { RoomState } from "../../../shared/room/state.ts";
import { ana, ask, bea, ben, id, ida, inPhase, olu } from "../../support/given-room.ts";
import type { GivenRoom } from "../../support/given-room.ts";

function longEvening(batches: number): GivenRoom {
  let room = inPhase("panel", "questions");
  for (let n = 0; room.log.length < batches; n += 1) {
    const askId = id(`ask-${1 + Math.floor(n / 60)}`);
    if (n > 0 && n % 60 === 0) room = room.and(ana, ask(`ask-${1 + n / 60}`));
    room = room.and(ben, { type: "tap", askId, section: n % 2 === 0 ? "action" : "result" });
    room = room.and(ana, { type: "tick", askId, what: "how", heard: true });
    if (n % 3 === 0) room = room.and(olu, { type: "whisper", lineId: id(`w-${n}`), text: "Ask by how much." });
    if (n % 5 === 0) room = room.and(bea, { type: "say", lineId: id(`s-${n}`), text: "Two minutes." });
    if (n % 7 === 0) room = room.and(ida, { type: "flag" });
  }
  return room;
}

it("reads 3,000 batches of a room with five seats in under a second", () => {
  const { log, state } = longEvening(3_000);
  // Processor time: the machine may have other things to do.
  const began = process.cpuUsage();
  const again = log.reduce<RoomState | null>((room, batch) => evolve(room, batch), null);
  const { user, system } = process.cpuUsage(began);
  expect(again?.views).toEqual(state.views);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});

it("keeps the last answers of a seat, with the version the seat had then", () => {
  let room = inPhase("peer", "questions");
  for (let n = 0; n < limits.answersPerSeat + 10; n += 1) {
    const decided = room.decides(ana, { type: "flag", note: `${n}` });
    room = room.happened(decided.ok ? decided.events : [], ana.seatId, `flag-${n}`);
  }
  expect(answerTo(room.state, ana.seatId, "flag-0")).toBeUndefined();
  expect(answerTo(room.state, ben.seatId, "flag-200")).toBeUndefined();
  const last = `flag-${limits.answersPerSeat + 9}`;
  expect(answerTo(room.state, ana.seatId, last)).toEqual({ ok: true, version: room.seenBy(ana).version });
});
