import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import type { RoomCreated } from "../../shared/contract/http.ts";
import type { Ms, SeatId } from "../../shared/contract/ids.ts";
import type { Steps } from "../../shared/contract/parse-bounded.ts";
import { privateDocument, starDocument } from "../../shared/notes/star.ts";
import type { Report } from "../../shared/contract/report.ts";
import { Derived, freshSecret, hashSecret } from "../rooms/secrets.ts";
import type { DocumentName, NotesEntry } from "../store/store.ts";
import { waitAndRetry } from "./answers.ts";
import { tooManyBytes } from "./limited.ts";
import type { HttpParts } from "./parts.ts";
import type { Handlers } from "./register.ts";
import { workOf } from "./work.ts";
import type { CallWork } from "./work.ts";

/** Reopens a JSON report of this or another server, as a room that can be read. */
export function importHandlers(parts: HttpParts): Handlers<"importReport"> {
  return { importReport: ({ body, request }) => importRoom(parts, body, workOf(request)) };
}

/** Each import is its own room, whose only seat is the importer's. Refuses: `bad-request` with the faults. */
async function importRoom(parts: HttpParts, report: Report, work: CallWork) {
  const { rooms, store, config, nowMs, metrics } = parts;
  const waitS = parts.bytes.take(work.address, 2 * work.bodyBytes); // the report, and its notes once more
  if (waitS !== null) return tooManyBytes(waitS);
  const id = randomUUID();
  const roomId = new Derived(await store.secret(), "import", id).roomId();
  const token = freshSecret();
  const atMs = nowMs();
  const event = {
    type: "room-imported",
    roomId,
    report,
    tokenHash: hashSecret(token),
    retentionMs: config.retentionMs,
  } as const;
  const isOpened = await work.run(() => rooms.open(roomId, { id, seatId: null, atMs, events: [event] }));
  if (!isOpened) return waitAndRetry;
  const keep = async (name: DocumentName, roots: Roots, by: SeatId): Promise<void> => {
    const entries = await work.inSlices(entriesOf(roots, { seatId: by, atMs }));
    if (entries.length > 0) await work.run(() => store.addNotes(name, entries));
  };
  for (const { no, candidate } of report.view.rounds) {
    const ofRound = report.notes.filter(({ round }) => round === no);
    const roots = ofRound.map(({ askId, section, text }) => [`${askId}.${section}`, text] as const);
    await keep(starDocument(roomId, no), roots, candidate);
  }
  const { seatId, role } = report.view.you;
  if (report.privateNotes !== undefined)
    await keep(privateDocument(roomId, seatId), [["notes", report.privateNotes]], seatId);
  metrics.roomsOpened.inc();
  const created: RoomCreated = { roomId, seat: { seatId, role, token }, invites: {} };
  return { status: 201, json: created } as const;
}

type Roots = readonly (readonly [root: string, text: string])[];

/** A document as the room's review reads it, each text written at once by one person: of a round, by the one who answered. */
function* entriesOf(roots: Roots, by: { readonly seatId: SeatId; readonly atMs: Ms }): Steps<readonly NotesEntry[]> {
  const doc = new Y.Doc();
  const entries: NotesEntry[] = [];
  doc.on("update", (update: Uint8Array) => entries.push({ ...by, update }));
  for (const [root, text] of roots) {
    doc.getText(root).insert(0, text);
    yield;
  }
  doc.destroy();
  return entries;
}
