/** How a room begins. */
import type { Format, Role, RoomId, SeatId, SecretHash } from "../contract/ids.ts";
import type { Fault } from "../contract/reply.ts";
import type { Options, Plan } from "../contract/views.ts";
import type { RoomEvent } from "./events.ts";
import { defaultOptions, planFor } from "./plans.ts";
import { isForOne } from "./seats.ts";

export interface NewRoom {
  readonly roomId: RoomId;
  readonly title?: string | undefined;
  readonly format: Format;
  readonly name: string;
  readonly role: Role;
  readonly plan?: Wished<Plan> | undefined;
  readonly options?: Wished<Options> | undefined;
  readonly seatId: SeatId;
  readonly tokenHash: SecretHash;
  /** For the roles that `invitesFor` names. */
  readonly inviteHashes: Readonly<Partial<Record<Role, SecretHash>>>;
  readonly retentionMs: number;
}
type Wished<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export type Opened =
  | { readonly ok: true; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const defaultTitle: Readonly<Record<Format, string>> = {
  peer: "Peer practice",
  panel: "Panel rehearsal",
  solo: "Solo practice",
};

/** Roles that a link can grant. */
export function invitableRoles(format: Format): readonly Role[] {
  switch (format) {
    case "peer":
      return ["interviewer", "candidate", "observer"];
    case "panel":
      return ["interviewer", "barRaiser", "candidate", "observer"];
    case "solo":
      return [];
  }
}

/** Roles that the person who makes a room may take. */
export function rolesFor(format: Format): readonly Role[] {
  return format === "solo" ? ["soloist"] : invitableRoles(format);
}

/** Roles that stay open after the maker of the room has taken one: each gets an invite. */
export function invitesFor(format: Format, role: Role): readonly Role[] {
  return invitableRoles(format).filter((invitable) => invitable !== role || !isForOne(format, invitable));
}

/** Makes a room with its first seat, the host's. Faults: a role that the format does not have, a plan that names other seats. */
export function openRoom(room: NewRoom): Opened {
  const faults = [
    ...(rolesFor(room.format).includes(room.role)
      ? []
      : [{ path: "role", message: `A ${room.format} room cannot begin with this role.` }]),
    ...(room.plan?.principles ?? []).flatMap(({ seatId }, at) =>
      seatId === undefined || seatId === room.seatId
        ? []
        : [{ path: `plan.principles[${at}].seatId`, message: "Nobody has this seat yet." }],
    ),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const open = invitesFor(room.format, room.role);
  const invites = Object.entries(room.inviteHashes).filter(([role]) => open.some((openRole) => openRole === role));
  return {
    ok: true,
    events: [
      {
        type: "room-opened",
        roomId: room.roomId,
        title: room.title ?? defaultTitle[room.format],
        format: room.format,
        hostSeat: room.seatId,
        plan: planFor(room.format, room.plan),
        options: completed(room.options),
        invites: Object.fromEntries(invites),
        retentionMs: room.retentionMs,
      },
      {
        type: "seat-taken",
        seatId: room.seatId,
        name: room.name,
        role: room.role,
        tokenHash: room.tokenHash,
        inviteHash: null,
      },
    ],
  };
}

function completed(wished: Wished<Options> = {}): Options {
  return {
    candidateOnlyWrites: wished.candidateOnlyWrites ?? defaultOptions.candidateOnlyWrites,
    hidePrinciple: wished.hidePrinciple ?? defaultOptions.hidePrinciple,
    coachLive: wished.coachLive ?? defaultOptions.coachLive,
    keepReplay: wished.keepReplay ?? defaultOptions.keepReplay,
  };
}
