/** Keeps a document equal in all tabs of this browser that have it open. */
import * as Y from "yjs";

type Message = { readonly have: Uint8Array } | { readonly update: Uint8Array };

/** Returns a function that stops it. */
export function shareBetweenTabs(doc: Y.Doc, name: string): () => void {
  if (!("BroadcastChannel" in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(name);
  const say = (message: Message): void => channel.postMessage(message);
  const changed = (update: Uint8Array, origin: unknown): void => {
    if (origin !== channel) say({ update });
  };
  doc.on("update", changed);
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if ("update" in data) Y.applyUpdate(doc, data.update, channel);
    else say({ update: Y.encodeStateAsUpdate(doc, data.have) });
  });
  say({ have: Y.encodeStateVector(doc) });
  return () => {
    doc.off("update", changed);
    channel.close();
  };
}
