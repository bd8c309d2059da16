/** Turns an order into events, or a refusal. Pure; never throws for something a person can do. */
import type { SeatId } from "../contract/ids.ts";
import type { Acted, Refused } from "../contract/reply.ts";
import type { CommandType, RoomCommand } from "../contract/commands.ts";
import { calibrationDeciders } from "./deciders/calibration.ts";
import { callDeciders } from "./deciders/call.ts";
import { debriefDeciders } from "./deciders/debrief.ts";
import type { Acting, Decider, DecidersOf } from "./deciders/decider.ts";
import { interviewDeciders } from "./deciders/interview.ts";
import { lobbyDeciders } from "./deciders/lobby.ts";
import { phaseDeciders } from "./deciders/phases.ts";
import { recordingDeciders } from "./deciders/recording.ts";
import { reviewDeciders } from "./deciders/review.ts";
import { scoringDeciders } from "./deciders/scoring.ts";
import { seatDeciders } from "./deciders/seats.ts";
import { speechDeciders } from "./deciders/speech.ts";
import { talkDeciders } from "./deciders/talk.ts";
import type { RoomEvent } from "./events.ts";
import { lackedBy } from "./needs.ts";
import { isHolder, isOverFor, standingOf } from "./rights.ts";
import { rules } from "./rules.ts";
import { seatOf } from "./seats.ts";
import { startedRound } from "./state.ts";
import type { RoomState, Seat } from "./state.ts";

export type { Acting };
export type Decided = { readonly ok: true; readonly events: readonly RoomEvent[] } | Refused;

const deciders: DecidersOf<CommandType> = {
  ...lobbyDeciders,
  ...calibrationDeciders,
  ...phaseDeciders,
  ...interviewDeciders,
  ...speechDeciders,
  ...talkDeciders,
  ...scoringDeciders,
  ...callDeciders,
  ...debriefDeciders,
  ...reviewDeciders,
  ...seatDeciders,
  ...recordingDeciders,
};

/**
 * Decides one command. In this order: a removed seat is `not-allowed`; in a room that is over, most commands are `over` for
 * everyone; then role, format and lead (`not-allowed`); then the phase; then what such an order needs of the room; then the
 * command's own decider. `may.ts` tells each seat beforehand whatever does not depend on the payload.
 */
export function decide(state: RoomState, command: RoomCommand, acting: Acting): Decided {
  const seat = seatOf(state, acting.seatId);
  if (!seat || seat.gone === "removed") return refused("not-allowed");
  // Leaving twice is leaving once. To do anything else a seat comes back first, by connecting.
  if (seat.gone === "left") return command.type === "leave" ? { ok: true, events: [] } : refused("not-allowed");
  if (isOverFor(command.type, state)) return refused("over");
  if (!mayGive(state, seat, command)) return refused("not-allowed");
  if (!rules[command.type].when.includes(state.phase)) return refused("wrong-phase");
  const lack = lackedBy(command.type, state, seat);
  if (lack) return typeof lack === "string" ? refused(lack) : lack;
  // The table pairs each type with its decider; the compiler cannot follow the pair through the look-up.
  const decision = (deciders[command.type] as Decider<CommandType>)(state, command, acting);
  if (typeof decision === "string") return refused(decision);
  return "ok" in decision ? decision : { ok: true, events: decision };
}

/** The first answer to a command that this seat repeats; undefined when it is new, or too long ago. */
export function answerTo(state: RoomState, seatId: SeatId, commandId: string): Acted | undefined {
  const kept = state.answers[seatId]?.findLast((answer) => answer.id === commandId);
  return kept && { ok: true, version: kept.version };
}

function mayGive(state: RoomState, seat: Seat, command: RoomCommand): boolean {
  const rule = rules[command.type];
  if (!isHolder(rule, state, standingOf(state, seat), isAuthor(state, seat, command))) return false;
  if (!rule.pushedByLead || command.type !== "probe" || command.how !== "pushed") return true;
  const ask = startedRound(state)?.asks.find((ask) => ask.askId === command.askId);
  return !ask || ask.lead === seat.seatId;
}

/** True also for a comment that does not exist: then the decider says `unknown`. */
function isAuthor(state: RoomState, seat: Seat, command: RoomCommand): boolean {
  if (command.type !== "resolve-comment") return false;
  const comment = state.rounds
    .flatMap((round) => round.comments)
    .find((comment) => comment.commentId === command.commentId);
  return !comment || comment.bySeat === seat.seatId;
}

const refused = (code: Refused["code"]): Refused => ({ ok: false, code });
