/** What a small window or a large zoom does to a page: what cannot be reached, what is cut off, what is printed over something else. */
import type { Page } from "playwright-core";

/** Windows as zoom and small devices make them: 200 % and 400 % of 1440 × 900, 400 % of 1280 × 1024, tablets and phones. */
export const smallWindows = [
  { width: 768, height: 1024 },
  { width: 720, height: 450 },
  { width: 360, height: 225 },
  { width: 320, height: 256 },
  { width: 320, height: 640 },
] as const;

/** What is wrong with the page in the window it has; empty when everything can be reached and read. */
export const reflowFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults = new Set<string>();
    const named = (element: Element): string => {
      const words = (element.getAttribute("aria-label") ?? element.textContent)
        .trim()
        .replace(/\s+/g, " ")
        .slice(0, 40);
      return `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} “${words}”`;
    };
    const styleOf = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
    /** For screen readers only, or a radio button under its label: not meant to be seen. */
    const isUnseen = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = styleOf(at);
        if (style.clipPath !== "none" && style.position === "absolute") return true;
        if (style.opacity === "0" || style.fontSize === "0px") return true;
      }
      return !element.checkVisibility({ checkVisibilityCSS: true });
    };
    const root = document.documentElement;
    for (const toasts of document.querySelectorAll<HTMLElement>(".toasts")) toasts.style.visibility = "hidden";
    if (root.scrollWidth > root.clientWidth) faults.add(`the page scrolls sideways: ${root.scrollWidth} px`);

    /** Cut off for good: outside a box that hides what is outside, and that no scrolling brings in. */
    const cutBy = (element: Element): Element | undefined => {
      const rect = element.getBoundingClientRect();
      let { left, right, top, bottom } = rect;
      for (let box = element.parentElement; box; box = box.parentElement) {
        const style = styleOf(box);
        const edge = box.getBoundingClientRect();
        const scrollsX = /auto|scroll/.test(style.overflowX);
        const scrollsY = /auto|scroll/.test(style.overflowY);
        if (!scrollsX && style.overflowX !== "visible" && (left < edge.left - 2 || right > edge.right + 2)) return box;
        if (!scrollsY && style.overflowY !== "visible" && (top < edge.top - 2 || bottom > edge.bottom + 2)) return box;
        if (scrollsX) [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (scrollsY) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
        if (scrollsY && edge.height < 40 && box.scrollHeight > edge.height + 2) return box;
        if (style.position === "fixed") break;
      }
      return undefined;
    };
    const pen = document.createElement("canvas").getContext("2d");
    /** How wide a field has to be for one line of words; a list has an arrow as well. */
    const roomFor = (words: string, field: Element): number => {
      const { font, paddingLeft, paddingRight } = styleOf(field);
      if (pen) pen.font = font;
      const arrow = field instanceof HTMLSelectElement ? 20 : 0;
      return (pen?.measureText(words).width ?? 0) + parseFloat(paddingLeft) + parseFloat(paddingRight) + 2 + arrow;
    };
    // What lies over the page is looked at alone; a sheet that is open may cover the rest.
    const over = document.querySelector(".sheet, .menu") ?? document.body;
    const controls = [
      ...over.querySelectorAll("button, a[href], input, select, textarea, summary, [role=textbox]"),
    ].filter((control) => !isUnseen(control) && !control.matches(".skip, .toasts *"));
    for (const control of controls) {
      const box = cutBy(control);
      if (box)
        faults.add(`${named(control)} is cut off by ${box.tagName.toLowerCase()}.${box.getAttribute("class") ?? ""}`);
      const { width, height } = control.getBoundingClientRect();
      if (/^(INPUT|TEXTAREA)$/.test(control.tagName) && !/checkbox|radio/.test(control.getAttribute("type") ?? "")) {
        if (width < 100) faults.add(`${named(control)} is ${Math.round(width)} px wide`);
      }
      const shown =
        control instanceof HTMLSelectElement
          ? control.selectedOptions[0]?.text
          : control instanceof HTMLInputElement && control.value === "" && control.placeholder;
      if (shown && roomFor(shown, control) > width + 1)
        faults.add(`${control.tagName.toLowerCase()} shows only part of “${shown}”`);
      if (width < 12 || height < 12) faults.add(`${named(control)} is ${Math.round(width)} × ${Math.round(height)} px`);
    }
    for (const box of over.querySelectorAll("*")) {
      const { overflowX, overflowY } = styleOf(box);
      if (!/auto|scroll/.test(overflowX + overflowY) || isUnseen(box) || box.clientHeight >= 12) continue;
      if (box.scrollHeight > box.clientHeight + 12) faults.add(`${named(box)} is squashed to ${box.clientHeight} px`);
    }
    const scrolled = [...document.querySelectorAll("*")].filter(
      (element) => element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth,
    );
    const before = scrolled.map((element) => [element, element.scrollTop, element.scrollLeft] as const);
    for (const control of controls) {
      if (control.matches(":disabled")) continue;
      control.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const lies = at && (control.contains(at) || at.contains(control) || at.closest("label")?.contains(control));
      if (!lies) faults.add(`${named(control)} is covered by ${at ? named(at) : "the edge of the window"}`);
    }

    /** What an ellipsis and scrolling leave of a line. */
    const inSight = (of: Element, rect: DOMRect): DOMRect => {
      const { left } = rect;
      let { top, right, bottom } = rect;
      for (let box: Element | null = of; box; box = box.parentElement) {
        const { overflowY, textOverflow } = styleOf(box);
        const edge = box.getBoundingClientRect();
        if (textOverflow === "ellipsis") right = Math.min(right, edge.right);
        if (overflowY !== "visible") [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    /** Each line of text that can be seen, as the box it takes. */
    const lines: { readonly of: Element; readonly rect: DOMRect }[] = [];
    const walker = document.createTreeWalker(over, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement;
      if (!of || node.textContent?.trim() === "" || isUnseen(of) || of.closest("svg, script, style")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const x = Math.min(Math.max(rect.left + rect.width / 2, 0), innerWidth - 1);
        const y = rect.top + rect.height / 2;
        if (y < 0 || y >= innerHeight || rect.width < 4) continue;
        const hit = document.elementFromPoint(x, y);
        if (hit && (hit === of || hit.contains(of) || of.contains(hit))) lines.push({ of, rect: inSight(of, rect) });
      }
    }
    for (const [index, { of, rect }] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (of === other.of || of.contains(other.of) || other.of.contains(of)) continue;
        const wide = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const high = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
        if (wide > 4 && high > 6) faults.add(`${named(of)} is printed over ${named(other.of)}`);
      }
      for (let box: Element | null = of; box; box = box.parentElement) {
        const style = styleOf(box);
        const edge = box.getBoundingClientRect();
        // An ellipsis says that there is more.
        if (style.textOverflow === "ellipsis") break;
        if (style.overflowX !== "visible" && !/auto|scroll/.test(style.overflowX))
          if (rect.right > edge.right + 3) faults.add(`the words of ${named(of)} end at an edge`);
        if (style.position === "fixed") break;
      }
    }
    for (const toasts of document.querySelectorAll<HTMLElement>(".toasts")) toasts.style.visibility = "";
    for (const [element, top, left] of before) element.scrollTo({ top, left, behavior: "instant" });
    return [...faults];
  });
