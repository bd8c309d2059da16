/** Reads test lines in which what should be found stands in [brackets]. */

interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** Splits a marked line into its plain text and the places of its brackets. */
export function unmark(marked: string): Marked {
  const spans: { from: number; to: number }[] = [];
  let text = "";
  let from = 0;
  for (const piece of marked.split(/([[\]])/)) {
    if (piece === "[") from = text.length;
    else if (piece === "]") spans.push({ from, to: text.length });
    else text += piece;
  }
  return { text, spans };
}

/** The words of the brackets that `found` does not touch, and those found outside all brackets. */
export function differences(
  { text, spans }: Marked,
  found: readonly { readonly from: number; readonly to: number }[],
): { missed: string[]; extra: string[] } {
  const words = (list: Marked["spans"]): string[] => list.map(({ from, to }) => text.slice(from, to));
  const outside = (list: Marked["spans"], others: Marked["spans"]): Marked["spans"] =>
    list.filter((span) => !others.some((other) => other.from < span.to && span.from < other.to));
  return { missed: words(outside(spans, found)), extra: words(outside(found, spans)) };
}
