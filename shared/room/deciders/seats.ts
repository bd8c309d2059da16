/** People and links: names, leaving, removing, invites, the host, the end. */
import { invitableRoles } from "../open.ts";
import { awayEvents } from "../clock.ts";
import { seatOf } from "../seats.ts";
import { limits } from "../../contract/limits.ts";
import { incomplete } from "./decider.ts";
import type { DecidersOf } from "./decider.ts";

type SeatCommand =
  | "rename"
  | "leave"
  | "renew-resume-link"
  | "make-review-link"
  | "revoke-review-link"
  | "remove-seat"
  | "renew-invite"
  | "revoke-invite"
  | "hand-over-host"
  | "rename-room"
  | "end-room";

export const seatDeciders: DecidersOf<SeatCommand> = {
  rename: (room, { name }, { seatId }) =>
    seatOf(room, seatId)?.name === name ? [] : [{ type: "seat-renamed", seatId, name }],

  leave: (room, _command, { seatId }) => [{ type: "seat-left", seatId }, ...awayEvents(room, seatId)],

  "renew-resume-link": (room, { resumeHash }, { seatId }) => {
    const holder = room.seats.find((seat) => seat.resumeHash === resumeHash);
    if (holder) return holder.seatId === seatId ? [] : "taken";
    return [{ type: "resume-link-renewed", seatId, resumeHash }];
  },

  /** Makes a new link, which replaces the old one. Refuses: `incomplete` for an expiry in the past, or later than links may last. */
  "make-review-link": (room, { reviewHash, expiresAtMs }, { nowMs }) => {
    if (expiresAtMs <= nowMs) return incomplete([{ path: "expiresAtMs", message: "is in the past" }]);
    if (expiresAtMs > nowMs + limits.reviewLinkMs)
      return incomplete([{ path: "expiresAtMs", message: "is further ahead than a link may last" }]);
    const { reviewLink } = room;
    if (reviewLink?.hash === reviewHash && reviewLink.expiresAtMs === expiresAtMs) return [];
    return [{ type: "review-link-made", reviewHash, expiresAtMs }];
  },

  "revoke-review-link": (room) => (room.reviewLink ? [{ type: "review-link-revoked" }] : []),

  /**
   * Removes a seat for good. Its invite is revoked too: a removed person must not come back by the same link.
   * Refuses: `unknown`; `not-allowed` for the seat's own: leave instead.
   */
  "remove-seat": (room, { seatId }, acting) => {
    const seat = seatOf(room, seatId);
    if (!seat) return "unknown";
    if (seatId === acting.seatId) return "not-allowed";
    if (seat.gone === "removed") return [];
    const { cameBy } = seat;
    const isLinkStillGood = cameBy !== null && room.invites[cameBy.role]?.hash === cameBy.inviteHash;
    return [
      { type: "seat-removed", seatId },
      ...(isLinkStillGood ? [{ type: "invite-revoked", role: cameBy.role } as const] : []),
      ...awayEvents(room, seatId),
    ];
  },

  /** Makes a new invite for a role, which replaces the old one. Refuses: `not-allowed` for a role the format does not have; `taken`. */
  "renew-invite": (room, { role, inviteHash }) => {
    if (!invitableRoles(room.format).includes(role)) return "not-allowed";
    if (Object.values(room.invites).some((invite) => invite.hash === inviteHash)) return "taken";
    return [{ type: "invite-renewed", role, inviteHash }];
  },

  "revoke-invite": (room, { role }) => {
    if (!invitableRoles(room.format).includes(role)) return "not-allowed";
    return room.invites[role]?.hash ? [{ type: "invite-revoked", role }] : [];
  },

  /** Refuses: `unknown` when nobody has that seat. */
  "hand-over-host": (room, { seatId }) => {
    const seat = seatOf(room, seatId);
    if (!seat || seat.gone) return "unknown";
    return room.hostSeat === seatId ? [] : [{ type: "host-handed-over", seatId }];
  },

  "rename-room": (room, { title }) => (room.title === title ? [] : [{ type: "room-renamed", title }]),

  "end-room": (room) => (room.endedMs === null ? [{ type: "room-ended" }] : []),
};
