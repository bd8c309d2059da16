/** The wire format of notes: y-protocols' messages 0, 1 and 3, and our message 120 (docs/notes-protocol.md). One message per frame. */
import * as encoding from "lib0/encoding";
import { limits } from "../../../shared/contract/limits.ts";
import { barline, messages, sync } from "../../../shared/contract/notes-wire.ts";
import { varUintBytes, writeVarUint } from "../../var-uint.ts";
import { Malformed, Reader } from "./reader.ts";

/** What a client sent, as far as we are concerned. */
export type ClientFrame =
  | { readonly type: "step1"; readonly stateVector: Uint8Array }
  /** Sync step 2 (all that the client has beyond us) or an update: what is counted, judged and kept. */
  | { readonly type: "write"; readonly update: Uint8Array; readonly isStep2: boolean }
  | { readonly type: "awareness"; readonly update: Uint8Array }
  | { readonly type: "queryAwareness" };

/** Undefined for anything outside the protocol, which is dropped. */
export function parseFrame(bytes: Uint8Array): ClientFrame | undefined {
  const reader = new Reader(bytes);
  try {
    switch (reader.varUint()) {
      case messages.sync:
        return parseSync(reader);
      case messages.awareness:
        return { type: "awareness", update: reader.varBytes() };
      case messages.queryAwareness:
        return { type: "queryAwareness" };
      default:
        return undefined;
    }
  } catch (fault) {
    if (fault instanceof Malformed) return undefined;
    throw fault;
  }
}

/** Whether a frame asks for the document, and whether it writes to it; its first bytes tell, without reading it. */
export const isStep1 = (bytes: Uint8Array): boolean => bytes[0] === messages.sync && bytes[1] === sync.step1;
export const isWrite = (bytes: Uint8Array): boolean =>
  bytes[0] === messages.sync && (bytes[1] === sync.step2 || bytes[1] === sync.update);

function parseSync(reader: Reader): ClientFrame | undefined {
  const subtype = reader.varUint();
  switch (subtype) {
    case sync.step1:
      return { type: "step1", stateVector: reader.varBytes() };
    case sync.step2:
    case sync.update:
      return { type: "write", update: reader.varBytes(), isStep2: subtype === sync.step2 };
    default:
      return undefined;
  }
}

/** Client ids and clocks of a state vector. Undefined when it is broken, or longer than any honest document's. */
export function parseStateVector(bytes: Uint8Array): ReadonlyMap<number, number> | undefined {
  if (bytes.length > limits.notesStateVectorBytes) return undefined;
  const reader = new Reader(bytes);
  try {
    const count = reader.varUint();
    if (count > reader.left) return undefined;
    const clocks = new Map<number, number>();
    for (let nth = 0; nth < count; nth += 1) clocks.set(reader.varUint(), reader.varUint());
    return clocks;
  } catch (fault) {
    if (fault instanceof Malformed) return undefined;
    throw fault;
  }
}

export function encodeStateVector(clocks: ReadonlyMap<number, number>): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clocks.size);
    for (const [client, clock] of clocks) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
  });
}

/** Made by hand, as there is one for every keystroke: two numbers below 128, the length, the payload. */
function syncFrame(type: number, payload: Uint8Array): Uint8Array {
  const frame = Buffer.allocUnsafe(2 + varUintBytes(payload.length) + payload.length);
  frame[0] = messages.sync;
  frame[1] = type;
  frame.set(payload, writeVarUint(frame, 2, payload.length));
  return frame;
}

/** Asks a writer for what it has beyond this. Never sent to readers. */
export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(sync.step1, stateVector);
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(sync.step2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(sync.update, update);

/** Writes 1 to `count` are durable, as `barlineFrame` says it; by hand, as it answers every keystroke. */
export function savedFrame(count: number): Uint8Array {
  const frame = Buffer.allocUnsafe(2 + varUintBytes(count));
  frame[0] = messages.barline;
  frame[1] = barline.saved;
  writeVarUint(frame, 2, count);
  return frame;
}

export function awarenessFrame(update: Uint8Array): Uint8Array {
  const frame = Buffer.allocUnsafe(1 + varUintBytes(update.length) + update.length);
  frame[0] = messages.awareness;
  frame.set(update, writeVarUint(frame, 1, update.length));
  return frame;
}

/** Says nothing, but keeps the stock client from hanging up after 30 s without a message. */
export const idleFrame: Uint8Array = Uint8Array.of(messages.awareness, 1, 0);
