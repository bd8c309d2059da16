/** Asking and listening: deck, questions, lead, probes, ticks, taps, flags, the candidate's own questions. */
import { limits } from "../../contract/limits.ts";
import { isSameDenial, liveRound, openAsk } from "../state.ts";
import type { Ask, RoomState } from "../state.ts";
import type { DecidersOf } from "./decider.ts";

type InterviewCommand =
  | "put-on-deck"
  | "drop-from-deck"
  | "ask-question"
  | "end-ask"
  | "take-lead"
  | "probe"
  | "tick"
  | "deny-finding"
  | "tap"
  | "flag"
  | "tick-own-question";

export const interviewDeciders: DecidersOf<InterviewCommand> = {
  "put-on-deck": (room, { deckId, principleId, questionId, text }) => {
    if (room.deck.some((item) => item.deckId === deckId)) return "taken";
    if (room.deck.length >= limits.deckPerRoom) return "too-many";
    return [{ type: "question-decked", deckId, principleId, ...(questionId ? { questionId } : {}), text }];
  },

  "drop-from-deck": (room, { deckId }) =>
    room.deck.some((item) => item.deckId === deckId) ? [{ type: "question-undecked", deckId }] : "unknown",

  /** Puts a question to the candidate, which ends the previous one. The asker leads. */
  "ask-question": (room, { askId, principleId, questionId, text }, { seatId }) => {
    if (asksOf(room).some((ask) => ask.askId === askId)) return "taken";
    if (liveRound(room).asks.length >= limits.asksPerRound) return "too-many";
    return [
      { type: "question-asked", askId, principleId, ...(questionId ? { questionId } : {}), text, bySeat: seatId },
    ];
  },

  /** `needs.ts` checks that an ask is open. Refuses: `unknown` when it is another one. So do the next four. */
  "end-ask": (room, { askId }) => (isOpen(room, askId) ? [{ type: "ask-ended", askId }] : "unknown"),

  "take-lead": (room, { askId }, { seatId }) => {
    const ask = openAsk(room);
    if (ask?.askId !== askId) return "unknown";
    return ask.lead === seatId ? [] : [{ type: "lead-taken", askId, seatId }];
  },

  /** `rules.ts` says that only the lead pushes. */
  probe: (room, { askId, probeId, kind, text, how }, { seatId }) => {
    const ask = openAsk(room);
    if (ask?.askId !== askId) return "unknown";
    if (asksOf(room).some((ask) => ask.probes.some((probe) => probe.probeId === probeId))) return "taken";
    if (ask.probes.length >= limits.probesPerAsk) return "too-many";
    return [{ type: "probe-made", askId, probeId, kind, text, how, bySeat: seatId }];
  },

  tick: (room, { askId, what, heard }, { seatId }) => {
    const ask = openAsk(room);
    if (ask?.askId !== askId) return "unknown";
    if (ask.ticks.length >= limits.ticksPerAsk) return "too-many";
    return [{ type: "ticked", askId, what, heard, bySeat: seatId }];
  },

  /** An earlier question of the round may be looked at too. Saying it again changes nothing, nor does taking back what was not said. */
  "deny-finding": (room, { askId, gap, kind, rule, words, back }, { seatId }) => {
    const ask = liveRound(room).asks.find((known) => known.askId === askId);
    if (!ask) return "unknown";
    const isDenied = ask.denials.some((denial) => isSameDenial(denial, { gap, kind, bySeat: seatId }));
    if (back) return isDenied ? [{ type: "finding-denied", askId, gap, kind, back, bySeat: seatId }] : [];
    if (isDenied) return [];
    if (ask.denials.length >= limits.denialsPerAsk) return "too-many";
    const basis = { ...(rule ? { rule } : {}), ...(words ? { words } : {}) };
    return [{ type: "finding-denied", askId, gap, kind, ...basis, bySeat: seatId }];
  },

  tap: (room, { askId, section }, { seatId }) => {
    const ask = openAsk(room);
    if (ask?.askId !== askId) return "unknown";
    if (ask.taps.length >= limits.tapsPerAsk) return "too-many";
    return [{ type: "tapped", askId, section, bySeat: seatId }];
  },

  flag: (room, { note }, { seatId }) =>
    liveRound(room).flags.length >= limits.flagsPerRound
      ? "too-many"
      : [{ type: "flagged", bySeat: seatId, ...(note ? { note } : {}) }],

  /** Shows everybody that the candidate has asked this; ticking it again changes nothing. */
  "tick-own-question": (room, { text }) => {
    const { ownQuestions } = liveRound(room);
    if (ownQuestions.some((ownQuestion) => ownQuestion.text === text)) return [];
    if (ownQuestions.length >= limits.ownQuestionsPerRound) return "too-many";
    return [{ type: "own-question-ticked", text }];
  },
};

const asksOf = (room: RoomState): readonly Ask[] => room.rounds.flatMap((round) => round.asks);
const isOpen = (room: RoomState, askId: string): boolean => openAsk(room)?.askId === askId;
