import { randomUUID } from "node:crypto";
import type { RoomId, Secret, SeatId } from "../../shared/contract/ids.ts";
import { secretPattern } from "../../shared/contract/ids.ts";
import { cameBack, seatOfToken } from "../../shared/room/admit.ts";
import { seatOf } from "../../shared/room/seats.ts";
import type { RoomState } from "../../shared/room/state.ts";
import type { LiveRoom } from "./live-room.ts";
import type { Rooms } from "./rooms.ts";
import { hashSecret } from "./secrets.ts";

/** Whose token this is. The work is the same for every token: only hashes are compared, and a caller cannot control those. */
export function seatOfSecret(state: RoomState, token: Secret): SeatId | undefined {
  return seatOfToken(state, hashSecret(token));
}

/** The room and the seat of a token; undefined both for an unknown room and for a wrong token. */
export async function seatOfBearer(
  rooms: Rooms,
  roomId: RoomId,
  token: Secret,
): Promise<{ readonly room: LiveRoom; readonly seatId: SeatId } | undefined> {
  if (!secretPattern.test(token)) return undefined;
  const room = await rooms.load(roomId);
  const seatId = room && seatOfSecret(room.state, token);
  if (!room || seatId === undefined) return undefined;
  rooms.inUse(roomId);
  return { room, seatId };
}

/** A seat that left and connects again is back, unless somebody else has its place by now: then it may still read. */
export async function returnToSeat(room: LiveRoom, seatId: SeatId): Promise<void> {
  if (seatOf(room.state, seatId)?.gone !== "left") return;
  await room.write(`return/${randomUUID()}`, (state) => ({
    ok: true,
    events: seatOf(state, seatId)?.gone === "left" ? cameBack(state, seatId) : [],
  }));
}
