/** From an order to the facts it brings about, or a refusal. Pure; never throws for something a person can do. */
import type { SeatId } from "../contract/ids.ts";
import type { Acted, Refused } from "../contract/reply.ts";
import type { CommandType, RoomCommand } from "./commands.ts";
import { calibrationDeciders } from "./deciders/calibration.ts";
import { debriefDeciders } from "./deciders/debrief.ts";
import type { Acting, Decider, DecidersOf } from "./deciders/decider.ts";
import { interviewDeciders } from "./deciders/interview.ts";
import { lobbyDeciders } from "./deciders/lobby.ts";
import { phaseDeciders } from "./deciders/phases.ts";
import { reviewDeciders } from "./deciders/review.ts";
import { scoringDeciders } from "./deciders/scoring.ts";
import { seatDeciders } from "./deciders/seats.ts";
import { talkDeciders } from "./deciders/talk.ts";
import type { RoomEvent } from "./events.ts";
import { rules } from "./rules.ts";
import type { Holder, Rule } from "./rules.ts";
import { hostOf, leaderOf, roleNow, seatOf } from "./seats.ts";
import { startedRound } from "./state.ts";
import type { RoomState, Seat } from "./state.ts";

export type { Acting };
export type Decided = { readonly ok: true; readonly events: readonly RoomEvent[] } | Refused;

const deciders: DecidersOf<CommandType> = {
  ...lobbyDeciders,
  ...calibrationDeciders,
  ...phaseDeciders,
  ...interviewDeciders,
  ...talkDeciders,
  ...scoringDeciders,
  ...debriefDeciders,
  ...reviewDeciders,
  ...seatDeciders,
};

/**
 * Decides one command. In this order: a seat that has no place any more is `not-allowed`; in an ended room what ended
 * with it is `over`, whoever asks; then role, format, lead (`not-allowed`); then the phase; then the command's own decider.
 */
export function decide(state: RoomState, command: RoomCommand, acting: Acting): Decided {
  const seat = seatOf(state, acting.seatId);
  if (!seat || seat.gone === "removed") return refused("not-allowed");
  // Leaving twice is leaving; whoever wants more comes back first, which connecting does.
  if (seat.gone === "left") return command.type === "leave" ? { ok: true, events: [] } : refused("not-allowed");
  const rule = rules[command.type];
  if (state.endedMs !== null && !rule.afterEnd) return refused("over");
  if (state.imported && !rule.whenImported) return refused("over");
  if (!mayGive(state, seat, rule, command)) return refused("not-allowed");
  if (!rule.when.includes(state.phase)) return refused("wrong-phase");
  // The table pairs each type with its decider; the compiler cannot follow the pair through the look-up.
  const decision = (deciders[command.type] as Decider<CommandType>)(state, command, acting);
  if (typeof decision === "string") return refused(decision);
  return "ok" in decision ? decision : { ok: true, events: decision };
}

/** The first answer to a command that this seat repeats; undefined when it is new, or too long ago. */
export function answerTo(state: RoomState, seatId: SeatId, commandId: string): Acted | undefined {
  const kept = state.answers[seatId]?.find((answer) => answer.id === commandId);
  return kept && { ok: true, version: kept.version };
}

function mayGive(state: RoomState, seat: Seat, rule: Rule, command: RoomCommand): boolean {
  const who = state.phase === "debrief" && rule.whoInDebrief ? rule.whoInDebrief : rule.who[state.format];
  if (!who.some((holder) => isHolder(state, seat, holder, command))) return false;
  if (!rule.pushedByLead || command.type !== "probe" || command.how !== "pushed") return true;
  const ask = startedRound(state)?.asks.find((one) => one.askId === command.askId);
  return !ask || ask.lead === seat.seatId;
}

function isHolder(state: RoomState, seat: Seat, holder: Holder, command: RoomCommand): boolean {
  switch (holder) {
    case "host":
      return hostOf(state) === seat.seatId;
    case "leader":
      return leaderOf(state) === seat.seatId;
    case "author":
      return isAuthor(state, seat, command);
    default:
      return roleNow(state, seat) === holder;
  }
}

/** Nobody wrote what is not there: then the decider says `unknown`. */
function isAuthor(state: RoomState, seat: Seat, command: RoomCommand): boolean {
  if (command.type !== "resolve-comment") return false;
  const comment = state.rounds.flatMap((round) => round.comments).find((one) => one.commentId === command.commentId);
  return !comment || comment.bySeat === seat.seatId;
}

const refused = (code: Refused["code"]): Refused => ({ ok: false, code });
