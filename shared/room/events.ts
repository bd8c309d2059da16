/**
 * What happened in a room: facts, stored for ever. A stored event never changes its meaning; new needs get an optional
 * field or a new event. Times are those of the batch. `tests/shared/room/logs/` holds old logs that must still replay.
 */
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
  SecretHash,
  Section,
  Subject,
  Tick,
  Vote,
} from "../contract/ids.ts";
import type {
  Call,
  CommentAnchor,
  Feedback,
  Options,
  Plan,
  PrincipleName,
  Score,
  Scorecard,
  SelfRating,
  SharedLine,
  Span,
} from "../contract/views.ts";
import type { Report } from "../contract/report.ts";
import type { Pack } from "../contract/pack.ts";

/** One entry of a room's log: what one command, or the server itself, brought about. Its position is its 1-based number. */
export interface Batch {
  /** Id of the accepted command, kept so that a repeat gets the first answer. */
  readonly id: string;
  /** Who acted; null: the server itself. */
  readonly seatId: SeatId | null;
  readonly atMs: Ms;
  readonly events: readonly RoomEvent[];
}

export type RoomEvent =
  | SeatEvent
  | ImportEvent
  | LobbyEvent
  | ClockEvent
  | InterviewEvent
  | SpeechEvent
  | TalkEvent
  | ScoringEvent
  | ReviewEvent;

type SeatEvent =
  | {
      readonly type: "room-opened";
      readonly roomId: RoomId;
      readonly title: string;
      readonly format: Format;
      readonly hostSeat: SeatId;
      readonly plan: Plan;
      readonly options: Options;
      readonly invites: Readonly<Partial<Record<Role, SecretHash>>>;
      readonly retentionMs: number;
    }
  | {
      readonly type: "seat-taken";
      readonly seatId: SeatId;
      readonly name: string;
      readonly role: Role;
      readonly tokenHash: SecretHash;
      /** The invite that was used; null: made with the room. */
      readonly inviteHash: SecretHash | null;
    }
  | { readonly type: "device-added"; readonly seatId: SeatId; readonly tokenHash: SecretHash }
  | { readonly type: "seat-left"; readonly seatId: SeatId }
  | { readonly type: "seat-returned"; readonly seatId: SeatId }
  | { readonly type: "seat-removed"; readonly seatId: SeatId }
  | { readonly type: "room-renamed"; readonly title: string }
  | { readonly type: "seat-renamed"; readonly seatId: SeatId; readonly name: string }
  /** They record their own voice, on their own device, from here on; or no longer. */
  | { readonly type: "recording-switched"; readonly seatId: SeatId; readonly on: boolean }
  | { readonly type: "resume-link-renewed"; readonly seatId: SeatId; readonly resumeHash: SecretHash }
  /** The previous link is void. */
  | { readonly type: "review-link-made"; readonly reviewHash: SecretHash; readonly expiresAtMs: Ms }
  | { readonly type: "review-link-revoked" }
  | { readonly type: "invite-renewed"; readonly role: Role; readonly inviteHash: SecretHash }
  | { readonly type: "invite-revoked"; readonly role: Role }
  | { readonly type: "host-handed-over"; readonly seatId: SeatId }
  | { readonly type: "room-ended" };

/** A room that was held elsewhere, as one of its seats exported it: it can be read, and nothing more happens in it. */
interface ImportEvent {
  readonly type: "room-imported";
  readonly roomId: RoomId;
  readonly report: Report;
  readonly tokenHash: SecretHash;
  readonly retentionMs: number;
}

type LobbyEvent =
  | { readonly type: "plan-set"; readonly plan: Plan }
  | { readonly type: "options-set"; readonly options: Options }
  | { readonly type: "call-set"; readonly call: Call }
  /** A panel's leader has seen the candidate out of the call, for the first time or after calling them back. */
  | { readonly type: "candidate-left-call"; readonly bySeat: SeatId }
  | { readonly type: "candidate-called-back"; readonly bySeat: SeatId }
  | { readonly type: "principles-assigned"; readonly seatId: SeatId; readonly principles: readonly string[] }
  | {
      readonly type: "pack-chosen";
      readonly packId: string;
      readonly name: string;
      /** Absent in older rooms, which did not record it. */
      readonly principleNames?: readonly PrincipleName[] | undefined;
    }
  | { readonly type: "pack-imported"; readonly pack: Pack }
  | { readonly type: "calibration-begun"; readonly sampleId: string }
  | { readonly type: "sample-rated"; readonly seatId: SeatId; readonly rating: Score }
  | { readonly type: "calibration-opened" }
  | { readonly type: "readiness-changed"; readonly seatId: SeatId; readonly ready: boolean }
  | { readonly type: "round-started"; readonly no: RoundNo; readonly candidate: SeatId; readonly to: Phase };

type ClockEvent =
  | { readonly type: "phase-changed"; readonly to: Phase }
  | { readonly type: "clock-paused"; readonly bySeat: SeatId }
  | { readonly type: "clock-resumed"; readonly bySeat: SeatId }
  | { readonly type: "candidate-went-away"; readonly seatId: SeatId }
  | { readonly type: "candidate-came-back"; readonly seatId: SeatId }
  | { readonly type: "moment-begun"; readonly seatId: SeatId }
  | { readonly type: "moment-ended" };

type InterviewEvent =
  | {
      readonly type: "question-decked";
      readonly deckId: DeckId;
      readonly principleId: string;
      readonly questionId?: string | undefined;
      readonly text: string;
    }
  | { readonly type: "question-undecked"; readonly deckId: DeckId }
  | {
      readonly type: "question-asked";
      readonly askId: AskId;
      readonly principleId: string;
      readonly questionId?: string | undefined;
      readonly text: string;
      readonly bySeat: SeatId;
    }
  | { readonly type: "ask-ended"; readonly askId: AskId }
  | { readonly type: "lead-taken"; readonly askId: AskId; readonly seatId: SeatId }
  | {
      readonly type: "probe-made";
      readonly askId: AskId;
      readonly probeId: ProbeId;
      readonly kind: ProbeKind;
      readonly text: string;
      readonly how: "pushed" | "aloud";
      readonly bySeat: SeatId;
    }
  | {
      readonly type: "ticked";
      readonly askId: AskId;
      readonly what: Tick;
      readonly heard: boolean;
      readonly bySeat: SeatId;
    }
  /** A finding was called wrong, or `back`: after all not. `words` only when the person who did so said that they may be kept. */
  | {
      readonly type: "finding-denied";
      readonly askId: AskId;
      readonly gap: Subject;
      readonly kind: ProbeKind;
      readonly rule?: string | undefined;
      readonly words?: string | undefined;
      readonly back?: true | undefined;
      readonly bySeat: SeatId;
    }
  | { readonly type: "tapped"; readonly askId: AskId; readonly section: Section; readonly bySeat: SeatId }
  | { readonly type: "flagged"; readonly bySeat: SeatId; readonly note?: string | undefined }
  | { readonly type: "own-question-ticked"; readonly text: string };

/** Who spoke when, as far as people let their own browsers say so: times, never sound. */
type SpeechEvent =
  | { readonly type: "listening-set"; readonly seatId: SeatId; readonly on: boolean }
  /** In order, within the round, and after what the seat said before. */
  | { readonly type: "spoken"; readonly seatId: SeatId; readonly spans: readonly Span[] };

type TalkEvent =
  | { readonly type: "whispered"; readonly lineId: LineId; readonly bySeat: SeatId; readonly text: string }
  | { readonly type: "said"; readonly lineId: LineId; readonly bySeat: SeatId; readonly text: string };

type ScoringEvent =
  | { readonly type: "scorecard-sealed"; readonly card: Omit<Scorecard, "revisions"> }
  | { readonly type: "self-rating-sealed"; readonly selfRating: SelfRating }
  | { readonly type: "feedback-sealed"; readonly feedback: Feedback }
  | { readonly type: "reveal-wanted"; readonly seatId: SeatId }
  | { readonly type: "cards-revealed"; readonly rounds: readonly RoundNo[]; readonly to: Phase }
  | {
      readonly type: "scorecard-revised";
      readonly seatId: SeatId;
      readonly principleId: string;
      readonly rating: Rating;
      readonly reason: string;
    }
  /** Who has which role in the round that begins. */
  | { readonly type: "roles-swapped"; readonly interviewer: SeatId; readonly candidate: SeatId };

type ReviewEvent =
  | { readonly type: "reading-begun"; readonly minutes: number }
  | { readonly type: "vote-changed"; readonly seatId: SeatId; readonly vote: Vote }
  | { readonly type: "decision-made"; readonly vote: Vote; readonly rationale: string; readonly bySeat: SeatId }
  | { readonly type: "lines-shared"; readonly lines: readonly SharedLine[] }
  | {
      readonly type: "comment-made";
      readonly commentId: CommentId;
      readonly round: RoundNo;
      readonly askId?: AskId | undefined;
      readonly anchor?: CommentAnchor | undefined;
      readonly atMs?: Ms | undefined;
      readonly text: string;
      readonly replyTo?: CommentId | undefined;
      readonly bySeat: SeatId;
    }
  | { readonly type: "comment-resolved"; readonly commentId: CommentId }
  | {
      readonly type: "action-added";
      readonly actionId: ActionId;
      readonly text: string;
      readonly owner: SeatId;
      readonly bySeat: SeatId;
    }
  | { readonly type: "action-ticked"; readonly actionId: ActionId; readonly done: boolean };
