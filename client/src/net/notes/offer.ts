/** The answer to the server's question what this device has beyond it. */
import * as Y from "yjs";

export interface Offer {
  /** All that the server lacks of this seat's words, and every deletion there is. */
  readonly update: Uint8Array;
  /** It lacks words of others too, as after its log went back: theirs to bring back, for offered by us they would count as ours. */
  readonly lacksOthers: boolean;
}

/** `theirs`: the state vector of the server. */
export function offer(doc: Y.Doc, theirs: Uint8Array, isOthers: (client: number) => boolean): Offer {
  const clocks = Y.decodeStateVector(theirs);
  const lacking = [...doc.store.clients.keys()].filter(
    (client) => isOthers(client) && Y.getState(doc.store, client) > (clocks.get(client) ?? 0),
  );
  for (const client of lacking) clocks.set(client, Y.getState(doc.store, client));
  return { update: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(clocks)), lacksOthers: lacking.length > 0 };
}
