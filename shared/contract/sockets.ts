/** Socket.IO messages, once: both sides derive their types from these tables. See docs/contract.md, sockets. */
import { z } from "zod";
import { RoomCommand } from "./commands.ts";
import { Moment, RoomId, Secret, ShortId, Uuid } from "./ids.ts";
import { Acted, Refused } from "./reply.ts";
import { RoomView } from "./views.ts";
import type { Of, Wire } from "./wire.ts";

export const Handshake = z.object({ roomId: RoomId, token: Secret });

/**
 * A WebRTC signal for one other seat: opaque to the server, which only bounds its size. Requests are looked at by `isBounded` before
 * they are parsed, so that nothing in them is deep.
 */
export const CallSignal = z.strictObject({ to: ShortId, data: z.json() });

/** Client → server, each acknowledged with its answer. */
export const requests = {
  "room:act": { input: z.strictObject({ id: Uuid, command: RoomCommand }), answer: Acted },
  "clock:ask": { input: z.unknown(), answer: z.strictObject({ ok: z.literal(true), nowMs: Moment }) },
  "call:signal": { input: CallSignal, answer: z.union([z.strictObject({ ok: z.literal(true) }), Refused]) },
} as const;
export type RequestName = keyof typeof requests;
export type InputOf<Name extends RequestName> = z.infer<(typeof requests)[Name]["input"]>;
export type Answers = { [Name in RequestName]: Of<(typeof requests)[Name]["answer"]> };

const SeatPresence = z.strictObject({ seatId: ShortId, here: z.boolean(), sinceMs: Moment });
export type SeatPresence = Of<typeof SeatPresence>;

/** Server → client. */
export const serverMessages = {
  "room:view": RoomView,
  "room:presence": z.strictObject({ seats: z.array(SeatPresence) }),
  "call:signal": z.strictObject({ from: ShortId, data: z.unknown() }),
  "room:over": z.strictObject({ reason: z.enum(["removed", "deleted", "ended"]) }),
} as const;
export type ServerMessages = {
  [Name in keyof typeof serverMessages]: (message: Wire<z.infer<(typeof serverMessages)[Name]>>) => void;
};

export type ClientMessages = {
  [Name in RequestName]: (input: InputOf<Name>, answer: (reply: Answers[Name]) => void) => void;
};
