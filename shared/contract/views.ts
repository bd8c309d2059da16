/** What a seat is shown: one whole view per seat. Sight, see docs/contract.md, is enforced in `shared/room/view.ts`. */
import type { CommandType } from "./commands.ts";
import type {
  ActionId,
  AskId,
  CommentId,
  DeckId,
  Format,
  LineId,
  Ms,
  Phase,
  ProbeId,
  ProbeKind,
  Rating,
  Role,
  RoomId,
  RoundNo,
  SeatId,
  Section,
  Tick,
  Vote,
} from "./ids.ts";
import type { RefusalCode } from "./reply.ts";

/**
 * What a seat may do: each kind of order, and what is no order or is finer than one. `push-probe`: a follow-up onto the
 * candidate's screen. `write-notes`: in the STAR notes of this round.
 */
export type Right =
  CommandType | "push-probe" | "resolve-comments-of-others" | "write-notes" | "read-pack" | "delete-room";

/**
 * What this seat may do now. `true`: some order of this kind is carried out. A code: seat and part are right, but as long
 * as the room is as it is, every such order is refused with it. Absent: not for this seat, not in this part, or the room
 * is over. How much a room holds at most (`too-many`) is not in it. Comes from the same rules as `decide`.
 */
export type May = Readonly<Partial<Record<Right, true | RefusalCode>>>;

/** Where `next-phase` leads. `forGood`: no step leads back from there. */
export interface Steps {
  readonly onward?: Phase;
  readonly back?: Phase;
  readonly forGood?: true;
}

export type Score = 1 | 2 | 3 | 4 | 5;

/** A principle the round intends, and who covers it. */
export interface PlannedPrinciple {
  readonly principleId: string;
  readonly seatId?: SeatId | undefined;
}

/** What a round intends. Minutes of 0 mean no target. */
export interface Plan {
  readonly preset: string;
  readonly principles: readonly PlannedPrinciple[];
  readonly questions: number;
  readonly minutes: Readonly<Record<Phase, number>>;
  readonly mode: "spoken" | "written";
}

export interface Options {
  readonly candidateOnlyWrites: boolean;
  readonly hidePrinciple: boolean;
  readonly coachLive: boolean;
  readonly keepReplay: boolean;
}

export type Call =
  { readonly kind: "none" } | { readonly kind: "room" } | { readonly kind: "link"; readonly url: string };

/** Words of the notes, held by Yjs relative positions (base64) so that they survive later edits, or a moment of the timeline. */
export type Evidence =
  | {
      readonly kind: "quote";
      readonly askId: AskId;
      readonly section: Section;
      readonly from: string;
      readonly to: string;
      readonly text: string;
      readonly writer: SeatId;
    }
  | { readonly kind: "moment"; readonly atMs: Ms; readonly text: string };

export interface CardRating {
  readonly principleId: string;
  readonly rating: Rating;
  readonly evidence: readonly Evidence[];
  readonly reason: string;
}

export interface Revision {
  readonly principleId: string;
  readonly rating: Rating;
  readonly reason: string;
  readonly atMs: Ms;
}

export interface Scorecard {
  readonly seatId: SeatId;
  readonly ratings: readonly CardRating[];
  readonly strengths: string;
  readonly concerns: string;
  readonly keep: string;
  readonly change: string;
  readonly vote?: Vote | undefined;
  readonly revisions: readonly Revision[];
}

export interface SelfRating {
  readonly seatId: SeatId;
  readonly ratings: readonly { readonly principleId: string; readonly rating: Rating; readonly reason: string }[];
}

/** The candidate's word on the interviewing. */
export interface Feedback {
  readonly seatId: SeatId;
  readonly clear: Score;
  readonly probed: Score;
  readonly atEase: Score;
  readonly fedTheAnswer: boolean;
  readonly text: string;
}

export interface ProbeView {
  readonly probeId: ProbeId;
  readonly kind: ProbeKind;
  readonly text: string;
  readonly how: "pushed" | "aloud";
  readonly bySeat: SeatId;
  readonly atMs: Ms;
}

export interface TapView {
  readonly section: Section;
  readonly bySeat: SeatId;
  readonly atMs: Ms;
}

export interface TickView {
  readonly what: Tick;
  readonly heard: boolean;
  readonly bySeat: SeatId;
  readonly atMs: Ms;
}

export interface AskView {
  readonly askId: AskId;
  /** null: hidden from this seat. */
  readonly principleId: string | null;
  readonly questionId?: string | undefined;
  readonly text: string;
  readonly lead: SeatId;
  readonly askedMs: Ms;
  readonly endedMs: Ms | null;
  readonly probes: readonly ProbeView[];
  readonly taps: readonly TapView[];
  readonly ticks?: readonly TickView[] | undefined;
}

export interface FlagView {
  readonly seatId: SeatId;
  readonly atMs: Ms;
  readonly note?: string | undefined;
}

export interface CommentAnchor {
  readonly section: Section;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export interface Comment {
  readonly commentId: CommentId;
  readonly round: RoundNo;
  readonly askId?: AskId | undefined;
  readonly anchor?: CommentAnchor | undefined;
  readonly atMs?: Ms | undefined;
  readonly text: string;
  readonly replyTo?: CommentId | undefined;
  readonly bySeat: SeatId;
  readonly writtenMs: Ms;
  readonly resolved: boolean;
}

export interface Action {
  readonly actionId: ActionId;
  readonly text: string;
  readonly owner: SeatId;
  readonly bySeat: SeatId;
  readonly writtenMs: Ms;
  readonly done: boolean;
}

/** A line that the leader chose to share with the candidate. */
export interface SharedLine {
  readonly lineId: LineId;
  readonly kind: "decision" | "rating" | "strength" | "concern" | "keep" | "change" | "action" | "note";
  readonly principleId?: string | undefined;
  readonly text: string;
  readonly rating?: Rating | undefined;
}

export interface Debrief {
  readonly readingEndsMs: Ms | null;
  readonly votes: readonly { readonly seatId: SeatId; readonly first: Vote; readonly second?: Vote | undefined }[];
  readonly decision?: { readonly vote: Vote; readonly rationale: string; readonly bySeat: SeatId } | undefined;
  readonly sharedLines: readonly LineId[];
}

export interface RoundView {
  readonly no: RoundNo;
  readonly candidate: SeatId;
  readonly startedMs: Ms;
  readonly endedMs: Ms | null;
  readonly asks: readonly AskView[];
  readonly ownQuestions: readonly { readonly text: string; readonly atMs: Ms }[];
  readonly sealed: readonly SeatId[];
  readonly revealWantedBy: readonly SeatId[];
  readonly revealed: boolean;
  readonly card?: Scorecard | undefined;
  readonly selfRating?: SelfRating | undefined;
  readonly feedback?: Feedback | undefined;
  readonly cards?: readonly Scorecard[] | undefined;
  readonly selfRatings?: readonly SelfRating[] | undefined;
  readonly feedbacks?: readonly Feedback[] | undefined;
  readonly debrief?: Debrief | undefined;
  readonly shared?: { readonly lines: readonly SharedLine[] } | undefined;
  readonly comments: readonly Comment[];
  readonly actions: readonly Action[];
  readonly flags?: readonly FlagView[] | undefined;
}

export interface SeatView {
  readonly seatId: SeatId;
  readonly name: string;
  readonly role: Role;
  /** The role in each round so far, from the first. Absent: always `role`. */
  readonly roles?: readonly Role[] | undefined;
  readonly ready: boolean;
  /** Left or removed. */
  readonly gone: boolean;
}

export interface DeckItem {
  readonly deckId: DeckId;
  readonly principleId: string;
  readonly questionId?: string | undefined;
  readonly text: string;
}

export interface Line {
  readonly lineId: LineId;
  readonly seatId: SeatId;
  readonly text: string;
  readonly atMs: Ms;
}

/** One sample answer of the pack that everybody rates alone before a panel starts. */
export interface CalibrationView {
  readonly sampleId: string;
  readonly ratedBy: readonly SeatId[];
  readonly opened: boolean;
  /** One's own, until all are open. */
  readonly mine?: Score | undefined;
  readonly ratings?: readonly { readonly seatId: SeatId; readonly rating: Score }[] | undefined;
}

/** What a pack calls one of its principles. */
export interface PrincipleName {
  readonly principleId: string;
  readonly name: string;
}

export interface RoomView {
  /** Of this seat; rises only when what this seat may see changes. */
  readonly version: number;
  readonly you: {
    readonly seatId: SeatId;
    readonly role: Role;
    readonly name: string;
    readonly isHost: boolean;
    readonly isLeader: boolean;
  };
  readonly room: {
    readonly roomId: RoomId;
    readonly title: string;
    readonly format: Format;
    readonly createdAtMs: Ms;
    /** When this room came out of a file, which nobody here has checked. */
    readonly importedMs?: Ms | undefined;
    readonly expiresAtMs: Ms;
    /** Over: somebody ended it, or it came out of a report. */
    readonly ended: boolean;
    /** Came out of a report. */
    readonly imported: boolean;
    readonly options: Options;
    readonly call: Call;
    /** The pack that was chosen or brought for this room; absent: the server's first one. */
    readonly pack?: { readonly id: string; readonly name: string; readonly sinceMs: Ms } | undefined;
  };
  readonly may: May;
  /** Of this seat: empty when it may not lead the room on. */
  readonly steps: Steps;
  readonly seats: readonly SeatView[];
  /** Who leads the room. null: nobody who could is here. */
  readonly leader: SeatId | null;
  /** Who has to seal before the reveal: those who score and have not left. */
  readonly scorers: readonly SeatId[];
  /** Host only, others get []; never the secrets. */
  readonly invites: readonly { readonly role: Role; readonly open: boolean }[];
  /** Host only: the review link that stands, also when its time is over; never the secret. */
  readonly reviewLink?: { readonly expiresAtMs: Ms } | undefined;
  readonly plan: Plan;
  /** Of the packs that were chosen or brought for this room, as far as the seat may know the principles; absent: there was none. */
  readonly principleNames?: readonly PrincipleName[] | undefined;
  readonly round: RoundNo;
  readonly phase: Phase;
  readonly phaseStartedMs: Ms;
  /** null: no target. */
  readonly phaseEndsMs: Ms | null;
  /** What one question should take. null: no target. */
  readonly askTargetMs: number | null;
  /** null: not paused. */
  readonly pausedMs: Ms | null;
  /** 'Ask for a moment'. */
  readonly moment: { readonly seatId: SeatId; readonly sinceMs: Ms } | null;
  readonly rounds: readonly RoundView[];
  readonly chat: readonly Line[];
  readonly deck?: readonly DeckItem[] | undefined;
  /** In a panel's lobby, for interviewers, bar raisers and observers. */
  readonly calibration?: CalibrationView | undefined;
  readonly whispers?: readonly Line[] | undefined;
}
