/** Bodies of the HTTP calls and of their answers. Which belongs to which call: `routes.ts`. See docs/contract.md, HTTP. */
import { z } from "zod";
import { Format, Moment, PrincipleId, Role, RoomId, Secret, ShortId, Uuid } from "./ids.ts";
import { limits } from "./limits.ts";
import { durabilities } from "./notes-wire.ts";
import { Fault } from "./reply.ts";
import { Options, Plan } from "./shapes.ts";
import { line } from "./wire.ts";
import type { Of } from "./wire.ts";

export const CreateRoom = z.strictObject({
  title: line(limits.titleChars).optional(),
  format: Format,
  name: line(limits.nameChars),
  role: Role,
  plan: Plan.partial().optional(),
  options: Options.partial().optional(),
  key: Uuid,
});
export type CreateRoom = Of<typeof CreateRoom>;

export const TakeSeat = z.strictObject({ invite: Secret, name: line(limits.nameChars), key: Uuid });
export type TakeSeat = Of<typeof TakeSeat>;

export const ResumeSeat = z.strictObject({ resume: Secret });
export type ResumeSeat = Of<typeof ResumeSeat>;

/** Where an invite leads: who asks the newcomer in (null: nobody with a seat is left), and as what. */
export const Invitation = z.strictObject({ role: Role, format: Format, host: z.string().nullable() });
export type Invitation = Of<typeof Invitation>;

/** One of the server's packs, chosen for the room by its id. */
export const ChoosePack = z.strictObject({ packId: PrincipleId });

/** What opens a seat on a device. */
export const SeatGrant = z.strictObject({ seatId: ShortId, role: Role, token: Secret });
export type SeatGrant = Of<typeof SeatGrant>;

/** The room, the seat of the person who opened it, and the invites for the roles still open. */
export const RoomCreated = z.strictObject({ roomId: RoomId, seat: SeatGrant, invites: z.partialRecord(Role, Secret) });
export type RoomCreated = Of<typeof RoomCreated>;

/** One line of `…/notes/:document/history`: a Yjs update that was accepted, and who sent it. */
export const HistoryLine = z.strictObject({ atMs: Moment, seatId: ShortId, update: z.base64() });
export type HistoryLine = Of<typeof HistoryLine>;

/** Answer of `/readyz`. `space` is low: nothing new is accepted, open rooms continue. */
export const Readiness = z.strictObject({
  store: z.enum(["leveldb", "redis", "memory"]),
  durability: z.enum(durabilities),
  space: z.enum(["enough", "low"]),
});
export type Readiness = Of<typeof Readiness>;

export const PackSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  about: z.string(),
  principles: z.number().int(),
  questions: z.number().int(),
});
export type PackSummary = Of<typeof PackSummary>;

export const PackChosen = z.strictObject({ id: z.string(), name: z.string() });

/** What is wrong with a pack, and where; empty: nothing. */
export const Faults = z.strictObject({ faults: z.array(Fault) });

/** What a browser needs to reach the others in a call; without servers of the operator's it finds them only on its own network. */
export const IceServers = z.strictObject({
  iceServers: z.array(
    z.strictObject({
      urls: z.string(),
      username: z.string().exactOptional(),
      credential: z.string().exactOptional(),
    }),
  ),
});
export type IceServers = Of<typeof IceServers>;
