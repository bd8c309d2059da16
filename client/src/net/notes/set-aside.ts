/** What a document holds that the server did not take: offered back to its writer after a refusal. */
import * as Y from "yjs";

/** Words, or a value of a map. `root` and `key` say where they stood. */
export interface SetAside {
  readonly root: string;
  readonly key?: string;
  readonly text: string;
}

/** The text in `mine` that `taken`, a document made anew from the server, lacks. In the order in which it stood there. */
export function setAside(mine: Y.Doc, taken: Y.Doc): readonly SetAside[] {
  const known = Y.decodeStateVector(Y.encodeStateVector(taken));
  return [...mine.share].flatMap(([root, type]): SetAside[] => {
    const text = wordsBeyond(type, known);
    const values = [...type._map].flatMap(([key, item]): SetAside[] =>
      !item.deleted && isBeyond(item, known)
        ? [{ root, key, text: item.content.getContent().map(String).join("") }]
        : [],
    );
    return text === "" ? values : [{ root, text }, ...values];
  });
}

function wordsBeyond(type: { readonly _start: Y.Item | null }, known: ReadonlyMap<number, number>): string {
  let words = "";
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || !isBeyond(item, known)) continue;
    const skipped = Math.max(0, (known.get(item.id.client) ?? 0) - item.id.clock);
    if (item.content instanceof Y.ContentString) words += item.content.str.slice(skipped);
    else if (item.content instanceof Y.ContentAny)
      words += item.content.arr
        .slice(skipped)
        .map((one) => `${String(one)}\n`)
        .join("");
  }
  return words;
}

const isBeyond = ({ id, length }: Y.Item, known: ReadonlyMap<number, number>): boolean =>
  id.clock + length > (known.get(id.client) ?? 0);
