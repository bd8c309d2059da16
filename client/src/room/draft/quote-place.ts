/** Where a quote is now: its relative positions, looked up in the current notes. */
import { createAbsolutePositionFromRelativePosition, decodeRelativePosition, type Doc } from "yjs";
import type { Evidence } from "../../../../shared/contract/views.ts";

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));

/** UTF-16 units in the section's text; undefined when the words are gone, or the positions are invalid. */
export function placeOf(
  quote: Extract<Evidence, { kind: "quote" }>,
  doc: Doc,
): { readonly from: number; readonly to: number } | undefined {
  try {
    const [from, to] = [quote.from, quote.to].map((position) =>
      createAbsolutePositionFromRelativePosition(decodeRelativePosition(bytesOf(position)), doc),
    );
    return from && to && from.index < to.index ? { from: from.index, to: to.index } : undefined;
  } catch {
    return undefined; // not written by us: the quote's own text still stands
  }
}
