/** The JSON report: a room as its reader may see it. Read strictly: what is kept of an import is only what this knows. */
import { z } from "zod";
import { Moment, RoundNo, Section, ShortId } from "./ids.ts";
import { limits } from "./limits.ts";
import { RoomView } from "./views.ts";
import { many } from "./wire.ts";
import type { Wire } from "./wire.ts";

/** Rights: those of the room it came from. Read past, and not kept. */
const rightsThere = z
  .unknown()
  .transform(() => undefined)
  .optional();

const { leader, scorers, askTargetMs, room } = RoomView.shape;

/** The view a report holds. Reports of earlier versions lack what was added since. */
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
  // What one text of the notes can come to at most, whatever editor wrote it.
  text: z.string().min(1).max(limits.importedTextChars),
});
export const notes = many(Note, limits.roundsPerRoom * limits.starRoots);

export const Report = z
  .strictObject({
    barline: z.literal(1),
    exportedMs: Moment,
    view: ReportView,
    notes,
    /** Of a room that came out of a file: says so. */
    imported: z.string().max(200).optional(),
    authors: many(
      z.strictObject({ round: RoundNo, clientId: z.number().int().min(0), seatId: ShortId }),
      limits.authorsPerReport,
    ),
  })
  .refine(({ view }) => view.seats.some(({ seatId }) => seatId === view.you.seatId), {
    path: ["view", "you", "seatId"],
    message: "is no seat of the room",
  })
  .refine(({ view, notes }) => notes.every(({ round }) => round <= view.round), {
    path: ["notes"],
    message: "names a round that the room did not have",
  });
export type Report = Wire<z.input<typeof Report>>;
