/**
 * Whether a seat is to be recorded on this very device: kept, so that a reload or a crash goes on with it. That something was recorded is
 * kept too, for the review to look.
 */
import { isRecord, read, write } from "../../net/kept.ts";
import type { KeptSeat } from "../../net/seats.ts";

type Seat = Pick<KeptSeat, "roomId" | "seatId">;
interface Switched extends Record<string, unknown> {
  readonly on: boolean;
}
const isSwitched = (value: unknown): value is Switched => isRecord(value) && typeof value["on"] === "boolean";
const keyOf = ({ roomId, seatId }: Seat): string => `barline:recording:${roomId}:${seatId}`;

export const isToRecord = (seat: Seat): boolean => read(localStorage, keyOf(seat), isSwitched)?.on === true;
export const wasRecorded = (seat: Seat): boolean => read(localStorage, keyOf(seat), isSwitched) !== undefined;
export const setToRecord = (seat: Seat, on: boolean): boolean => write(localStorage, keyOf(seat), { on });
