/** The wire of notes: y-protocols' messages 0, 1 and 3, and our message 120 (docs/contract.md, notes). One message per frame. */
import * as encoding from "lib0/encoding";
import { limits } from "../../shared/contract/limits.ts";
import type { Durability } from "../store/store.ts";
import type { NoteReject } from "../../shared/contract/reply.ts";
import { Malformed, Reader } from "./reader.ts";

export const message = { sync: 0, awareness: 1, queryAwareness: 3, barline: 120 } as const;
const sync = { step1: 0, step2: 1, update: 2 } as const;
const barline = { hello: 0, saved: 1, reject: 2, authors: 3 } as const;
const protocolVersion = 1;

/** What a client sent, as far as it concerns us. */
export type ClientFrame =
  | { readonly type: "step1"; readonly stateVector: Uint8Array }
  /** Sync step 2 (all that the client has beyond us) or an update: what is counted, judged and kept. */
  | { readonly type: "write"; readonly update: Uint8Array; readonly isStep2: boolean }
  | { readonly type: "awareness"; readonly update: Uint8Array }
  | { readonly type: "queryAwareness" };

/** Undefined for everything that is no part of the protocol: it is dropped. */
export function parseFrame(bytes: Uint8Array): ClientFrame | undefined {
  const reader = new Reader(bytes);
  try {
    switch (reader.varUint()) {
      case message.sync:
        return parseSync(reader);
      case message.awareness:
        return { type: "awareness", update: reader.varBytes() };
      case message.queryAwareness:
        return { type: "queryAwareness" };
      default:
        return undefined;
    }
  } catch (fault) {
    if (fault instanceof Malformed) return undefined;
    throw fault;
  }
}

/** Whether a frame asks for the document, and whether it writes to it; told by its first bytes, without reading it. */
export const isStep1 = (bytes: Uint8Array): boolean => bytes[0] === message.sync && bytes[1] === sync.step1;
export const isWrite = (bytes: Uint8Array): boolean =>
  bytes[0] === message.sync && (bytes[1] === sync.step2 || bytes[1] === sync.update);

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

/** Client ids and clocks of a state vector. Undefined when it is broken, or longer than that of any honest document. */
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

const syncFrame = (type: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** Asks a writer for what it has beyond this. Never sent to readers. */
export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(sync.step1, stateVector);
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(sync.step2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(sync.update, update);

export const awarenessFrame = (update: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });

/** Says nothing, but keeps the stock client from hanging up after 30 s without a message. */
export const idleFrame: Uint8Array = Uint8Array.of(message.awareness, 1, 0);

const barlineFrame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.barline);
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });

export const helloFrame = (durability: Durability, nodeId: string, epoch: string): Uint8Array =>
  barlineFrame(barline.hello, (encoder) => {
    encoding.writeVarUint(encoder, protocolVersion);
    encoding.writeVarString(encoder, durability);
    encoding.writeVarString(encoder, nodeId);
    encoding.writeVarString(encoder, epoch);
  });

/** The writes 1 to `count` of this connection are durable, apart from those rejected. */
export const savedFrame = (count: number): Uint8Array =>
  barlineFrame(barline.saved, (encoder) => encoding.writeVarUint(encoder, count));

export const rejectFrame = (count: number, code: NoteReject): Uint8Array =>
  barlineFrame(barline.reject, (encoder) => {
    encoding.writeVarUint(encoder, count);
    encoding.writeVarString(encoder, code);
  });

export const authorsFrame = (owners: ReadonlyMap<number, string>): Uint8Array =>
  barlineFrame(barline.authors, (encoder) =>
    encoding.writeVarString(encoder, JSON.stringify(Object.fromEntries(owners))),
  );
