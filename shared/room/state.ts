/** A room that exists, as its log tells it. Held in memory only, never stored, never sent: `sight.ts` says what each seat sees of it. */
import type {
  AskId,
  Format,
  Ms,
  Phase,
  Role,
  RoomId,
  RoundNo,
  SeatId,
  SecretHash,
  Section,
  Vote,
} from "../contract/ids.ts";
import type { Report } from "../contract/report.ts";
import type {
  Action,
  Call,
  Comment,
  Debrief,
  DeckItem,
  DenialView,
  Feedback,
  FlagView,
  Line,
  Options,
  Plan,
  PrincipleName,
  ProbeView,
  RoomView,
  Score,
  Scorecard,
  SelfRating,
  SharedLine,
  SpeechView,
  TalkView,
  TapView,
  TickView,
} from "../contract/views.ts";
import type { Pack } from "../contract/pack.ts";
import type { CandidateInCall } from "./call.ts";

export interface Seat {
  readonly seatId: SeatId;
  readonly name: string;
  /** One entry per round up to the current one. A late joiner has the role they joined with in earlier rounds too. */
  readonly roles: readonly Role[];
  readonly ready: boolean;
  /** Some device of this seat records its owner's voice. */
  readonly isRecording: boolean;
  /** Their browser says when they speak. */
  readonly isListening: boolean;
  /** A seat that left can come back, a removed one cannot. */
  readonly gone: false | "left" | "removed";
  /** One per device. */
  readonly tokenHashes: readonly SecretHash[];
  readonly resumeHash: SecretHash | null;
  /** The invite this seat came by, and its role; null: made with the room. */
  readonly cameBy: { readonly role: Role; readonly inviteHash: SecretHash } | null;
}

export interface Invite {
  /** null: revoked. */
  readonly hash: SecretHash | null;
  /** An invite for one seat that somebody has used. */
  readonly used: boolean;
}

/** The phase's clock. */
export interface PhaseClock {
  readonly startedMs: Ms;
  /** Since when it stands still; null: it runs. */
  readonly pausedMs: Ms | null;
  readonly pausedBy: readonly ("person" | "away")[];
  /** Total length of past pauses. */
  readonly pausedForMs: number;
  /** Somebody started the clock again although the candidate is away. */
  readonly runsWhileAway: boolean;
}

export interface Ask {
  readonly askId: AskId;
  readonly principleId: string;
  readonly questionId?: string | undefined;
  readonly text: string;
  readonly lead: SeatId;
  readonly askedMs: Ms;
  readonly endedMs: Ms | null;
  readonly probes: readonly ProbeView[];
  readonly taps: readonly TapView[];
  readonly ticks: readonly TickView[];
  readonly denials: readonly Denial[];
  /** How long each seat spoke while this was the question, as far as their browsers said so. */
  readonly talk: readonly TalkView[];
  /** How long the candidate spoke in each section, by the taps. */
  readonly toldMs: Partial<Readonly<Record<Section, Ms>>>;
}

/** Each person says it of a gap and a kind once. */
export const isSameDenial = (denial: Denial, { gap, kind, bySeat }: Pick<Denial, "gap" | "kind" | "bySeat">): boolean =>
  denial.gap === gap && denial.kind === kind && denial.bySeat === bySeat;

/** A finding that somebody called wrong. Its author is told of it again; the operator may export it. */
export interface Denial extends DenialView {
  readonly bySeat: SeatId;
  readonly atMs: Ms;
  /** The rule and the words that it came from; the words only with consent. */
  readonly rule?: string | undefined;
  readonly words?: string | undefined;
}

export type KeptAction = Action & {
  /** Set in the debrief: a panel's candidate sees it once the panel has shared. */
  readonly setInDebrief: boolean;
};

export interface Round {
  readonly no: RoundNo;
  readonly candidate: SeatId;
  readonly startedMs: Ms;
  /** Swapped away, or the room ended. */
  readonly endedMs: Ms | null;
  readonly asks: readonly Ask[];
  readonly ownQuestions: readonly { readonly text: string; readonly atMs: Ms }[];
  readonly flags: readonly FlagView[];
  readonly speech: readonly SpeechView[];
  readonly cards: readonly Scorecard[];
  readonly selfRatings: readonly SelfRating[];
  readonly feedbacks: readonly Feedback[];
  readonly revealWantedBy: readonly SeatId[];
  readonly revealed: boolean;
  /** A review has begun with this round open. */
  readonly reviewed: boolean;
  readonly readingEndsMs: Ms | null;
  readonly secondVotes: Readonly<Record<SeatId, Vote>>;
  readonly decision: NonNullable<Debrief["decision"]> | null;
  /** What the candidate was given; null: nothing yet. */
  readonly shared: readonly SharedLine[] | null;
  readonly comments: readonly Comment[];
  readonly actions: readonly KeptAction[];
}

/** The answer to an accepted command. */
export interface KeptAnswer {
  readonly id: string;
  readonly version: number;
}

export interface RoomState {
  readonly roomId: RoomId;
  readonly title: string;
  readonly format: Format;
  readonly createdAtMs: Ms;
  /** Time of the latest batch, which is also when the room was last used; never falls. */
  readonly atMs: Ms;
  readonly retentionMs: number;
  readonly endedMs: Ms | null;
  readonly plan: Plan;
  readonly options: Options;
  readonly call: Call;
  readonly candidateInCall: CandidateInCall;
  /** In the order of joining; gone seats stay. */
  readonly seats: readonly Seat[];
  /** Who was given the host flag last; `hostOf` says who acts as host now. */
  readonly hostSeat: SeatId;
  readonly invites: Readonly<Partial<Record<Role, Invite>>>;
  /** What lets people without a seat read what was shared; null: never made, or revoked. */
  readonly reviewLink: { readonly hash: SecretHash; readonly expiresAtMs: Ms } | null;
  /** The report that the room was made from; null: the room was held here. */
  readonly imported: Report | null;
  readonly round: RoundNo;
  readonly phase: Phase;
  readonly clock: PhaseClock;
  readonly moment: { readonly seatId: SeatId; readonly sinceMs: Ms } | null;
  /** Those started, oldest first. */
  readonly rounds: readonly Round[];
  readonly chat: readonly Line[];
  readonly deck: readonly DeckItem[];
  readonly whispers: readonly Line[];
  /** null: the server's first pack. `own`: brought by a person; null: the server has it. */
  readonly pack: { readonly id: string; readonly name: string; readonly sinceMs: Ms; readonly own: Pack | null } | null;
  /** Of all packs the room has had: a finished round keeps its names when another pack is chosen. Newest first. */
  readonly principleNames: readonly PrincipleName[];
  /** How many packs this room's log holds. */
  readonly packsImported: number;
  /** The sample answer that is rated before the panel starts. */
  readonly calibration: {
    readonly sampleId: string;
    readonly ratings: readonly { readonly seatId: SeatId; readonly rating: Score }[];
    readonly opened: boolean;
  } | null;
  /** The last accepted commands of each seat, oldest first. */
  readonly answers: Readonly<Record<SeatId, readonly KeptAnswer[]>>;
  /** What each seat is shown now, with its version. */
  readonly views: Readonly<Record<SeatId, RoomView>>;
}

/** The round under way; undefined in the lobby. */
export function startedRound(state: RoomState): Round | undefined {
  return state.rounds[state.round - 1];
}

/** The round under way. @throws in the lobby, where nothing may ask for it. */
export function liveRound(state: RoomState): Round {
  const round = startedRound(state);
  if (!round) throw new Error(`round ${state.round} has not started`);
  return round;
}

/** The current question. */
export function openAsk(state: RoomState): Ask | undefined {
  return startedRound(state)?.asks.findLast((ask) => ask.endedMs === null);
}
