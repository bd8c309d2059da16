/** Sets of clocks as merged ranges: `[from, to, from, to, …]`, rising and apart, `to` exclusive. */

/** Where the first range ends that reaches beyond `clock`; an even index. */
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

/** Adds `[from, to)`, joining what touches. */
export function addRange(ranges: number[], from: number, to: number): void {
  const start = find(ranges, from);
  let end = start;
  let low = from;
  let high = to;
  while (end < ranges.length && (ranges[end] ?? Infinity) <= to) {
    low = Math.min(low, ranges[end] ?? low);
    high = Math.max(high, ranges[end + 1] ?? high);
    end += 2;
  }
  ranges.splice(start, end - start, low, high);
}
