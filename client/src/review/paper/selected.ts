/** The words selected on the page, as places in a section drawn with `data-from` on its segments. */
export interface Selected {
  readonly from: number;
  readonly to: number;
}

/** Undefined when nothing, or something outside `root`, is selected. */
export function selectedIn(root: HTMLElement): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const from = placeOf(root, range.startContainer, range.startOffset);
  const to = placeOf(root, range.endContainer, range.endOffset);
  return from === undefined || to === undefined || to <= from ? undefined : { from, to };
}

function placeOf(root: HTMLElement, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined;
  const element = node instanceof Element ? node : node.parentElement;
  const segment = element?.closest<HTMLElement>("[data-from]");
  if (segment && root.contains(segment)) {
    const at = Number(segment.dataset["from"]);
    return node === segment ? at + (offset > 0 ? segment.textContent.length : 0) : at + offset;
  }
  // Between segments: where the next one begins, else the end of the last one.
  const segments = [...root.querySelectorAll<HTMLElement>("[data-from]")];
  const child = node.childNodes[offset];
  const next = segments.find((piece) => child !== undefined && (child.contains(piece) || follows(child, piece)));
  const last = segments.at(-1);
  if (next) return Number(next.dataset["from"]);
  return last && Number(last.dataset["from"]) + last.textContent.length;
}

const follows = (node: Node, later: Node): boolean =>
  (node.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
