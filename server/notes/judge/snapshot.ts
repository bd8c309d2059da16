/**
 * A document up to a position, as bytes: the Yjs update of everything that counted, and the claims to client ids, which the update does not
 * hold. Judging on from a snapshot, a node knows what a reader of the whole log would know.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { SeatId } from "../../../shared/contract/ids.ts";
import { unmeasured } from "./known.ts";
import type { Measured } from "./known.ts";

const version = 2;
/** As version 0.1.0 wrote it, without what was measured. */
const versionWithoutMeasures = 1;

export interface Snapshot {
  readonly owners: ReadonlyMap<number, SeatId>;
  readonly update: Uint8Array;
  readonly measured: Measured;
}

export function encodeSnapshot({ owners, update, measured }: Snapshot): Uint8Array {
  const seats = [...new Set(owners.values())];
  const numberOf = new Map(seats.map((seatId, nth) => [seatId, nth]));
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, version);
    encoding.writeVarUint(encoder, seats.length);
    for (const seatId of seats) encoding.writeVarString(encoder, seatId);
    encoding.writeVarUint(encoder, owners.size);
    for (const [client, seatId] of owners) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, numberOf.get(seatId) ?? 0);
    }
    encoding.writeVarUint8Array(encoder, update);
    const { steps, last } = measured;
    for (const number of [steps, last.steps, last.pieces]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, measured.isFull ? 1 : 0);
  });
}

/** @throws when the store returns something other than what was stored: nothing may be built on that. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const decoder = decoding.createDecoder(bytes);
  const found = decoding.readVarUint(decoder);
  if (found !== version && found !== versionWithoutMeasures) throw new Error(`notes snapshot of version ${found}`);
  const seats = Array.from({ length: decoding.readVarUint(decoder) }, () => decoding.readVarString(decoder));
  const owners = new Map<number, SeatId>();
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const client = decoding.readVarUint(decoder);
    const seatId = seats[decoding.readVarUint(decoder)];
    if (seatId === undefined) throw new Error("notes snapshot names an unknown seat");
    owners.set(client, seatId);
  }
  const update = decoding.readVarUint8Array(decoder);
  if (found === versionWithoutMeasures) return { owners, update, measured: unmeasured };
  const steps = decoding.readVarUint(decoder);
  const last = { steps: decoding.readVarUint(decoder), pieces: decoding.readVarUint(decoder) };
  return { owners, update, measured: { steps, last, isFull: decoding.readUint8(decoder) === 1 } };
}
