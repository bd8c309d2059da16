/** Reads a JSON report of any server, strictly: an import keeps only what is named here. See docs/contract.md, HTTP. */
import { z } from "zod";
import {
  Format,
  Phase,
  PrincipleId,
  ProbeKind,
  QuestionId,
  Rating,
  Role,
  RoomId,
  Section,
  ShortId,
  Tick,
  Vote,
} from "../contract/ids.ts";
import { limits } from "../contract/limits.ts";
import {
  Call,
  CardRatings,
  CommentAnchor,
  filled,
  line,
  Options,
  Plan,
  Score,
  SelfRatings,
  SharedLine,
  text,
} from "../contract/shapes.ts";

const moment = z.number().min(0).max(8.64e15);
const roundNo = z.number().int().min(1).max(limits.roundsPerRoom);
const many = <Item extends z.ZodType>(item: Item, max: number) => z.array(item).max(max);
const byPrinciple = { principleId: PrincipleId, rating: Rating, reason: text(limits.reasonChars) };
/** Rights in the room it came from: ignored. */
const rightsThere = z
  .unknown()
  .transform(() => undefined)
  .optional();
const seats = many(ShortId, limits.seatsPerRoom);

const Said = z.strictObject({ lineId: ShortId, seatId: ShortId, text: text(limits.lineChars), atMs: moment });
const Deck = z.strictObject({
  deckId: ShortId,
  principleId: PrincipleId,
  questionId: QuestionId.optional(),
  text: filled(limits.questionChars),
});
const Card = z.strictObject({
  seatId: ShortId,
  ratings: CardRatings,
  strengths: text(limits.verdictChars),
  concerns: text(limits.verdictChars),
  keep: text(limits.verdictChars),
  change: text(limits.verdictChars),
  vote: Vote.optional(),
  revisions: many(z.strictObject({ ...byPrinciple, atMs: moment }), limits.revisionsPerCard),
});
const Self = z.strictObject({ seatId: ShortId, ratings: SelfRatings });
const scores = {
  clear: Score,
  probed: Score,
  atEase: Score,
  fedTheAnswer: z.boolean(),
  text: text(limits.feedbackChars),
};
const Told = z.strictObject({ seatId: ShortId, ...scores });
const Probe = z.strictObject({
  probeId: ShortId,
  kind: ProbeKind,
  text: text(limits.probeChars),
  how: z.enum(["pushed", "aloud"]),
  bySeat: ShortId,
  atMs: moment,
});
const Ask = z.strictObject({
  askId: ShortId,
  principleId: PrincipleId.nullable(),
  questionId: QuestionId.optional(),
  text: text(limits.questionChars),
  lead: ShortId,
  askedMs: moment,
  endedMs: moment.nullable(),
  probes: many(Probe, limits.probesPerAsk),
  taps: many(z.strictObject({ section: Section, bySeat: ShortId, atMs: moment }), limits.tapsPerAsk),
  ticks: many(
    z.strictObject({ what: Tick, heard: z.boolean(), bySeat: ShortId, atMs: moment }),
    limits.ticksPerAsk,
  ).optional(),
});
const Comment = z.strictObject({
  commentId: ShortId,
  round: roundNo,
  askId: ShortId.optional(),
  anchor: CommentAnchor.optional(),
  atMs: moment.optional(),
  text: text(limits.commentChars),
  replyTo: ShortId.optional(),
  bySeat: ShortId,
  writtenMs: moment,
  resolved: z.boolean(),
});
const Action = z.strictObject({
  actionId: ShortId,
  text: text(limits.actionChars),
  owner: ShortId,
  bySeat: ShortId,
  writtenMs: moment,
  done: z.boolean(),
});
const Debrief = z.strictObject({
  readingEndsMs: moment.nullable(),
  votes: many(z.strictObject({ seatId: ShortId, first: Vote, second: Vote.optional() }), limits.seatsPerRoom),
  decision: z.strictObject({ vote: Vote, rationale: text(limits.verdictChars), bySeat: ShortId }).optional(),
  sharedLines: many(ShortId, limits.sharedLines),
});
const Round = z.strictObject({
  no: roundNo,
  candidate: ShortId,
  startedMs: moment,
  endedMs: moment.nullable(),
  asks: many(Ask, limits.asksPerRound),
  ownQuestions: many(
    z.strictObject({ text: text(limits.ownQuestionChars), atMs: moment }),
    limits.ownQuestionsPerRound,
  ),
  sealed: seats,
  revealWantedBy: seats,
  revealed: z.boolean(),
  card: Card.optional(),
  selfRating: Self.optional(),
  feedback: Told.optional(),
  cards: many(Card, limits.seatsPerRoom).optional(),
  selfRatings: many(Self, limits.seatsPerRoom).optional(),
  feedbacks: many(Told, limits.seatsPerRoom).optional(),
  debrief: Debrief.optional(),
  shared: z.strictObject({ lines: many(SharedLine, limits.sharedLines) }).optional(),
  comments: many(Comment, limits.commentsPerRoom),
  actions: many(Action, limits.actionsPerRoom),
  flags: many(
    z.strictObject({ seatId: ShortId, atMs: moment, note: text(limits.flagNoteChars).optional() }),
    limits.flagsPerRound,
  ).optional(),
});
const View = z.strictObject({
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
    createdAtMs: moment,
    expiresAtMs: moment,
    ended: z.boolean(),
    imported: z.boolean().optional(),
    options: Options,
    call: Call,
    importedMs: moment.optional(),
    pack: z.strictObject({ id: z.string().max(200), name: z.string().max(400), sinceMs: moment }).optional(),
  }),
  seats: z
    .array(
      z.strictObject({
        seatId: ShortId,
        name: line(limits.nameChars),
        role: Role,
        roles: many(Role, limits.roundsPerRoom).optional(),
        ready: z.boolean(),
        gone: z.boolean(),
      }),
    )
    .min(1)
    .max(limits.seatsPerRoom * 4),
  may: rightsThere,
  steps: rightsThere,
  leader: ShortId.nullable().optional(),
  scorers: seats.optional(),
  askTargetMs: z.number().min(0).nullable().optional(),
  invites: many(z.strictObject({ role: Role, open: z.boolean() }), 5),
  reviewLink: z.strictObject({ expiresAtMs: moment }).optional(),
  plan: Plan,
  principleNames: many(
    z.strictObject({ principleId: PrincipleId, name: z.string().max(400) }),
    limits.principleNamesPerRoom,
  ).optional(),
  round: roundNo,
  phase: Phase,
  phaseStartedMs: moment,
  phaseEndsMs: moment.nullable(),
  pausedMs: moment.nullable(),
  moment: z.strictObject({ seatId: ShortId, sinceMs: moment }).nullable(),
  rounds: many(Round, limits.roundsPerRoom),
  chat: many(Said, limits.linesPerRoom),
  deck: many(Deck, limits.deckPerRoom).optional(),
  calibration: z
    .strictObject({
      sampleId: z.string().max(200),
      ratedBy: seats,
      opened: z.boolean(),
      mine: Score.optional(),
      ratings: many(z.strictObject({ seatId: ShortId, rating: Score }), limits.seatsPerRoom).optional(),
    })
    .optional(),
  whispers: many(Said, limits.linesPerRoom).optional(),
});

const Note = z.strictObject({
  round: roundNo,
  askId: ShortId,
  section: Section,
  // The most that one text of the notes can hold, whatever editor wrote it.
  text: z.string().min(1).max(limits.importedTextChars),
});

/** A whole JSON report, from any server. The API description publishes its schema. */
export const ReportFile = z
  .strictObject({
    barline: z.literal(1),
    exportedMs: moment,
    view: View,
    notes: many(Note, limits.roundsPerRoom * limits.starRoots),
    imported: z.string().max(200).optional(),
    authors: many(z.strictObject({ round: roundNo, clientId: z.number().int().min(0), seatId: ShortId }), 20_000),
  })
  .refine(({ view }) => view.seats.some(({ seatId }) => seatId === view.you.seatId), {
    path: ["view", "you", "seatId"],
    message: "is no seat of the room",
  })
  .refine(({ view, notes }) => notes.every(({ round }) => round <= view.round), {
    path: ["notes"],
    message: "names a round that the room did not have",
  });
