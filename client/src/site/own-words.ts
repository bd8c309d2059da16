/**
 * Page translation and reader extensions put elements of their own in the place of our texts. What we change afterwards would be changed out of
 * sight, and their words for an old state would stay. So each text that was replaced goes back to its place, empty, beside what stands for
 * it; when it changes or is taken away, the foreign element goes.
 */
/** What was put between a text and where it stood. */
function holderOf(text: Text, place: Node): Element | undefined {
  let holder = text.parentElement;
  while (holder && holder.parentNode !== place) holder = holder.parentElement;
  return holder ?? undefined;
}

const ours = "[translate=no],[contenteditable],script,style";

/** Watches everything in `root`. Returns a function that stops it. */
export function keepOwnWords(root: HTMLElement): () => void {
  /** By the text whose place a foreign element took: how to end that. */
  const ends = new Map<Text, () => void>();
  /** Foreign elements that stand for a text already. */
  const taken = new WeakSet<Node>();
  const giveBack = (text: Text): void => {
    ends.get(text)?.();
    ends.delete(text);
  };
  const makeRoom = (text: Text, foreign: Element, isNew: boolean): void => {
    if (foreign.closest(ours)) return;
    if (isNew) {
      // It has changed since: what stands for it is old already.
      foreign.replaceWith(text);
      return;
    }
    // Also when it was moved inside: there its neighbours would not be ours.
    if (foreign.contains(text)) text.replaceWith(text.cloneNode());
    text.data = "";
    foreign.before(text);
    taken.add(foreign);
    // From here on every change is the page's own, even to nothing.
    const changes = new MutationObserver(() => giveBack(text));
    changes.observe(text, { characterData: true });
    ends.set(text, () => {
      changes.disconnect();
      foreign.remove();
    });
  };

  const places = new MutationObserver((records) => {
    const lastChange = new Map<Node, number>();
    for (const [at, { type, target }] of records.entries()) if (type === "characterData") lastChange.set(target, at);
    for (const [at, { removedNodes, addedNodes, target, previousSibling, nextSibling }] of records.entries()) {
      for (const node of removedNodes) {
        if (!(node instanceof Text)) continue;
        // Ours is where we put it: only its first record is news.
        if (node.isConnected && ends.has(node)) continue;
        giveBack(node);
        const [added] = addedNodes;
        // Moved inside or replaced at one stroke, which the page itself never does; or in two, with the element that translators use.
        const foreign =
          holderOf(node, target) ??
          (added instanceof Element
            ? added
            : [previousSibling, nextSibling].find(
                (beside) => beside instanceof Element && beside.localName === "font" && !taken.has(beside),
              ));
        if (
          foreign instanceof Element &&
          foreign.parentNode === target &&
          (node.data.trim() !== "" || lastChange.has(node))
        )
          makeRoom(node, foreign, (lastChange.get(node) ?? -1) > at);
      }
    }
  });
  // Also of texts that have just been taken away: browsers report those until this has run.
  places.observe(root, { childList: true, subtree: true, characterData: true });
  return () => {
    places.disconnect();
    for (const text of ends.keys()) giveBack(text);
  };
}
