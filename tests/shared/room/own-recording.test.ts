/** Whoever records their own voice is seen to do so by everybody, for as long as it may be true. The room never has the sound. */
import { describe, expect, it } from "vitest";
import { ana, ben, inPhase, olu, type GivenRoom } from "../../support/given-room.ts";

const on = { type: "set-recording", on: true } as const;
const recording = (room: GivenRoom, seenBy = ana): readonly string[] =>
  room.seenBy(seenBy).seats.flatMap((seat) => (seat.recording ? [seat.name] : []));

describe("a recording of one's own voice", () => {
  it("is seen by everybody, until it is switched off", () => {
    const room = inPhase("peer", "questions").and(ben, on);
    for (const person of [ana, ben, olu]) expect(recording(room, person)).toEqual(["Ben"]);
    expect(recording(room.and(olu, on))).toEqual(["Ben", "Olu"]);
    expect(recording(room.and(ben, { type: "set-recording", on: false }))).toEqual([]);
  });

  it("is over when its owner leaves or is removed, and when the room ends", () => {
    const room = inPhase("peer", "questions").and(ben, on).and(olu, on);
    expect(recording(room.and(ben, { type: "leave" }))).toEqual(["Olu"]);
    expect(recording(room.and(ana, { type: "remove-seat", seatId: ben.seatId }))).toEqual(["Olu"]);
    expect(recording(room.and(ana, { type: "end-room" }))).toEqual([]);
  });
});
