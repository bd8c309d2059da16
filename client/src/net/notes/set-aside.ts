/** What a document holds that the server did not accept: offered back to its writer after a refusal. */
import * as Y from "yjs";
import type { NoteReject } from "../../../../shared/contract/notes-wire.ts";
import type { Authors } from "./authors.ts";

/** Words, or a value in a map. `root` and `key` say where they were. */
export interface SetAside {
  readonly root: string;
  readonly key?: string;
  readonly text: string;
}

/** Words that the server did not accept, for their writer to copy or write again. */
export interface Refused {
  readonly code: NoteReject;
  readonly words: readonly SetAside[];
}

/** The seat's own text in `mine` that is missing in `taken`, a fresh document from the server. In its original order. */
export function setAside(
  mine: Y.Doc,
  taken: Y.Doc,
  authors: Pick<Authors, "isOthers" | "isTaken">,
): readonly SetAside[] {
  /** How many clocks of this id need not be given back. */
  const knownOf = (client: number): number =>
    authors.isOthers(client) ? Infinity : authors.isTaken(client) ? 0 : Y.getState(taken.store, client);
  const isBeyond = ({ id, length }: Y.Item): boolean => id.clock + length > knownOf(id.client);
  return [...mine.share].flatMap(([root, type]): SetAside[] => {
    const text = wordsOf(type, isBeyond, knownOf);
    const values = [...type._map].flatMap(([key, item]): SetAside[] =>
      !item.deleted && isBeyond(item) ? [{ root, key, text: item.content.getContent().map(String).join("") }] : [],
    );
    return text === "" ? values : [{ root, text }, ...values];
  });
}

function wordsOf(
  type: { readonly _start: Y.Item | null },
  isBeyond: (item: Y.Item) => boolean,
  knownOf: (client: number) => number,
): string {
  let words = "";
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || !isBeyond(item)) continue;
    const skipped = Math.max(0, knownOf(item.id.client) - item.id.clock);
    if (item.content instanceof Y.ContentString) words += item.content.str.slice(skipped);
    else if (item.content instanceof Y.ContentAny)
      words += item.content.arr
        .slice(skipped)
        .map((value) => `${String(value)}\n`)
        .join("");
  }
  return words;
}
