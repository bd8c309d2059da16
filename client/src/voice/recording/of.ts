/** What a recording is of: a seat in a room, or a practice. Part of the names of its files. */
export type Of = string;

export const ofSeat = ({ roomId, seatId }: { readonly roomId: string; readonly seatId: string }): Of =>
  `room.${roomId}.${seatId}`;
export const ofPractice = (sittingId: string): Of => `practice.${sittingId}`;
