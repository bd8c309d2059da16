/** One-character edits as Yjs updates, and where they are in what a server passes on; made and read by hand, as light as can be. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** `y-protocols`: a sync message, and its three kinds. */
const sync = 0;
const step = { one: 0, two: 1, update: 2 } as const;
const awareness = 1;

const bit = { left: 0x80, right: 0x40 } as const;
const content = { gone: 0, string: 4, skip: 10 } as const;

/** The frame that puts one letter behind the writer's last one; `clock` 0 begins the text. */
export function editFrame(root: string, client: number, clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sync);
    encoding.writeVarUint(encoder, step.update);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((update) => {
        for (const number of [1, 1, client, clock]) encoding.writeVarUint(update, number);
        if (clock === 0) {
          encoding.writeUint8(update, content.string);
          encoding.writeVarUint(update, 1); // a root, by name
          encoding.writeVarString(update, root);
        } else {
          encoding.writeUint8(update, content.string | bit.left);
          for (const number of [client, clock - 1]) encoding.writeVarUint(update, number);
        }
        encoding.writeVarString(update, String.fromCharCode(97 + (clock % 26)));
        encoding.writeVarUint(update, 0); // nothing deleted
      }),
    );
  });
}

/** A caret, as the stock editors send one with every keystroke. */
export function cursorFrame(root: string, client: number, clock: number): Uint8Array {
  const place = { type: null, tname: root, item: { client, clock }, assoc: 0 };
  const state = JSON.stringify({ user: { name: "Someone", color: "#4b40c6" }, cursor: { anchor: place, head: place } });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, awareness);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        for (const number of [1, client, clock + 1]) encoding.writeVarUint(inner, number);
        encoding.writeVarString(inner, state);
      }),
    );
  });
}

const frameOf = (kind: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, payload);
  });
/** Introduces a client that has nothing yet. */
export const question = frameOf(step.one, Uint8Array.of(0));
/** Answers the server's question: there is nothing it lacks. */
export const answer = frameOf(step.two, Uint8Array.of(0, 0));

export type Heard = "question" | "document" | "edit" | "other";

/** What a frame is; of an edit or document, calls `on` for each run of clocks in it. */
export function read(frame: Uint8Array, on: (client: number, clock: number, length: number) => void): Heard {
  if (frame[0] !== sync) return "other";
  if (frame[1] === step.one) return "question";
  const decoder = decoding.createDecoder(frame);
  decoder.pos = 2;
  decoding.readVarUint(decoder); // its length
  readStructs(decoder, on);
  return frame[1] === step.two ? "document" : "edit";
}

function readStructs(decoder: decoding.Decoder, on: (client: number, clock: number, length: number) => void): void {
  for (let sections = decoding.readVarUint(decoder); sections > 0; sections -= 1) {
    let structs = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    let clock = decoding.readVarUint(decoder);
    for (; structs > 0; structs -= 1) {
      const length = readStruct(decoder);
      on(client, clock, length);
      clock += length;
    }
  }
}

function readStruct(decoder: decoding.Decoder): number {
  const info = decoding.readUint8(decoder);
  const kind = info & 31;
  if (kind === content.gone || kind === content.skip) return decoding.readVarUint(decoder);
  for (const side of [bit.left, bit.right]) {
    if ((info & side) === 0) continue;
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
  }
  if ((info & (bit.left | bit.right)) === 0) {
    if (decoding.readVarUint(decoder) !== 1) throw new Error("only roots are written to here");
    decoding.readVarString(decoder);
  }
  // What was deleted is only counted; nothing here deletes.
  if (kind !== content.string) throw new Error(`no content of kind ${kind} was written here`);
  return decoding.readVarString(decoder).length;
}
