/** Awareness as y-protocols writes it: `(client id, clock, state as JSON)` each; and what nodes tell each other of it. */
import * as encoding from "lib0/encoding";
import type { SeatId } from "../../../shared/contract/ids.ts";
import { limits } from "../../../shared/contract/limits.ts";
import { varUintBytes, writeVarUint } from "../../var-uint.ts";
import { Malformed, Reader } from "./reader.ts";

export interface Announced {
  readonly client: number;
  readonly clock: number;
  /** JSON text, not parsed yet. */
  readonly json: string;
}

/** What a client shows of itself, as the JSON of an object: at most a caret. Null: gone. */
export type Fields = string | null;

export const noFields = "{}";

/** Undefined when it is broken or holds more than a full room can. */
export function readAnnounced(update: Uint8Array): readonly Announced[] | undefined {
  const reader = new Reader(update);
  try {
    const count = reader.varUint();
    if (count > limits.awarenessPerDocument) return undefined;
    const announced: Announced[] = [];
    while (announced.length < count) announced.push(readOne(reader));
    return announced;
  } catch (fault) {
    if (fault instanceof Malformed) return undefined;
    throw fault;
  }
}

function readOne(reader: Reader): Announced {
  return { client: reader.varUint(), clock: reader.varUint(), json: reader.text(limits.awarenessBytes) };
}

/** The fields of a state that a client sent, without any name it gives itself. Undefined when it is not an object. */
export function parseFields(json: string): Fields | undefined {
  try {
    const state: unknown = JSON.parse(json);
    if (state === null) return null;
    if (typeof state !== "object" || Array.isArray(state)) return undefined;
    const own = Object.entries(state);
    const kept = own.filter(([key]) => key !== "user" && key !== "__proto__" && key !== "constructor");
    if (kept.length === 0) return noFields;
    // Mostly there is nothing to take away, and nothing to write again.
    return kept.length === own.length ? json.trim() : JSON.stringify(Object.fromEntries(kept));
  } catch {
    return undefined; // not JSON: dropped like every other broken frame
  }
}

/** The fields as others are to see them, with what the server says about the person. */
export function withUser(fields: string, user: Readonly<Record<string, unknown>> | undefined): string {
  if (!user) return fields;
  const said = `"user":${JSON.stringify(user)}}`;
  return fields === noFields ? `{${said}` : `${fields.slice(0, -1)},${said}`;
}

/** One state, to be put into any number of messages. */
export function writeOne({ client, clock, json }: Announced): Uint8Array {
  const jsonBytes = Buffer.byteLength(json);
  const one = Buffer.allocUnsafe(varUintBytes(client) + varUintBytes(clock) + varUintBytes(jsonBytes) + jsonBytes);
  one.write(json, writeVarUint(one, writeVarUint(one, writeVarUint(one, 0, client), clock), jsonBytes));
  return one;
}

export function writeAnnounced(states: readonly Uint8Array[]): Uint8Array {
  const count = new Uint8Array(varUintBytes(states.length));
  writeVarUint(count, 0, states.length);
  return Buffer.concat([count, ...states]);
}

/** Between nodes, with the seat it belongs to. */
export interface Told extends Announced {
  readonly seatId: SeatId;
}

export type NodeMessage =
  | { readonly type: "states"; readonly nodeId: string; readonly all: readonly Told[] }
  | { readonly type: "query"; readonly nodeId: string };

export function writeNodeMessage(told: NodeMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, told.nodeId);
    encoding.writeVarUint(encoder, told.type === "states" ? 1 : 0);
    if (told.type === "query") return;
    for (const state of told.all) {
      encoding.writeVarString(encoder, state.seatId);
      encoding.writeUint8Array(encoder, writeOne(state));
    }
  });
}

/** Undefined for messages of another version. */
export function readNodeMessage(bytes: Uint8Array): NodeMessage | undefined {
  const reader = new Reader(bytes);
  try {
    const nodeId = reader.text(200);
    if (reader.varUint() === 0) return { type: "query", nodeId };
    const all: Told[] = [];
    while (reader.left > 0) all.push({ seatId: reader.text(100), ...readOne(reader) });
    return { type: "states", nodeId, all };
  } catch (fault) {
    if (fault instanceof Malformed) return undefined;
    throw fault;
  }
}
