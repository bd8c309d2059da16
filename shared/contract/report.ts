/** The JSON report: a room as its reader may see it. Parsed strictly: only what is described here is kept from an import. */
import { z } from "zod";
import { Moment, RoundNo, Section, ShortId } from "./ids.ts";
import { limits } from "./limits.ts";
import { RoomView } from "./views.ts";
import { many } from "./wire.ts";
import type { Wire } from "./wire.ts";

/** The rights in the room it came from: accepted, but not kept. */
const rightsThere = z
  .unknown()
  .transform(() => undefined)
  .optional();

const { leader, scorers, askTargetMs, room } = RoomView.shape;

/** The view in a report. Reports from earlier versions lack what was added since. */
const ReportView = RoomView.extend({
  room: room.extend({ imported: z.boolean().optional() }),
  may: rightsThere,
  steps: rightsThere,
  leader: leader.optional(),
  scorers: scorers.optional(),
  askTargetMs: askTargetMs.optional(),
});
export type ReportView = Wire<z.input<typeof ReportView>>;

/** What one section of the notes says. */
export const Note = z.strictObject({
  round: RoundNo,
  askId: ShortId,
  section: Section,
  // The most that one text of the notes can hold, whatever editor wrote it.
  text: z.string().min(1).max(limits.importedTextChars),
  /** Lines of it, from 0, that the candidate's own device heard. */
  heard: many(z.number().int().min(0), limits.heardLinesPerNote).exactOptional(),
});
export const notes = many(Note, limits.roundsPerRoom * limits.starRoots);

export const Report = z
  .strictObject({
    barline: z.literal(1),
    exportedMs: Moment,
    view: ReportView,
    notes,
    /** Says that the room came from a file, if it did. */
    imported: z.string().max(200).optional(),
    /** What the reader noted for themselves. Nobody else’s report has it. */
    privateNotes: z.string().min(1).max(limits.importedTextChars).optional(),
    authors: many(
      z.strictObject({ round: RoundNo, clientId: z.number().int().min(0), seatId: ShortId }),
      limits.authorsPerReport,
    ),
  })
  .refine(({ view }) => view.seats.some(({ seatId }) => seatId === view.you.seatId), {
    path: ["view", "you", "seatId"],
    message: "is not a seat of the room",
  })
  .refine(({ view, notes }) => notes.every(({ round }) => round <= view.round), {
    path: ["notes"],
    message: "names a round that the room did not have",
  });
export type Report = Wire<z.input<typeof Report>>;
