/** Notes as they stand: for reports, which are cut to what their reader may see. */
import * as Y from "yjs";
import { sections } from "../../../shared/contract/ids.ts";
import type { AskId, RoomId, RoundNo, SeatId, Section } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { heardLines } from "../../../shared/notes/heard-lines.ts";
import { parseDocument } from "../../../shared/notes/documents.ts";
import { privateDocument, starDocument } from "../../../shared/notes/star.ts";
import { runsOf } from "../../../shared/notes/writers.ts";
import type { DocumentName, Store } from "../../store/store.ts";
import { contentRules } from "../wire/content-rules.ts";
import { Image } from "../judge/image.ts";

export interface NoteText {
  readonly askId: AskId;
  readonly section: Section;
  readonly text: string;
  /** Lines of it, from 0, that the candidate's own device heard; left out where there are none. */
  readonly heard?: readonly number[];
}

export interface StarNotes {
  /** Asks in no particular order, as the room knows it; sections in STAR order; empty ones left out. */
  readonly texts: readonly NoteText[];
  /** The owners of the client ids that wrote. */
  readonly authors: readonly { readonly clientId: number; readonly seatId: SeatId }[];
}

/** @throws when the store does not answer. A round without notes is empty. */
export async function readStar({
  store,
  roomId,
  round,
}: {
  readonly store: Pick<Store, "readNotes">;
  readonly roomId: RoomId;
  readonly round: RoundNo;
}): Promise<StarNotes> {
  const { image, doc } = await open(store, starDocument(roomId, round));
  const askIds = new Set([...image.knowledge.roots].map((root) => root.slice(0, root.lastIndexOf("."))));
  const texts = [...askIds].flatMap((askId) =>
    sections
      .map((section) => noteOf(askId, section, doc.getText(`${askId}.${section}`)))
      .filter(({ text }) => text !== ""),
  );
  doc.destroy();
  const authors = [...image.owners]
    .filter(([clientId]) => image.knowledge.clockOf(clientId) > 0)
    .map(([clientId, seatId]) => ({ clientId, seatId }));
  return { texts, authors };
}

/** What a seat noted for itself; empty when it noted nothing. @throws when the store does not answer. */
export async function readPrivate({
  store,
  roomId,
  seatId,
}: {
  readonly store: Pick<Store, "readNotes">;
  readonly roomId: RoomId;
  readonly seatId: SeatId;
}): Promise<string> {
  const { doc } = await open(store, privateDocument(roomId, seatId));
  const text = doc.getText("notes").toJSON();
  doc.destroy();
  return text;
}

async function open(store: Pick<Store, "readNotes">, name: DocumentName): Promise<{ image: Image; doc: Y.Doc }> {
  const parsed = parseDocument(name);
  if (!parsed) throw new Error(`no document is named ${name}`);
  const image = new Image(contentRules(parsed), await store.readNotes(name));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, image.merge());
  return { image, doc };
}

function noteOf(askId: AskId, section: Section, of: Y.Text): NoteText {
  const text = of.toJSON();
  const heard = heardLines(text, runsOf(of)).map(({ no }) => no);
  return { askId, section, text, ...(heard.length > 0 && { heard: heard.slice(0, limits.heardLinesPerNote) }) };
}
