/** Sets of clocks as merged ranges: `[from, to, from, to, …]`, rising and apart, `to` exclusive. */

/** The even index of the first range that reaches beyond `clock`. */
function find(ranges: readonly number[], clock: number): number {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[2 * middle + 1] ?? 0) < clock) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

export function covers(ranges: readonly number[], from: number, to: number): boolean {
  const at = find(ranges, to);
  return (ranges[at] ?? Infinity) <= from && to <= (ranges[at + 1] ?? -1);
}

/** How many ends of ranges lie inside `(from, to)`. */
export function cutsIn(ranges: readonly number[], from: number, to: number): number {
  return ranges.length === 0 ? 0 : countBelow(ranges, to) - countBelow(ranges, from + 1);
}

/** How many of rising numbers are below `limit`; also the index of the first that is not. */
export function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds `[from, to)`, joining what touches. Returns how to take it back: splice `removed` in at `at` for `added` numbers. */
export function addRange(
  ranges: number[],
  from: number,
  to: number,
): { readonly at: number; readonly added: number; readonly removed: readonly number[] } {
  const start = find(ranges, from);
  let end = start;
  let low = from;
  let high = to;
  while (end < ranges.length && (ranges[end] ?? Infinity) <= to) {
    low = Math.min(low, ranges[end] ?? low);
    high = Math.max(high, ranges[end + 1] ?? high);
    end += 2;
  }
  return { at: start, added: 2, removed: ranges.splice(start, end - start, low, high) };
}
