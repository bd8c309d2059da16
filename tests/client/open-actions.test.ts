import { describe, expect, it } from "vitest";
import { openActions, openActionsWith } from "../../client/src/room/lobby/open-actions.ts";
import type { KeptSeat } from "../../client/src/net/seats.ts";
import { ana, ben, id, inPhase } from "../support/given-room.ts";

const review = inPhase("peer", "review").and(
  ana,
  { type: "add-action", actionId: id("a"), text: "Bring one number.", owner: ben.seatId },
  { type: "add-action", actionId: id("b"), text: "Ask for the other option.", owner: ana.seatId },
  { type: "add-action", actionId: id("c"), text: "Done long ago.", owner: ben.seatId },
  { type: "tick-action", actionId: id("c"), done: true },
);
const kept = (roomId: string, others: readonly string[]): KeptSeat => ({
  roomId,
  seatId: ana.seatId,
  role: "interviewer",
  token: "t".repeat(43),
  name: ana.name,
  usedMs: 1,
  others,
});

describe("next actions shown again", () => {
  it("lists what is not ticked off and whose it is; the reader's own have no name", () => {
    expect(openActions(review.seenBy(ana)).map(({ text, owner }) => ({ text, owner }))).toEqual([
      { text: "Bring one number.", owner: "Ben" },
      { text: "Ask for the other option.", owner: undefined },
    ]);
  });

  it("asks only for rooms with the same people, and never for the one that is open", async () => {
    const asked: string[] = [];
    const rooms = [kept("here", ["Ben"]), kept("with-ben", [" ben"]), kept("with-olu", ["Olu"])];
    const open = await openActionsWith(["Ben"], { rooms: () => rooms }, "here", (roomId) => {
      asked.push(roomId);
      return Promise.resolve({ ok: true, answer: review.seenBy(ana) });
    });
    expect(asked).toEqual(["with-ben"]);
    expect(open.map((action) => action.text)).toEqual(["Bring one number.", "Ask for the other option."]);
  });

  it("leaves out rooms that cannot be read, and actions of people who are not here", async () => {
    const rooms = [kept("gone", ["Uma"]), kept("read", ["Uma", "Ben"])];
    const open = await openActionsWith(["Uma"], { rooms: () => rooms }, "here", (roomId) =>
      Promise.resolve(roomId === "gone" ? { ok: false, code: "not-found" } : { ok: true, answer: review.seenBy(ana) }),
    );
    expect(open.map((action) => action.text)).toEqual(["Ask for the other option."]);
  });
});
