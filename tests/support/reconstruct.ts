/** What somebody could piece together from frames of notes: letters that came one by one, including those deleted since. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

const sync = 0;
const step1 = 0;

/** The update that a frame of the y-websocket protocol carries; undefined: it carries none. */
export function updateIn(frame: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== sync || decoding.readVarUint(decoder) === step1) return undefined;
  return decoding.readVarUint8Array(decoder);
}

/** Every word in these updates: in the order of writing, and in reading order including what was deleted. */
export function wordsIn(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc({ gc: false });
  const written = new Map<number, Map<number, string>>();
  for (const update of updates) {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (!(struct instanceof Y.Item)) continue;
      const { client, clock } = struct.id;
      const letters = written.get(client) ?? new Map<number, string>();
      written.set(client, letters.set(clock, wordsOf(struct)));
    }
    Y.applyUpdate(doc, update);
  }
  const inOrderOfWriting = [...written.values()].map((letters) =>
    [...letters]
      .sort(([one], [other]) => one - other)
      .map(([, letter]) => letter)
      .join(""),
  );
  const inOrderOfReading = [...doc.share.values()].map(readingOf);
  doc.destroy();
  return [...inOrderOfWriting, ...inOrderOfReading].join("\n");
}

/** A number as Yjs writes ids, to be looked for in bytes. */
export function asVarUint(id: number): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, id);
  return Buffer.from(encoding.toUint8Array(encoder));
}

function readingOf(root: { readonly _start: Y.Item | null; readonly _map: ReadonlyMap<string, Y.Item> }): string {
  let text = "";
  for (let item = root._start; item; item = item.right) text += wordsOf(item);
  for (const item of root._map.values()) text += `\n${wordsOf(item)}`;
  return text;
}

function wordsOf({ content, parentSub }: Y.Item): string {
  const said = content instanceof Y.ContentString ? content.str : JSON.stringify(content.getContent());
  return parentSub === null ? said : `\n${parentSub}: ${said}\n`;
}
