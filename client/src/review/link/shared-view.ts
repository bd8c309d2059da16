/** What a review link shows, as the view of a reader who has no seat: everything to read, nothing to do. */
import type { Role, RoomId, RoundNo, SeatId } from "../../../../shared/contract/ids.ts";
import type { ReviewRound, ReviewView } from "../../../../shared/contract/review.ts";
import type { Evidence, RoomView, RoundView, Scorecard } from "../../../../shared/contract/views.ts";

/** Nobody's id: no seat has it. */
const reader = "";
export type Quote = Extract<Evidence, { kind: "quote" }>;

/** `placed`: a quote held by the words of the document shown. */
export function viewOf(
  { room, expiresAtMs, names, principleNames, rounds }: ReviewView,
  roomId: RoomId,
  placed: (quote: Quote, no: RoundNo) => Evidence,
): RoomView {
  const roleIn = (seatId: SeatId, { candidate }: ReviewRound): Role =>
    room.format === "solo" ? "soloist" : seatId === candidate ? "candidate" : "interviewer";
  const startedMs = rounds[0]?.startedMs ?? 0;
  /** By round, from the first; a round that is not shown counts as one in which they asked. */
  const rolesOf = (seatId: SeatId): Role[] =>
    Array.from({ length: rounds.at(-1)?.no ?? 0 }, (_, before) => {
      const round = rounds.find(({ no }) => no === before + 1);
      return round ? roleIn(seatId, round) : "interviewer";
    });
  return {
    version: 1,
    you: { seatId: reader, role: "observer", name: "", isHost: false, isLeader: false },
    room: {
      roomId,
      title: room.title,
      format: room.format,
      createdAtMs: startedMs,
      expiresAtMs,
      ended: true,
      imported: false,
      options: {
        candidateOnlyWrites: false,
        hidePrinciple: false,
        coachLive: false,
        keepReplay: room.keepsReplay === true,
      },
      call: { kind: "none" },
    },
    seats: names.map(({ seatId, name }) => {
      const roles = rolesOf(seatId);
      return { seatId, name, role: roles.at(-1) ?? "interviewer", roles, ready: false, gone: false };
    }),
    may: {},
    steps: {},
    leader: null,
    scorers: [],
    askTargetMs: null,
    invites: [],
    plan: { preset: "", principles: [], questions: 1, minutes: noMinutes, mode: "spoken" },
    principleNames,
    round: rounds.at(-1)?.no ?? 1,
    phase: "review",
    phaseStartedMs: startedMs,
    phaseEndsMs: null,
    pausedMs: null,
    moment: null,
    rounds: rounds.map((round) => roundOf(round, placed)),
    chat: [],
  };
}

const noMinutes = { lobby: 0, intro: 0, questions: 0, candidateQuestions: 0, scoring: 0, debrief: 0, review: 0 };

function roundOf(round: ReviewRound, placed: (quote: Quote, no: RoundNo) => Evidence): RoundView {
  const { no, candidate, startedMs, endedMs, shared, cards, selfRatings, feedbacks } = round;
  const withPlaces = (card: Scorecard): Scorecard => ({
    ...card,
    ratings: card.ratings.map((rating) => ({
      ...rating,
      evidence: rating.evidence.map((proof) => (proof.kind === "quote" ? placed(proof, no) : proof)),
    })),
  });
  return {
    no,
    candidate,
    startedMs,
    endedMs,
    asks: (round.asks ?? []).map(({ probes, taps = [], ...ask }) => ({
      ...ask,
      taps,
      probes: probes.map(({ kind = "why", how = "pushed", bySeat = ask.lead, ...probe }) => ({
        ...probe,
        kind,
        how,
        bySeat,
      })),
    })),
    ownQuestions: round.ownQuestions ?? [],
    sealed: [],
    revealWantedBy: [],
    revealed: true,
    ...(cards && { cards: cards.map(withPlaces) }),
    ...(selfRatings && { selfRatings }),
    ...(feedbacks && { feedbacks }),
    ...(shared && { shared: { lines: shared } }),
    comments: [],
    actions: (round.actions ?? []).map((action) => ({ ...action, bySeat: action.owner, writtenMs: startedMs })),
  };
}
