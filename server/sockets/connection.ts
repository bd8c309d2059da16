import type { Server, Socket } from "socket.io";
import type { SeatId } from "../../shared/contract/ids.ts";
import type { ClientMessages, ServerMessages } from "../../shared/contract/sockets.ts";
import type { Payer } from "../loads.ts";
import type { LiveRoom } from "../rooms/live-room.ts";

type NoMessages = Record<string, never>;

/** What the handshake found out about a connection. */
export interface SeatData {
  readonly room: LiveRoom;
  readonly seatId: SeatId;
  /** Who pays for what it costs. */
  readonly payer: Payer;
  /** It gets differences instead of whole views. */
  readonly asksForDifferences: boolean;
  /** Sends its whole view again. */
  readonly showWhole: () => void;
  /** Notes that the seat has just sent a command. */
  readonly acted: () => void;
}

export type SeatServer = Server<ClientMessages, ServerMessages, NoMessages, SeatData>;
export type SeatSocket = Socket<ClientMessages, ServerMessages, NoMessages, SeatData>;

type Sockets = ReturnType<SeatSocket["nsp"]["to"]>;

/** Encodes once for all of them. */
export function emitTo(sockets: readonly SeatSocket[], emit: (sockets: Sockets) => void): void {
  const [first] = sockets;
  if (first) emit(first.nsp.to(sockets.map(({ id }) => id)));
}
