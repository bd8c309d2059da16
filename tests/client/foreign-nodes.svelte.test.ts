/** Page translation and reader extensions replace our texts: no old state stays on screen, and nothing throws. */
import { cleanup, render } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepOwnWords } from "../../client/src/site/own-words.ts";
import States from "./States.svelte";

type Wrap = (text: Text) => void;
const foreign = (tag: string, words = ""): HTMLElement => {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
};
const wraps: Readonly<Record<string, Wrap>> = {
  "replaces it with its translation": (text) => {
    text.replaceWith(foreign("font", text.data.toUpperCase()));
  },
  "puts its translation before it and takes it away": (text) => {
    text.before(foreign("font", text.data.toUpperCase()));
    text.remove();
  },
  "wraps it in an element of its own": (text) => {
    const wrapper = foreign("reader-word");
    text.replaceWith(wrapper);
    wrapper.append(text);
  },
  "wraps it twice": (text) => {
    const [outer, inner] = [foreign("font"), foreign("font", text.data)];
    outer.append(inner);
    text.replaceWith(outer);
  },
};

function wrapAll(root: Node, wrap: Wrap): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) if (text.data.trim() !== "") wrap(text);
}

const shown = (element: Element): string => element.textContent.replace(/\s+/g, " ").trim().toLowerCase();

describe.each(Object.keys(wraps))("something that %s", (name) => {
  const wrap = wraps[name] ?? (() => undefined);
  let stop: () => void;
  beforeEach(() => {
    stop = keepOwnWords(document.body);
  });
  afterEach(() => {
    stop();
    cleanup();
  });

  it("keeps no old words, however often the state changes and it comes back", async () => {
    const props = $state({ count: 16, state: "saving" });
    const { container } = render(States, props);
    const settled = async (): Promise<void> => {
      await tick();
      await Promise.resolve();
      await tick();
    };
    const check = (): void => expect(shown(container)).toBe(expected());
    const expected = (): string => {
      const words = { saving: "saving, wait", saved: "saved", away: "you are away for a while" }[props.state] ?? "";
      return `${props.count} changes on this device ${props.state === "saved" ? "" : "not saved yet "}${words} end`;
    };
    for (const [count, state] of [
      [15, "saving"],
      [0, "saved"],
      [3, "away"],
      [2, "saving"],
      [2, "away"],
      [0, "saved"],
    ] as const) {
      wrapAll(container, wrap);
      await settled();
      check();
      props.count = count;
      props.state = state;
      await settled();
      check();
    }
  });
});
