/** The shape of every decider: a room, an order and who gives it become events, or a refusal. */
import type { Ms, SeatId } from "../../contract/ids.ts";
import type { Fault, Refused, RefusalCode } from "../../contract/reply.ts";
import type { CommandOf, CommandType } from "../../contract/commands.ts";
import type { RoomEvent } from "../events.ts";
import type { RoomState } from "../state.ts";

export interface Acting {
  readonly seatId: SeatId;
  readonly nowMs: Ms;
}

/** No events: the order is already carried out, which is fine. */
export type Decision = readonly RoomEvent[] | RefusalCode | Refused;

export type Decider<Type extends CommandType> = (room: RoomState, command: CommandOf<Type>, acting: Acting) => Decision;
export type DecidersOf<Type extends CommandType> = { readonly [Each in Type]: Decider<Each> };

export const incomplete = (faults: readonly Fault[]): Refused => ({ ok: false, code: "incomplete", faults });
