import { randomUUID } from "node:crypto";
import { Router } from "express";
import type { Request } from "express";
import * as Y from "yjs";
import type { RoomCreated } from "../../shared/contract/http.ts";
import type { Ms } from "../../shared/contract/ids.ts";
import { limits } from "../../shared/contract/limits.ts";
import type { Steps } from "../../shared/contract/parse-bounded.ts";
import { starDocument } from "../../shared/notes/star.ts";
import { Report } from "../../shared/contract/report.ts";
import { Derived, freshSecret, hashSecret } from "../rooms/secrets.ts";
import type { NotesEntry } from "../store/store.ts";
import { call, readBody } from "./answers.ts";
import type { Answer } from "./answers.ts";
import { jsonBody } from "./json-body.ts";
import { budgeted, limited, tooManyBytes, withSpace } from "./limited.ts";
import type { HttpParts } from "./parts.ts";
import { privately } from "./room-routes.ts";
import { workOf } from "./work.ts";

/** Opens a JSON report of this or another server again, as a room that can be read. */
export function importRoutes(parts: HttpParts): Router {
  const router = Router();
  router.post(
    "/import",
    privately,
    limited(parts, "roomsPerMinute"),
    budgeted,
    withSpace(parts),
    ...jsonBody(limits.importBytes),
    call((request) => importRoom(parts, request)),
  );
  return router;
}

/** Each import is a room of its own, whose one seat is the importer's. Refuses: `bad-request` with the faults. */
async function importRoom(parts: HttpParts, request: Request): Promise<Answer> {
  const { rooms, store, config, nowMs, metrics } = parts;
  const read = await readBody(Report, request);
  if (!read.ok) return read.refusal;
  const work = workOf(request);
  const waitS = parts.bytes.take(work.address, 2 * work.bodyBytes); // the report, and its notes once more
  if (waitS !== null) return tooManyBytes(waitS);
  const report: Report = read.body;
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
  if (!isOpened) return { code: "not-ready", retryAfterS: 1 };
  for (const { no, candidate } of report.view.rounds) {
    const entries = await work.inSlices(notesOf(report, no, { seatId: candidate, atMs }));
    if (entries.length > 0) await work.run(() => store.addNotes(starDocument(roomId, no), entries));
  }
  metrics.roomsOpened.inc();
  const { seatId, role } = report.view.you;
  const created: RoomCreated = { roomId, seat: { seatId, role, token }, invites: {} };
  return { status: 201, json: created };
}

/** The notes of a round as the room's review reads them, each text written at once by whoever answered. */
function* notesOf(
  { notes }: Report,
  round: number,
  by: { readonly seatId: string; readonly atMs: Ms },
): Steps<readonly NotesEntry[]> {
  const doc = new Y.Doc();
  const entries: NotesEntry[] = [];
  doc.on("update", (update: Uint8Array) => entries.push({ ...by, update }));
  for (const { askId, section, text } of notes.filter((one) => one.round === round)) {
    doc.getText(`${askId}.${section}`).insert(0, text);
    yield;
  }
  doc.destroy();
  return entries;
}
