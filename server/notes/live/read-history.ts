/** How a document came about, for replay: every update that counted, oldest first, with its time and its writer. */
import type { Ms, SeatId } from "../../../shared/contract/ids.ts";
import { parseDocument } from "../../../shared/notes/documents.ts";
import { startPosition } from "../../store/store.ts";
import type { DocumentName, Store, StoredNotesEntry } from "../../store/store.ts";
import { contentRules } from "../wire/content-rules.ts";
import { Image } from "../judge/image.ts";

export interface AcceptedUpdate {
  readonly atMs: Ms;
  readonly seatId: SeatId;
  readonly update: Uint8Array;
}

/** Judged from the start, as every node did; some hundred at a time. Empty for a document without history, or a malformed name. */
export async function* readHistory({
  store,
  document,
}: {
  readonly store: Pick<Store, "readNotesHistory">;
  readonly document: DocumentName;
}): AsyncGenerator<readonly AcceptedUpdate[]> {
  const parsed = parseDocument(document);
  if (!parsed) return;
  const image = new Image(contentRules(parsed), {
    snapshot: null,
    snapshotPosition: startPosition,
    position: startPosition,
    tail: [],
  });
  const counts = (stored: StoredNotesEntry): boolean => {
    const verdict = image.read(stored);
    return verdict.ok && verdict.brings;
  };
  for await (const page of store.readNotesHistory(document)) yield page.filter(counts).map(({ entry }) => entry);
}
