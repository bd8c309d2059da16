/**
 * How entries of notes are encoded in a store, the same for every driver: stored bytes are for ever, so nothing here may change its
 * meaning.
 */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { varUintBytes, writeVarUint } from "../var-uint.ts";
import type { NotesEntry, StoredNotesEntry } from "./store.ts";

export function encodeEntry(entry: NotesEntry): Uint8Array {
  const { atMs, seatId, update } = entry;
  const seatBytes = Buffer.byteLength(seatId);
  const numberBytes = varUintBytes(atMs) + varUintBytes(seatBytes) + varUintBytes(update.length);
  const bytes = Buffer.allocUnsafe(numberBytes + seatBytes + update.length);
  let at = writeVarUint(bytes, 0, atMs);
  at = writeVarUint(bytes, at, seatBytes);
  at += bytes.write(seatId, at);
  at = writeVarUint(bytes, at, update.length);
  bytes.set(update, at);
  return bytes;
}

/** @throws when the bytes are not an entry: the store is damaged. */
export function decodeEntry(bytes: Uint8Array): NotesEntry {
  const decoder = decoding.createDecoder(bytes);
  const atMs = decoding.readVarUint(decoder);
  const seatId = decoding.readVarString(decoder);
  return { atMs, seatId, update: decoding.readVarUint8Array(decoder).slice() };
}

/** Many entries as one compressed block, for the history before a snapshot. */
export function encodeBlock(entries: readonly StoredNotesEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { position, entry } of entries) {
    encoding.writeVarString(encoder, position);
    encoding.writeVarUint8Array(encoder, encodeEntry(entry));
  }
  return deflateRawSync(encoding.toUint8Array(encoder));
}

/** @throws when the bytes are not a block: the store is damaged. */
export function decodeBlock(bytes: Uint8Array): StoredNotesEntry[] {
  const decoder = decoding.createDecoder(inflateRawSync(bytes));
  const count = decoding.readVarUint(decoder);
  const entries: StoredNotesEntry[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const position = decoding.readVarString(decoder);
    entries.push({ position, entry: decodeEntry(decoding.readVarUint8Array(decoder)) });
  }
  return entries;
}
