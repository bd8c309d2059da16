/** Scoring alone, opening together, and swapping roles. */
import type { SeatId } from "../../contract/ids.ts";
import { limits } from "../../contract/limits.ts";
import type { Evidence } from "../../contract/views.ts";
import { cardFaults, reasonFault, selfRatingFaults } from "../../scoring/scorecard.ts";
import { notSealed } from "../needs.ts";
import { presentAs, scorersOf, seatOf } from "../seats.ts";
import { liveRound } from "../state.ts";
import type { RoomState, Round } from "../state.ts";
import { without } from "../without.ts";
import { incomplete } from "./decider.ts";
import type { DecidersOf } from "./decider.ts";

type ScoringCommand =
  "seal-scorecard" | "seal-self-rating" | "seal-feedback" | "reveal" | "revise-scorecard" | "swap-roles";

export const scoringDeciders: DecidersOf<ScoringCommand> = {
  /**
   * Seals this seat's card. `needs.ts` checks that it is the first, here and in the next two. Refuses: `unknown` evidence, `incomplete`.
   */
  "seal-scorecard": (room, command, { seatId }) => {
    const card = without(command, "type");
    const round = liveRound(room);
    const evidence = card.ratings.flatMap((rating) => rating.evidence);
    if (!evidence.every((piece) => isFromHere(room, round, piece))) return "unknown";
    const faults = cardFaults(card, { format: room.format, asked: askedIn(round) });
    return faults.length > 0 ? incomplete(faults) : [{ type: "scorecard-sealed", card: { seatId, ...card } }];
  },

  "seal-self-rating": (room, { ratings }, { seatId }) => {
    const faults = selfRatingFaults(ratings, askedIn(liveRound(room)));
    return faults.length > 0 ? incomplete(faults) : [{ type: "self-rating-sealed", selfRating: { seatId, ratings } }];
  },

  "seal-feedback": (_room, command, { seatId }) => [
    { type: "feedback-sealed", feedback: { seatId, ...without(command, "type") } },
  ],

  /**
   * Opens everything sealed in this round and in earlier rounds still closed. A panel's leader may continue `without` some; in a peer room
   * it takes both, unless the other has left. Refuses: `incomplete`, `unknown`.
   */
  reveal: (room, { without }, { seatId }) => {
    const round = liveRound(room);
    const excused: readonly SeatId[] = room.format === "panel" ? without : [];
    if (!excused.every((excusedId) => seatOf(room, excusedId))) return "unknown";
    const missing = notSealed(room, excused);
    if (missing.length > 0) return incomplete(missing);
    if (room.format === "peer" && !isLastToAccept(room, round, seatId)) {
      return round.revealWantedBy.includes(seatId) ? [] : [{ type: "reveal-wanted", seatId }];
    }
    const closed = room.rounds.filter((round) => !round.revealed).map((round) => round.no);
    return [{ type: "cards-revealed", rounds: closed, to: room.format === "solo" ? "review" : "debrief" }];
  },

  /** Notes a change of mind beside the sealed rating. Refuses: `incomplete` without a reason, `unknown`, `too-many`. */
  "revise-scorecard": (room, { principleId, rating, reason }, { seatId }) => {
    const card = liveRound(room).cards.find((card) => card.seatId === seatId);
    if (!card?.ratings.some((rating) => rating.principleId === principleId)) return "unknown";
    const faults = reasonFault({ principleId, rating, reason });
    if (faults.length > 0) return incomplete([{ path: "reason", message: "Say why, in one line." }]);
    if (card.revisions.length >= limits.revisionsPerCard) return "too-many";
    return [{ type: "scorecard-revised", seatId, principleId, rating, reason }];
  },

  /** Begins the next round with roles exchanged. `needs.ts` checks that both are here and, in scoring, have sealed. Refuses: `too-many`. */
  "swap-roles": (room) => {
    const [interviewer] = presentAs(room, "interviewer");
    const [candidate] = presentAs(room, "candidate");
    if (!interviewer || !candidate) return "incomplete";
    if (room.round >= limits.roundsPerRoom) return "too-many";
    return [{ type: "roles-swapped", interviewer: candidate.seatId, candidate: interviewer.seatId }];
  },
};

/** The principles asked about, each once. */
function askedIn(round: Round): readonly string[] {
  return [...new Set(round.asks.map((ask) => ask.principleId))];
}

function isFromHere(room: RoomState, round: Round, evidence: Evidence): boolean {
  if (evidence.kind === "moment") return true;
  return round.asks.some((ask) => ask.askId === evidence.askId) && seatOf(room, evidence.writer) !== undefined;
}

/** Has everybody else who is still here already agreed? */
function isLastToAccept(room: RoomState, round: Round, seatId: SeatId): boolean {
  return scorersOf(room).every((seat) => seat.seatId === seatId || round.revealWantedBy.includes(seat.seatId));
}
