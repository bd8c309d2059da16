/** Small changes to parts of a room, which `evolve` combines. What they don't touch stays the same object, so that views can share it. */
import type { AskId, Ms, Phase, RoundNo, SeatId } from "../contract/ids.ts";
import { untouched } from "./call.ts";
import { startedClock } from "./clock.ts";
import type { RoomEvent } from "./events.ts";
import { isForOne, roleIn } from "./seats.ts";
import type { Ask, RoomState, Round, Seat } from "./state.ts";

type EventOf<Type extends RoomEvent["type"]> = Extract<RoomEvent, { type: Type }>;

export function opened(event: EventOf<"room-opened">, atMs: Ms): RoomState {
  return {
    roomId: event.roomId,
    title: event.title,
    format: event.format,
    createdAtMs: atMs,
    atMs,
    retentionMs: event.retentionMs,
    endedMs: null,
    plan: event.plan,
    options: event.options,
    call: { kind: "none" },
    candidateInCall: untouched,
    seats: [],
    hostSeat: event.hostSeat,
    invites: Object.fromEntries(Object.entries(event.invites).map(([role, hash]) => [role, { hash, used: false }])),
    reviewLink: null,
    imported: null,
    round: 1,
    phase: "lobby",
    clock: startedClock(atMs),
    moment: null,
    rounds: [],
    chat: [],
    deck: [],
    whispers: [],
    pack: null,
    principleNames: [],
    packsImported: 0,
    calibration: null,
    answers: {},
    views: {},
  };
}

/** Somebody new sits down. A candidate who takes over in the middle of an interview becomes the one interviewed. */
export function seated(state: RoomState, event: EventOf<"seat-taken">): RoomState {
  const { seatId, name, role, tokenHash, inviteHash } = event;
  const seat: Seat = {
    seatId,
    name,
    // A seat that joins later sees earlier rounds as its role does.
    roles: Array.from({ length: state.round }, () => role),
    ready: false,
    isRecording: false,
    isListening: false,
    gone: false,
    tokenHashes: [tokenHash],
    resumeHash: null,
    cameBy: inviteHash === null ? null : { role, inviteHash },
  };
  const isUsedUp = inviteHash !== null && isForOne(state.format, role);
  const isInterviewed = role === "candidate" && ["intro", "questions", "candidateQuestions"].includes(state.phase);
  const next: RoomState = {
    ...state,
    seats: [...state.seats, seat],
    invites: isUsedUp ? { ...state.invites, [role]: { hash: inviteHash, used: true } } : state.invites,
  };
  return isInterviewed ? inRound(next, state.round, (round) => ({ ...round, candidate: seatId })) : next;
}

export function onSeat(state: RoomState, seatId: SeatId, change: (seat: Seat) => Seat): RoomState {
  return { ...state, seats: state.seats.map((seat) => (seat.seatId === seatId ? change(seat) : seat)) };
}

export function inRound(state: RoomState, no: RoundNo, change: (round: Round) => Round): RoomState {
  return { ...state, rounds: state.rounds.map((round) => (round.no === no ? change(round) : round)) };
}

export function inThisRound(state: RoomState, change: (round: Round) => Round): RoomState {
  return inRound(state, state.round, change);
}

export function onAsk(state: RoomState, askId: AskId, change: (ask: Ask) => Ask): RoomState {
  return inThisRound(state, (round) => ({
    ...round,
    asks: round.asks.map((ask) => (ask.askId === askId ? change(ask) : ask)),
  }));
}

export function withAskEnded(round: Round, atMs: Ms): Round {
  if (round.asks.every((ask) => ask.endedMs !== null)) return round;
  return { ...round, asks: round.asks.map((ask) => (ask.endedMs === null ? { ...ask, endedMs: atMs } : ask)) };
}

/** A phase begins: an open ask, pause, moment or proposal to reveal ends with the previous phase. */
export function enteredPhase(state: RoomState, phase: Phase, atMs: Ms): RoomState {
  const rounds = state.rounds.map((round) => {
    const isNow = round.no === state.round;
    const closed = isNow ? withAskEnded(round, atMs) : round;
    const quiet =
      isNow && !closed.revealed && closed.revealWantedBy.length > 0 ? { ...closed, revealWantedBy: [] } : closed;
    return phase === "review" && quiet.revealed && !quiet.reviewed ? { ...quiet, reviewed: true } : quiet;
  });
  const candidateInCall = phase === "debrief" ? state.candidateInCall : untouched;
  return { ...state, phase, clock: startedClock(atMs), moment: null, candidateInCall, rounds };
}

export function startedRoundOf(state: RoomState, event: EventOf<"round-started">, atMs: Ms): RoomState {
  const round: Round = {
    no: event.no,
    candidate: event.candidate,
    startedMs: atMs,
    endedMs: null,
    asks: [],
    ownQuestions: [],
    flags: [],
    speech: [],
    cards: [],
    selfRatings: [],
    feedbacks: [],
    revealWantedBy: [],
    revealed: false,
    reviewed: false,
    readingEndsMs: null,
    secondVotes: {},
    decision: null,
    shared: null,
    comments: [],
    actions: [],
  };
  return enteredPhase({ ...state, rounds: [...state.rounds, round] }, event.to, atMs);
}

/** The next round waits in the lobby, roles exchanged. Deck and whispers are emptied. */
export function swapped(state: RoomState, event: EventOf<"roles-swapped">, atMs: Ms): RoomState {
  const closed = inThisRound(enteredPhase(state, "lobby", atMs), (round) => ({ ...round, endedMs: atMs }));
  const seats = closed.seats.map((seat): Seat => {
    const before = roleIn(seat, state.round);
    const now =
      seat.seatId === event.interviewer ? "interviewer" : seat.seatId === event.candidate ? "candidate" : before;
    return { ...seat, roles: [...seat.roles, now], ready: false };
  });
  const principles = closed.plan.principles.map(({ principleId }) => ({ principleId }));
  return { ...closed, seats, round: state.round + 1, deck: [], whispers: [], plan: { ...closed.plan, principles } };
}

export function ended(state: RoomState, atMs: Ms): RoomState {
  const quiet = inThisRound(enteredPhase(state, state.phase, atMs), (round) => ({ ...round, endedMs: atMs }));
  // The phase itself stays what it was.
  const seats = quiet.seats.map((seat) => (seat.isRecording ? { ...seat, isRecording: false } : seat));
  return { ...quiet, seats, endedMs: atMs, clock: { ...state.clock, pausedMs: null, pausedBy: [] } };
}
