import type { Report } from "../contract/report.ts";
import type { Ms, Rating, SeatId } from "../contract/ids.ts";
import { atOnce } from "../contract/parse-bounded.ts";
import type { Steps } from "../contract/parse-bounded.ts";
import type { AskView, Comment, PrincipleName, RoundView, Scorecard } from "../contract/views.ts";
import { principleName } from "../questions/principle-name.ts";
import { lengthMs } from "../speech/spans.ts";
import { importedLine } from "./imported-line.ts";
import { inline, quote } from "./inert-markdown.ts";
import { roleName, sectionName, voteName } from "./names.ts";

/** How the report names what it shows. */
interface Names {
  readonly seat: (seatId: SeatId) => string;
  readonly principle: (principleId: string) => string;
}

/**
 * The report for people to read and paste elsewhere; text written in the room is shown and does nothing.
 * `packNames`: the names in this server's packs, for rooms without a pack of their own.
 */
export function markdownReport(report: Report, packNames: readonly PrincipleName[]): string {
  return atOnce(writingMarkdown(report, packNames));
}

/** The same in steps. */
export function* writingMarkdown(report: Report, packNames: readonly PrincipleName[]): Steps<string> {
  const blocks: string[] = [];
  for (const block of blocksOf(report, packNames)) {
    if (block !== "") blocks.push(block);
    yield;
  }
  return `${blocks.join("\n\n")}\n`;
}

function* blocksOf(report: Report, packNames: readonly PrincipleName[]): Generator<string> {
  const { view, exportedMs } = report;
  const principleNames = [...(view.principleNames ?? []), ...packNames];
  const seatNames = new Map(view.seats.map(({ seatId, name }) => [seatId, inline(name)]));
  const names: Names = {
    seat: (seatId) => seatNames.get(seatId) ?? "Somebody",
    principle: (principleId) => inline(principleName(principleId, principleNames)),
  };
  const imported = importedLine(view);
  yield `# ${inline(view.room.title)}`;
  if (imported !== undefined) yield `**${imported}**`;
  yield `${capital(view.room.format)} practice, begun ${day(view.room.createdAtMs)}. Written down ${day(exportedMs)}.`;
  yield view.seats
    .map((seat) => `- ${inline(seat.name)}, ${roleName[seat.role]}${seat.gone ? ", left" : ""}`)
    .join("\n");
  for (const round of view.rounds) yield* roundBlocks(round, report, names);
  if (report.privateNotes === undefined) return;
  yield `## Private notes of ${inline(view.you.name)}`;
  yield "Nobody else has these. Take them out before you pass this file on.";
  yield quote(report.privateNotes);
}

function* roundBlocks(round: RoundView, report: Report, names: Names): Generator<string> {
  yield `## Round ${round.no}: ${names.seat(round.candidate)} answers`;
  yield* verdictBlocks(round, names);
  for (const [nth, ask] of round.asks.entries()) yield* askBlocks(ask, nth, round, report, names);
  yield* listBlock(
    "### The candidate’s own questions",
    round.ownQuestions.map(({ text }) => inline(text)),
  );
  yield* scoreBlocks(round, names);
  yield* listBlock(
    "### Next actions",
    round.actions.map(({ done, text, owner }) => `[${done ? "x" : " "}] ${inline(text)} (${names.seat(owner)})`),
  );
  yield* listBlock("### Comments", threads(round.comments, names));
  yield* listBlock(
    "### Who spoke, and for how long",
    (round.speech ?? []).map(({ seatId, spans }) => `${names.seat(seatId)}: ${clock(lengthMs(spans))}`),
  );
  yield* listBlock(
    "### Flagged moments",
    (round.flags ?? []).map(
      ({ atMs, seatId, note }) =>
        `${clock(atMs - round.startedMs)} ${names.seat(seatId)}${note ? `: ${inline(note)}` : ""}`,
    ),
  );
}

/** What was decided and what the candidate was given. */
function verdictBlocks({ debrief, shared }: RoundView, names: Names): string[] {
  const decision = debrief?.decision;
  return [
    ...(decision
      ? [`### Decision: ${voteName[decision.vote]}`, `By ${names.seat(decision.bySeat)}.`, quote(decision.rationale)]
      : []),
    ...listBlock(
      "### Shared with the candidate",
      (shared?.lines ?? []).map(({ principleId, rating, text }) => {
        const about = [
          ...(principleId === undefined ? [] : [names.principle(principleId)]),
          ...(rating === undefined ? [] : [ratingWords(rating)]),
        ].join(", ");
        return about ? `${about}: ${inline(text)}` : inline(text);
      }),
    ),
  ];
}

function* askBlocks(ask: AskView, nth: number, round: RoundView, { notes }: Report, names: Names): Generator<string> {
  const minutes = ask.endedMs === null ? "" : `, ${clock(ask.endedMs - ask.askedMs)} long`;
  const principle = ask.principleId === null ? [] : [names.principle(ask.principleId)];
  yield `### ${[`Question ${nth + 1}`, ...principle].join(": ")}`;
  yield quote(ask.text);
  yield `Asked ${clock(ask.askedMs - round.startedMs)} into the round${minutes}, led by ${names.seat(ask.lead)}.`;
  yield* listBlock(
    "Follow-ups:",
    ask.probes.map(({ text, how }) => `${inline(text)}${how === "aloud" ? " (aloud)" : ""}`),
  );
  const ofAsk = notes.filter(({ askId, text }) => askId === ask.askId && text.trim() !== "");
  for (const [section, name] of Object.entries(sectionName)) {
    for (const note of ofAsk.filter((note) => note.section === section)) {
      yield `**${name}**`;
      yield quote(withHeard(note));
    }
  }
}

/** What the candidate's device heard says so, line by line. */
function withHeard({ text, heard = [] }: Report["notes"][number]): string {
  const marked = new Set(heard);
  const lines = text.split("\n");
  return lines.map((line, no) => (marked.has(no) && line.trim() !== "" ? `${line} (heard)` : line)).join("\n");
}

function scoreBlocks(round: RoundView, names: Names): string[] {
  const cards = bySeat([...(round.card ? [round.card] : []), ...(round.cards ?? [])]);
  const selves = bySeat([...(round.selfRating ? [round.selfRating] : []), ...(round.selfRatings ?? [])]);
  const feedbacks = bySeat([...(round.feedback ? [round.feedback] : []), ...(round.feedbacks ?? [])]);
  return [
    ...cards.flatMap((card) => cardBlocks(card, round, names)),
    ...selves.flatMap(({ seatId, ratings }) => [
      `### ${names.seat(seatId)} on themselves`,
      ratings.map((rating) => ratingLine(rating, names)).join("\n"),
    ]),
    ...feedbacks.flatMap(({ seatId, clear, probed, atEase, fedTheAnswer, text }) => [
      `### ${names.seat(seatId)} on the interviewing`,
      [
        `- Clear: ${clear} of 5`,
        `- Probed: ${probed} of 5`,
        `- Put at ease: ${atEase} of 5`,
        `- Led the answer: ${fedTheAnswer ? "yes" : "no"}`,
      ].join("\n"),
      ...(text.trim() === "" ? [] : [quote(text)]),
    ]),
  ];
}

function cardBlocks(card: Scorecard, round: RoundView, names: Names): string[] {
  const second = round.debrief?.votes.find((vote) => vote.seatId === card.seatId)?.second;
  const vote = card.vote === undefined ? "" : `: ${voteName[card.vote]}${second ? `, then ${voteName[second]}` : ""}`;
  const parts = [
    ["Keep", card.keep],
    ["Change", card.change],
    ["Strengths", card.strengths],
    ["Concerns", card.concerns],
  ] as const;
  return [
    `### Scored by ${names.seat(card.seatId)}${vote}`,
    ...parts.flatMap(([name, text]) => (text.trim() === "" ? [] : [`**${name}**`, quote(text)])),
    card.ratings
      .map((rating) => {
        const evidence = rating.evidence.map(({ text }) => `  - “${inline(text)}”`);
        return [ratingLine(rating, names), ...evidence].join("\n");
      })
      .join("\n"),
    ...listBlock(
      "Changed later:",
      card.revisions.map(
        ({ principleId, rating, reason }) =>
          `${names.principle(principleId)}, ${ratingWords(rating)}: ${inline(reason)}`,
      ),
    ),
  ];
}

function ratingLine(
  { principleId, rating, reason }: { readonly principleId: string; readonly rating: Rating; readonly reason: string },
  names: Names,
): string {
  return `- ${names.principle(principleId)}, ${ratingWords(rating)}${reason.trim() === "" ? "" : `: ${inline(reason)}`}`;
}

/** Replies come right under what they reply to. */
function threads(comments: readonly Comment[], names: Names): string[] {
  const line = ({ bySeat: seatId, text, anchor, resolved }: Comment): string =>
    `${names.seat(seatId)}${anchor ? ` on “${inline(anchor.text)}”` : ""}: ${inline(text)}${resolved ? " (settled)" : ""}`;
  const known = new Set(comments.map(({ commentId }) => commentId));
  return comments
    .filter(({ replyTo }) => replyTo === undefined || !known.has(replyTo))
    .map((first) =>
      [
        line(first),
        ...comments.filter(({ replyTo }) => replyTo === first.commentId).map((reply) => `  - ${line(reply)}`),
      ].join("\n"),
    );
}

function listBlock(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, lines.map((line) => `- ${line}`).join("\n")];
}

function bySeat<Owned extends { readonly seatId: SeatId }>(all: readonly Owned[]): Owned[] {
  return [...new Map(all.map((entry) => [entry.seatId, entry])).values()];
}

function ratingWords(rating: Rating): string {
  return rating === "notProbed" ? "not probed" : `${rating} of 5`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Minutes and seconds, `4:07`. */
function clock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function day(ms: Ms): string {
  return new Date(ms).toISOString().slice(0, 10);
}
