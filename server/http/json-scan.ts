/**
 * A cheap look at the bytes of a JSON body before anything is built from them: `JSON.parse` of four hostile megabytes takes seconds,
 * because of nesting, the number of values, or the number of different keys, each of which it has to keep.
 */
import { limits } from "../../shared/contract/limits.ts";

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

export type Excess = "values" | "depth" | "keys";

/**
 * What there is too much of. Counts signs outside strings and does not check the grammar. Keys are told apart by a 16-bit hash, so a few
 * different ones may count as the same.
 */
export function excessIn(bytes: Uint8Array): Excess | undefined {
  const names = new Uint8Array(65_536);
  const keys = new Uint32Array(limits.jsonDepth + 1);
  let [values, depth, differentKeys] = [1, 0, 0];
  let [textFrom, textTo] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const sign = bytes[at];
    if (sign === quote) {
      textFrom = at + 1;
      textTo = at = endOfText(bytes, textFrom);
    } else if (sign === comma) {
      values += 1;
      if (values > limits.jsonValues) return "values";
    } else if (sign === colon) {
      if (textTo - textFrom > limits.jsonKeyBytes) return "keys";
      const name = hashOf(bytes, textFrom, textTo);
      if (names[name] === 0) differentKeys += 1;
      names[name] = 1;
      const inThis = (keys[depth] ?? 0) + 1;
      keys[depth] = inThis;
      if (inThis > limits.jsonKeysPerObject || differentKeys > limits.jsonDifferentKeys) return "keys";
    } else if (sign === openObject || sign === openList) {
      values += 1;
      depth += 1;
      if (depth > limits.jsonDepth) return "depth";
      if (values > limits.jsonValues) return "values";
      keys[depth] = 0;
    } else if (sign === closeObject || sign === closeList) depth = Math.max(0, depth - 1);
  }
  return undefined;
}

/** Where the string that begins at `from`, after its quote, ends: at its closing quote, or at the end of the bytes. */
function endOfText(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const sign = bytes[at];
    if (sign === quote) return at;
    if (sign === backslash) at += 1;
  }
  return bytes.length;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 16)) & 0xffff;
}
