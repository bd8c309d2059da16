/** The answer when the server asks what this device has beyond it. */
import * as Y from "yjs";

export interface Offer {
  /** Everything of this seat's that the server lacks, and all deletions. */
  readonly update: Uint8Array;
  /**
   * It also lacks words of others, as after its log has gone back. Those are for the others to bring back: offered by us, they would count
   * as ours.
   */
  readonly lacksOthers: boolean;
}

/** `theirs`: the server's state vector. */
export function offer(doc: Y.Doc, theirs: Uint8Array, isOthers: (client: number) => boolean): Offer {
  const clocks = Y.decodeStateVector(theirs);
  const lacking = [...doc.store.clients.keys()].filter(
    (client) => isOthers(client) && Y.getState(doc.store, client) > (clocks.get(client) ?? 0),
  );
  for (const client of lacking) clocks.set(client, Y.getState(doc.store, client));
  return { update: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(clocks)), lacksOthers: lacking.length > 0 };
}
