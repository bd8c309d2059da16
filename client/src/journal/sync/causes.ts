/** What the writer of a sealed piece had seen, as far as its place in the list tells: pieces are only ever appended to what one knows. */
import * as Y from "yjs";

/** Whether `piece` was written by somebody who did not have `own` yet. */
export function isUnaware(sealed: Y.Array<Uint8Array>, piece: Uint8Array, own: Uint8Array): boolean {
  const items: Y.Item[] = [];
  for (let item = sealed._start; item; item = item.right) items.push(item);
  const holding = (bytes: Uint8Array): number =>
    items.findIndex(({ content }) => content instanceof Y.ContentBinary && content.content === bytes);
  const ownAt = holding(own);
  const origin = items[holding(piece)]?.origin;
  if (ownAt < 0) return false; // a snapshot has taken its place since
  const originAt = items.findIndex(
    ({ id, length }) => id.client === origin?.client && id.clock <= origin.clock && origin.clock < id.clock + length,
  );
  return originAt < ownAt;
}
