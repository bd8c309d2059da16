/** The square of a QR code: its fixed patterns, the path of the data, and the choice of the mask. */

export type Square = readonly (readonly boolean[])[];

interface Blank {
  readonly version: number;
  readonly size: number;
  readonly dark: boolean[][];
  /** Modules that belong to fixed patterns, the format or the version. */
  readonly fixed: boolean[][];
}

const centres: readonly (readonly number[])[] = [
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

/** Level M is 00 in the format; the mask follows. */
const levelM = 0;

const grid = (size: number): boolean[][] => Array.from({ length: size }, () => new Array<boolean>(size).fill(false));

const put = (blank: Blank, x: number, y: number, dark: boolean): void => {
  const row = blank.dark[y];
  const fixedRow = blank.fixed[y];
  if (!row || !fixedRow || x < 0 || x >= blank.size) return;
  row[x] = dark;
  fixedRow[x] = true;
};

const finder = (blank: Blank, x: number, y: number): void => {
  for (let dy = -4; dy <= 4; dy += 1)
    for (let dx = -4; dx <= 4; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      put(blank, x + dx, y + dy, ring !== 2 && ring !== 4);
    }
};

const alignment = (blank: Blank, x: number, y: number): void => {
  for (let dy = -2; dy <= 2; dy += 1)
    for (let dx = -2; dx <= 2; dx += 1) put(blank, x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
};

/** The remainder of a value shifted up, divided by a generator: the check bits of format and version. */
const check = (value: number, bits: number, generator: number): number => {
  let remainder = value;
  for (let step = 0; step < bits; step += 1) remainder = (remainder << 1) ^ ((remainder >> (bits - 1)) * generator);
  return (value << bits) | remainder;
};

const format = (blank: Blank, mask: number): void => {
  const bits = check((levelM << 3) | mask, 10, 0x537) ^ 0x5412;
  const bit = (at: number): boolean => ((bits >> at) & 1) === 1;
  const last = blank.size - 1;
  for (let at = 0; at <= 5; at += 1) put(blank, 8, at, bit(at));
  put(blank, 8, 7, bit(6));
  put(blank, 8, 8, bit(7));
  put(blank, 7, 8, bit(8));
  for (let at = 9; at < 15; at += 1) put(blank, 14 - at, 8, bit(at));
  for (let at = 0; at < 8; at += 1) put(blank, last - at, 8, bit(at));
  for (let at = 8; at < 15; at += 1) put(blank, 8, blank.size - 15 + at, bit(at));
  put(blank, 8, blank.size - 8, true);
};

const versionBits = (blank: Blank): void => {
  if (blank.version < 7) return;
  const bits = check(blank.version, 12, 0x1f25);
  for (let at = 0; at < 18; at += 1) {
    const dark = ((bits >> at) & 1) === 1;
    const a = blank.size - 11 + (at % 3);
    const b = Math.floor(at / 3);
    put(blank, a, b, dark);
    put(blank, b, a, dark);
  }
};

/** All fixed patterns of a version, with room kept for the format. */
export const blankSquare = (version: number): Blank => {
  const size = version * 4 + 17;
  const blank: Blank = { version, size, dark: grid(size), fixed: grid(size) };
  for (let at = 0; at < size; at += 1) {
    put(blank, 6, at, at % 2 === 0);
    put(blank, at, 6, at % 2 === 0);
  }
  const places = centres[version - 1] ?? [];
  const last = places.at(-1);
  for (const x of places)
    for (const y of places) {
      const isCorner = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      if (!isCorner) alignment(blank, x, y);
    }
  finder(blank, 3, 3);
  finder(blank, size - 4, 3);
  finder(blank, 3, size - 4);
  format(blank, 0);
  versionBits(blank);
  return blank;
};

/** Lays the codewords along the path: two columns at a time from the right, up and down in turn. */
const lay = (blank: Blank, words: Uint8Array): void => {
  let at = 0;
  for (let right = blank.size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < blank.size; step += 1)
      for (let side = 0; side < 2; side += 1) {
        const x = right - side;
        const upwards = ((right + 1) & 2) === 0;
        const y = upwards ? blank.size - 1 - step : step;
        const row = blank.dark[y];
        if (!row || blank.fixed[y]?.[x] !== false) continue;
        row[x] = at < words.length * 8 && (((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1;
        at += 1;
      }
  }
};

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Four rules of the standard that count what makes a code hard to read. Lower is better. */
const penalty = (square: Square): number => {
  const size = square.length;
  const lines = [...square, ...square.map((_, x) => square.map((row) => row[x] ?? false))];
  let total = 0;
  for (const line of lines) {
    const text = line.map((dark) => (dark ? "1" : "0")).join("");
    for (const [run] of text.matchAll(/1{5,}|0{5,}/g)) total += run.length - 2;
    for (const pattern of ["10111010000", "00001011101"])
      for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) total += 40;
  }
  for (let y = 0; y + 1 < size; y += 1)
    for (let x = 0; x + 1 < size; x += 1) {
      const dark = square[y]?.[x];
      if (square[y]?.[x + 1] === dark && square[y + 1]?.[x] === dark && square[y + 1]?.[x + 1] === dark) total += 3;
    }
  const share = square.flat().filter(Boolean).length / (size * size);
  return total + Math.floor(Math.abs(share - 0.5) * 20) * 10;
};

/** Lays the data and applies the mask that reads best. */
export const bestMasked = (blank: Blank, words: Uint8Array): Square => {
  lay(blank, words);
  const tries = masks.map((mask, no) => {
    const copy: Blank = {
      ...blank,
      dark: blank.dark.map((row) => [...row]),
      fixed: blank.fixed.map((row) => [...row]),
    };
    copy.dark.forEach((row, y) => {
      row.forEach((dark, x) => {
        if (blank.fixed[y]?.[x] === false) row[x] = dark !== mask(x, y);
      });
    });
    format(copy, no);
    return copy.dark;
  });
  return tries.reduce((best, attempt) => (penalty(attempt) < penalty(best) ? attempt : best));
};
