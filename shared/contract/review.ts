/** What a review link shows to somebody without a seat. Who sees which field: `shared/room/sight.ts`. */
import { z } from "zod";
import { Format, Moment, RoundNo, ShortId } from "./ids.ts";
import { limits } from "./limits.ts";
import { notes } from "./report.ts";
import { SharedLine } from "./shapes.ts";
import { Action, AskView, Feedback, OwnQuestion, PrincipleName, ProbeView, Scorecard, SelfRating } from "./views.ts";
import { line, many } from "./wire.ts";
import type { Of } from "./wire.ts";

const { askId, text, lead, askedMs, endedMs, taps } = AskView.shape;

const ReviewAsk = z.strictObject({
  askId,
  principleId: AskView.shape.principleId.unwrap(),
  text,
  lead,
  askedMs,
  endedMs,
  probes: many(ProbeView.partial({ kind: true, how: true, bySeat: true }), limits.probesPerAsk),
  taps: taps.optional(),
});
export type ReviewAsk = Of<typeof ReviewAsk>;

const ReviewRound = z.strictObject({
  no: RoundNo,
  candidate: ShortId,
  startedMs: Moment,
  endedMs: Moment.nullable(),
  /** Panel: the lines the candidate was given, and nothing else. */
  shared: many(SharedLine, limits.sharedLines).optional(),
  /** Peer and solo, from here on. */
  asks: many(ReviewAsk, limits.asksPerRound).optional(),
  ownQuestions: many(OwnQuestion, limits.ownQuestionsPerRound).optional(),
  cards: many(Scorecard, limits.seatsPerRoom).optional(),
  selfRatings: many(SelfRating, limits.seatsPerRoom).optional(),
  feedbacks: many(Feedback, limits.seatsPerRoom).optional(),
  actions: many(Action.pick({ actionId: true, text: true, owner: true, done: true }), limits.actionsPerRoom).optional(),
});
export type ReviewRound = Of<typeof ReviewRound>;

const ReviewView = z.strictObject({
  room: z.strictObject({
    title: line(limits.titleChars),
    format: Format,
    /** The history of the notes can be read too. */
    keepsReplay: z.boolean().optional(),
  }),
  /** When the link stops working. */
  expiresAtMs: Moment,
  /** The names of those who took part in the rounds shown. */
  names: z.array(z.strictObject({ seatId: ShortId, name: line(limits.nameChars) })),
  /** The names of the principles in the rounds shown, where the room had a pack of its own. */
  principleNames: many(PrincipleName, limits.principleNamesPerRoom),
  rounds: many(ReviewRound, limits.roundsPerRoom),
});
export type ReviewView = Of<typeof ReviewView>;

/** Answer of `GET /api/rooms/:roomId/review`: the room, and the notes of the questions shown. */
export const Review = z.strictObject({ view: ReviewView, notes });
export type Review = Of<typeof Review>;
