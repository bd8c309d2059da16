/** Every command a seat can give: orders, parsed at the edge. Who may give them, and when: `rules.ts`. See docs/contract.md, commands. */
import { z } from "zod";
import {
  AtMs,
  Score,
  Phase,
  PrincipleId,
  principleIdPattern,
  ProbeKind,
  QuestionId,
  Rating,
  Role,
  RoundNo,
  SecretHash,
  Section,
  ShortId,
  Subject,
  Tick,
  Vote,
} from "./ids.ts";
import { limits } from "./limits.ts";
import {
  Call,
  cardFields,
  CommentAnchor,
  feedbackFields,
  Options,
  Plan,
  SelfRatings,
  SharedLine,
  Spans,
} from "./shapes.ts";
import { filled, line, text } from "./wire.ts";

/** The id of a calibration sample: kebab case, as in a pack. */
const SampleId = z.union([PrincipleId, QuestionId]);

/** The rule of `shared/signals/` that made a finding. */
const RuleId = z.string().max(limits.idChars).regex(principleIdPattern);

const order = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

export const RoomCommand = z.discriminatedUnion("type", [
  order("set-plan", { plan: Plan }),
  order("set-options", { options: Options }),
  order("set-call", { call: Call }),
  order("see-candidate-out", {}),
  order("call-candidate-back", {}),
  order("assign-principles", { seatId: ShortId, principles: z.array(PrincipleId).max(limits.principlesPerPlan) }),
  order("begin-calibration", { sampleId: SampleId }),
  order("rate-sample", { sampleId: SampleId, rating: Score }),
  order("open-calibration", {}),
  order("ready", { ready: z.boolean() }),
  order("start-round", {}),
  order("next-phase", { from: Phase, to: Phase }),
  order("pause", {}),
  order("resume", {}),
  order("put-on-deck", {
    deckId: ShortId,
    principleId: PrincipleId,
    questionId: QuestionId.optional(),
    text: filled(limits.questionChars),
  }),
  order("drop-from-deck", { deckId: ShortId }),
  order("ask-question", {
    askId: ShortId,
    principleId: PrincipleId,
    questionId: QuestionId.optional(),
    text: filled(limits.questionChars),
  }),
  order("end-ask", { askId: ShortId }),
  order("take-lead", { askId: ShortId }),
  order("probe", {
    askId: ShortId,
    probeId: ShortId,
    kind: ProbeKind,
    text: filled(limits.probeChars),
    how: z.enum(["pushed", "aloud"]),
  }),
  order("tick", { askId: ShortId, what: Tick, heard: z.boolean() }),
  order("deny-finding", {
    askId: ShortId,
    gap: Subject,
    kind: ProbeKind,
    rule: RuleId.optional(),
    words: filled(limits.deniedWordsChars).optional(),
    /** Takes the denial back. */
    back: z.literal(true).optional(),
  }),
  order("tap", { askId: ShortId, section: Section }),
  order("flag", { note: text(limits.flagNoteChars).optional() }),
  order("whisper", { lineId: ShortId, text: filled(limits.lineChars) }),
  order("say", { lineId: ShortId, text: filled(limits.lineChars) }),
  order("set-listening", { on: z.boolean() }),
  order("add-speech", { spans: Spans }),
  order("ask-for-a-moment", {}),
  order("carry-on", {}),
  order("tick-own-question", { text: filled(limits.ownQuestionChars) }),
  order("seal-scorecard", cardFields),
  order("seal-self-rating", { ratings: SelfRatings }),
  order("seal-feedback", feedbackFields),
  order("reveal", { without: z.array(ShortId).max(limits.seatsPerRoom) }),
  order("revise-scorecard", { principleId: PrincipleId, rating: Rating, reason: text(limits.reasonChars) }),
  order("begin-reading", { minutes: z.number().min(0).max(limits.minutesPerPhase) }),
  order("change-vote", { vote: Vote }),
  order("decide", { vote: Vote, rationale: filled(limits.verdictChars) }),
  order("share-with-candidate", { lines: z.array(SharedLine).max(limits.sharedLines) }),
  order("swap-roles", {}),
  order("comment", {
    commentId: ShortId,
    round: RoundNo,
    askId: ShortId.optional(),
    anchor: CommentAnchor.optional(),
    atMs: AtMs.optional(),
    text: filled(limits.commentChars),
    replyTo: ShortId.optional(),
  }),
  order("resolve-comment", { commentId: ShortId }),
  order("add-action", { actionId: ShortId, text: filled(limits.actionChars), owner: ShortId }),
  order("tick-action", { actionId: ShortId, done: z.boolean() }),
  order("rename", { name: line(limits.nameChars) }),
  order("set-recording", { on: z.boolean() }),
  order("leave", {}),
  order("renew-resume-link", { resumeHash: SecretHash }),
  order("make-review-link", { reviewHash: SecretHash, expiresAtMs: AtMs }),
  order("revoke-review-link", {}),
  order("remove-seat", { seatId: ShortId }),
  order("renew-invite", { role: Role, inviteHash: SecretHash }),
  order("revoke-invite", { role: Role }),
  order("hand-over-host", { seatId: ShortId }),
  order("rename-room", { title: line(limits.titleChars) }),
  order("end-room", {}),
]);
export const commandTypes = RoomCommand.options.map(({ shape }) => shape.type.value);
export type RoomCommand = z.infer<typeof RoomCommand>;
export type CommandType = RoomCommand["type"];
export type CommandOf<Type extends CommandType> = Extract<RoomCommand, { type: Type }>;
