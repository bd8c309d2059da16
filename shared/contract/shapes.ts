/** The shapes that both commands and requests carry, parsed at the edge. Types of what is shown stand in `views.ts`. */
import { z } from "zod";
import { limits } from "./limits.ts";
import { PrincipleId, Rating, Section, ShortId } from "./ids.ts";

/** Text a person wrote, at most `max` characters; control characters other than new lines and tabs are refused. */
export const text = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    // eslint-disable-next-line no-control-regex -- naming the refused characters is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, "contains control characters");

/** The same, trimmed and not empty. */
export const filled = (max: number): z.ZodString => text(max).trim().min(1);

/** One line of text: no new lines; for names and titles. */
export const line = (max: number): z.ZodString =>
  filled(max).regex(/^[^\n\r\t\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/, "must be one line");

const minutes = z.number().int().min(0).max(limits.minutesPerPhase);

export const PlannedPrinciple = z.strictObject({ principleId: PrincipleId, seatId: ShortId.optional() });

export const Plan = z.strictObject({
  preset: PrincipleId,
  principles: z
    .array(PlannedPrinciple)
    .max(limits.principlesPerPlan)
    .refine((all) => new Set(all.map((one) => one.principleId)).size === all.length, "names a principle twice"),
  questions: z.number().int().min(1).max(limits.questionsPerPlan),
  minutes: z.strictObject({
    lobby: minutes,
    intro: minutes,
    questions: minutes,
    candidateQuestions: minutes,
    scoring: minutes,
    debrief: minutes,
    review: minutes,
  }),
  mode: z.enum(["spoken", "written"]),
});

export const Options = z.strictObject({
  candidateOnlyWrites: z.boolean(),
  hidePrinciple: z.boolean(),
  coachLive: z.boolean(),
  keepReplay: z.boolean(),
});

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

/** A Yjs relative position, base64. */
const position = z
  .string()
  .max(limits.anchorChars)
  .regex(/^[A-Za-z0-9+/_-]*={0,2}$/);

const atMs = z.number().int().min(0).max(8.64e15);

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
  z.strictObject({ kind: z.literal("moment"), atMs, text: text(limits.quoteChars) }),
]);

const eachPrincipleOnce = (all: readonly { principleId: string }[]): boolean =>
  new Set(all.map((one) => one.principleId)).size === all.length;

export const CardRatings = z
  .array(
    z.strictObject({
      principleId: PrincipleId,
      rating: Rating,
      evidence: z.array(Evidence).max(limits.evidencePerRating),
      reason: text(limits.reasonChars),
    }),
  )
  .max(limits.ratingsPerCard)
  .refine(eachPrincipleOnce, "rates a principle twice");

export const SelfRatings = z
  .array(z.strictObject({ principleId: PrincipleId, rating: Rating, reason: text(limits.reasonChars) }))
  .max(limits.ratingsPerCard)
  .refine(eachPrincipleOnce, "rates a principle twice");

export const Score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const CommentAnchor = z.strictObject({
  section: Section,
  from: position,
  to: position,
  text: text(limits.quoteChars),
});

export const SharedLine = z.strictObject({
  lineId: ShortId,
  kind: z.enum(["decision", "rating", "strength", "concern", "keep", "change", "action", "note"]),
  principleId: PrincipleId.optional(),
  text: text(limits.verdictChars),
  rating: Rating.optional(),
});

export { atMs as AtMs };
