/** What happens to a document, passed on in a few large pieces instead of many small ones. */
import { mergeUpdates, type Doc, type Transaction } from "yjs";

/** Words of others are on the server: they can wait for the next own word, at most this long; ms. */
const othersWaitMs = 1_000;
/** Merging takes longer the more there is. */
const mostAtOnce = 64;

export interface Gathered {
  /** Passes on what has been gathered, and gathers no more. */
  end(): void;
}

/**
 * Passes on own words after the task that wrote them, with all that came before them; nothing whose origin is `but`. `edits`: how many are in
 * the piece.
 */
export function gathered(doc: Doc, but: unknown, pass: (update: Uint8Array, edits: number) => void): Gathered {
  let updates: Uint8Array[] = [];
  let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly isForOwn: boolean } | undefined;
  const passOn = (): void => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
    const now = updates;
    updates = [];
    if (now.length > 0) pass(mergeUpdates(now), now.length);
  };
  const take = (update: Uint8Array, origin: unknown, _doc: Doc, { local: isOwn }: Transaction): void => {
    if (origin === but) return;
    updates.push(update);
    if (updates.length >= mostAtOnce) passOn();
    else if (waiting === undefined || (isOwn && !waiting.isForOwn)) {
      clearTimeout(waiting?.timer);
      waiting = { timer: setTimeout(passOn, isOwn ? 0 : othersWaitMs), isForOwn: isOwn };
    }
  };
  const end = (): void => {
    doc.off("update", take);
    doc.off("destroy", end);
    passOn();
  };
  doc.on("update", take);
  doc.on("destroy", end);
  return { end };
}
