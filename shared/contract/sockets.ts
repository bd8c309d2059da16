/** Socket.IO messages, once: both sides derive their types from these tables. See docs/contract.md, sockets. */
import { z } from "zod";
import { RoomCommand } from "./commands.ts";
import { Moment, RoomId, Secret, ShortId, Uuid } from "./ids.ts";
import { limits } from "./limits.ts";
import { Acted, Refused } from "./reply.ts";
import { RoomView } from "./views.ts";
import type { Of, Wire } from "./wire.ts";

/** `views`: how this client wants its views after the first; whole, unless it asks for differences. */
export const Handshake = z.object({
  roomId: RoomId,
  token: Secret,
  views: z.enum(["whole", "differences"]).catch("whole").optional(),
});

/**
 * A WebRTC signal for one other seat: opaque to the server, which only bounds its size. Requests are looked at by `isBounded` before
 * they are parsed, so that nothing in them is deep.
 */
export const CallSignal = z.strictObject({ to: ShortId, data: z.json() });

/**
 * A live caption: what a seat's own device recognises of its speech. `on`: it is listening, which it repeats every few seconds; `words`: the
 * phrase so far; `final`: the phrase has ended. Passed on to the others in the room, and kept by nobody.
 */
export const Caption = z.strictObject({
  on: z.boolean(),
  words: z.string().max(limits.captionChars),
  final: z.boolean(),
});
export type Caption = Of<typeof Caption>;

/** Client → server, each acknowledged with its answer. */
export const requests = {
  "room:act": { input: z.strictObject({ id: Uuid, command: RoomCommand }), answer: Acted },
  "clock:ask": { input: z.unknown(), answer: z.strictObject({ ok: z.literal(true), nowMs: Moment }) },
  "view:ask": { input: z.unknown(), answer: z.strictObject({ ok: z.literal(true) }) },
  "call:signal": { input: CallSignal, answer: z.union([z.strictObject({ ok: z.literal(true) }), Refused]) },
  "speech:say": { input: Caption, answer: z.union([z.strictObject({ ok: z.literal(true) }), Refused]) },
} as const;
export type RequestName = keyof typeof requests;
export type InputOf<Name extends RequestName> = z.infer<(typeof requests)[Name]["input"]>;
export type Answers = { [Name in RequestName]: Of<(typeof requests)[Name]["answer"]> };

const Version = RoomView.shape.version;
const Place = z.number().int().min(0);
const Path = z.array(z.union([z.string(), Place]));

/** `unheard`: not here, but the server has started so recently that they may be on their way back from another. */
const SeatPresence = z.strictObject({
  seatId: ShortId,
  here: z.boolean(),
  sinceMs: Moment,
  unheard: z.literal(true).exactOptional(),
});
export type SeatPresence = Of<typeof SeatPresence>;

/**
 * One step from a view to the next: at the end of a path of names and places, a value is set, a field is gone, or `drop` items of a list,
 * from the one at `from` and none by default, give way to those in `put`.
 */
const Change = z.union([
  z.strictObject({ at: Path, set: z.unknown() }),
  z.strictObject({ at: Path, gone: z.literal(true) }),
  z.strictObject({ at: Path, from: Place, drop: Place.optional(), put: z.array(z.unknown()) }),
]);
export type Change = Of<typeof Change>;

/** What makes the view of version `from` the one of version `to`, besides that number and `room.expiresAtMs`: see `shared/room/differences.ts`. */
const Difference = z.strictObject({ from: Version, to: Version, expiresAtMs: Moment, changes: z.array(Change) });
export type Difference = Of<typeof Difference>;

/** Server → client. */
export const serverMessages = {
  "room:view": RoomView,
  "room:change": Difference,
  "room:presence": z.strictObject({ seats: z.array(SeatPresence) }),
  "call:signal": z.strictObject({ from: ShortId, data: z.unknown() }),
  "speech:say": Caption.extend({ from: ShortId }),
  "room:over": z.strictObject({ reason: z.enum(["removed", "deleted", "ended"]) }),
} as const;
export type ServerMessages = {
  [Name in keyof typeof serverMessages]: (message: Wire<z.infer<(typeof serverMessages)[Name]>>) => void;
};

export type ClientMessages = {
  [Name in RequestName]: (input: InputOf<Name>, answer: (reply: Answers[Name]) => void) => void;
};
