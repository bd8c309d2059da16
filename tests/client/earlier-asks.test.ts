import { describe, expect, it } from "vitest";
import { earlierAsks } from "../../client/src/room/lobby/earlier-asks.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { ana, ask, ben, inPhase } from "../support/given-room.ts";

const view = inPhase("peer", "questions").and(ana, ask("ask-2", "earn-trust")).seenBy(ana);
const seats = (...rooms: readonly string[]) => ({
  rooms: () => rooms.map((roomId) => ({ roomId, seatId: ana.seatId, token: roomId, role: "interviewer", name: "Ana" })),
});
type Asked = Parameters<typeof earlierAsks>;
const rooms = (...ids: readonly string[]): Asked[1] => seats(...ids) as unknown as Asked[1]; // only ids and tokens are read

describe("what a candidate was asked in earlier rooms", () => {
  it("comes from the other rooms on this device; those that cannot be read are left out", async () => {
    const read: string[] = [];
    const asked = await earlierAsks(ben.name, rooms("here", "held", "gone"), "here", (roomId, token) => {
      read.push(`${roomId} ${token}`);
      return Promise.resolve(roomId === "gone" ? { ok: false, code: "not-found" } : { ok: true, answer: view });
    });
    expect(read).toEqual(["held held", "gone gone"]);
    expect(asked.map((question) => question.principleId)).toEqual(["dive-deep", "earn-trust"]);
  });

  it("is nothing for somebody else, and looks no further back than eight rooms", async () => {
    let calls = 0;
    const read = (): ReturnType<Asked[3]> => {
      calls += 1;
      return Promise.resolve({ ok: true, answer: view satisfies RoomView });
    };
    const many = Array.from({ length: 12 }, (_, at) => `room-${at}`);
    expect(await earlierAsks("Somebody", rooms(...many), "here", read)).toEqual([]);
    expect(calls).toBe(8);
  });
});
