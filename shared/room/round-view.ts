/** One round as one seat may see it. Only `view.ts` uses this; what to show is decided in `sight.ts`. */
import type { AskView, Debrief, RoundView } from "../contract/views.ts";
import { seesAction, seesAloud, seesCards, seesDebrief, seesFlags, seesShared, seesTicks } from "./sight.ts";
import type { Sight } from "./sight.ts";
import { sealedIn } from "./seats.ts";
import type { Ask, KeptAction, Round } from "./state.ts";

/** The round a moment ago, with the same sight: what has not changed since need not be made again. */
export interface EarlierRound {
  readonly round: Round;
  readonly view: RoundView;
}

export function roundView(round: Round, sight: Sight, earlier?: EarlierRound): RoundView {
  if (earlier?.round === round) return earlier.view;
  return {
    no: round.no,
    candidate: round.candidate,
    startedMs: round.startedMs,
    endedMs: round.endedMs,
    asks: round.asks.map((ask, at) => knownAsk(ask, at, round, sight, earlier) ?? askView(ask, round, sight)),
    ownQuestions: round.ownQuestions,
    sealed: sealedIn(round),
    revealWantedBy: round.revealWantedBy,
    revealed: round.revealed,
    ...ownWords(round, sight),
    ...(seesCards(round, sight)
      ? { cards: round.cards, selfRatings: round.selfRatings, feedbacks: round.feedbacks }
      : {}),
    ...(seesDebrief(round, sight) ? { debrief: debriefView(round) } : {}),
    ...(seesShared(round, sight) && round.shared ? { shared: { lines: round.shared } } : {}),
    comments: round.comments,
    actions: round.actions.filter((action) => seesAction(action, round, sight)).map(actionView),
    ...(seesFlags(round, sight) ? { flags: round.flags } : {}),
  };
}

/** An ask looks the same while it has not changed and the seat sees as much of the round. */
function knownAsk(ask: Ask, at: number, round: Round, sight: Sight, earlier?: EarlierRound): AskView | undefined {
  const isUnchanged = earlier?.round.asks[at] === ask && seesAloud(earlier.round, sight) === seesAloud(round, sight);
  return isUnchanged ? earlier.view.asks[at] : undefined;
}

function askView(ask: Ask, round: Round, sight: Sight): AskView {
  const named = sight.isPrincipleHidden
    ? { principleId: null }
    : { principleId: ask.principleId, ...(ask.questionId === undefined ? {} : { questionId: ask.questionId }) };
  return {
    askId: ask.askId,
    ...named,
    text: ask.text,
    lead: ask.lead,
    askedMs: ask.askedMs,
    endedMs: ask.endedMs,
    probes: seesAloud(round, sight) ? ask.probes : ask.probes.filter((probe) => probe.how === "pushed"),
    taps: ask.taps,
    ...(seesTicks(sight) ? { ticks: ask.ticks } : {}),
    ...ownDenials(ask, sight),
  };
}

/** Which findings this seat called wrong: nobody else is told. */
function ownDenials({ denials }: Ask, { seatId }: Sight): Pick<AskView, "denials"> {
  const own = denials.filter((denial) => denial.bySeat === seatId).map(({ gap, kind }) => ({ gap, kind }));
  return own.length > 0 ? { denials: own } : {};
}

/** What this seat sealed itself; always shown. */
function ownWords(round: Round, { seatId }: Sight): Pick<RoundView, "card" | "selfRating" | "feedback"> {
  const card = round.cards.find((card) => card.seatId === seatId);
  const selfRating = round.selfRatings.find((selfRating) => selfRating.seatId === seatId);
  const feedback = round.feedbacks.find((feedback) => feedback.seatId === seatId);
  return { ...(card ? { card } : {}), ...(selfRating ? { selfRating } : {}), ...(feedback ? { feedback } : {}) };
}

function debriefView(round: Round): Debrief {
  const votes = round.cards.flatMap(({ seatId, vote }) => {
    const second = round.secondVotes[seatId];
    return vote === undefined ? [] : [{ seatId, first: vote, ...(second === undefined ? {} : { second }) }];
  });
  return {
    readingEndsMs: round.readingEndsMs,
    votes,
    ...(round.decision ? { decision: round.decision } : {}),
    sharedLines: (round.shared ?? []).map((line) => line.lineId),
  };
}

function actionView({ actionId, text, owner, bySeat, writtenMs, done }: KeptAction) {
  return { actionId, text, owner, bySeat, writtenMs, done };
}
