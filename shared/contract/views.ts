/**
 * What a seat is shown: one whole view per seat. Who sees which field: `shared/room/sight.ts`. The limits matter when a view is read back
 * from a file, see `report.ts`.
 */
import { z } from "zod";
import { commandTypes } from "./commands.ts";
import {
  Format,
  Moment,
  Phase,
  PrincipleId,
  ProbeKind,
  QuestionId,
  Role,
  RoomId,
  RoundNo,
  Score,
  Section,
  ShortId,
  Subject,
  Tick,
  Vote,
} from "./ids.ts";
import { limits } from "./limits.ts";
import { RefusalCode } from "./reply.ts";
import {
  Call,
  cardFields,
  CommentAnchor,
  feedbackFields,
  Options,
  Plan,
  Revision,
  SelfRatings,
  SharedLine,
  Span,
} from "./shapes.ts";
import { filled, line, many, text } from "./wire.ts";
import type { Of } from "./wire.ts";

export type { Score } from "./ids.ts";
export type { Call, CardRating, CommentAnchor, Evidence, Options, Plan, SharedLine, Span } from "./shapes.ts";

/**
 * What a seat may do: each kind of order, and rights that are not orders or are finer than one. `push-probe`: a follow-up onto the
 * candidate's screen. `write-notes`: in the STAR notes of this round.
 */
export const Right = z.enum([
  ...commandTypes,
  "push-probe",
  "resolve-comments-of-others",
  "write-notes",
  "read-pack",
  "delete-room",
]);
export type Right = z.infer<typeof Right>;

/**
 * What this seat may do now. `true`: some order of this kind is carried out. A code: seat and part are right, but while the room is in this
 * state, every such order is refused with it. Absent: not for this seat, not in this part, or the room is over. Limits on how much a room
 * holds (`too-many`) are not included. Comes from the same rules as `decide`.
 */
export const May = z.partialRecord(Right, z.union([z.literal(true), RefusalCode]));
export type May = Of<typeof May>;

/** Where `next-phase` leads. `forGood`: no step leads back from there. */
export const Steps = z.strictObject({
  onward: Phase.optional(),
  back: Phase.optional(),
  forGood: z.literal(true).optional(),
});
export type Steps = Of<typeof Steps>;

const seatIds = many(ShortId, limits.seatsPerRoom);

export const Scorecard = z.strictObject({
  seatId: ShortId,
  ...cardFields,
  revisions: many(Revision, limits.revisionsPerCard),
});
export type Scorecard = Of<typeof Scorecard>;

export const SelfRating = z.strictObject({ seatId: ShortId, ratings: SelfRatings });
export type SelfRating = Of<typeof SelfRating>;

export const Feedback = z.strictObject({ seatId: ShortId, ...feedbackFields });
export type Feedback = Of<typeof Feedback>;

export const ProbeView = z.strictObject({
  probeId: ShortId,
  kind: ProbeKind,
  text: text(limits.probeChars),
  how: z.enum(["pushed", "aloud"]),
  bySeat: ShortId,
  atMs: Moment,
});
export type ProbeView = Of<typeof ProbeView>;

const TapView = z.strictObject({ section: Section, bySeat: ShortId, atMs: Moment });
export type TapView = Of<typeof TapView>;

const TickView = z.strictObject({ what: Tick, heard: z.boolean(), bySeat: ShortId, atMs: Moment });
export type TickView = Of<typeof TickView>;

/** A finding that this seat called wrong. */
const DenialView = z.strictObject({ gap: Subject, kind: ProbeKind });
export type DenialView = Of<typeof DenialView>;

/** How long somebody spoke. */
const TalkView = z.strictObject({ seatId: ShortId, ms: Moment });
export type TalkView = Of<typeof TalkView>;

/** When somebody spoke. */
const SpeechView = z.strictObject({ seatId: ShortId, spans: many(Span, limits.spansPerSeat) });
export type SpeechView = Of<typeof SpeechView>;

export const AskView = z.strictObject({
  askId: ShortId,
  /** null: hidden from this seat. */
  principleId: PrincipleId.nullable(),
  questionId: QuestionId.optional(),
  text: text(limits.questionChars),
  lead: ShortId,
  askedMs: Moment,
  endedMs: Moment.nullable(),
  probes: many(ProbeView, limits.probesPerAsk),
  taps: many(TapView, limits.tapsPerAsk),
  ticks: many(TickView, limits.ticksPerAsk).optional(),
  /** One's own; absent: none. */
  denials: many(DenialView, limits.denialsPerAsk).optional(),
  /** Who spoke for how long during this question; absent: nobody's browser has said so. */
  talk: many(TalkView, limits.seatsPerRoom).optional(),
  /** How long the candidate spoke in each section, by the taps. */
  toldMs: z.partialRecord(Section, Moment).optional(),
});
export type AskView = Of<typeof AskView>;

/** A question the candidate ticked off their own list. */
export const OwnQuestion = z.strictObject({ text: text(limits.ownQuestionChars), atMs: Moment });

const FlagView = z.strictObject({ seatId: ShortId, atMs: Moment, note: text(limits.flagNoteChars).optional() });
export type FlagView = Of<typeof FlagView>;

const Comment = z.strictObject({
  commentId: ShortId,
  round: RoundNo,
  askId: ShortId.optional(),
  anchor: CommentAnchor.optional(),
  atMs: Moment.optional(),
  text: text(limits.commentChars),
  replyTo: ShortId.optional(),
  bySeat: ShortId,
  writtenMs: Moment,
  resolved: z.boolean(),
});
export type Comment = Of<typeof Comment>;

export const Action = z.strictObject({
  actionId: ShortId,
  text: text(limits.actionChars),
  owner: ShortId,
  bySeat: ShortId,
  writtenMs: Moment,
  done: z.boolean(),
});
export type Action = Of<typeof Action>;

const Debrief = z.strictObject({
  readingEndsMs: Moment.nullable(),
  votes: many(z.strictObject({ seatId: ShortId, first: Vote, second: Vote.optional() }), limits.seatsPerRoom),
  decision: z.strictObject({ vote: Vote, rationale: text(limits.verdictChars), bySeat: ShortId }).optional(),
  sharedLines: many(ShortId, limits.sharedLines),
});
export type Debrief = Of<typeof Debrief>;

export const RoundView = z.strictObject({
  no: RoundNo,
  candidate: ShortId,
  startedMs: Moment,
  endedMs: Moment.nullable(),
  asks: many(AskView, limits.asksPerRound),
  ownQuestions: many(OwnQuestion, limits.ownQuestionsPerRound),
  sealed: seatIds,
  revealWantedBy: seatIds,
  revealed: z.boolean(),
  /** This seat's own, as sealed. */
  card: Scorecard.optional(),
  selfRating: SelfRating.optional(),
  feedback: Feedback.optional(),
  /** After the reveal. */
  cards: many(Scorecard, limits.seatsPerRoom).optional(),
  selfRatings: many(SelfRating, limits.seatsPerRoom).optional(),
  feedbacks: many(Feedback, limits.seatsPerRoom).optional(),
  debrief: Debrief.optional(),
  shared: z.strictObject({ lines: many(SharedLine, limits.sharedLines) }).optional(),
  comments: many(Comment, limits.commentsPerRoom),
  actions: many(Action, limits.actionsPerRoom),
  flags: many(FlagView, limits.flagsPerRound).optional(),
  /** Who spoke when, once the cards are open; absent: nobody's browser has said so. */
  speech: many(SpeechView, limits.seatsPerRoom).optional(),
});
export type RoundView = Of<typeof RoundView>;

const SeatView = z.strictObject({
  seatId: ShortId,
  name: line(limits.nameChars),
  role: Role,
  /** The role in each round so far, from the first. Absent: always `role`. */
  roles: many(Role, limits.roundsPerRoom).optional(),
  ready: z.boolean(),
  /** Records their own voice on their own device. Absent: not. */
  recording: z.literal(true).optional(),
  /** Left or removed. */
  gone: z.boolean(),
  /** Their browser says when they speak; absent: it does not. */
  listening: z.literal(true).optional(),
});
export type SeatView = Of<typeof SeatView>;

const DeckItem = z.strictObject({
  deckId: ShortId,
  principleId: PrincipleId,
  questionId: QuestionId.optional(),
  text: filled(limits.questionChars),
});
export type DeckItem = Of<typeof DeckItem>;

const Line = z.strictObject({ lineId: ShortId, seatId: ShortId, text: text(limits.lineChars), atMs: Moment });
export type Line = Of<typeof Line>;

/** One sample answer of the pack that everybody rates alone before a panel starts. */
const CalibrationView = z.strictObject({
  sampleId: z.string().max(limits.packNameChars),
  ratedBy: seatIds,
  opened: z.boolean(),
  /** This seat's own, until all are open. */
  mine: Score.optional(),
  ratings: many(z.strictObject({ seatId: ShortId, rating: Score }), limits.seatsPerRoom).optional(),
});
export type CalibrationView = Of<typeof CalibrationView>;

/** What a pack calls one of its principles. */
export const PrincipleName = z.strictObject({
  principleId: PrincipleId,
  name: z.string().max(2 * limits.packNameChars),
});
export type PrincipleName = Of<typeof PrincipleName>;

export const RoomView = z.strictObject({
  /** Counted per seat; rises only when what this seat may see changes. */
  version: z.number().int().min(1),
  you: z.strictObject({
    seatId: ShortId,
    role: Role,
    name: line(limits.nameChars),
    isHost: z.boolean(),
    isLeader: z.boolean(),
  }),
  room: z.strictObject({
    roomId: RoomId,
    title: line(limits.titleChars),
    format: Format,
    createdAtMs: Moment,
    expiresAtMs: Moment,
    /** Over: somebody ended it, or it came from a report. */
    ended: z.boolean(),
    /** Came from a report. */
    imported: z.boolean(),
    options: Options,
    call: Call,
    /** Seats that may not be in the call now: a panel's candidate while the panel talks about them. Absent: nobody. */
    callClosedTo: seatIds.optional(),
    /** When this room was imported from a file, which nobody here has checked. */
    importedMs: Moment.optional(),
    /** The pack that was chosen or brought for this room; absent: the server's first one. */
    pack: z
      .strictObject({
        id: z.string().max(limits.packNameChars),
        name: z.string().max(2 * limits.packNameChars),
        sinceMs: Moment,
        /** Somebody brought it whole; absent: it is as the server has it. */
        brought: z.literal(true).optional(),
      })
      .optional(),
  }),
  seats: z
    .array(SeatView)
    .min(1)
    .max(limits.seatsPerRoom * 4),
  may: May,
  /** For this seat: empty when it may not move the room on. */
  steps: Steps,
  /** Who leads the room. null: nobody who could lead is here. */
  leader: ShortId.nullable(),
  /** Who has to seal before the reveal: everybody who scores and has not left. */
  scorers: seatIds,
  /** What one question should take. null: no target. */
  askTargetMs: z.number().min(0).nullable(),
  /** Host only, others get []; never the secrets. */
  invites: many(z.strictObject({ role: Role, open: z.boolean() }), 5),
  /** Host only: the current review link, even when it has expired; never the secret. */
  reviewLink: z.strictObject({ expiresAtMs: Moment }).optional(),
  plan: Plan,
  /** From the packs that were chosen or brought for this room, as far as the seat may know the principles; absent: there were none. */
  principleNames: many(PrincipleName, limits.principleNamesPerRoom).optional(),
  round: RoundNo,
  phase: Phase,
  phaseStartedMs: Moment,
  /** null: no target. */
  phaseEndsMs: Moment.nullable(),
  /** null: not paused. */
  pausedMs: Moment.nullable(),
  /** 'Ask for a moment'. */
  moment: z.strictObject({ seatId: ShortId, sinceMs: Moment }).nullable(),
  rounds: many(RoundView, limits.roundsPerRoom),
  chat: many(Line, limits.linesPerRoom),
  deck: many(DeckItem, limits.deckPerRoom).optional(),
  /** In a panel's lobby, for interviewers, bar raisers and observers. */
  calibration: CalibrationView.optional(),
  whispers: many(Line, limits.linesPerRoom).optional(),
});
export type RoomView = Of<typeof RoomView>;
