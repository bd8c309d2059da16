/** The STAR notes of an ask: where their sections live in the shared document. */
import type { AskId, RoomId, RoundNo, SeatId, Section } from "../contract/ids.ts";

/** The `Y.Text` of one section of one ask. */
export function starField(askId: AskId, section: Section): string {
  return `${askId}.${section}`;
}

/** The key in the private `draft` map: a field of one principle's rating, or of the whole card (`card`). */
export function draftKey(round: RoundNo, of: string, field: string): string {
  return `${round}/${of}/${field}`;
}

export const starDocument = (roomId: RoomId, round: RoundNo): string => `${roomId}.star.${round}`;
export const privateDocument = (roomId: RoomId, seatId: SeatId): string => `${roomId}.private.${seatId}`;
export const ownDocument = (roomId: RoomId, seatId: SeatId): string => `${roomId}.own.${seatId}`;
