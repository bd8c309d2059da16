/**
 * Keeps the focus on the page. Where what held it is removed or disabled, browsers drop it to the top without a word; here it goes to the heading
 * of the nearest part that is left, and back once a control that was only busy can be used again.
 */

const isShown = (element: Element): boolean => element.checkVisibility();

/** The first heading within reach: the main one of a page or part before those of its sections. */
function headingIn(part: Element): HTMLElement | undefined {
  const scope = part.querySelector("main") ?? part;
  for (const level of ["h1", "h2", "h3"]) {
    const heading = [...scope.querySelectorAll<HTMLElement>(level)].find(isShown);
    if (heading) return heading;
  }
  return undefined;
}

const fieldIn = (form: Element): HTMLElement | undefined =>
  [...form.querySelectorAll<HTMLElement>(":is(input, textarea, select):enabled")].find(isShown);

/** Returns a function that stops it. */
export function keepFocus(): () => void {
  /** What holds the focus, and all that it is in, innermost first. */
  let path: readonly HTMLElement[] = [];
  let isByKey = false;
  /** Where the focus waits for what held it. */
  let landed: HTMLElement | undefined;

  const took = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === landed) return;
    landed = undefined;
    isByKey = target.matches(":focus-visible");
    path = [];
    for (let part: HTMLElement | null = target; part; part = part.parentElement) path = [...path, part];
  };
  /** Somebody who points elsewhere leaves on purpose. */
  const pointed = ({ target }: PointerEvent): void => {
    if (!(target instanceof Node) || !path[0]?.contains(target)) path = [];
  };

  const place = (around: readonly HTMLElement[]): HTMLElement | undefined => {
    for (const part of around) {
      if (!part.isConnected) continue;
      const found = (isByKey && part instanceof HTMLFormElement ? fieldIn(part) : undefined) ?? headingIn(part);
      if (found) return found;
    }
    return undefined;
  };
  const look = (): void => {
    const [held, ...around] = path;
    if (!held) return;
    const active = document.activeElement;
    const isBusy = held.matches(":disabled");
    if (active === held ? !isBusy : active !== document.body && active !== landed) return;
    if (held.isConnected && !isBusy && isShown(held)) {
      landed = undefined;
      held.focus({ preventScroll: true });
      return;
    }
    if (active === landed) return;
    // Not there yet while a part is fetched: the next change looks again. A menu closes when the focus leaves it.
    const menu = around.find((part) => part.isConnected && part.matches(".menu"));
    landed = menu ? (place(around.slice(0, around.indexOf(menu) + 1)) ?? menu) : place(around);
    if (!landed) return;
    if (landed.tabIndex < 0) landed.tabIndex = -1;
    landed.focus({ preventScroll: !isByKey });
  };

  const watch = new MutationObserver(look);
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden"],
  });
  document.addEventListener("focusin", took);
  document.addEventListener("pointerdown", pointed, true);
  return () => {
    watch.disconnect();
    document.removeEventListener("focusin", took);
    document.removeEventListener("pointerdown", pointed, true);
  };
}
