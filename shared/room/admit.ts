/** Who gets in: by an invite, a resume link or a token; and what the server notes when somebody goes or comes. */
import type { Role, SeatId, SecretHash } from "../contract/ids.ts";
import { limits } from "../contract/limits.ts";
import { backEvents } from "./clock.ts";
import type { RoomEvent } from "./events.ts";
import { hostOf, isForOne, isPlaceTaken, roleNow, seatOf } from "./seats.ts";
import type { RoomState } from "./state.ts";

export interface Newcomer {
  readonly inviteHash: SecretHash;
  readonly name: string;
  readonly seatId: SeatId;
  readonly tokenHash: SecretHash;
}

export type Admitted =
  | { readonly ok: true; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly code: "not-found" | "seat-taken" | "room-over" | "too-many" };

export type Resumed =
  | { readonly ok: true; readonly seatId: SeatId; readonly events: readonly RoomEvent[] }
  | { readonly ok: false; readonly code: "not-found" };

/** What somebody with the link reads before they give a name. Refuses as `takeSeat` does. */
export type Invited =
  { readonly ok: true; readonly role: Role; readonly host: string | null } | Extract<Admitted, { readonly ok: false }>;

/** Where an invite leads, if it still does. */
export function readInvite(state: RoomState, inviteHash: SecretHash): Invited {
  const role = roleOfInvite(state, inviteHash);
  if (!role) return { ok: false, code: "not-found" };
  if (state.endedMs !== null) return { ok: false, code: "room-over" };
  if (state.invites[role]?.used || isPlaceTaken(state, role)) return { ok: false, code: "seat-taken" };
  const held = state.seats.filter((seat) => seat.gone !== "removed").length;
  if (held >= limits.seatsPerRoom) return { ok: false, code: "too-many" };
  const host = hostOf(state);
  return { ok: true, role, host: (host === undefined ? undefined : seatOf(state, host)?.name) ?? null };
}

/**
 * Gives a seat for an invite. A repeat with the same seat and token is the same seat.
 * Refuses: `not-found` (no such invite, or revoked), `room-over`, `seat-taken` (a link for one seat that has been used), `too-many`.
 */
export function takeSeat(state: RoomState, newcomer: Newcomer): Admitted {
  const { inviteHash, name, seatId, tokenHash } = newcomer;
  const known = seatOf(state, seatId);
  if (known?.tokenHashes.includes(tokenHash)) return { ok: true, events: [] };
  const invited = readInvite(state, inviteHash);
  if (!invited.ok) return invited;
  if (known) return { ok: false, code: "seat-taken" };
  return { ok: true, events: [{ type: "seat-taken", seatId, name, role: invited.role, tokenHash, inviteHash }] };
}

/** Adds a device to the seat that made the link, and brings the seat back if it had left. */
export function resumeSeat(
  state: RoomState,
  { resumeHash, tokenHash }: { readonly resumeHash: SecretHash; readonly tokenHash: SecretHash },
): Resumed {
  const seat = state.seats.find((seat) => seat.resumeHash === resumeHash && seat.gone !== "removed");
  if (!seat) return { ok: false, code: "not-found" };
  const added: readonly RoomEvent[] = seat.tokenHashes.includes(tokenHash)
    ? []
    : [{ type: "device-added", seatId: seat.seatId, tokenHash }];
  return { ok: true, seatId: seat.seatId, events: [...added, ...returnEvents(state, seat.seatId)] };
}

/** Whose token this is; undefined when it is unknown or belongs to a removed seat. */
export function seatOfToken(state: RoomState, tokenHash: SecretHash): SeatId | undefined {
  return state.seats.find((seat) => seat.gone !== "removed" && seat.tokenHashes.includes(tokenHash))?.seatId;
}

/** The seat connected: if it had left it is back, and the clock runs again. Empty when nothing changes. */
export function cameBack(state: RoomState, seatId: SeatId): readonly RoomEvent[] {
  const seat = seatOf(state, seatId);
  if (!seat || seat.gone === "removed") return [];
  const returned = returnEvents(state, seatId);
  if (seat.gone && returned.length === 0) return [];
  return [...returned, ...backEvents(state, seatId)];
}

/** A seat that left comes back, unless the only place of its role has gone to somebody else; then it may still read. */
function returnEvents(state: RoomState, seatId: SeatId): readonly RoomEvent[] {
  const seat = seatOf(state, seatId);
  if (seat?.gone !== "left") return [];
  const role = roleNow(state, seat);
  return isForOne(state.format, role) && isPlaceTaken(state, role) ? [] : [{ type: "seat-returned", seatId }];
}

function roleOfInvite(state: RoomState, inviteHash: SecretHash): Role | undefined {
  const found = Object.entries(state.invites).find(([, invite]) => invite.hash === inviteHash);
  // Object.entries forgets that the keys are roles.
  return found?.[0] as Role | undefined;
}
