/** What a seat is shown: the room, its rounds and asks, each as `sight.ts` lists it. What has not changed is not rebuilt. */
import type { SeatId } from "../contract/ids.ts";
import type { AskView, RoomView, RoundView } from "../contract/views.ts";
import { eyeOf, isSameEye } from "./eye.ts";
import type { Eye } from "./eye.ts";
import { shownBy } from "./fields.ts";
import { shownOfImported } from "./imported.ts";
import { rightsOf } from "./may.ts";
import { standingOf } from "./rights.ts";
import { askSight, roomSight, roundSight, seesAloud, viewSight } from "./sight.ts";
import type { SeenByAll, Shown } from "./sight.ts";
import { isSame } from "./same.ts";
import { leaderOf, scorersOf, seatOf } from "./seats.ts";
import type { Ask, RoomState, Round, Seat } from "./state.ts";
import * as part from "./view-parts.ts";

/** An earlier state and what the seat was shown of it, so that unchanged rounds need not be rebuilt. */
export interface Earlier {
  readonly state: RoomState;
  readonly view: RoomView;
}

/** What the seat sees now. @throws for a seat that the room does not have, which nobody may ask for. */
export function viewFor(seatId: SeatId, state: RoomState): RoomView {
  const view = state.views[seatId];
  if (!view) throw new Error("no such seat in this room");
  return view;
}

/** What everybody sees alike, worked out once. What has not changed stays the same object. */
export function seenByAll(state: RoomState, before?: RoomState): SeenByAll {
  const seats = state.seats.map((other) => part.seat(other, state));
  const known = before?.seats.find(({ gone }) => gone !== "removed");
  const knownSeats = known && before?.views[known.seatId]?.seats;
  return {
    seats: knownSeats && isSame(knownSeats, seats) ? knownSeats : seats,
    leader: leaderOf(state) ?? null,
    scorers: scorersOf(state).map((scorer) => scorer.seatId),
  };
}

interface ShownParts {
  readonly room: Shown["room"];
  readonly rest: Omit<Shown, "room">;
}

/** Both parts are those of the earlier view when the seat is shown the same. */
export function shownTo(seat: Seat, state: RoomState, alike: SeenByAll, earlier?: Earlier): ShownParts {
  const known = earlier?.view;
  if (state.imported) {
    const { room, ...rest } = shownOfImported(state.imported, state, seat);
    if (
      known &&
      isSame(known, { ...rest, version: known.version, room: { ...room, expiresAtMs: known.room.expiresAtMs } })
    )
      return { room: known.room, rest: known };
    return { room, rest };
  }
  const standing = standingOf(state, seat);
  const seen = {
    state,
    seat,
    standing,
    alike,
    eye: eyeOf(state, seat, state.round),
    rights: rightsOf(state, seat, standing),
    rounds: rounds(state, seat, earlier),
  };
  return { room: shownBy(roomSight, seen, known?.room), rest: shownBy(viewSight, seen, known) };
}

/** The same round a moment ago, seen with the same eye. */
interface EarlierRound {
  readonly round: Round;
  readonly view: RoundView;
}

function rounds(state: RoomState, seat: Seat, earlier: Earlier | undefined): RoomView["rounds"] {
  const before = earlier && seatOf(earlier.state, seat.seatId);
  return state.rounds.map((round, at) => {
    const eye = eyeOf(state, seat, round.no);
    const source = earlier?.state.rounds[at];
    const view = earlier?.view.rounds[at];
    const isSeenAlike = before && source && isSameEye(eyeOf(earlier.state, before, round.no), eye);
    return roundView(round, eye, isSeenAlike && view ? { round: source, view } : undefined);
  });
}

function roundView(round: Round, eye: Eye, earlier?: EarlierRound): RoundView {
  if (earlier?.round === round) return earlier.view;
  const asks = round.asks.map(
    (ask, at) =>
      knownAsk(ask, at, round, eye, earlier) ?? shownBy(askSight, { ask, round, eye }, earlier?.view.asks[at]),
  );
  return shownBy(roundSight, { round, eye, asks }, earlier?.view);
}

/** An ask looks the same while it has not changed and the seat sees as much of the round. */
function knownAsk(ask: Ask, at: number, round: Round, eye: Eye, earlier?: EarlierRound): AskView | undefined {
  const isUnchanged = earlier?.round.asks[at] === ask && seesAloud(earlier.round, eye) === seesAloud(round, eye);
  return isUnchanged ? earlier.view.asks[at] : undefined;
}
