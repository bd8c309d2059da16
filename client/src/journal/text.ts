/** Long texts of the journal are `Y.Text`s, so that two devices that wrote apart merge word by word. */
import type * as Y from "yjs";

/** Makes `text` read `next` by the smallest single replacement, as a text field reports only its whole value. */
export function rewrite(text: Y.Text, next: string): void {
  const before = text.toJSON();
  if (before === next) return;
  let from = 0;
  const most = Math.min(before.length, next.length);
  while (from < most && before[from] === next[from]) from += 1;
  let tail = 0;
  while (tail < most - from && before.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  // A pair that makes one sign stays together.
  if (isHighHalf(next.charCodeAt(from - 1)) || isHighHalf(before.charCodeAt(from - 1))) from -= 1;
  if (isLowHalf(next.charCodeAt(next.length - tail)) || isLowHalf(before.charCodeAt(before.length - tail))) tail -= 1;
  const gone = before.length - tail - from;
  if (gone > 0) text.delete(from, gone);
  const added = next.slice(from, next.length - tail);
  if (added !== "") text.insert(from, added);
}

const isHighHalf = (code: number): boolean => code >= 0xd8_00 && code <= 0xdb_ff;
const isLowHalf = (code: number): boolean => code >= 0xdc_00 && code <= 0xdf_ff;
