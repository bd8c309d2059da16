import { describe, expect, it } from "vitest";
import { earlierAsks } from "../../client/src/room/lobby/earlier-asks.ts";
import type { RoomView } from "../../shared/contract/views.ts";
import { ana, ask, ben, inPhase } from "../support/given-room.ts";

const view = inPhase("peer", "questions").and(ana, ask("ask-2", "earn-trust")).seenBy(ana);
type Asked = Parameters<typeof earlierAsks>;
const kept = (roomId: string, others?: readonly string[]) => ({
  roomId,
  seatId: ana.seatId,
  token: roomId,
  role: "interviewer" as const,
  name: "Ana",
  usedMs: 1,
  others,
});
const on = (...seats: readonly ReturnType<typeof kept>[]): Asked[1] => ({ rooms: () => seats });

describe("what a candidate met in earlier rooms", () => {
  it("comes from the other rooms on this device; those that cannot be read are left out", async () => {
    const read: string[] = [];
    const asked = await earlierAsks(ben.name, on(kept("here"), kept("held"), kept("gone")), "here", (roomId, token) => {
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
    const many = Array.from({ length: 12 }, (_, at) => kept(`room-${at}`));
    expect(await earlierAsks("Somebody", on(...many), "here", read)).toEqual([]);
    expect(calls).toBe(8);
  });

  it("is read only from rooms they may have been in, so that a coach's other candidates do not push theirs out", async () => {
    const read: string[] = [];
    const others = Array.from({ length: 12 }, (_, at) => kept(`with-olu-${at}`, ["Olu"]));
    await earlierAsks(
      " ben ",
      on(...others, kept("with-ben", ["Olu", "Ben"]), kept("never-open")),
      "here",
      (roomId) => {
        read.push(roomId);
        return Promise.resolve({ ok: false, code: "not-found" });
      },
    );
    expect(read).toEqual(["with-ben", "never-open"]);
  });
});
