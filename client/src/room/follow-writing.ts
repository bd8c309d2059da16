/** Where the candidate is writing, for those who can't see it: told once per section, never per key. */
import type { Transaction } from "yjs";
import type { AskId, Section } from "../../../shared/contract/ids.ts";
import { isTellers } from "../../../shared/notes/client-ids.ts";
import type { NotesSource } from "../notes/star-notes.svelte.ts";
import { sectionOrder } from "../words/star.ts";

/** Returns a function that stops it. */
export function followWriting(source: NotesSource, askId: AskId, tell: (section: Section) => void): () => void {
  let last: Section | undefined;
  let { doc } = source;
  const changed = ({ changed: types, beforeState, afterState }: Transaction): void => {
    const isTheirs = [...afterState].some(
      ([client, clock]) => clock > (beforeState.get(client) ?? 0) && isTellers(client),
    );
    if (!isTheirs) return;
    const texts = new Set<unknown>(types.keys());
    const section = sectionOrder.find((part) => texts.has(doc.getText(`${askId}.${part}`)));
    if (section === undefined || section === last) return;
    last = section;
    tell(section);
  };
  doc.on("afterTransaction", changed);
  const stop = source.onChange(() => {
    if (doc === source.doc) return;
    doc.off("afterTransaction", changed);
    ({ doc } = source);
    doc.on("afterTransaction", changed);
  });
  return () => {
    stop();
    doc.off("afterTransaction", changed);
  };
}
