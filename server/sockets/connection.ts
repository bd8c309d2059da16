import type { Server, Socket } from "socket.io";
import type { SeatId } from "../../shared/contract/ids.ts";
import type { ClientMessages, ServerMessages } from "../../shared/contract/sockets.ts";
import type { LiveRoom } from "../rooms/live-room.ts";

type NoMessages = Record<string, never>;

/** What the handshake found out about a connection. */
export interface SeatData {
  readonly room: LiveRoom;
  readonly seatId: SeatId;
}

export type SeatServer = Server<ClientMessages, ServerMessages, NoMessages, SeatData>;
export type SeatSocket = Socket<ClientMessages, ServerMessages, NoMessages, SeatData>;
