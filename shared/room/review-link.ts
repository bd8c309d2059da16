/**
 * The review link: what somebody without a seat may read, through a secret that the host made. It has its own allow-list:
 * no `RoomView` passes through, so a field added for seats never reaches the link by itself.
 * Panel: the lines that were shared. Peer and solo: the rounds that were revealed. Nothing else.
 */
import type { Ms, SecretHash } from "../contract/ids.ts";
import type { ReviewAsk, ReviewRound, ReviewView } from "../contract/review.ts";
import { namesOfReview } from "./principle-names.ts";
import { roleIn } from "./seats.ts";
import type { Ask, RoomState, Round } from "./state.ts";

/** What the link shows now. Undefined when the secret is wrong, or the link is revoked or expired. */
export function reviewFor(state: RoomState, reviewHash: SecretHash, nowMs: Ms): ReviewView | undefined {
  const link = state.reviewLink;
  if (link?.hash !== reviewHash || nowMs >= link.expiresAtMs) return undefined;
  const shown = state.rounds.filter((round) => isShown(round, state));
  const rounds = shown.map((round) => reviewRound(round, state));
  return {
    room: { title: state.title, format: state.format },
    expiresAtMs: link.expiresAtMs,
    names: namesIn(shown, state),
    principleNames: namesOfReview(rounds, state),
    rounds,
  };
}

function isShown(round: Round, { format }: RoomState): boolean {
  return format === "panel" ? round.shared !== null : round.revealed;
}

/** Who took part in the rounds shown; observers are not named. */
function namesIn(rounds: readonly Round[], state: RoomState): ReviewView["names"] {
  return state.seats
    .filter((seat) => rounds.some(({ no, candidate }) => candidate === seat.seatId || roleIn(seat, no) !== "observer"))
    .map(({ seatId, name }) => ({ seatId, name }));
}

function reviewRound(round: Round, { format }: RoomState): ReviewRound {
  const { no, candidate, startedMs, endedMs } = round;
  const held = { no, candidate, startedMs, endedMs };
  if (format === "panel") return { ...held, shared: (round.shared ?? []).map(sharedLine) };
  return {
    ...held,
    asks: round.asks.map((ask) => reviewAsk(ask, round)),
    ownQuestions: round.ownQuestions.map(({ text, atMs }) => ({ text, atMs })),
    cards: round.cards.map(({ seatId, ratings, strengths, concerns, keep, change, vote, revisions }) => ({
      seatId,
      ratings,
      strengths,
      concerns,
      keep,
      change,
      ...(vote === undefined ? {} : { vote }),
      revisions,
    })),
    selfRatings: round.selfRatings.map(({ seatId, ratings }) => ({ seatId, ratings })),
    feedbacks: round.feedbacks.map(({ seatId, clear, probed, atEase, fedTheAnswer, text }) => ({
      seatId,
      clear,
      probed,
      atEase,
      fedTheAnswer,
      text,
    })),
    actions: round.actions.map(({ actionId, text, owner, done }) => ({ actionId, text, owner, done })),
  };
}

/** Probes asked aloud come with the review, as they do for the candidate. */
function reviewAsk(ask: Ask, { reviewed }: Round): ReviewAsk {
  const { askId, principleId, text, lead, askedMs, endedMs } = ask;
  const probes = ask.probes
    .filter(({ how }) => reviewed || how === "pushed")
    .map((probe) => ({ probeId: probe.probeId, text: probe.text, atMs: probe.atMs }));
  return { askId, principleId, text, lead, askedMs, endedMs, probes };
}

function sharedLine({ lineId, kind, principleId, text, rating }: NonNullable<Round["shared"]>[number]) {
  return {
    lineId,
    kind,
    ...(principleId === undefined ? {} : { principleId }),
    text,
    ...(rating === undefined ? {} : { rating }),
  };
}
