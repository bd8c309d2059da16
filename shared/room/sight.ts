/**
 * Who sees what, field by field. The only place that lets a room's secrets out, or keeps them: `view.ts`, `review-link.ts` and the
 * rights walk these lists and decide nothing. A field that is missing here does not compile. As a table: docs/contract.md, sight.
 */
import type { Role, SeatId } from "../contract/ids.ts";
import type { ReviewAsk, ReviewRound } from "../contract/review.ts";
import type { AskView, RoomView, RoundView } from "../contract/views.ts";
import { outOfCall } from "./call.ts";
import { askTargetMs, phaseEndsMs } from "./deadlines.ts";
import { eyeOf, isBeforeScoring } from "./eye.ts";
import type { Eye } from "./eye.ts";
import type { Fields } from "./fields.ts";
import { namesFor } from "./principle-names.ts";
import type { Standing } from "./rights.ts";
import { askingRoles, asksOthers } from "./roles.ts";
import { roleNow, sealedIn, seatOf } from "./seats.ts";
import type { Ask, KeptAction, RoomState, Round, Seat } from "./state.ts";
import * as part from "./view-parts.ts";

/** A view before it has a version, and before it says how long the room is kept: see `versions.ts`. */
export type Shown = Omit<RoomView, "version" | "room"> & { readonly room: ShownRoom };
type ShownRoom = Omit<RoomView["room"], "expiresAtMs">;

/** What every seat is shown alike. */
export type SeenByAll = Pick<RoomView, "seats" | "leader" | "scorers">;

/** One seat looking at the room. `rights` and `rounds` are already its own. */
export interface RoomSeen {
  readonly state: RoomState;
  readonly seat: Seat;
  readonly standing: Standing;
  readonly alike: SeenByAll;
  /** For the current round. */
  readonly eye: Eye;
  readonly rights: Pick<RoomView, "may" | "steps">;
  readonly rounds: readonly RoundView[];
}

/** One seat looking at a round. `asks` are already as it sees them. */
export interface RoundSeen {
  readonly round: Round;
  readonly eye: Eye;
  readonly asks: readonly AskView[];
}

export interface AskSeen {
  readonly ask: Ask;
  readonly round: Round;
  readonly eye: Eye;
}

export const roomSight: Fields<ShownRoom, RoomSeen> = {
  roomId: everybody(({ state }) => state.roomId),
  title: everybody(({ state }) => state.title),
  format: everybody(({ state }) => state.format),
  createdAtMs: everybody(({ state }) => state.createdAtMs),
  ended: everybody(({ state }) => state.endedMs !== null),
  imported: everybody(({ state }) => state.imported !== null),
  importedMs: nobody, // Only in imported rooms, see `imported.ts`.
  options: everybody(({ state }) => state.options),
  // A panel talks about the candidate during scoring and debrief: they must not walk in.
  call: ({ state, seat }) => (outOfCall(state).includes(seat.seatId) ? { kind: "none" } : state.call),
  callClosedTo: everybody(({ state }) => part.unlessNone(outOfCall(state))),
  pack: everybody(({ state }) => part.packOf(state)),
};

export const viewSight: Fields<Omit<Shown, "room">, RoomSeen> = {
  you: everybody(({ seat, standing }) => part.you(seat, standing)),
  may: everybody(({ rights }) => rights.may),
  steps: everybody(({ rights }) => rights.steps),
  seats: everybody(({ alike }) => alike.seats),
  leader: everybody(({ alike }) => alike.leader),
  scorers: everybody(({ alike }) => alike.scorers),
  invites: ({ state, standing }) => (standing.isHost ? part.invites(state) : []),
  reviewLink: only(isHost, ({ state }) => part.reviewLink(state)),
  plan: ({ state, eye }) => (eye.isPrincipleHidden ? { ...state.plan, principles: [] } : state.plan),
  // All of them; while principles are hidden, those of earlier rounds.
  principleNames: everybody(({ state, eye }) => part.unlessNone(namesFor(eye, state))),
  round: everybody(({ state }) => state.round),
  phase: everybody(({ state }) => state.phase),
  phaseStartedMs: everybody(({ state }) => state.clock.startedMs),
  phaseEndsMs: everybody(({ state }) => phaseEndsMs(state.plan, state.phase, state.clock)),
  askTargetMs: everybody(({ state }) => askTargetMs(state.plan)),
  pausedMs: everybody(({ state }) => state.clock.pausedMs),
  moment: everybody(({ state }) => state.moment),
  rounds: everybody(({ rounds }) => rounds),
  chat: everybody(({ state }) => state.chat),
  deck: only(isBackstage, ({ state }) => state.deck),
  whispers: only(isBackstage, ({ state }) => state.whispers),
  // Who has rated is seen at once, their ratings only when all are open; a seat's own always.
  calibration: only(isBackstage, ({ state, seat }) => part.calibration(state, seat)),
};

export const roundSight: Fields<RoundView, RoundSeen> = {
  no: everybody(({ round }) => round.no),
  candidate: everybody(({ round }) => round.candidate),
  startedMs: everybody(({ round }) => round.startedMs),
  endedMs: everybody(({ round }) => round.endedMs),
  asks: everybody(({ asks }) => asks),
  ownQuestions: everybody(({ round }) => round.ownQuestions),
  sealed: everybody(({ round }) => sealedIn(round)),
  revealWantedBy: everybody(({ round }) => round.revealWantedBy),
  revealed: everybody(({ round }) => round.revealed),
  card: own(({ round }) => round.cards),
  selfRating: own(({ round }) => round.selfRatings),
  feedback: own(({ round }) => round.feedbacks),
  cards: only(seesCards, ({ round }) => round.cards),
  selfRatings: only(seesCards, ({ round }) => round.selfRatings),
  feedbacks: only(seesCards, ({ round }) => round.feedbacks),
  debrief: only(seesDebrief, ({ round }) => part.debrief(round)),
  shared: only(seesShared, ({ round }) => part.shared(round)),
  comments: everybody(({ round }) => round.comments),
  actions: ({ round, eye }) => round.actions.filter((action) => seesAction(action, round, eye)).map(part.action),
  flags: only(seesFlags, ({ round }) => round.flags),
  speech: ({ round }) => (round.revealed ? part.unlessNone(round.speech) : undefined),
};

export const askSight: Fields<AskView, AskSeen> = {
  askId: everybody(({ ask }) => ask.askId),
  principleId: ({ ask, eye }) => (eye.isPrincipleHidden ? null : ask.principleId),
  questionId: only(knowsPrinciple, ({ ask }) => ask.questionId),
  text: everybody(({ ask }) => ask.text),
  lead: everybody(({ ask }) => ask.lead),
  askedMs: everybody(({ ask }) => ask.askedMs),
  endedMs: everybody(({ ask }) => ask.endedMs),
  probes: ({ ask, round, eye }) => (seesAloud(round, eye) ? ask.probes : part.pushed(ask)),
  taps: everybody(({ ask }) => ask.taps),
  ticks: only(seesTicks, ({ ask }) => ask.ticks),
  // Nobody is told what others called wrong.
  talk: only(hearsTalk, ({ ask }) => part.unlessNone(ask.talk)),
  toldMs: only(hearsTalk, ({ ask }) => part.toldMs(ask)),
  denials: ({ ask, eye }) => part.unlessNone(part.denials(ask, eye.seatId)),
};

/**
 * The review link, for somebody without a seat. Panel: the lines that were shared. Peer and solo: the rounds that were
 * revealed. Nothing of `RoomView` passes through, so what is added for seats never reaches the link on its own.
 */
export const linkSight: Fields<ReviewRound, LinkSeen> = {
  no: everybody(({ round }) => round.no),
  candidate: everybody(({ round }) => round.candidate),
  startedMs: everybody(({ round }) => round.startedMs),
  endedMs: everybody(({ round }) => round.endedMs),
  asks: only(isOfTwo, ({ asks }) => asks),
  ownQuestions: only(isOfTwo, ({ round }) => round.ownQuestions.map(part.linked.ownQuestion)),
  cards: only(isOfTwo, ({ round }) => round.cards.map(part.linked.card)),
  selfRatings: only(isOfTwo, ({ round }) => round.selfRatings.map(part.linked.selfRating)),
  feedbacks: only(isOfTwo, ({ round }) => round.feedbacks.map(part.linked.feedback)),
  actions: only(isOfTwo, ({ round }) => round.actions.map(part.linked.action)),
  shared: only(isOfPanel, ({ round }) => (round.shared ?? []).map(part.linked.sharedLine)),
};

export const linkAskSight: Fields<ReviewAsk, Pick<AskSeen, "ask" | "round">> = {
  askId: everybody(({ ask }) => ask.askId),
  principleId: everybody(({ ask }) => ask.principleId),
  text: everybody(({ ask }) => ask.text),
  lead: everybody(({ ask }) => ask.lead),
  askedMs: everybody(({ ask }) => ask.askedMs),
  endedMs: everybody(({ ask }) => ask.endedMs),
  // Probes asked aloud come with the review, as they do for the candidate.
  probes: ({ ask, round }) => (round.reviewed ? ask.probes : part.pushed(ask)).map(part.linked.probe),
  taps: everybody(({ ask }) => ask.taps.map(part.linked.tap)),
};

/** The link looking at a round. `asks` are already as it shows them. */
export interface LinkSeen {
  readonly round: Round;
  readonly format: RoomState["format"];
  readonly asks: readonly ReviewAsk[];
}

/** Is the round shown through the link at all? */
export function isLinked(round: Round, { format }: RoomState): boolean {
  return format === "panel" ? round.shared !== null : round.revealed;
}

/** The room's pack, with all its questions: everybody except a candidate before scoring. */
export function mayReadPack(state: RoomState, seatId: SeatId): boolean {
  const seat = seatOf(state, seatId);
  if (!seat || seat.gone === "removed") return false;
  return roleNow(state, seat) !== "candidate" || !isBeforeScoring(state);
}

/**
 * Actions set in a panel's debrief reach the candidate when the panel shares, and a late scorer with their own seal; a seat's own are seen
 * at once.
 */
function seesAction(action: KeptAction, round: Round, eye: Eye): boolean {
  if (eye.format !== "panel" || !action.setInDebrief || action.bySeat === eye.seatId) return true;
  return eye.role === "candidate" ? round.shared !== null : seesDebrief({ round, eye });
}

/** Which actions of the round this seat sees, and so may act on. */
export function seesActionOf(state: RoomState, seat: Seat, round: Round): (action: KeptAction) => boolean {
  const eye = eyeOf(state, seat, round.no);
  return (action) => seesAction(action, round, eye);
}

// For whom.

function everybody<Seen, Value>(value: (seen: Seen) => Value): (seen: Seen) => Value {
  return value;
}
function nobody(): undefined {
  return undefined;
}
function only<Seen, Value>(
  who: (seen: Seen) => boolean,
  value: (seen: Seen) => Value,
): (seen: Seen) => Value | undefined {
  return (seen) => (who(seen) ? value(seen) : undefined);
}
/** What this seat sealed itself. */
function own<Sealed extends { readonly seatId: SeatId }>(
  sealed: (seen: RoundSeen) => readonly Sealed[],
): (seen: RoundSeen) => Sealed | undefined {
  return (seen) => sealed(seen).find(({ seatId }) => seatId === seen.eye.seatId);
}

type OfRound = Pick<RoundSeen, "round" | "eye">;

/** Roles that see what is prepared and whispered on the interviewing side. */
const backstage: readonly Role[] = [...askingRoles, "observer"];

function isBackstage({ standing }: RoomSeen): boolean {
  return backstage.includes(standing.role);
}
function isHost({ standing }: RoomSeen): boolean {
  return standing.isHost;
}
function knowsPrinciple({ eye }: AskSeen): boolean {
  return !eye.isPrincipleHidden;
}
/** Never the candidate. */
function seesTicks({ eye }: AskSeen): boolean {
  return eye.role !== "candidate";
}
/** Figures of the talk while it lasts are for those who ask. */
function hearsTalk(seen: AskSeen): boolean {
  return seesTicks(seen);
}
/** The candidate of a peer room sees them after the reveal; a panel's never does. */
function seesFlags({ round, eye }: OfRound): boolean {
  return eye.role !== "candidate" || (eye.format === "peer" && round.revealed);
}
/** The candidate sees them once the round has been reviewed. */
export function seesAloud(round: Round, { role }: Eye): boolean {
  return role !== "candidate" || round.reviewed;
}
/** The cards, self-ratings and feedback of others. In a panel, only seats that have sealed, and observers. */
function seesCards({ round, eye: { role, format, seatId } }: OfRound): boolean {
  if (!round.revealed) return false;
  if (format !== "panel" || role === "observer") return true;
  return asksOthers(role) && sealedIn(round).includes(seatId);
}
function seesDebrief({ round, eye }: OfRound): boolean {
  return eye.format === "panel" && seesCards({ round, eye });
}
function seesShared({ round, eye }: OfRound): boolean {
  return eye.role === "candidate" || seesDebrief({ round, eye });
}
function isOfPanel({ format }: LinkSeen): boolean {
  return format === "panel";
}
function isOfTwo({ format }: LinkSeen): boolean {
  return format !== "panel";
}
