/** Numbers as lib0 and Yjs write them: seven bits per byte, lowest first. Written by hand, because every keystroke needs some. */

/** How many bytes a number takes. */
export function varUintBytes(number: number): number {
  let count = 1;
  for (let rest = number; rest >= 128; rest = Math.floor(rest / 128)) count += 1;
  return count;
}

/** Writes a number at `from`. Returns where the next thing goes. */
export function writeVarUint(bytes: Uint8Array, from: number, number: number): number {
  let at = from;
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[at++] = 128 | (rest & 127);
  bytes[at++] = rest;
  return at;
}
