/** Socket.IO messages, once: both sides derive their types from this table. See docs/contract.md, sockets. */
import { z } from "zod";
import { RoomCommand } from "./commands.ts";
import { Secret, RoomId, ShortId, Uuid } from "./ids.ts";
import type { Ms, SeatId } from "./ids.ts";
import type { Acted, Refused } from "./reply.ts";
import type { RoomView } from "./views.ts";

export const Handshake = z.object({ roomId: RoomId, token: Secret });

/**
 * A WebRTC signal for one other seat: opaque to the server, which only bounds its size. Requests are looked at by `isBounded` before
 * they are parsed, so that nothing in them is deep.
 */
export const CallSignal = z.strictObject({ to: ShortId, data: z.json() });

export const requests = {
  "room:act": { input: z.strictObject({ id: Uuid, command: RoomCommand }) },
  "clock:ask": { input: z.unknown() },
  "call:signal": { input: CallSignal },
} as const;
export type RequestName = keyof typeof requests;

export interface Answers {
  "room:act": Acted;
  "clock:ask": { readonly ok: true; readonly nowMs: Ms };
  "call:signal": { readonly ok: true } | Refused;
}
export type InputOf<Name extends RequestName> = z.infer<(typeof requests)[Name]["input"]>;

export interface SeatPresence {
  readonly seatId: SeatId;
  readonly here: boolean;
  readonly sinceMs: Ms;
}

export interface ServerMessages {
  "room:view": (view: RoomView) => void;
  "room:presence": (presence: { readonly seats: readonly SeatPresence[] }) => void;
  "call:signal": (signal: { readonly from: SeatId; readonly data: unknown }) => void;
  "room:over": (over: { readonly reason: "removed" | "deleted" | "ended" }) => void;
}

export type ClientMessages = {
  [Name in RequestName]: (input: InputOf<Name>, answer: (reply: Answers[Name]) => void) => void;
};
