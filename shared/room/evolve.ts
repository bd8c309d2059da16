/** Applies what happened to a room. Never refuses, never looks at a clock: what happened, happened. */
import type { Ms } from "../contract/ids.ts";
import { withCall } from "./call.ts";
import { limits } from "../contract/limits.ts";
import {
  ended,
  enteredPhase,
  inRound,
  inThisRound,
  onAsk,
  onSeat,
  opened,
  seated,
  startedRoundOf,
  swapped,
  withAskEnded,
} from "./changes.ts";
import { pausedClock, rejoinedClock, resumedClock } from "./clock.ts";
import { minutesAfter } from "./deadlines.ts";
import type { Batch, RoomEvent } from "./events.ts";
import { isSameDenial, type Ask, type KeptAction, type RoomState, type Round } from "./state.ts";
import { importedRoom } from "./imported.ts";
import { named, principleNamesOf } from "./principle-names.ts";
import { withSpeech } from "./speech.ts";
import { viewsAfter } from "./versions.ts";
import { without } from "./without.ts";

/**
 * Takes one batch of the log into the room: its events, then the views and versions of all seats, then the answer for a
 * repeat of the command. The room's time never falls, even if a node's clock did. @throws when a log does not begin with
 * the opening of a room.
 */
export function evolve(state: RoomState | null, batch: Batch): RoomState {
  const atMs = Math.max(state?.atMs ?? 0, batch.atMs);
  const happened = batch.events.reduce<RoomState | null>((room, event) => after(room, event, atMs), state);
  if (!happened) throw new Error("a room's log begins with its opening");
  const timed = { ...happened, atMs };
  const shown = batch.events.length === 0 ? timed : { ...timed, views: viewsAfter(state ?? undefined, timed) };
  return batch.seatId === null ? shown : answered(shown, batch.seatId, batch.id);
}

function answered(state: RoomState, seatId: string, id: string): RoomState {
  const version = state.views[seatId]?.version;
  if (version === undefined) return state;
  const kept = [...(state.answers[seatId] ?? []), { id, version }].slice(-limits.answersPerSeat);
  return { ...state, answers: { ...state.answers, [seatId]: kept } };
}

function after(room: RoomState | null, event: RoomEvent, atMs: Ms): RoomState {
  if (event.type === "room-opened") return opened(event, atMs);
  if (event.type === "room-imported") return importedRoom(event, atMs);
  if (!room) throw new Error("a room's log begins with its opening");
  return changed(room, event, atMs);
}

type LaterEvent = Exclude<RoomEvent, { type: "room-opened" | "room-imported" }>;

function changed(room: RoomState, event: LaterEvent, atMs: Ms): RoomState {
  switch (event.type) {
    case "seat-taken":
      return seated(room, event);
    case "device-added":
      return onSeat(room, event.seatId, (seat) => ({
        ...seat,
        tokenHashes: [...seat.tokenHashes, event.tokenHash].slice(-limits.devicesPerSeat),
      }));
    case "seat-left":
      return onSeat(room, event.seatId, (seat) => ({
        ...seat,
        gone: "left",
        ready: false,
        isRecording: false,
        isListening: false,
      }));
    case "seat-returned":
      return onSeat(room, event.seatId, (seat) => ({ ...seat, gone: false }));
    case "seat-removed":
      return onSeat(room, event.seatId, (seat) => ({
        ...seat,
        gone: "removed",
        ready: false,
        isRecording: false,
        isListening: false,
        tokenHashes: [],
        resumeHash: null,
      }));
    case "seat-renamed":
      return onSeat(room, event.seatId, (seat) => ({ ...seat, name: event.name }));
    case "recording-switched":
      return onSeat(room, event.seatId, (seat) => ({ ...seat, isRecording: event.on }));
    case "resume-link-renewed":
      return onSeat(room, event.seatId, (seat) => ({ ...seat, resumeHash: event.resumeHash }));
    case "review-link-made":
      return { ...room, reviewLink: { hash: event.reviewHash, expiresAtMs: event.expiresAtMs } };
    case "review-link-revoked":
      return { ...room, reviewLink: null };
    case "invite-renewed":
      return { ...room, invites: { ...room.invites, [event.role]: { hash: event.inviteHash, used: false } } };
    case "invite-revoked":
      return { ...room, invites: { ...room.invites, [event.role]: { hash: null, used: false } } };
    case "host-handed-over":
      return { ...room, hostSeat: event.seatId };
    case "room-renamed":
      return { ...room, title: event.title };
    case "room-ended":
      return ended(room, atMs);

    case "plan-set":
      return { ...room, plan: event.plan };
    case "options-set":
      return { ...room, options: event.options };
    case "call-set":
      return withCall(room, event.call);
    case "candidate-left-call":
      return { ...room, candidateInCall: { left: true, calledBack: false } };
    case "candidate-called-back":
      return { ...room, candidateInCall: { left: false, calledBack: true } };
    case "principles-assigned":
      return { ...room, plan: { ...room.plan, principles: assigned(room, event.seatId, event.principles) } };
    case "pack-chosen":
      return {
        ...named(room, event.principleNames ?? []),
        pack: { id: event.packId, name: event.name, sinceMs: atMs, own: null },
      };
    case "pack-imported": {
      const { pack } = event;
      return {
        ...named(room, principleNamesOf(pack)),
        pack: { id: pack.id, name: pack.name, sinceMs: atMs, own: pack },
        packsImported: room.packsImported + 1,
      };
    }
    case "calibration-begun":
      return { ...room, calibration: { sampleId: event.sampleId, ratings: [], opened: false } };
    case "sample-rated": {
      const { seatId, rating } = event;
      return withCalibration(room, (now) => ({ ...now, ratings: [...now.ratings, { seatId, rating }] }));
    }
    case "calibration-opened":
      return withCalibration(room, (now) => ({ ...now, opened: true }));
    case "readiness-changed":
      return onSeat(room, event.seatId, (seat) => ({ ...seat, ready: event.ready }));
    case "round-started":
      return startedRoundOf(room, event, atMs);

    case "phase-changed":
      return enteredPhase(room, event.to, atMs);
    case "clock-paused":
      return { ...room, clock: pausedClock(room.clock, "person", atMs) };
    case "clock-resumed":
      return { ...room, clock: resumedClock(room.clock, atMs) };
    case "candidate-went-away":
      return { ...room, clock: pausedClock(room.clock, "away", atMs) };
    case "candidate-came-back":
      return { ...room, clock: rejoinedClock(room.clock, atMs) };
    case "moment-begun":
      return { ...room, moment: { seatId: event.seatId, sinceMs: atMs } };
    case "moment-ended":
      return { ...room, moment: null };

    case "question-decked":
      return { ...room, deck: [...room.deck, without(event, "type")] };
    case "question-undecked":
      return { ...room, deck: room.deck.filter((item) => item.deckId !== event.deckId) };
    case "question-asked": {
      const ask: Ask = {
        ...without(event, "type", "bySeat"),
        lead: event.bySeat,
        askedMs: atMs,
        endedMs: null,
        probes: [],
        taps: [],
        ticks: [],
        denials: [],
        talk: [],
        toldMs: {},
      };
      return inThisRound(room, (round) => {
        const closed = withAskEnded(round, atMs);
        return { ...closed, asks: [...closed.asks, ask] };
      });
    }
    case "ask-ended":
      return onAsk(room, event.askId, (ask) => ({ ...ask, endedMs: atMs }));
    case "lead-taken":
      return onAsk(room, event.askId, (ask) => ({ ...ask, lead: event.seatId }));
    case "probe-made": {
      const probe = { ...without(event, "type", "askId"), atMs };
      return onAsk(room, event.askId, (ask) => ({ ...ask, probes: [...ask.probes, probe] }));
    }
    case "ticked": {
      const tick = { ...without(event, "type", "askId"), atMs };
      return onAsk(room, event.askId, (ask) => ({ ...ask, ticks: [...ask.ticks, tick] }));
    }
    case "finding-denied": {
      const denial = { ...without(event, "type", "askId", "back"), atMs };
      return onAsk(room, event.askId, (ask) => ({
        ...ask,
        denials: event.back ? ask.denials.filter((earlier) => !isSameDenial(earlier, event)) : [...ask.denials, denial],
      }));
    }
    case "tapped": {
      const tap = { ...without(event, "type", "askId"), atMs };
      return onAsk(room, event.askId, (ask) => ({ ...ask, taps: [...ask.taps, tap] }));
    }
    case "flagged": {
      const flag = { seatId: event.bySeat, atMs, ...(event.note === undefined ? {} : { note: event.note }) };
      return inThisRound(room, (round) => ({ ...round, flags: [...round.flags, flag] }));
    }
    case "own-question-ticked":
      return inThisRound(room, (round) => ({
        ...round,
        ownQuestions: [...round.ownQuestions, { text: event.text, atMs }],
      }));

    case "listening-set":
      return onSeat(room, event.seatId, (seat) => ({ ...seat, isListening: event.on }));
    case "spoken":
      return inThisRound(room, (round) => withSpeech(round, event.seatId, event.spans));

    case "whispered": {
      const { lineId, bySeat, text } = event;
      return { ...room, whispers: [...room.whispers, { lineId, seatId: bySeat, text, atMs }] };
    }
    case "said": {
      const { lineId, bySeat, text } = event;
      return { ...room, chat: [...room.chat, { lineId, seatId: bySeat, text, atMs }] };
    }

    case "scorecard-sealed":
      return inThisRound(room, (round) => ({ ...round, cards: [...round.cards, { ...event.card, revisions: [] }] }));
    case "self-rating-sealed":
      return inThisRound(room, (round) => ({ ...round, selfRatings: [...round.selfRatings, event.selfRating] }));
    case "feedback-sealed":
      return inThisRound(room, (round) => ({ ...round, feedbacks: [...round.feedbacks, event.feedback] }));
    case "reveal-wanted":
      return inThisRound(room, (round) => ({ ...round, revealWantedBy: [...round.revealWantedBy, event.seatId] }));
    case "cards-revealed": {
      const rounds = room.rounds.map((round) =>
        event.rounds.includes(round.no) ? { ...round, revealed: true } : round,
      );
      return enteredPhase({ ...room, rounds }, event.to, atMs);
    }
    case "scorecard-revised": {
      const { principleId, rating, reason } = event;
      return inThisRound(room, (round) => ({
        ...round,
        cards: round.cards.map((card) =>
          card.seatId === event.seatId
            ? { ...card, revisions: [...card.revisions, { principleId, rating, reason, atMs }] }
            : card,
        ),
      }));
    }
    case "roles-swapped":
      return swapped(room, event, atMs);

    case "reading-begun":
      return inThisRound(room, (round) => ({ ...round, readingEndsMs: minutesAfter(atMs, event.minutes) }));
    case "vote-changed":
      return inThisRound(room, (round) => ({
        ...round,
        secondVotes: { ...round.secondVotes, [event.seatId]: event.vote },
      }));
    case "decision-made": {
      const { vote, rationale, bySeat } = event;
      return inThisRound(room, (round) => ({ ...round, decision: { vote, rationale, bySeat } }));
    }
    case "lines-shared":
      return inThisRound(room, (round) => ({ ...round, shared: event.lines }));
    case "comment-made": {
      const comment = { ...without(event, "type"), writtenMs: atMs, resolved: false };
      return inRound(room, event.round, (round) => ({ ...round, comments: [...round.comments, comment] }));
    }
    case "comment-resolved":
      return inEveryRound(room, (round) => ({
        ...round,
        comments: round.comments.map((comment) =>
          comment.commentId === event.commentId ? { ...comment, resolved: true } : comment,
        ),
      }));
    case "action-added": {
      const action: KeptAction = {
        ...without(event, "type"),
        writtenMs: atMs,
        done: false,
        setInDebrief: room.phase === "debrief",
      };
      return inThisRound(room, (round) => ({ ...round, actions: [...round.actions, action] }));
    }
    case "action-ticked":
      return inEveryRound(room, (round) => ({
        ...round,
        actions: round.actions.map((action) =>
          action.actionId === event.actionId ? { ...action, done: event.done } : action,
        ),
      }));
  }
}

function withCalibration(
  room: RoomState,
  change: (now: NonNullable<RoomState["calibration"]>) => RoomState["calibration"],
): RoomState {
  return room.calibration ? { ...room, calibration: change(room.calibration) } : room;
}

function inEveryRound(room: RoomState, change: (round: Round) => Round): RoomState {
  return { ...room, rounds: room.rounds.map(change) };
}

/** The seat covers these planned principles and no others. */
function assigned(room: RoomState, seatId: string, principles: readonly string[]): RoomState["plan"]["principles"] {
  return room.plan.principles.map((planned) => {
    if (principles.includes(planned.principleId)) return { principleId: planned.principleId, seatId };
    return planned.seatId === seatId ? { principleId: planned.principleId } : planned;
  });
}
