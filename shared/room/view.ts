/** What a seat is shown. The only place that lets a room's secrets out, or keeps them. See docs/contract.md, sight. */
import type { Role, SeatId } from "../contract/ids.ts";
import type { RoomView, SeatView } from "../contract/views.ts";
import { askTargetMs, phaseEndsMs } from "./deadlines.ts";
import { shownOfImported } from "./imported.ts";
import { rightsOf } from "./may.ts";
import { namesFor } from "./principle-names.ts";
import { standingOf } from "./rights.ts";
import { roundView } from "./round-view.ts";
import { isPlaceTaken, leaderOf, roleIn, roleNow, scorersOf, seatOf } from "./seats.ts";
import { isSameSight, sightOf } from "./sight.ts";
import type { RoomState, Seat } from "./state.ts";
import { askingRoles } from "./roles.ts";

/** A view before it has a version, and before it says how long the room is kept: see `versions.ts`. */
export type Shown = Omit<RoomView, "version" | "room"> & { readonly room: Omit<RoomView["room"], "expiresAtMs"> };

/** An earlier state and what the seat was shown of it, so that unchanged rounds need not be made again. */
export interface Earlier {
  readonly state: RoomState;
  readonly view: RoomView;
}

/** Roles that see what is prepared and whispered among those who do not answer. */
const backstage: readonly Role[] = [...askingRoles, "observer"];

/** What the seat sees now. @throws for a seat that the room does not have, which nobody may ask for. */
export function viewFor(seatId: SeatId, state: RoomState): RoomView {
  const view = state.views[seatId];
  if (!view) throw new Error("no such seat in this room");
  return view;
}

/** Cuts the room to what one seat may see. */
export function shownTo(seat: Seat, state: RoomState, earlier?: Earlier): Shown {
  if (state.imported) return shownOfImported(state.imported, state, seat);
  const standing = standingOf(state, seat);
  const { role, isHost } = standing;
  return {
    you: {
      seatId: seat.seatId,
      role,
      name: seat.name,
      isHost,
      isLeader: standing.isLeader,
    },
    room: {
      roomId: state.roomId,
      title: state.title,
      format: state.format,
      createdAtMs: state.createdAtMs,
      ended: state.endedMs !== null,
      imported: false,
      options: state.options,
      call: isCallHidden(state, role) ? { kind: "none" } : state.call,
      ...(state.pack ? { pack: { id: state.pack.id, name: state.pack.name, sinceMs: state.pack.sinceMs } } : {}),
    },
    ...rightsOf(state, seat, standing),
    seats: state.seats.map((other) => seatView(other, state)),
    leader: leaderOf(state) ?? null,
    scorers: scorersOf(state).map((scorer) => scorer.seatId),
    invites: isHost ? invites(state) : [],
    ...(isHost && state.reviewLink ? { reviewLink: { expiresAtMs: state.reviewLink.expiresAtMs } } : {}),
    ...principles(state, seat),
    round: state.round,
    phase: state.phase,
    phaseStartedMs: state.clock.startedMs,
    phaseEndsMs: phaseEndsMs(state.plan, state.phase, state.clock),
    askTargetMs: askTargetMs(state.plan),
    pausedMs: state.clock.pausedMs,
    moment: state.moment,
    rounds: rounds(state, seat, earlier),
    chat: state.chat,
    ...(backstage.includes(role) ? { deck: state.deck, whispers: state.whispers, ...calibration(state, seat) } : {}),
  };
}

function seatView(seat: Seat, state: RoomState): SeatView {
  const role = roleNow(state, seat);
  const { seatId, name, ready } = seat;
  const roles = state.rounds.map((round) => roleIn(seat, round.no));
  return {
    seatId,
    name,
    role,
    ...(roles.some((past) => past !== role) ? { roles } : {}),
    ready,
    gone: seat.gone !== false,
  };
}

/** In the lobby only. Who has rated is seen at once, their ratings only once all are open; one's own always. */
function calibration(state: RoomState, { seatId }: Seat): Pick<RoomView, "calibration"> {
  if (!state.calibration || state.phase !== "lobby") return {};
  const { sampleId, ratings, opened } = state.calibration;
  const mine = ratings.find((rating) => rating.seatId === seatId)?.rating;
  return {
    calibration: {
      sampleId,
      ratedBy: ratings.map((rating) => rating.seatId),
      opened,
      ...(mine === undefined ? {} : { mine }),
      ...(opened ? { ratings } : {}),
    },
  };
}

/** A panel talks about the candidate during scoring and debrief: they must not walk in. */
function isCallHidden({ format, phase }: RoomState, role: Role): boolean {
  return format === "panel" && role === "candidate" && (phase === "scoring" || phase === "debrief");
}

function invites(state: RoomState): RoomView["invites"] {
  return Object.entries(state.invites).map(([name, invite]) => {
    // Object.entries forgets that the keys are roles.
    const role = name as Role;
    return { role, open: invite.hash !== null && !invite.used && !isPlaceTaken(state, role) };
  });
}

function principles(state: RoomState, seat: Seat): Pick<RoomView, "plan" | "principleNames"> {
  const sight = sightOf(state, seat, state.round);
  const principleNames = namesFor(sight, state);
  return {
    plan: sight.isPrincipleHidden ? { ...state.plan, principles: [] } : state.plan,
    ...(principleNames.length > 0 ? { principleNames } : {}),
  };
}

function rounds(state: RoomState, seat: Seat, earlier: Earlier | undefined): RoomView["rounds"] {
  const before = earlier && seatOf(earlier.state, seat.seatId);
  return state.rounds.map((round, at) => {
    const sight = sightOf(state, seat, round.no);
    const source = earlier?.state.rounds[at];
    const view = earlier?.view.rounds[at];
    const isSameEye = before && source && isSameSight(sightOf(earlier.state, before, round.no), sight);
    return roundView(round, sight, isSameEye && view ? { round: source, view } : undefined);
  });
}
