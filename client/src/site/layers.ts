/** What lies over the page, newest on top: Escape closes it wherever the focus is, and it makes way for a focus that goes beneath it. */
export type Leaving = "escape" | "beneath";

const mark = "data-layer";
const topNow = (): number =>
  Math.max(0, ...[...document.querySelectorAll(`[${mark}]`)].map((open) => Number(open.getAttribute(mark))));

/** Between its sides and not above it: what is further down is scrolled to, and then lies under it. */
const isBeneath = (target: Element, layer: Element): boolean => {
  const [at, over] = [target.getBoundingClientRect(), layer.getBoundingClientRect()];
  return at.left >= over.left && at.right <= over.right && at.bottom > over.top;
};

/** For `{@attach}`. On `escape` the focus belongs back where it came from; on `beneath` it has already gone on. */
export const layer =
  (leave: (by: Leaving) => void) =>
  (element: Element): (() => void) => {
    const height = topNow() + 1;
    element.setAttribute(mark, String(height));
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || topNow() !== height) return;
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
