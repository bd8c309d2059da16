/**
 * What an order needs of the room, whatever its payload. `decide` checks this before the command's own decider, and `may.ts`
 * tells each seat, so the two cannot disagree.
 */
import type { Fault, RefusalCode, Refused } from "../contract/reply.ts";
import type { CommandType } from "../contract/commands.ts";
import { incomplete } from "./deciders/decider.ts";
import { invitableRoles } from "./open.ts";
import { mustBeSeenOut, outOfCall } from "./call.ts";
import { hostOf, presentAs, scorersOf, sealedIn } from "./seats.ts";
import { seesActionOf } from "./sight.ts";
import { liveRound, openAsk } from "./state.ts";
import type { RoomState, Seat } from "./state.ts";
import { askingRoles } from "./roles.ts";

/** Why every order of this kind is refused while the room is in this state; undefined: nothing is missing. */
type Need = (room: RoomState, seat: Seat) => RefusalCode | Refused | undefined;

const anOpenAsk: Need = (room) => (openAsk(room) ? undefined : "unknown");
const aCard: Need = (room, { seatId }) =>
  liveRound(room).cards.some((card) => card.seatId === seatId)
    ? undefined
    : incomplete([{ path: "card", message: "Seal your card first." }]);
const rolesThatLinksGrant: Need = ({ format }) => (invitableRoles(format).length > 0 ? undefined : "not-allowed");

/** `unknown`: there is nothing the order could apply to. `taken`: this seat has already done it, and may only once. */
const needs: Readonly<Partial<Record<CommandType, Need>>> = {
  "rate-sample": ({ calibration }, { seatId }) => {
    if (!calibration) return "unknown";
    return calibration.opened || calibration.ratings.some((rating) => rating.seatId === seatId) ? "taken" : undefined;
  },
  "open-calibration": ({ calibration }, { seatId }) => {
    if (!calibration) return "unknown";
    return calibration.opened || calibration.ratings.some((rating) => rating.seatId === seatId)
      ? undefined
      : incomplete([{ path: "rating", message: "Rate it yourself first." }]);
  },
  "assign-principles": (room) => (presentAs(room, ...askingRoles, "soloist").length > 0 ? undefined : "unknown"),
  "see-candidate-out": (room) => (mustBeSeenOut(room) || room.candidateInCall.calledBack ? undefined : "unknown"),
  "call-candidate-back": (room) => (room.call.kind !== "none" && outOfCall(room).length > 0 ? undefined : "unknown"),
  "start-round": (room) => {
    const faults = missingSides(room);
    return faults.length > 0 ? incomplete(faults) : undefined;
  },

  "drop-from-deck": ({ deck }) => (deck.length > 0 ? undefined : "unknown"),
  "end-ask": anOpenAsk,
  "take-lead": anOpenAsk,
  probe: anOpenAsk,
  tick: anOpenAsk,
  tap: anOpenAsk,
  "deny-finding": (room) => (liveRound(room).asks.length > 0 ? undefined : "unknown"),

  "add-speech": (_room, { isListening }) => (isListening ? undefined : "unknown"),

  "seal-scorecard": (room, { seatId }) =>
    liveRound(room).cards.some((card) => card.seatId === seatId) ? "taken" : undefined,
  "seal-self-rating": (room, { seatId }) =>
    liveRound(room).selfRatings.some((self) => self.seatId === seatId) ? "taken" : undefined,
  "seal-feedback": (room, { seatId }) =>
    liveRound(room).feedbacks.some((feedback) => feedback.seatId === seatId) ? "taken" : undefined,
  // A panel's leader may continue without those who have not sealed; the order names them.
  reveal: (room) => (room.format === "panel" ? seenOut(room) : allSealed(room)),
  "revise-scorecard": (room, seat) =>
    aCard(room, seat) ??
    (liveRound(room).cards.some((card) => card.seatId === seat.seatId && card.ratings.length > 0)
      ? undefined
      : "unknown"),
  "change-vote": aCard,
  "swap-roles": (room) => {
    if (presentAs(room, "interviewer").length === 0 || presentAs(room, "candidate").length === 0) {
      return incomplete([{ path: "seats", message: "It takes both of you to swap." }]);
    }
    return room.phase === "scoring" ? allSealed(room) : undefined;
  },

  "resolve-comment": (room, { seatId }) => {
    const isHost = hostOf(room) === seatId;
    return room.rounds.some((round) => round.comments.some((comment) => isHost || comment.bySeat === seatId))
      ? undefined
      : "unknown";
  },
  "tick-action": (room, seat) =>
    room.rounds.some((round) => round.actions.some(seesActionOf(room, seat, round))) ? undefined : "unknown",

  "renew-invite": rolesThatLinksGrant,
  "revoke-invite": rolesThatLinksGrant,
  "remove-seat": ({ seats }) => (seats.length > 1 ? undefined : "unknown"),
};

export function lackedBy(type: CommandType, room: RoomState, seat: Seat): RefusalCode | Refused | undefined {
  return needs[type]?.(room, seat);
}

/** Somebody who asks and somebody who answers. */
function missingSides(room: RoomState): readonly Fault[] {
  if (room.format === "solo") {
    return presentAs(room, "soloist").length > 0 ? [] : [missing("soloist", "Nobody is here to answer.")];
  }
  return [
    ...(presentAs(room, "candidate").length > 0 ? [] : [missing("candidate", "A round needs a candidate.")]),
    ...(presentAs(room, ...askingRoles).length > 0 ? [] : [missing("interviewer", "A round needs an interviewer.")]),
  ];
}

/** Nobody debriefs while the candidate may still be listening. */
function seenOut(room: RoomState): Refused | undefined {
  return mustBeSeenOut(room)
    ? incomplete([{ path: "call", message: "First make sure that the candidate has left the call." }])
    : undefined;
}

function allSealed(room: RoomState): Refused | undefined {
  const faults = notSealed(room, []);
  return faults.length > 0 ? incomplete(faults) : undefined;
}

/** A fault for everybody who scores and has neither sealed nor been excused. */
export function notSealed(room: RoomState, excused: readonly string[]): readonly Fault[] {
  const sealed = sealedIn(liveRound(room));
  return scorersOf(room)
    .filter((seat) => !sealed.includes(seat.seatId) && !excused.includes(seat.seatId))
    .map((seat) => ({ path: `sealed.${seat.seatId}`, message: `${seat.name} hasn’t sealed yet.` }));
}

const missing = (role: string, message: string): Fault => ({ path: `seats.${role}`, message });
