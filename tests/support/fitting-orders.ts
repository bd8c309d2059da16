/**
 * For each kind of command, orders made from what the room holds: if any order of the kind would be carried out now, one of these would.
 */
import { phases } from "../../shared/contract/ids.ts";
import { defaultOptions } from "../../shared/room/plans.ts";
import type { CommandType, RoomCommand } from "../../shared/contract/commands.ts";
import type { RoomState } from "../../shared/room/state.ts";
import { dayMs, feedback, hash, id, step } from "./given-room.ts";
import type { GivenRoom, Person } from "./given-room.ts";

type Rating = Extract<RoomCommand, { type: "seal-scorecard" }>["ratings"][number];

export function fittingOrders(room: GivenRoom, who: Person): Readonly<Record<CommandType, readonly RoomCommand[]>> {
  const { state, nowMs } = room;
  const fresh = id(`new-${room.log.length}`);
  const live = state.rounds[state.round - 1];
  const askId = live?.asks.findLast((ask) => ask.endedMs === null)?.askId ?? id("none");
  const sampleId = state.calibration?.sampleId ?? "dive-deep/late-trains";
  const asked = [...new Set(live?.asks.map((ask) => ask.principleId) ?? [])];
  const ownCard = live?.cards.find((card) => card.seatId === who.seatId);
  const seatIds = [id("nobody"), ...state.seats.map((seat) => seat.seatId)];
  const commentIds = [id("none"), ...state.rounds.flatMap((round) => round.comments.map(({ commentId }) => commentId))];
  const actionIds = [id("none"), ...state.rounds.flatMap((round) => round.actions.map(({ actionId }) => actionId))];
  return {
    "set-plan": [{ type: "set-plan", plan: { ...state.plan, minutes: { ...state.plan.minutes }, principles: [] } }],
    "set-options": [{ type: "set-options", options: { ...defaultOptions } }],
    "set-call": [{ type: "set-call", call: { kind: "room" } }],
    "see-candidate-out": [{ type: "see-candidate-out" }],
    "call-candidate-back": [{ type: "call-candidate-back" }],
    "assign-principles": seatIds.map((seatId) => ({ type: "assign-principles", seatId, principles: [] })),
    "begin-calibration": [{ type: "begin-calibration", sampleId }],
    "rate-sample": [{ type: "rate-sample", sampleId, rating: 3 }],
    "open-calibration": [{ type: "open-calibration" }],
    ready: [{ type: "ready", ready: true }],
    "start-round": [{ type: "start-round" }],
    "next-phase": phases.map((to) => step(state.phase, to)),
    pause: [{ type: "pause" }],
    resume: [{ type: "resume" }],
    "put-on-deck": [{ type: "put-on-deck", deckId: fresh, principleId: "ownership", text: "Tell me." }],
    "drop-from-deck": [id("none"), ...state.deck.map(({ deckId }) => deckId)].map((deckId) => ({
      type: "drop-from-deck",
      deckId,
    })),
    "ask-question": [{ type: "ask-question", askId: fresh, principleId: "ownership", text: "Tell me about a time." }],
    "end-ask": [{ type: "end-ask", askId }],
    "take-lead": [{ type: "take-lead", askId }],
    probe: [{ type: "probe", askId, probeId: fresh, kind: "why", text: "Why that way?", how: "aloud" }],
    tick: [{ type: "tick", askId, what: "who", heard: true }],
    "deny-finding": [id("none"), ...(live?.asks ?? []).map((ask) => ask.askId)].map((asked) => ({
      type: "deny-finding",
      askId: asked,
      gap: "howMuch",
      kind: "howMuch",
    })),
    tap: [{ type: "tap", askId, section: "action" }],
    flag: [{ type: "flag" }],
    whisper: [{ type: "whisper", lineId: fresh, text: "Ask for the number." }],
    say: [{ type: "say", lineId: fresh, text: "Hello." }],
    "set-listening": [{ type: "set-listening", on: true }],
    "add-speech": [
      { type: "add-speech", spans: [{ fromMs: Math.round(nowMs) - 2_000, toMs: Math.round(nowMs) - 500 }] },
    ],
    "ask-for-a-moment": [{ type: "ask-for-a-moment" }],
    "carry-on": [{ type: "carry-on" }],
    "tick-own-question": [{ type: "tick-own-question", text: "What does training look like?" }],
    "seal-scorecard": [
      {
        type: "seal-scorecard",
        ratings: asked.map((principleId) => rating(principleId, nowMs)),
        strengths: "Numbers.",
        concerns: "Pace.",
        keep: "The numbers.",
        change: "The pace.",
        ...(state.format === "panel" ? { vote: "yes" as const } : {}),
      },
    ],
    "seal-self-rating": [
      {
        type: "seal-self-rating",
        ratings: asked.map((principleId) => ({ principleId, rating: 3 as const, reason: "I could say more." })),
      },
    ],
    "seal-feedback": [feedback()],
    reveal: [
      { type: "reveal", without: [] },
      { type: "reveal", without: state.seats.map((seat) => seat.seatId) },
    ],
    "revise-scorecard": [id("none"), ...(ownCard?.ratings.map(({ principleId }) => principleId) ?? [])].map(
      (principleId) => ({ type: "revise-scorecard", principleId, rating: 3, reason: "On reflection." }),
    ),
    "begin-reading": [{ type: "begin-reading", minutes: 3 }],
    "change-vote": [{ type: "change-vote", vote: "no" }],
    decide: [{ type: "decide", vote: "yes", rationale: "Both depth and care." }],
    "share-with-candidate": [{ type: "share-with-candidate", lines: [] }],
    "swap-roles": [{ type: "swap-roles" }],
    comment: [{ type: "comment", commentId: fresh, round: 1, text: "Say the number first." }],
    "resolve-comment": commentIds.map((commentId) => ({ type: "resolve-comment", commentId })),
    "add-action": [{ type: "add-action", actionId: fresh, text: "Practise numbers.", owner: who.seatId }],
    "tick-action": actionIds.map((actionId) => ({ type: "tick-action", actionId, done: true })),
    "set-recording": [{ type: "set-recording", on: true }],
    rename: [{ type: "rename", name: "Somebody" }],
    leave: [{ type: "leave" }],
    "renew-resume-link": [{ type: "renew-resume-link", resumeHash: hash(`resume-${who.name}`) }],
    "make-review-link": [{ type: "make-review-link", reviewHash: hash("review"), expiresAtMs: nowMs + dayMs }],
    "revoke-review-link": [{ type: "revoke-review-link" }],
    "remove-seat": others(state, who).map((seatId) => ({ type: "remove-seat", seatId })),
    "renew-invite": [{ type: "renew-invite", role: "observer", inviteHash: hash("new-observer") }],
    "revoke-invite": [{ type: "revoke-invite", role: "observer" }],
    "rename-room": [{ type: "rename-room", title: "Thursday practice" }],
    "hand-over-host": seatIds.map((seatId) => ({ type: "hand-over-host", seatId })),
    "end-room": [{ type: "end-room" }],
  };
}

const others = (state: RoomState, who: Person): readonly string[] => [
  id("nobody"),
  ...state.seats.map((seat) => seat.seatId).filter((seatId) => seatId !== who.seatId),
];

const rating = (principleId: string, atMs: number): Rating => ({
  principleId,
  rating: 4,
  evidence: [{ kind: "moment", atMs, text: "Went to the log." }],
  reason: "Went to the log itself.",
});
