/** Bodies of the HTTP calls and their answers. See docs/contract.md, HTTP. */
import { z } from "zod";
import { Format, Role, Secret, Uuid } from "./ids.ts";
import type { Ms, RoomId, RoundNo, SeatId, Section, AskId } from "./ids.ts";
import { limits } from "./limits.ts";
import { line, Options, Plan } from "./shapes.ts";
import type { RoomView } from "./views.ts";

export const CreateRoom = z.strictObject({
  title: line(limits.titleChars).optional(),
  format: Format,
  name: line(limits.nameChars),
  role: Role,
  plan: Plan.partial().optional(),
  options: Options.partial().optional(),
  key: Uuid,
});
export type CreateRoom = z.infer<typeof CreateRoom>;

export const TakeSeat = z.strictObject({ invite: Secret, name: line(limits.nameChars), key: Uuid });
export type TakeSeat = z.infer<typeof TakeSeat>;

export const ResumeSeat = z.strictObject({ resume: Secret });
export type ResumeSeat = z.infer<typeof ResumeSeat>;

/** What opens a seat on a device. */
export interface SeatGrant {
  readonly seatId: SeatId;
  readonly role: Role;
  readonly token: Secret;
}

export interface RoomCreated {
  readonly roomId: RoomId;
  readonly seat: SeatGrant;
  /** The roles still open. */
  readonly invites: Partial<Record<Role, Secret>>;
}

/**
 * The view a report holds. Reports of earlier versions lack what was added since; of rights, a report that is opened again
 * keeps nothing, as they are those of the room it came from.
 */
export type ReportView = Omit<RoomView, keyof Ruled | "room"> & {
  readonly [Name in keyof Ruled]?: Ruled[Name] | undefined;
} & { readonly room: Omit<RoomView["room"], "imported"> & { readonly imported?: boolean | undefined } };
type Ruled = Pick<RoomView, "may" | "steps" | "leader" | "scorers" | "askTargetMs">;

/** The JSON report: a room as its reader may see it. */
export interface Report {
  readonly barline: 1;
  /** Of a room that came out of a file: says so. */
  readonly imported?: string | undefined;
  readonly exportedMs: Ms;
  readonly view: ReportView;
  readonly notes: readonly {
    readonly round: RoundNo;
    readonly askId: AskId;
    readonly section: Section;
    readonly text: string;
  }[];
  readonly authors: readonly { readonly round: RoundNo; readonly clientId: number; readonly seatId: SeatId }[];
}

/** One line of `…/notes/:document/history`. */
export interface HistoryLine {
  readonly atMs: Ms;
  readonly seatId: SeatId;
  readonly update: string;
}

/** Answer of `/readyz`. */
export interface Readiness {
  readonly store: "leveldb" | "redis" | "memory";
  readonly durability: "fsync" | "buffered";
  /** Low: nothing new is taken, rooms that are open go on. */
  readonly space: "enough" | "low";
}

export interface PackSummary {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly about: string;
  readonly principles: number;
  readonly questions: number;
}
