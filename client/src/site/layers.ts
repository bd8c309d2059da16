/** What lies over the page, newest on top: Escape closes it wherever the focus is, and it makes way for a focus that goes beneath it. */
export type Leaving = "escape" | "beneath";

const mark = "data-layer";
const layersNow = (): readonly Element[] =>
  [...document.querySelectorAll(`[${mark}]`)].toSorted(
    (a, b) => Number(a.getAttribute(mark)) - Number(b.getAttribute(mark)),
  );

/** Whether nothing of it is seen beside the layer. What is outside the window will be scrolled to, at the same distance from the sides. */
const isBeneath = (target: Element, layer: Element): boolean => {
  const [at, over] = [target.getBoundingClientRect(), layer.getBoundingClientRect()];
  const isBeside = at.left < over.left || at.right > over.right;
  const isInWindow = at.bottom > 0 && at.top < innerHeight;
  return !isBeside && (!isInWindow || (at.bottom > over.top && at.top < over.bottom));
};

/** For `{@attach}`. On `escape` the focus belongs back where it came from; on `beneath` it has already gone on. */
export const layer =
  (leave: (by: Leaving) => void) =>
  (element: Element): (() => void) => {
    element.setAttribute(mark, String(1 + Number(layersNow().at(-1)?.getAttribute(mark) ?? 0)));
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || layersNow().at(-1) !== element)
        return;
      event.preventDefault();
      leave("escape");
    };
    const focused = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || element.contains(target) || target.closest(`[${mark}]`)) return;
      if (isBeneath(target, element)) leave("beneath");
    };
    addEventListener("keydown", pressed);
    document.addEventListener("focusin", focused);
    return () => {
      removeEventListener("keydown", pressed);
      document.removeEventListener("focusin", focused);
    };
  };
