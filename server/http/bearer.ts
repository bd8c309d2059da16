import type { Request } from "express";
import type { Secret, SeatId } from "../../shared/contract/ids.ts";
import type { LiveRoom } from "../rooms/live-room.ts";
import type { Rooms } from "../rooms/rooms.ts";
import { seatOfBearer } from "../rooms/seat-tokens.ts";
import { call, refuse } from "./answers.ts";
import type { Answer } from "./answers.ts";
import { workOf } from "./work.ts";

export interface Caller {
  readonly room: LiveRoom;
  readonly seatId: SeatId;
}

/**
 * A call that only a seat of the room in its path may make. Refuses: `no-token`; `not-found`, whether the token is wrong or the room does
 * not exist; `too-many` for a seat that has used up its time.
 */
export function seatCall(rooms: Rooms, answer: (caller: Caller, request: Request) => Promise<Answer> | Answer) {
  return bearerCall(async (token, request) => {
    const caller = await seatOfBearer(rooms, pathPart(request, "roomId"), token);
    if (!caller) return refuse("not-found");
    const work = workOf(request);
    work.by(caller.seatId);
    const retryAfterS = work.waitOfSeat();
    return retryAfterS === null ? answer(caller, request) : { code: "too-many", retryAfterS };
  });
}

/** A call that presents some kind of secret. Refuses: `no-token`. */
export function bearerCall(answer: (secret: Secret, request: Request) => Promise<Answer> | Answer) {
  return call((request) => {
    const [, secret] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "") ?? [];
    return secret === undefined ? refuse("no-token") : answer(secret, request);
  });
}

function pathPart(request: Request, name: string): string {
  const part = request.params[name];
  return typeof part === "string" ? part : "";
}
