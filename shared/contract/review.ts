/** What a review link shows to somebody without a seat. Cut in `shared/room/review-link.ts`, the only place that makes one. */
import type { ActionId, AskId, Format, Ms, ProbeId, RoundNo, SeatId, Section } from "./ids.ts";
import type { Feedback, PrincipleName, Scorecard, SelfRating, SharedLine } from "./views.ts";

export interface ReviewAsk {
  readonly askId: AskId;
  readonly principleId: string;
  readonly text: string;
  readonly lead: SeatId;
  readonly askedMs: Ms;
  readonly endedMs: Ms | null;
  readonly probes: readonly { readonly probeId: ProbeId; readonly text: string; readonly atMs: Ms }[];
}

export interface ReviewRound {
  readonly no: RoundNo;
  readonly candidate: SeatId;
  readonly startedMs: Ms;
  readonly endedMs: Ms | null;
  /** Panel: the lines the candidate was given, and nothing of the rest. */
  readonly shared?: readonly SharedLine[] | undefined;
  /** Peer and solo, from here on. */
  readonly asks?: readonly ReviewAsk[] | undefined;
  readonly ownQuestions?: readonly { readonly text: string; readonly atMs: Ms }[] | undefined;
  readonly cards?: readonly Scorecard[] | undefined;
  readonly selfRatings?: readonly SelfRating[] | undefined;
  readonly feedbacks?: readonly Feedback[] | undefined;
  readonly actions?:
    | readonly {
        readonly actionId: ActionId;
        readonly text: string;
        readonly owner: SeatId;
        readonly done: boolean;
      }[]
    | undefined;
}

export interface ReviewView {
  readonly room: { readonly title: string; readonly format: Format };
  /** When the link stops working. */
  readonly expiresAtMs: Ms;
  /** Of those who took part in the rounds shown. */
  readonly names: readonly { readonly seatId: SeatId; readonly name: string }[];
  /** Of the principles in the rounds shown, where the room had a pack of its own. */
  readonly principleNames: readonly PrincipleName[];
  readonly rounds: readonly ReviewRound[];
}

/** Answer of `GET /api/rooms/:roomId/review`. */
export interface Review {
  readonly view: ReviewView;
  /** Of the questions shown. */
  readonly notes: readonly {
    readonly round: RoundNo;
    readonly askId: AskId;
    readonly section: Section;
    readonly text: string;
  }[];
}
