/**
 * QR codes for links: byte mode, error correction level M, versions 1 to 10 (213 bytes). ISO/IEC 18004.
 * Pure: text in, a square of dark and light modules out.
 */
import { errorCorrection } from "./reed-solomon.ts";
import { bestMasked, blankSquare, type Square } from "./square.ts";

/** For each version at level M: error correction bytes per block, and the data bytes of each block. */
const blocksOf: readonly { readonly correction: number; readonly data: readonly number[] }[] = [
  { correction: 10, data: [16] },
  { correction: 16, data: [28] },
  { correction: 26, data: [44] },
  { correction: 18, data: [32, 32] },
  { correction: 24, data: [43, 43] },
  { correction: 16, data: [27, 27, 27, 27] },
  { correction: 18, data: [31, 31, 31, 31] },
  { correction: 22, data: [38, 38, 39, 39] },
  { correction: 22, data: [36, 36, 36, 37, 37] },
  { correction: 26, data: [43, 43, 43, 43, 44] },
];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
/** The length field has 8 bits up to version 9, then 16. */
const lengthBits = (version: number): number => (version < 10 ? 8 : 16);

/** Bytes that a version can carry: what is left after the mode and the length. */
const capacity = (version: number): number =>
  Math.floor((sum(blocksOf[version - 1]?.data ?? []) * 8 - 4 - lengthBits(version)) / 8);

/** Mode, length, text, terminator and padding, as bytes. */
const dataBytes = (bytes: Uint8Array, version: number): Uint8Array => {
  const total = sum(blocksOf[version - 1]?.data ?? []);
  const bits: number[] = [];
  const put = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
  };
  put(0b0100, 4);
  put(bytes.length, lengthBits(version));
  for (const byte of bytes) put(byte, 8);
  put(0, Math.min(4, total * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < total * 8; pad ^= 0xec ^ 0x11) put(pad, 8);
  return Uint8Array.from({ length: total }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
};

/** Splits the data into blocks, adds the correction of each, and interleaves all. */
const codewords = (data: Uint8Array, version: number): Uint8Array => {
  const layout = blocksOf[version - 1] ?? { correction: 0, data: [] };
  let start = 0;
  const blocks = layout.data.map((length) => data.slice(start, (start += length)));
  const corrections = blocks.map((block) => errorCorrection(block, layout.correction));
  const interleave = (parts: readonly Uint8Array[]): number[] =>
    Array.from({ length: Math.max(...parts.map((part) => part.length)) }, (_, at) =>
      parts.flatMap((part) => (at < part.length ? [part[at] ?? 0] : [])),
    ).flat();
  return Uint8Array.from([...interleave(blocks), ...interleave(corrections)]);
};

/** The code of a text, rows of dark (true) and light modules, without the quiet zone. Undefined when it is over 213 bytes. */
export const encodeQr = (text: string): Square | undefined => {
  const bytes = new TextEncoder().encode(text);
  const version = blocksOf.findIndex((_, at) => capacity(at + 1) >= bytes.length) + 1;
  if (version === 0) return undefined;
  return bestMasked(blankSquare(version), codewords(dataBytes(bytes, version), version));
};
