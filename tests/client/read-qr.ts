/**
 * Reads a perfect QR code back, written from the standard's reading side and independent of the encoder: format by table, blocks by
 * level M, and a check that each block is a code word (all syndromes zero). @throws when the code is not readable.
 */

/** Format words of level M for masks 0 to 7, from the standard's annex C. */
const formats = [0x5412, 0x5125, 0x5e7c, 0x5b4b, 0x45f9, 0x40ce, 0x4f97, 0x4aa0];
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i * j) % 3) + ((i + j) % 2)) % 2 === 0,
];
/** Per version: total code words, correction a block, number of short and long blocks, data of a short block (table 9, level M). */
const tables = [
  [26, 10, 1, 0, 16],
  [44, 16, 1, 0, 28],
  [70, 26, 1, 0, 44],
  [100, 18, 2, 0, 32],
  [134, 24, 2, 0, 43],
  [172, 16, 4, 0, 27],
  [196, 18, 4, 0, 31],
  [242, 22, 2, 2, 38],
  [292, 22, 3, 2, 36],
  [346, 26, 4, 1, 43],
] as const;
const alignments = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

const exponents: number[] = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  exponents.push(value);
  value = value & 0x80 ? ((value << 1) ^ 0x11d) & 0xff : value << 1;
}
const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (exponents[(exponents.indexOf(a) + exponents.indexOf(b)) % 255] ?? 0);

const isFunction = (row: number, column: number, size: number, version: number): boolean => {
  const nearFinder = (row <= 8 && column <= 8) || (row <= 8 && column >= size - 8) || (row >= size - 8 && column <= 8);
  const centres = alignments[version - 1] ?? [];
  const inAlignment = centres.some((y) =>
    centres.some(
      (x) =>
        Math.abs(row - y) <= 2 &&
        Math.abs(column - x) <= 2 &&
        !((x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6)),
    ),
  );
  const inVersion =
    version >= 7 &&
    ((row < 6 && column >= size - 11 && column < size - 8) || (column < 6 && row >= size - 11 && row < size - 8));
  return nearFinder || inAlignment || inVersion || row === 6 || column === 6;
};

export const readQr = (square: readonly (readonly boolean[])[]): string => {
  const size = square.length;
  const version = (size - 17) / 4;
  const at = (row: number, column: number): boolean => square[row]?.[column] ?? false;
  // The format word stands twice; read the one beside the upper left finder, most significant bit first.
  const path = [
    [8, 0],
    [8, 1],
    [8, 2],
    [8, 3],
    [8, 4],
    [8, 5],
    [8, 7],
    [8, 8],
    [7, 8],
    [5, 8],
    [4, 8],
    [3, 8],
    [2, 8],
    [1, 8],
    [0, 8],
  ] as const;
  const word = path.reduce((bits, [row, column]) => (bits << 1) | Number(at(row, column)), 0);
  const mask = masks[formats.indexOf(word)];
  if (!mask) throw new Error(`unreadable format ${word.toString(16)}`);

  const bits: number[] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (!isFunction(row, column, size, version)) bits.push(Number(at(row, column) !== mask(row, column)));
    }
    upwards = !upwards;
  }
  const table = tables[version - 1];
  if (!table) throw new Error(`no version ${version}`);
  const [total, correction, short, long, data] = table;
  const words = Array.from({ length: total }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  );
  const blocks = Array.from({ length: short + long }, (_, index) => ({
    length: index < short ? data : data + 1,
    words: [] as number[],
  }));
  for (let place = 0; place <= data; place += 1)
    for (const block of blocks) if (place < block.length) block.words.push(words.shift() ?? 0);
  for (let place = 0; place < correction; place += 1) for (const block of blocks) block.words.push(words.shift() ?? 0);
  for (const block of blocks)
    for (let power = 0; power < correction; power += 1) {
      const syndrome = block.words.reduce((sum, word) => times(sum, exponents[power] ?? 0) ^ word, 0);
      if (syndrome !== 0) throw new Error("a block is no code word");
    }

  const stream = blocks
    .flatMap((block) => block.words.slice(0, block.length))
    .flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> (7 - bit)) & 1));
  const take = (count: number): number => stream.splice(0, count).reduce((value, bit) => (value << 1) | bit, 0);
  if (take(4) !== 4) throw new Error("not in byte mode");
  const length = take(version < 10 ? 8 : 16);
  return new TextDecoder().decode(Uint8Array.from({ length }, () => take(8)));
};
