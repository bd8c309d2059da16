/** Reed-Solomon error correction over GF(2⁸) with the QR polynomial x⁸ + x⁴ + x³ + x² + 1. */

const multiply = (a: number, b: number): number => {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
};

/** Coefficients of the generator polynomial of a degree, highest first, without the leading 1. */
const generator = (degree: number): Uint8Array => {
  const result = new Uint8Array(degree);
  result[degree - 1] = 1;
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1)
      result[at] = multiply(result[at] ?? 0, root) ^ (at + 1 < degree ? (result[at + 1] ?? 0) : 0);
    root = multiply(root, 2);
  }
  return result;
};

/** The correction bytes of a block: the remainder of its division by the generator. */
export const errorCorrection = (block: Uint8Array, degree: number): Uint8Array => {
  const divisor = generator(degree);
  const remainder = new Uint8Array(degree);
  for (const byte of block) {
    const factor = byte ^ (remainder[0] ?? 0);
    remainder.copyWithin(0, 1);
    remainder[degree - 1] = 0;
    for (let at = 0; at < degree; at += 1) remainder[at] = (remainder[at] ?? 0) ^ multiply(divisor[at] ?? 0, factor);
  }
  return remainder;
};
