/** How values are encoded in the embedded store: stored bytes are for ever, so nothing here may change its meaning. */
import { crc32 } from "node:zlib";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Ms } from "../../../shared/contract/ids.ts";
import { DataDamaged } from "./faults.ts";

/** What is known about a room without its data. */
export interface OwnerRecord {
  /** The number of batches in its log. */
  readonly length: number;
  readonly usedMs: Ms;
  /** Forgotten at this time: the tombstone. */
  readonly goneMs?: Ms;
}

/** Counts of a document: its last position and that of its snapshot. */
export interface DocumentHead {
  readonly last: number;
  readonly snapshot: number;
}

const sumBytes = 4;

/** A value with its checksum, which also reveals when it has ended up under another key. */
export function seal(key: string, value: Uint8Array): Uint8Array {
  const sealed = Buffer.allocUnsafe(value.length + sumBytes);
  sealed.set(value, sumBytes);
  sealed.writeUInt32LE(crc32(value, crc32(key)));
  return sealed;
}

/** @throws DataDamaged when the value is not what was stored under this key. */
export function unseal(key: string, sealed: Uint8Array): Uint8Array {
  const value = sealed.subarray(sumBytes);
  const sum = sealed.length < sumBytes ? undefined : new DataView(sealed.buffer, sealed.byteOffset).getUint32(0, true);
  if (sum !== crc32(value, crc32(key))) throw new DataDamaged(`the checksum of ${key} is wrong`);
  return value;
}

export const encodeNumbers = (...all: readonly number[]): Uint8Array =>
  encoding.encode((encoder) => all.forEach((number) => encoding.writeVarUint(encoder, number)));

export function decodeNumbers(bytes: Uint8Array): number[] {
  const decoder = decoding.createDecoder(bytes);
  const read: number[] = [];
  while (decoding.hasContent(decoder)) read.push(decoding.readVarUint(decoder));
  return read;
}

export const encodeOwner = ({ length, usedMs, goneMs }: OwnerRecord): Uint8Array =>
  goneMs === undefined ? encodeNumbers(length, usedMs) : encodeNumbers(length, usedMs, goneMs);

export function decodeOwner(bytes: Uint8Array): OwnerRecord {
  const [length = 0, usedMs = 0, goneMs] = decodeNumbers(bytes);
  return goneMs === undefined ? { length, usedMs } : { length, usedMs, goneMs };
}

export const encodeHead = ({ last, snapshot }: DocumentHead): Uint8Array => encodeNumbers(last, snapshot);

export function decodeHead(bytes: Uint8Array): DocumentHead {
  const [last = 0, snapshot = 0] = decodeNumbers(bytes);
  return { last, snapshot };
}

/** A snapshot is stored together with the position up to which it holds everything, so that one read gives both. */
export function encodeSnapshot(upTo: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, upTo);
    encoding.writeUint8Array(encoder, bytes);
  });
}

export function decodeSnapshot(value: Uint8Array): { readonly upTo: number; readonly bytes: Uint8Array } {
  const decoder = decoding.createDecoder(value);
  const upTo = decoding.readVarUint(decoder);
  return { upTo, bytes: decoding.readTailAsUint8Array(decoder).slice() };
}
