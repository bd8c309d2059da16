/** LevelDB's tables: blocks with a checksum each, an index of them, and a footer that says where the index is. */
import * as decoding from "lib0/decoding";
import { crc32c, masked } from "./crc32c.ts";

const footerBytes = 48;
const magic = 0xdb4775248b80fb57n;

interface Place {
  readonly at: number;
  readonly length: number;
}

/** A description of the damage in a table; undefined when every byte that matters is as it was written. */
export function faultOfTable(bytes: Buffer): string | undefined {
  if (bytes.length < footerBytes || bytes.readBigUInt64LE(bytes.length - 8) !== magic) return "has lost its end";
  try {
    const footer = decoding.createDecoder(bytes.subarray(-footerBytes));
    const places = [readPlace(footer), readPlace(footer)];
    const [, index] = places;
    if (index && isWhole(bytes, index)) places.push(...placesIn(bytes.subarray(index.at, index.at + index.length)));
    const broken = places.find((place) => !isWhole(bytes, place));
    return broken && `fails the checksum of its block at byte ${broken.at}`;
  } catch {
    return "has an index that cannot be read";
  }
}

function isWhole(bytes: Buffer, { at, length }: Place): boolean {
  const end = at + length + 1; // the checksum also covers the kind of the block
  return end + 4 <= bytes.length && masked(crc32c(bytes.subarray(at, end))) === bytes.readUInt32LE(end);
}

/** An index has one entry per block: how much it shares with the previous key, the rest of the key, and the place. */
function placesIn(index: Buffer): Place[] {
  const restarts = index.readUInt32LE(index.length - 4);
  const decoder = decoding.createDecoder(index.subarray(0, index.length - 4 * (restarts + 1)));
  const places: Place[] = [];
  while (decoding.hasContent(decoder)) {
    decoding.readVarUint(decoder);
    const keyBytes = decoding.readVarUint(decoder);
    const valueBytes = decoding.readVarUint(decoder);
    decoding.readUint8Array(decoder, keyBytes);
    places.push(readPlace(decoding.createDecoder(decoding.readUint8Array(decoder, valueBytes))));
  }
  return places;
}

function readPlace(decoder: decoding.Decoder): Place {
  return { at: decoding.readVarUint(decoder), length: decoding.readVarUint(decoder) };
}
