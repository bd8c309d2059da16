/** The shapes that commands and requests carry, and that views show again. Parsed at the edge. */
import { z } from "zod";
import { limits } from "./limits.ts";
import type { Phase } from "./ids.ts";
import { AtMs, CareerLevel, LeadsPeople, Moment, PrincipleId, Rating, Score, Section, ShortId } from "./ids.ts";
import { Vote, WorkRole } from "./ids.ts";
import { filled, text } from "./wire.ts";
import type { Of } from "./wire.ts";

const eachPrincipleOnce = (rows: readonly { principleId: string }[]): boolean =>
  new Set(rows.map(({ principleId }) => principleId)).size === rows.length;

const minutes = z.number().int().min(0).max(limits.minutesPerPhase);

/** A principle the round intends, and who covers it. */
export const PlannedPrinciple = z.strictObject({ principleId: PrincipleId, seatId: ShortId.optional() });

export type PlannedPrinciple = Of<typeof PlannedPrinciple>;

/** What a round intends. Minutes of 0 mean no target. */
export const Plan = z.strictObject({
  preset: PrincipleId,
  principles: z
    .array(PlannedPrinciple)
    .max(limits.principlesPerPlan)
    .refine(eachPrincipleOnce, "names a principle twice"),
  questions: z.number().int().min(1).max(limits.questionsPerPlan),
  minutes: z.strictObject({
    lobby: minutes,
    intro: minutes,
    questions: minutes,
    candidateQuestions: minutes,
    scoring: minutes,
    debrief: minutes,
    review: minutes,
  } satisfies Record<Phase, typeof minutes>),
  mode: z.enum(["spoken", "written"]),
  /** Whom the questions must suit; what is left out excludes nothing. */
  role: WorkRole.optional(),
  level: CareerLevel.optional(),
  leads: LeadsPeople.optional(),
});
export type Plan = Of<typeof Plan>;

export const Options = z.strictObject({
  candidateOnlyWrites: z.boolean(),
  hidePrinciple: z.boolean(),
  coachLive: z.boolean(),
  keepReplay: z.boolean(),
});
export type Options = Of<typeof Options>;

/** An https link with a host and no characters that could break out of an attribute. */
const httpsUrl = z
  .string()
  .max(limits.urlChars)
  .regex(
    /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#][^\s"'<>\\^`{|}]*)?$/i,
    "must be an https link",
  );

export const Call = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("room") }),
  z.strictObject({ kind: z.literal("link"), url: httpsUrl }),
]);
export type Call = Of<typeof Call>;

/** A Yjs relative position, base64. */
const position = z
  .string()
  .max(limits.anchorChars)
  .regex(/^[A-Za-z0-9+/_-]*={0,2}$/);

/** Words of the notes, held by Yjs relative positions so that they survive later edits, or a moment of the timeline. */
export const Evidence = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("quote"),
    askId: ShortId,
    section: Section,
    from: position,
    to: position,
    text: filled(limits.quoteChars),
    writer: ShortId,
  }),
  z.strictObject({ kind: z.literal("moment"), atMs: AtMs, text: text(limits.quoteChars) }),
]);
export type Evidence = Of<typeof Evidence>;

const byPrinciple = { principleId: PrincipleId, rating: Rating, reason: text(limits.reasonChars) };

const CardRating = z.strictObject({ ...byPrinciple, evidence: z.array(Evidence).max(limits.evidencePerRating) });
export type CardRating = Of<typeof CardRating>;

export const CardRatings = z
  .array(CardRating)
  .max(limits.ratingsPerCard)
  .refine(eachPrincipleOnce, "rates a principle twice");

export const SelfRatings = z
  .array(z.strictObject(byPrinciple))
  .max(limits.ratingsPerCard)
  .refine(eachPrincipleOnce, "rates a principle twice");

/** A scorecard changed in the open, after the reveal. */
export const Revision = z.strictObject({ ...byPrinciple, atMs: Moment });
export type Revision = Of<typeof Revision>;

/** What a scorecard holds when it is sealed. */
export const cardFields = {
  ratings: CardRatings,
  strengths: text(limits.verdictChars),
  concerns: text(limits.verdictChars),
  keep: text(limits.verdictChars),
  change: text(limits.verdictChars),
  vote: Vote.optional(),
};

/** The candidate's word on the interviewing. */
export const feedbackFields = {
  clear: Score,
  probed: Score,
  atEase: Score,
  fedTheAnswer: z.boolean(),
  text: text(limits.feedbackChars),
};

/** When somebody spoke; `toMs` exclusive. */
export const Span = z.strictObject({ fromMs: AtMs, toMs: AtMs });
export type Span = Of<typeof Span>;

/** In order, none empty, and none over another. */
export const Spans = z
  .array(Span)
  .min(1)
  .max(limits.spansPerReport)
  .refine(
    (spans) => spans.every(({ fromMs, toMs }, at) => fromMs < toMs && fromMs >= (spans[at - 1]?.toMs ?? 0)),
    "are not in order",
  );

/** Words of the notes that a comment is about. */
export const CommentAnchor = z.strictObject({
  section: Section,
  from: position,
  to: position,
  text: text(limits.quoteChars),
});
export type CommentAnchor = Of<typeof CommentAnchor>;

/** A line that the leader chose to share with the candidate. */
export const SharedLine = z.strictObject({
  lineId: ShortId,
  kind: z.enum(["decision", "rating", "strength", "concern", "keep", "change", "action", "note"]),
  principleId: PrincipleId.optional(),
  text: text(limits.verdictChars),
  rating: Rating.optional(),
});
export type SharedLine = Of<typeof SharedLine>;
