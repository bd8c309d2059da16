import type { Request } from "express";
import type { z } from "zod";
import type { Report } from "../../shared/contract/report.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { RoomId, Secret } from "../../shared/contract/ids.ts";
import type { Review, ReviewView } from "../../shared/contract/review.ts";
import { routes } from "../../shared/contract/routes.ts";
import { accessTo, parseDocument } from "../../shared/notes/documents.ts";
import { starDocument } from "../../shared/notes/star.ts";
import { csvReport } from "../../shared/report/csv.ts";
import { jsonReport } from "../../shared/report/json.ts";
import { writingMarkdown } from "../../shared/report/markdown.ts";
import { reviewFor } from "../../shared/room/review-link.ts";
import { viewFor } from "../../shared/room/view.ts";
import { hashSecret } from "../rooms/secrets.ts";
import type { DocumentName } from "../store/store.ts";
import { refuse } from "./answers.ts";
import type { Sent } from "./answers.ts";
import type { Caller } from "./bearer.ts";
import type { HttpParts, NotesReader } from "./parts.ts";
import type { Handlers } from "./register.ts";
import { workOf } from "./work.ts";
import type { CallWork } from "./work.ts";

const ReportFormat = routes.readReport.query.format.unwrap();

/** What a seat takes home: the report in three formats, and the history of the notes for replay. Also what a review link shows. */
export function reportHandlers(parts: HttpParts): Handlers<"readReport" | "readHistory" | "readReview" | "readReplay"> {
  return {
    async readReport({ caller, request }) {
      const format = ReportFormat.safeParse(request.query["format"] ?? "md");
      if (!format.success) return refuse("bad-request", [{ path: "format", message: "must be md, json or csv" }]);
      return reportAs(format.data, await gather(parts, caller, request), parts, workOf(request));
    },
    readHistory({ caller: { room, seatId }, params: { document: name }, request }) {
      const document = parseDocument(name);
      const access = document ? accessTo(document, seatId, room.state, room.nowMs()) : "missing";
      if (access === "missing" || !room.state.options.keepReplay) return refuse("not-found");
      if (access === "none") return refuse("not-allowed");
      return historyIn(notesFor(parts, request), name);
    },
    async readReview({ secret, params: { roomId }, request }) {
      const view = await reviewThrough(parts, roomId, secret);
      if (!view) return refuse("not-found");
      const notes = await notesOf(notesFor(parts, request), roomId, view.rounds);
      return { status: 200, json: { view, notes } };
    },
    async readReplay({ secret, params: { roomId, round: asked }, request }) {
      const view = await reviewThrough(parts, roomId, secret);
      const round = view?.rounds.find(({ no, asks }) => String(no) === asked && asks !== undefined);
      if (!round || view?.room.keepsReplay !== true) return refuse("not-found");
      return historyIn(notesFor(parts, request), starDocument(roomId, round.no));
    },
  };
}

/** What a review link shows now; undefined when it opens nothing. */
async function reviewThrough({ rooms }: HttpParts, roomId: RoomId, secret: Secret): Promise<ReviewView | undefined> {
  const room = await rooms.load(roomId);
  return room && reviewFor(room.state, hashSecret(secret), room.nowMs());
}

function historyIn(notes: NotesReader, name: DocumentName): Sent {
  return { status: 200, chunks: { type: "application/x-ndjson", each: notes.readHistory(name) } };
}

/** Notes, with the reading charged to this call. */
function notesFor({ notes }: HttpParts, request: Request): NotesReader {
  const work = workOf(request);
  return notes((ms) => work.charge(ms));
}

/** The notes on the questions that a review shows. A panel's review shows none. */
async function notesOf(notes: NotesReader, roomId: RoomId, rounds: ReviewView["rounds"]): Promise<Review["notes"]> {
  const read = await Promise.all(
    rounds.map(async ({ no, asks = [] }) => {
      if (asks.length === 0) return [];
      const shown = new Set(asks.map(({ askId }) => askId));
      const { texts } = await notes.readStar(roomId, no);
      return texts
        .filter(({ askId }) => shown.has(askId))
        .map(({ askId, section, text }) => ({ round: no, askId, section, text }));
    }),
  );
  return read.flat();
}

/** The room as this seat may see it right now, with the notes of its rounds. */
async function gather(parts: HttpParts, { room, seatId }: Caller, request: Request): Promise<Report> {
  const { nowMs } = parts;
  const notes = notesFor(parts, request);
  const view = viewFor(seatId, room.state);
  // A report of a report is the same report.
  if (room.state.imported) return { ...room.state.imported, exportedMs: nowMs(), view };
  const read = await Promise.all(
    view.rounds.map(async ({ no, asks }) => {
      const seen = new Set(asks.map((ask) => ask.askId));
      const { texts, authors } = await notes.readStar(room.id, no);
      return {
        notes: texts.filter(({ askId }) => seen.has(askId)).map((text) => ({ round: no, ...text })),
        authors: authors.map((author) => ({ round: no, ...author })),
      };
    }),
  );
  const privateNotes = (await notes.readPrivate(room.id, seatId)).slice(0, limits.importedTextChars);
  return {
    barline: 1,
    exportedMs: nowMs(),
    view,
    notes: read.flatMap(({ notes }) => notes),
    ...(privateNotes.trim() === "" ? {} : { privateNotes }),
    authors: read.flatMap(({ authors }) => authors),
  };
}

async function reportAs(
  format: z.infer<typeof ReportFormat>,
  report: Report,
  { packs }: HttpParts,
  work: CallWork,
): Promise<Sent> {
  const name = `barline-${report.view.room.roomId.slice(0, 8)}.${format}`;
  switch (format) {
    case "md":
      return file(
        name,
        "text/markdown; charset=utf-8",
        await work.inSlices(writingMarkdown(report, packs.principleNames)),
      );
    case "json":
      return file(
        name,
        "application/json; charset=utf-8",
        work.run(() => jsonReport(report)),
      );
    case "csv":
      return file(
        name,
        "text/csv; charset=utf-8",
        work.run(() => csvReport(report, packs.principleNames)),
      );
  }
}

function file(name: string, type: string, text: string): Sent {
  return { status: 200, file: { name, type, text } };
}
